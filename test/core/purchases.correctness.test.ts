import { describe, expect, it } from 'vitest';
import { type OrderRows, purchasesByCustomer } from '../../src/core/metrics/purchases.ts';

/** Rows as [customer, day, amount, order id]. */
function rows(...list: [string, number, number, string?][]): OrderRows {
  return {
    customers: list.map(([customer]) => customer),
    days: list.map(([, day]) => day),
    amounts: list.map(([, , amount]) => amount),
    orderIds: list.some(([, , , id]) => id !== undefined) ? list.map(([, , , id]) => id ?? '') : null,
  };
}

describe('orders of a customer', () => {
  it('are the rows, when rows have no order number', () => {
    expect(purchasesByCustomer(rows(['a', 1, 10], ['a', 1, 5], ['a', 4, 7]), true)).toEqual([
      { customer: 'a', firstDay: 1, lastDay: 4, orders: 3, revenue: 22 },
    ]);
  });

  it('are the order numbers, when rows are lines of orders', () => {
    expect(purchasesByCustomer(rows(['a', 1, 10, 'S1'], ['a', 1, 5, 'S1'], ['a', 4, 7, 'S2']), true)).toEqual([
      { customer: 'a', firstDay: 1, lastDay: 4, orders: 2, revenue: 22 },
    ]);
  });

  it('need a positive net, and with netting a positive day', () => {
    const list = rows(['a', 1, 10], ['a', 1, -10], ['a', 2, 8], ['a', 2, -3], ['a', 3, 0]);
    expect(purchasesByCustomer(list, true)).toEqual([
      { customer: 'a', firstDay: 2, lastDay: 2, orders: 1, revenue: 5 },
    ]);
    expect(purchasesByCustomer(list, false)).toEqual([
      { customer: 'a', firstDay: 1, lastDay: 2, orders: 2, revenue: 5 },
    ]);
  });

  it('of one number belong to each customer who has it', () => {
    expect(purchasesByCustomer(rows(['a', 1, 10, 'S1'], ['b', 1, 5, 'S1']), true).map(({ orders }) => orders)).toEqual([
      1, 1,
    ]);
  });

  it('stand on the earliest day of their lines, in whichever order those come', () => {
    const lines: [string, number, number, string?][] = [
      ['a', 5, 10, 'S1'],
      ['a', 2, 4, 'S1'],
      ['a', 2, -4, 'S2'],
      ['a', 9, 7, 'S3'],
    ];
    const expected = [{ customer: 'a', firstDay: 2, lastDay: 9, orders: 2, revenue: 17 }];
    for (const list of [lines, [...lines].reverse()])
      expect(purchasesByCustomer(rows(...list), false)).toEqual(expected);
  });

  it('may be none: a customer with refunds only keeps the days of those', () => {
    expect(purchasesByCustomer(rows(['a', 3, -4], ['a', 9, -1]), true)).toEqual([
      { customer: 'a', firstDay: 3, lastDay: 9, orders: 0, revenue: -5 },
    ]);
  });

  it('come in the order of first appearance, with revenue as the decimals add up', () => {
    const [b, a] = purchasesByCustomer(rows(['b', 5, 0.1], ['a', 1, 1], ['b', 6, 0.2]), true);
    expect([b?.customer, a?.customer]).toEqual(['b', 'a']);
    expect(b?.revenue).toBe(0.3);
  });
});
