import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_COLUMNS } from '../../src/grid/columns.ts';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

/** Twelve customers, ten days apart; four of them have one order, four two, four three. */
const cells = (firstDayOf: (i: number, orders: number, lastDay: number) => number | null): CellValue[][] => [
  ['Customer', 'First order', 'Last order', 'Orders', 'Revenue'],
  ...Array.from({ length: 12 }, (_, i): CellValue[] => {
    const [orders, lastDay] = [1 + (i % 3), FIRST_DAY + 10 * i];
    const firstDay = firstDayOf(i, orders, lastDay);
    return [`C-${i}`, firstDay === null ? null : { date: firstDay }, { date: lastDay }, orders, 100 * (i + 1)];
  }),
];

/** Number and small print of a card of KPI Summary. */
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
    return [1, 2].map((below) => summary?.cells[row + below]?.[column]?.value);
  });
}

describe('a list of customers', () => {
  it.each([
    ['has no column of first orders', {}],
    ['has an empty column of first orders', { firstDate: 1 }],
  ])(
    'that %s tells repeat buyers by their orders, and nobody is called new',
    async (_, columns) => {
      const cards = await cardsOf(
        cells(() => null),
        columns,
        ['Repeat rate', 'New'],
      );
      expect(cards).toEqual([
        [8 / 12, '8 with 2 orders or more'],
        ['–', '12 without a first order date'],
      ]);
    },
    30_000,
  );

  it('counts as new whose first order is known, and says of how many it is not', async () => {
    // Of every other one; those of C-3 to C-11 lie within the last 90 days.
    const known = cells((i, orders, lastDay) => (i % 2 === 0 ? null : lastDay - (orders - 1)));
    expect(await cardsOf(known, { firstDate: 1 }, ['Repeat rate', 'New'])).toEqual([
      [8 / 12, '8 with 2 orders or more'],
      [5, '6 without a first order date'],
    ]);
  }, 30_000);

  it('counts by days where all first orders are known', async () => {
    // Whoever has three orders placed them on one day; the last 90 days begin with C-2's.
    const known = cells((_, orders, lastDay) => (orders === 2 ? lastDay - 1 : lastDay));
    expect(await cardsOf(known, { firstDate: 1 }, ['Repeat rate', 'New'])).toEqual([
      [4 / 12, '4 bought on 2 days or more'],
      [10, 'first order in the last 90 days'],
    ]);
  }, 30_000);

  it('says so in Chinese', async () => {
    const cards = await cardsOf(
      cells(() => null),
      {},
      ['复购率', '新客户'],
      'zh_CN',
    );
    expect(cards).toEqual([
      [8 / 12, '8 位有 2 笔及以上订单'],
      ['–', '12 位首单日期未知'],
    ]);
  }, 30_000);
});
