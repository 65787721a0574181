import { describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { checkOrders } from '../../src/app/checkedOrders.ts';
import { describeSource } from '../../src/app/sourceSheet.ts';
import { describeSurvey } from '../../src/app/surveySheet.ts';
import type { Cell } from '../../src/grid/cell.ts';
import type { CellSnapshot } from '../../workbench/types/snapshot.ts';
import { settings } from '../app/sourceSettings.ts';

const cellOf = (cell: CellSnapshot | null): Cell => {
  const value = cell?.value ?? null;
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? value.date : value.error;
};

describe.each(['en', 'zh-CN'] as const)('the demo workbook in %s', (language) => {
  const { workbook, facts } = demoWorkbook(language);
  const [orders] = workbook.sheets;

  it('is large enough to look like a shop’s two years', () => {
    expect(facts.rows).toBeGreaterThanOrEqual(5000);
    expect(facts.customers).toBeGreaterThanOrEqual(800);
    expect(facts.refunds).toBeGreaterThan(0);
    expect(facts.answers).toBeGreaterThan(500);
    expect(new Set(orders?.cells.slice(1).map((row) => row[3]?.value)).size).toBe(4);
  });

  it('is read as its generator counted it', () => {
    const cells = (orders?.cells ?? []).map((row) => row.map(cellOf));
    const sheet = { sheetId: 1, name: workbook.sheets[0]?.name ?? '', cells, numberFormat: () => '¥#,##0.00' };
    const { shape, mapping } = describeSource(sheet, {}, 'Asia/Shanghai');
    const { reading, purchases, revenue, currency } = checkOrders(sheet, settings(mapping, { shape }), {
      timeZone: 'Asia/Shanghai',
      today: 46400,
    });
    const rows = (code: string) => reading.findings.find((finding) => finding.code === code)?.rows ?? 0;
    expect({
      rows: reading.rowsRead,
      usableRows: reading.rowsUsed,
      customers: purchases.length,
      revenueCents: Math.round(revenue * 100),
      noCustomer: rows('NO_CUSTOMER'),
      duplicates: rows('DUPLICATE_ORDER'),
      unreadableDates: rows('UNREADABLE_DATE'),
      unreadableAmounts: rows('UNREADABLE_AMOUNT'),
      futureDates: rows('FUTURE_DATE'),
      refunds: reading.refundRows,
      textAmounts: rows('TEXT_NUMBER'),
      answers: facts.answers,
    }).toEqual(facts);
    expect(currency).toEqual({ symbol: '¥', decimals: 2 });
  });

  it('has its columns and those of its survey proposed', () => {
    const sheetAt = (at: number) => {
      const cells = (workbook.sheets[at]?.cells ?? []).map((row) => row.map(cellOf));
      return { sheetId: at + 1, name: '', cells, numberFormat: () => '' };
    };
    expect(describeSource(sheetAt(0), {}, 'Asia/Shanghai')).toMatchObject({
      shape: 'orders',
      mapping: { date: 0, customer: 1, orderId: 2, channel: 3, product: 4, quantity: 5, amount: 6, discount: 7 },
    });
    expect(describeSurvey(sheetAt(1), {}, 'Asia/Shanghai')).toMatchObject({
      mapping: { date: 0, customer: 1, nps: 2, score: 3, topic: 4 },
      scale: { min: 1, max: 5 },
    });
  });

  it('is the same every time', () => {
    expect(demoWorkbook(language)).toEqual({ workbook, facts });
  });
});
