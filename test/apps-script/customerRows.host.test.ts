import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_COLUMNS } from '../../src/grid/columns.ts';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

/** Twelve customers, three weeks apart; four of them have one order, four two, four three. */
const cells = (firstDayOf: (i: number, orders: number, lastDay: number) => number | null): CellValue[][] => [
  ['Customer', 'First order', 'Last order', 'Orders', 'Revenue'],
  ...Array.from({ length: 12 }, (_, i): CellValue[] => {
    const [orders, lastDay] = [1 + (i % 3), FIRST_DAY + 21 * i];
    const firstDay = firstDayOf(i, orders, lastDay);
    return [`C-${i}`, firstDay === null ? null : { date: firstDay }, { date: lastDay }, orders, 100 * (i + 1)];
  }),
];

/** What stands below the label of a card of KPI Summary. */
async function cardsOf(sheet: CellValue[][], columns: object, labels: string[], locale = 'en_US') {
  const host = await open({ workbook: workbookOf(sheet, { locale }) });
  onTestFinished(() => host.dispose());
  const all = { ...NO_COLUMNS, customer: 0, lastDate: 2, orders: 3, revenue: 4, ...columns };
  const source = { ...SETTINGS.source, shape: 'customers', columns: all };
  expect(await resultOf(host, 'segmentCustomers', { ...SETTINGS, source })).toMatchObject({ ok: true });
  const summary = (await host.snapshot()).sheets.find(({ name }) => name === 'KPI Summary' || name === '指标摘要');
  return labels.map((label) => {
    const row = summary?.cells.findIndex((line) => line.some((cell) => cell?.value === label)) ?? -1;
    const column = summary?.cells[row]?.findIndex((cell) => cell?.value === label) ?? -1;
    return summary?.cells[row + 1]?.[column]?.value;
  });
}

describe('a list of customers', () => {
  it.each([
    ['without first orders', () => null, {}],
    ['with first orders', (_: number, orders: number, lastDay: number) => lastDay - orders, { firstDate: 1 }],
  ])(
    '%s has figures of no period, and says what they need',
    async (_, firstDayOf, columns) => {
      const ofPeriods = ['Active', 'New', 'Revenue', 'Order value', 'Repeat rate'];
      const cards = await cardsOf(cells(firstDayOf), columns, ofPeriods);
      expect(cards).toEqual(ofPeriods.map(() => 'Needs single orders'));
    },
    30_000,
  );

  it('has how many there are, and the share that has been quiet for long', async () => {
    // C-2's last order is 189 days before the latest, C-3's 168; more than 180 are long.
    const cards = await cardsOf(
      cells(() => null),
      {},
      ['Customers', 'Inactive churn'],
    );
    expect(cards).toEqual([12, 3 / 12]);
  }, 30_000);

  it('says so in Chinese', async () => {
    const cards = await cardsOf(
      cells(() => null),
      {},
      ['客户总数', '复购率', '新客户'],
      'zh_CN',
    );
    expect(cards).toEqual([12, '需要逐笔订单', '需要逐笔订单']);
  }, 30_000);
});
