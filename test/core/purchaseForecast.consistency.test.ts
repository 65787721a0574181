import { describe, expect, it } from 'vitest';
import { continuousRate } from '../../src/core/models/discounting.ts';
import * as mbgNbd from '../../src/core/models/mbgNbd.ts';
import * as paretoNbd from '../../src/core/models/paretoNbd.ts';
import { forecastPurchases, LEAST_REPEAT_BUYERS } from '../../src/core/models/purchaseForecast.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';
import { buyer, uniform } from './simulatedCustomers.ts';

/** MBG/NBD of CDNOW, in weeks. */
const TRUTH = { r: 0.5248, alpha: 6.183, a: 0.8913, b: 1.614 };

/** Customers of one month to two years. */
function shop(customers: number, seed: number): PurchaseHistory[] {
  const random = uniform(seed);
  return Array.from({ length: customers }, () => {
    const { x, tx, T } = buyer(TRUTH, 0, 4 + 100 * random(), 0, random);
    return { x, tx, T };
  });
}

/** So many repeat buyers, and twice as many who bought once. */
function withRepeatBuyers(count: number): PurchaseHistory[] {
  const everyone = shop(2000, 7);
  const [repeating, once] = [everyone.filter(({ x }) => x > 0), everyone.filter(({ x }) => x === 0)];
  return [...repeating.slice(0, count), ...once.slice(0, 2 * count)];
}

describe('a purchase forecast', () => {
  it('is none below 30 repeat buyers, held below 100, and maximum likelihood from there', () => {
    expect(forecastPurchases(withRepeatBuyers(LEAST_REPEAT_BUYERS - 1), 'MBG/NBD')).toBeNull();
    expect(forecastPurchases(withRepeatBuyers(LEAST_REPEAT_BUYERS), 'MBG/NBD')?.fit.isHeld).toBe(true);
    expect(forecastPurchases(withRepeatBuyers(99), 'MBG/NBD')?.fit.isHeld).toBe(true);
    expect(forecastPurchases(withRepeatBuyers(100), 'MBG/NBD')?.fit.isHeld).toBe(false);
  });

  it('is held, however many there are, where nobody is seen to leave', () => {
    const regulars = Array.from({ length: 300 }, (_, i) => ({ x: 10, tx: 99 + (i % 2), T: 100 }));
    expect(mbgNbd.fit(regulars).status).toBe('stalled');
    const forecast = forecastPurchases(regulars, 'MBG/NBD');
    expect(forecast?.fit.isHeld).toBe(true);
    // They go on as before: a purchase in ten days.
    expect(Math.abs((forecast?.expectedPurchases({ x: 10, tx: 100, T: 100 }, 20, 0) ?? 0) - 2)).toBeLessThan(0.1);
  });

  it('is what the model says of each customer, although customers share what they have in common', () => {
    const histories = shop(600, 3);
    const [year, rate] = [52, continuousRate(0.1, 52)];
    const mbg = mbgNbd.fit(histories).parameters;
    const pareto = paretoNbd.fit(histories).parameters;
    const [byMbg, byPareto] = [forecastPurchases(histories, 'MBG/NBD'), forecastPurchases(histories, 'Pareto/NBD')];
    for (const each of histories) {
      for (const [got, expected] of [
        [byMbg?.pAlive(each), mbgNbd.pAlive(mbg, each)],
        [byMbg?.expectedPurchases(each, year, 0), mbgNbd.conditionalExpectedTransactions(mbg, each, year)],
        [
          byMbg?.expectedPurchases(each, year, rate),
          mbgNbd.discountedExpectedResidualTransactions(mbg, each, year, rate),
        ],
        [
          byPareto?.expectedPurchases(each, year, rate),
          paretoNbd.discountedExpectedResidualTransactions(pareto, each, year, rate),
        ],
      ]) {
        expect(Math.abs(Number(got) - Number(expected))).toBeLessThanOrEqual(1e-12 * Number(expected));
      }
    }
  });

  it('expects nothing of who bought once, years ago, where everyone else buys every day', () => {
    const daily = Array.from({ length: 120 }, () => ({ x: 999, tx: 999, T: 999 }));
    const once = { x: 0, tx: 0, T: 999 };
    const forecast = forecastPurchases([...daily, ...Array.from({ length: 60 }, () => once)], 'MBG/NBD');
    expect(forecast?.pAlive(once)).toBeLessThan(1e-9);
    expect(forecast?.expectedPurchases(once, 365, 0)).toBeLessThan(1e-6);
  });

  it('expects the purchases of a year within 10% in the middle of 40 shops with 80 repeat buyers, 25% in nine of ten', () => {
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const histories = shop(200, seed + 1);
      const forecast = forecastPurchases(histories, 'MBG/NBD');
      const total = (of: (each: PurchaseHistory) => number) => histories.reduce((sum, each) => sum + of(each), 0);
      const expected = total((each) => mbgNbd.conditionalExpectedTransactions(TRUTH, each, 52));
      return Math.abs(total((each) => forecast?.expectedPurchases(each, 52, 0) ?? 0) / expected - 1);
    }).sort((a, b) => a - b);
    expect(errors[20]).toBeLessThan(0.1);
    expect(errors[36]).toBeLessThan(0.25);
  });
});

describe('an annual discount rate', () => {
  it('makes a purchase in a year worth 1/(1 + d), in days and in weeks', () => {
    for (const unitsPerYear of [365, 365 / 7]) {
      expect(Math.exp(-continuousRate(0.1, unitsPerYear) * unitsPerYear)).toBeCloseTo(1 / 1.1, 15);
    }
  });
});
