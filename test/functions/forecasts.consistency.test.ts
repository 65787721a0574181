import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as clvForecast } from '../../src/functions/clvForecast.ts';
import { fn as clvSubscription } from '../../src/functions/clvSubscription.ts';
import { fn as contactPriority } from '../../src/functions/contactPriority.ts';
import { fn as pAlive } from '../../src/functions/pAlive.ts';
import { fn as retentionForecast } from '../../src/functions/retentionForecast.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { columnOf, formula } from './formulas.ts';
import { type ShopOrder, shopColumns, shopOrders } from './shop.ts';

const P_ALIVE = formula<Cell[][]>(pAlive);
const CLV_FORECAST = formula<Cell[][]>(clvForecast);
const CONTACT_PRIORITY = formula<Cell[][]>(contactPriority);
const RETENTION_FORECAST = formula<Cell[][]>(retentionForecast);
const CLV_SUBSCRIPTION = formula<number>(clvSubscription);

const models = fc.constantFrom('MBG/NBD', 'BG/NBD', 'Pareto/NBD');
const shops = fc
  .record({ customers: fc.integer({ min: 80, max: 300 }), seed: fc.integer({ min: 1, max: 1e6 }) })
  .map(({ customers, seed }) => shopOrders(customers, seed));
const RUNS = { numRuns: 25 };

/** The rows of the forecast, by customer. */
function forecast(orders: readonly ShopOrder[], ...options: Argument[]): Map<Cell, Cell[]> {
  const [, ...rows] = CLV_FORECAST(...shopColumns(orders), ...options);
  return new Map(rows.map(([customer, ...cells]) => [customer, cells]));
}

const [CHANCE, PURCHASES, VALUE, CLV] = [2, 3, 4, 5];

describe('a forecast', () => {
  it('is the same for every customer in whatever order the rows are', () => {
    const shuffled = shops.chain((orders) =>
      fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })),
    );
    fc.assert(
      fc.property(shuffled, models, ([orders, others], model) => {
        const options = [0.3, 180, 0.1, '', model];
        expect(Object.fromEntries(forecast(others, ...options))).toEqual(
          Object.fromEntries(forecast(orders, ...options)),
        );
        const ranked = (rows: readonly ShopOrder[]) => CONTACT_PRIORITY(...shopColumns(rows), ...options);
        expect(ranked(others)).toEqual(ranked(orders));
      }),
      RUNS,
    );
  });

  it('scales with the currency, and changes nothing else', () => {
    fc.assert(
      fc.property(shops, fc.constantFrom(0.01, 100, 7.25), (orders, rate) => {
        const scaled = forecast(orders.map((each) => ({ ...each, amount: each.amount * rate })));
        for (const [customer, row] of forecast(orders)) {
          const other = scaled.get(customer) ?? [];
          expect(other.slice(0, VALUE)).toEqual(row.slice(0, VALUE));
          for (const money of [VALUE, CLV]) {
            expect(Math.abs(Number(other[money]) / (rate * Number(row[money])) - 1)).toBeLessThan(1e-6);
          }
        }
      }),
      RUNS,
    );
  });

  it('is worth the margin’s share, and no less the longer it looks ahead', () => {
    fc.assert(
      fc.property(shops, models, fc.integer({ min: 1, max: 1000 }), (orders, model, days) => {
        const [short, long, margin] = [
          forecast(orders, 1, days, 0.1, '', model),
          forecast(orders, 1, days + 30, 0.1, '', model),
          forecast(orders, 0.25, days, 0.1, '', model),
        ];
        for (const [customer, row] of short) {
          expect(Number(long.get(customer)?.[CLV])).toBeGreaterThanOrEqual(Number(row[CLV]));
          expect(Number(long.get(customer)?.[PURCHASES])).toBeGreaterThanOrEqual(Number(row[PURCHASES]));
          expect(Number(margin.get(customer)?.[CLV])).toBeCloseTo(0.25 * Number(row[CLV]), 9);
        }
      }),
      RUNS,
    );
  });

  it('is purchases times value without discounting, and less the dearer money is', () => {
    fc.assert(
      fc.property(shops, models, (orders, model) => {
        const [plain, cheap, dear] = [0, 0.05, 0.3].map((rate) => forecast(orders, 1, 365, rate, '', model));
        for (const [customer, row] of plain ?? []) {
          const product = Number(row[PURCHASES]) * Number(row[VALUE]);
          expect(Math.abs(Number(row[CLV]) - product)).toBeLessThanOrEqual(1e-12 * product);
          const [some, less] = [cheap, dear].map((each) => Number(each?.get(customer)?.[CLV]));
          expect(Number(some)).toBeLessThanOrEqual(Number(row[CLV]));
          expect(Number(less)).toBeLessThanOrEqual(Number(some));
          // Nothing is discounted by more than a year.
          expect(Number(less)).toBeGreaterThanOrEqual(Number(row[CLV]) / 1.3 - 1e-9);
        }
      }),
      RUNS,
    );
  });

  it('has chances from 0 to 1, those that P_ALIVE gives, and contact scores that follow from them', () => {
    fc.assert(
      fc.property(shops, models, (orders, model) => {
        const forecasts = forecast(orders, 0.4, 365, 0.1, '', model);
        for (const [customer, , chance] of P_ALIVE(...shopColumns(orders), '', model).slice(1)) {
          expect(forecasts.get(customer as Cell)?.[CHANCE]).toBe(chance);
          expect(Number(chance) >= 0 && Number(chance) <= 1).toBe(true);
        }
        const ranked = CONTACT_PRIORITY(...shopColumns(orders), 0.4, 365, 0.1, '', model).slice(1);
        expect(ranked.map(([rank]) => rank)).toEqual(Array.from({ length: forecasts.size }, (_, i) => i + 1));
        let previous = Number.POSITIVE_INFINITY;
        for (const [, customer, , chance, value, score] of ranked) {
          expect(value).toBe(forecasts.get(customer as Cell)?.[CLV]);
          expect(score).toBe(Number(value) * (1 - Number(chance)));
          expect(Number(score)).toBeLessThanOrEqual(previous);
          previous = Number(score);
        }
      }),
      RUNS,
    );
  });
});

/** How many of a cohort are left, never rising, and fewer at last than after the first renewal. */
const cohorts = fc
  .tuple(
    fc.integer({ min: 100, max: 10_000 }),
    fc.array(fc.double({ min: 0.3, max: 0.99, noNaN: true }), { minLength: 2, maxLength: 8 }),
  )
  .map(([size, rates]) => {
    let left = size;
    return [size, ...rates.map((rate) => (left = Math.floor(left * rate)))];
  });

describe('a subscription forecast', () => {
  it('falls from 1 with a retention that never does', () => {
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 30 }), (survivors, periods) => {
        const rows = RETENTION_FORECAST(columnOf(survivors), periods).slice(1);
        expect(rows.length).toBe(survivors.length + periods);
        expect(rows[0]).toEqual([0, survivors[0], 1, '', 'Observed']);
        let [left, kept] = [1, 0];
        for (const [, , share, retention] of rows.slice(1)) {
          expect(Number(share)).toBeCloseTo(left * Number(retention), 12);
          expect(Number(retention) >= kept && Number(retention) <= 1).toBe(true);
          [left, kept] = [Number(share), Number(retention)];
        }
      }),
    );
  });

  it('values customers in proportion to the margin, and no less with every renewal', () => {
    fc.assert(
      fc.property(cohorts, fc.double({ min: 0.001, max: 1, noNaN: true }), (survivors, rate) => {
        const cells = columnOf(survivors);
        const values = [0, 1, 5, 20].map((renewals) => CLV_SUBSCRIPTION(1, cells, rate, renewals));
        values.slice(1).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((values[i] as number) * (1 - 1e-12));
        });
        const value = CLV_SUBSCRIPTION(1, cells, rate);
        expect(CLV_SUBSCRIPTION(80, cells, rate)).toBeCloseTo(80 * value, 6);
        // The first margin counts in full, the others as those of a customer whose first renewal comes in a period.
        expect(value).toBeCloseTo(1 + (values[0] as number) / (1 + rate), 6);
      }),
    );
  });
});
