/** What is typed and chosen, read strictly: the roles of columns, and times of day. */
import { describe, expect, it } from 'vitest';
import { clockAfter } from '../../src/sidebar/clock.ts';
import { type ColumnMapping, choiceFrom, columnFaults, NO_COLUMNS } from '../../src/sidebar/columnChoice.ts';
import { source } from './fakeServer.ts';

describe('columns', () => {
  const choice = (changed: Partial<ColumnMapping>, amountFrom: 'column' | 'product' = 'column') => ({
    ...NO_COLUMNS,
    mapping: { ...NO_COLUMNS.mapping, customer: 1, date: 0, amount: 6, ...changed },
    amountFrom,
  });

  it.each([
    ['nothing is wrong without an order ID', choice({}), {}],
    ['a missing amount', choice({ amount: null }), { amount: { kind: 'missing' } }],
    ['a column with two roles', choice({ date: 1 }), { date: { kind: 'taken', by: 'customer' } }],
    ['an order ID in a used column', choice({ orderId: 6 }), { orderId: { kind: 'taken', by: 'amount' } }],
    ['half a product', choice({ quantity: 5 }, 'product'), { unitPrice: { kind: 'missing' } }],
    ['columns of the way that is not used do no harm', choice({ unitPrice: 1, lastDate: 1, orders: 6 }), {}],
    ['units in a used column', choice({ quantity: 6 }), { quantity: { kind: 'taken', by: 'amount' } }],
    [
      'what rows of customers need',
      { ...choice({}), shape: 'customers' as const },
      { lastDate: { kind: 'missing' }, orders: { kind: 'missing' }, revenue: { kind: 'missing' } },
    ],
  ])('%s', (_, chosen, faults) => {
    expect(columnFaults(chosen)).toEqual(faults);
  });

  it('that the sheet no longer has are open again', () => {
    const described = { ...source('en'), mapping: { ...source('en').mapping, amount: 99 } };
    expect(choiceFrom(described).mapping).toMatchObject({ amount: null, customer: 1 });
  });
});

describe('times of day', () => {
  it.each([
    ['09:41', 7, '09:48'],
    ['23:58', 7, '00:05'],
  ])('%s and %i minutes are %s', (time, minutes, later) => {
    expect(clockAfter(time, minutes)).toBe(later);
  });
});
