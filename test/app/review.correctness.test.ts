/** The review of the demo shop, against counts by another program. */
import { describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { type CheckedOrders, checkOrders } from '../../src/app/checkedOrders.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { monthlyCohorts, reviewOrders } from '../../src/app/review.ts';
import { describeSource, type SheetCells } from '../../src/app/sourceSheet.ts';
import { describeSurvey } from '../../src/app/surveySheet.ts';
import type { Cell } from '../../src/grid/cell.ts';
import type { CellSnapshot } from '../../workbench/types/snapshot.ts';
import { settings } from './sourceSettings.ts';

const TERMS = { grossMargin: 0.4, annualDiscountRate: 0.1 };
const CALENDAR = { timeZone: 'Asia/Shanghai', today: 46400 };

const cellOf = (cell: CellSnapshot | null): Cell => {
  const value = cell?.value ?? null;
  if (typeof value !== 'object' || value === null) return value;
  return 'date' in value ? value.date : value.error;
};

function sheets(): [orders: SheetCells, survey: SheetCells] {
  const { workbook } = demoWorkbook('en');
  const [orders, survey] = workbook.sheets.map(({ sheetId, name, cells }) => ({
    sheetId,
    name,
    cells: cells.map((row) => row.map(cellOf)),
    numberFormat: () => '',
  }));
  return [orders as SheetCells, survey as SheetCells];
}

function checked(): CheckedOrders {
  const [orders, survey] = sheets();
  const { mapping } = describeSource(orders, {}, 'Asia/Shanghai');
  const { mapping: columns, scale } = describeSurvey(survey, {}, 'Asia/Shanghai');
  return checkOrders(
    orders,
    settings(mapping, { survey: { sheetId: 2, columns, scale, dateOrder: 'auto' } }),
    CALENDAR,
    survey,
  );
}

const shop = checked();
const forecast = forecastCustomers(shop, TERMS);

function review(period = '', inactiveDays = 180) {
  const made = reviewOrders(shop, forecast, 'net', { period, inactiveDays }, TERMS);
  if (!made) throw new Error('no review');
  return made;
}

/**
 * Counted in the sheets as they are exported, with Python 3's csv, datetime, decimal and statistics alone: rows without customer,
 * with an unreadable date or amount, of 2052, and those that stand twice are left out; a purchase is a day of a customer with a
 * positive sum, an order one with a positive sum on such a day of the rows of the period.
 */
describe('the review of the demo shop', () => {
  const { periods, channels, topics } = review('2026-10').review;

  it.each([
    ['2026-10', [871, 207, 41, 79496.2, 12042, 317], [488 / 617, 419 / 871, 94 / 175, 22]],
    ['2026-09', [830, 175, 30, 79950.4, 11435.4, 259], [475 / 598, 395 / 830, 81 / 156, 21]],
    ['2025-10', [508, 167, 21, 75326.6, 6401, 272], [409 / 508, 135 / 508, 88 / 149, 20]],
    ['2024-11', [214, 214, 214, 114274.4, 114274.4, 322], [82 / 214, 0, null, 8]],
    ['2026-Q4', [871, 207, 41, 79496.2, 12042, 317], [488 / 617, 419 / 871, 144 / 316, 22]],
    ['2026-Q3', [830, 316, 86, 217369.4, 54883.6, 696], [475 / 598, 395 / 830, 207 / 328, 25]],
    ['2026', [871, 549, 308, 685719.6, 306604.2, 2423], [488 / 617, 419 / 871, 240 / 503, 24]],
    ['2025', [563, 503, 322, 714393.4, 350919.2, 2543], [404 / 503, 185 / 563, 181 / 241, 22]],
  ])('in %s has its customers, sales and rates', (id, sums, rates) => {
    const figures = review(id).review.periods.get(id);
    expect([
      [figures?.customers, figures?.active, figures?.new, figures?.revenue, figures?.newRevenue, figures?.orders],
      [figures?.repeatRate, figures?.inactiveChurn, figures?.repurchaseRate, figures?.purchaseCycle],
    ]).toEqual([sums, rates]);
  });

  it.each([
    ['2026-10', [53, 29, 14], [82, 9, 5]],
    ['2026-09', [53, 16, 11], [69, 9, 2]],
    ['2025-10', [30, 17, 10], [47, 3, 7]],
    ['2026-Q3', [132, 58, 39], [190, 28, 11]],
    ['2026', [408, 231, 139], [639, 86, 53]],
  ])('in %s has its promoters, passives and detractors, and its satisfaction', (id, nps, satisfaction) => {
    const figures = review(id).review.periods.get(id);
    expect([figures?.nps?.promoters, figures?.nps?.passives, figures?.nps?.detractors]).toEqual(nps);
    const { satisfied, neutral, dissatisfied } = figures?.satisfaction ?? {};
    expect([satisfied, neutral, dissatisfied]).toEqual(satisfaction);
  });

  it('tells of 24 months of history at most, oldest first', () => {
    expect(periods.size).toBe(24);
    expect([...periods.keys()].slice(0, 2)).toEqual(['2024-11', '2024-12']);
  });

  it('has its revenue by channel and its detractors by topic', () => {
    expect(channels).toEqual([
      { name: 'Web', now: 41482.4, before: 36743.8, customers: { now: 96, before: 91 } },
      { name: 'App', now: 23679.8, before: 21263.8, customers: { now: 62, before: 46 } },
      { name: 'Store', now: 8576.8, before: 17178.8, customers: { now: 35, before: 31 } },
      { name: 'Phone', now: 5757.2, before: 4764, customers: { now: 14, before: 7 } },
    ]);
    expect(topics?.map(({ name, now, before }) => [name, now, before])).toEqual([
      ['Delivery', 4, 3],
      ['Product quality', 4, 2],
      ['Service', 3, 2],
      ['Packaging', 2, 2],
      ['Price', 1, 2],
    ]);
  });

  it('is of the last full month where nothing is asked for, beside the month before and a year before', () => {
    const { period, before, yearAgo, choices, inactiveDays } = review();
    expect({ period, before, yearAgo, inactiveDays }).toEqual({
      ...{ period: '2026-10', before: '2026-09', yearAgo: '2025-10' },
      inactiveDays: 180,
    });
    expect(choices.length).toBe(24 + 6 + 3);
    expect(choices.filter((id) => ['2026-10', '2024-11', '2026-Q4', '2025-Q3', '2024'].includes(id))).toHaveLength(5);
    expect(review('2026-Q3')).toMatchObject({ period: '2026-Q3', before: '2026-Q2', yearAgo: '2025-Q3' });
    expect(review('2026-11').period).toBe('2026-10');
  });

  it('follows 24 months of first purchase', () => {
    const cohorts = monthlyCohorts(shop);
    expect(cohorts?.sizes.length).toBe(24);
    // By the same program: first purchases in November 2024, October 2025 and October 2026.
    expect([cohorts?.sizes[0], cohorts?.sizes[11], cohorts?.sizes[23]]).toEqual([214, 21, 41]);
  });
});

describe('the equity of a review', () => {
  it('is that of a run on its last day: later rows make no difference', () => {
    const { period, before, yearAgo, review: made } = review('2026-09');
    const lastDays = { [period]: 46295, [before]: 46265, [yearAgo]: 45930 };
    const [orders, survey] = sheets();
    const { mapping } = describeSource(orders, {}, 'Asia/Shanghai');
    for (const [id, lastDay] of Object.entries(lastDays)) {
      const until = {
        ...orders,
        cells: orders.cells.filter(([date], i) => i === 0 || (typeof date === 'number' && date <= lastDay)),
      };
      const earlier = checkOrders(until, settings(mapping), CALENDAR, survey);
      const { customers } = forecastCustomers(earlier, TERMS);
      const values = [...customers.values()].flatMap(({ lifetimeValue }) => lifetimeValue ?? []);
      const equity = values.reduce((sum, value) => sum + value, 0);
      // From a sum in another order, of the doubles themselves.
      expect(made.periods.get(id)?.equity).toBeCloseTo(equity, 6);
      expect(made.periods.get(id)?.lifetimeValue).toBeCloseTo(equity / values.length, 8);
    }
    expect([...made.periods].filter(([, { equity }]) => equity !== null).map(([id]) => id)).toEqual([
      ...['2025-09', '2026-08', '2026-09'],
    ]);
  });

  it('on the last day of all is that of the run', () => {
    const { review: made } = review('2026-10');
    const values = shop.purchases.flatMap(({ customer }) => forecast.customers.get(customer)?.lifetimeValue ?? []);
    expect(made.periods.get('2026-10')?.equity).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0),
      6,
    );
  });
});
