import { describe, expect, it } from 'vitest';
import { ratingTotals } from '../../src/core/metrics/customerRatings.ts';
import { priceBehaviour } from '../../src/core/metrics/priceBehaviour.ts';
import { classTotals } from '../../src/core/segments/classTotals.ts';

describe('price behaviour', () => {
  const rows = {
    customers: ['a', 'a', 'a', 'a', 'b', 'c'],
    orderIds: ['1', '1', '2', '3', '4', '5'],
    amounts: [10, 20, 30.3, -30.3, -5, 8],
    discounts: [2, 0, 0, 1, 1, 0],
    quantities: [1, 1, 1, 1, 1, 0],
  };

  it('counts orders with a discount, one row being enough, and no refunds', () => {
    expect(priceBehaviour(rows, 'orders')).toEqual([
      { customer: 'a', discountShare: 0.5, unitPrice: 20.1 },
      { customer: 'b', discountShare: null, unitPrice: null },
      { customer: 'c', discountShare: 0, unitPrice: null },
    ]);
  });

  it('weighs them by what was paid', () => {
    // 10 of 60.3.
    expect(priceBehaviour(rows, 'revenue')[0]?.discountShare).toBeCloseTo(0.16583747927, 10);
  });

  it('is 50% after one order with and one without, as Mapp Intelligence has it', () => {
    const two = { customers: ['a', 'a'], orderIds: null, amounts: [5, 5], discounts: [0, 0.1], quantities: [1, 1] };
    expect(priceBehaviour(two, 'orders')[0]?.discountShare).toBe(0.5);
  });
});

describe('ratings of a customer', () => {
  const answers = { customers: ['a', 'b', 'a', 'a'], days: [20, 5, 10, 20], scores: [5, 3, 1, 2] };

  it('are added up, and those of the last day by themselves', () => {
    expect(ratingTotals(['b', 'a', 'c'], answers)).toEqual({
      all: { sums: [3, 8, 0], counts: [1, 3, 0] },
      last: { sums: [3, 7, 0], counts: [1, 2, 0] },
    });
  });

  it('are all of one day when no days are known', () => {
    const { all, last } = ratingTotals(['a'], { ...answers, days: null });
    expect(last).toEqual(all);
    expect(all).toEqual({ sums: [8], counts: [3] });
  });
});

describe('class totals', () => {
  it('are exact, of empty classes too, and last of those without a class', () => {
    expect(classTotals([0, 2, 0, null], 3, [0.1, 5, 0.2, 9])).toEqual([
      { customers: 2, sum: 0.3 },
      { customers: 0, sum: 0 },
      { customers: 1, sum: 5 },
      { customers: 1, sum: 9 },
    ]);
  });
});
