import { describe, expect, it } from 'vitest';
import { activeCustomers, newCustomers } from '../../src/core/metrics/customerCounts.ts';
import { inactiveShare } from '../../src/core/metrics/inactivity.ts';
import { purchaseCycle } from '../../src/core/metrics/purchaseCycle.ts';
import { purchaseDays } from '../../src/core/metrics/purchaseDays.ts';
import { repeatRate } from '../../src/core/metrics/repeatRate.ts';
import { lifecycleStages } from '../../src/core/segments/lifecycle.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

describe('purchase days', () => {
  it('are distinct and sorted, in the order in which customers first appear', () => {
    expect(purchaseDays(['b', 'a', 'b', 'b'], [9, 4, 2, 9], null)).toEqual([
      { customer: 'b', days: [2, 9] },
      { customer: 'a', days: [4] },
    ]);
  });

  it('are those with a positive net, refunds set off within the day to the last decimal', () => {
    const [customer] = purchaseDays(['a', 'a', 'a', 'a', 'a'], [1, 1, 1, 2, 3], [0.1, 0.2, -0.3, 5, -5]);
    expect(customer).toEqual({ customer: 'a', days: [2] });
  });

  it('are none for a customer of refunds only, who stays in the list', () => {
    expect(purchaseDays(['a', 'b'], [1, 1], [-3, 0])).toEqual([
      { customer: 'a', days: [] },
      { customer: 'b', days: [] },
    ]);
  });
});

describe('windows', () => {
  const customers = purchaseDays(['a', 'a', 'b', 'c', 'c', 'd'], [10, 20, 20, 5, 21, 30], null);

  it('take in both ends', () => {
    expect(activeCustomers(customers, 10, 20)).toBe(2);
    expect(newCustomers(customers, 10, 20)).toBe(2);
    expect(newCustomers(customers, 11, 19)).toBe(0);
  });

  it('count a customer as new by the first purchase, as active by any', () => {
    expect(newCustomers(customers, 20, 30)).toBe(2);
    expect(activeCustomers(customers, 20, 30)).toBe(4);
  });

  it('ask for two purchase days inside for a repeat buyer', () => {
    expect(repeatRate(customers, 10, 20)).toBe(0.5);
    expect(repeatRate(customers, 20, 30)).toBe(0);
    expect(repeatRate(customers, 100, 200)).toBeNull();
  });
});

describe('inactivity', () => {
  it('begins the day after the limit', () => {
    const customers = purchaseDays(['a', 'b', 'c'], [100, 110, 110], [1, 1, -1]);
    expect(inactiveShare(customers, 190, 89)).toBe(0.5);
    expect(inactiveShare(customers, 190, 90)).toBe(0);
  });

  it('is unknown when nobody ever bought', () => {
    expect(inactiveShare(purchaseDays(['a'], [1], [-1]), 10, 1)).toBeNull();
  });
});

describe('the purchase cycle', () => {
  it('is over gaps, not over customers', () => {
    // Gaps 1, 1, 1 and 10.
    const customers = purchaseDays(['a', 'a', 'a', 'a', 'b', 'b', 'c'], [1, 2, 3, 4, 10, 20, 5], null);
    expect(purchaseCycle(customers, 'median')).toBe(1);
    expect(purchaseCycle(customers, 'mean')).toBe(3.25);
  });

  it('is between the two middle gaps of an even number', () => {
    expect(purchaseCycle(purchaseDays(['a', 'a', 'a'], [0, 1, 8], null), 'median')).toBe(4);
  });

  it('counts the leap day', () => {
    const days = [serialDay('2024-02-28'), serialDay('2024-03-01')];
    expect(purchaseCycle(purchaseDays(['a', 'a'], days, null), 'mean')).toBe(2);
  });

  it('is unknown while nobody bought on two days', () => {
    expect(purchaseCycle(purchaseDays(['a', 'a', 'b'], [3, 3, 4], null), 'median')).toBeNull();
  });
});

describe.skipIf(!hasValidationData)('on CDNOW', () => {
  const orders = readCdnow();

  it('most customers never come again in the first 39 weeks', () => {
    // Fader, Hardie & Lee (2005), Marketing Science 24(2), 275–284: 2,357 customers, of whom 1,411 made no repeat purchase in the
    // calibration period; they count days with orders, whatever their amount.
    const customers = purchaseDays(orders.customers, orders.days, null);
    const rate = repeatRate(customers, serialDay('1997-01-01'), serialDay('1997-09-30'));
    expect(rate).toBe((2357 - 1411) / 2357);
  });

  // Python 3.11 over the same file, with Decimal sums a day and statistics.median.
  it('gaps, windows and inactivity are those of a recomputation', () => {
    const customers = purchaseDays(orders.customers, orders.days, orders.amounts);
    expect(customers.filter(({ days }) => days.length === 0)).toHaveLength(8);
    expect(purchaseCycle(customers, 'median')).toBe(34);
    expect(purchaseCycle(customers, 'mean')).toBeCloseTo(307_464 / 4339, 10);
    expect(inactiveShare(customers, serialDay('1998-06-30'), 180)).toBe(1834 / 2349);
    expect(repeatRate(customers, serialDay('1997-04-01'), serialDay('1997-06-30'))).toBe(207 / 524);
  });

  it('stages are those of a recomputation, in the quarter of first orders and fifteen months later', () => {
    expect(stagesOn('1998-06-30')).toEqual({ active: 255, atRisk: 94, dormant: 126, lost: 1874, none: 8 });
    expect(stagesOn('1997-03-31')).toEqual({ new: 170, active: 379, atRisk: 395, dormant: 515, lost: 890, none: 8 });
  });

  function stagesOn(date: string): Record<string, number> {
    const asOf = serialDay(date);
    const seen = orders.days.flatMap((day, i) => (day <= asOf ? [i] : []));
    const customers = purchaseDays(
      seen.map((i) => orders.customers[i] as string),
      seen.map((i) => orders.days[i] as number),
      seen.map((i) => orders.amounts[i] as number),
    );
    const counts: Record<string, number> = {};
    for (const { stage } of lifecycleStages(customers, asOf))
      counts[stage ?? 'none'] = (counts[stage ?? 'none'] ?? 0) + 1;
    return counts;
  }
});

function readCdnow() {
  if (!hasValidationData) return { customers: [], days: [], amounts: [] };
  const rows = readDataSet('cdnow_transactions.csv');
  return {
    customers: rows.map(({ id = '' }) => id),
    days: rows.map(({ date = '' }) => serialDay(date)),
    amounts: rows.map(({ value }) => Number(value)),
  };
}
