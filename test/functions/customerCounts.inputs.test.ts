import { describe, expect, it } from 'vitest';
import { fn as activeCustomers } from '../../src/functions/activeCustomers.ts';
import { fn as newCustomers } from '../../src/functions/newCustomers.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const customers = column('Customer', 'a', 'b', 'a', 'guest', '');
const dates = column('Date', '2025-03-31', '2025-04-01', '2025-04-30', '2025-04-15', '2025-04-16');
const april = ['2025-04-01', '2025-04-30'] as const;

describe.each([
  ['NEW_CUSTOMERS', newCustomers, 1],
  ['ACTIVE_CUSTOMERS', activeCustomers, 2],
] as [string, FunctionCode, number][])('%s', (_, fn, inApril) => {
  const count = formula(fn);

  it('counts both end days, without guests when told so', () => {
    expect(count(customers, dates, ...april, '', true)).toBe(inApril);
    const known = [customers.slice(0, -1), dates.slice(0, -1), ...april] as const;
    expect(count(...known)).toBe(inApril + 1);
    expect(count(...known, '', column('guest', 'b'))).toBe(inApril - 1);
  });

  it('is 0 when nobody came', () => {
    expect(count(column('a'), column('2025-03-31'), ...april)).toBe(0);
    expect(count(column('a'), column('2025-04-10'), ...april, column(-5))).toBe(0);
  });

  it('reads dates as cells or texts', () => {
    const day = new Date('2025-04-01T00:00:00Z');
    expect(count(column('a'), column(day), day, '2025年4月1日')).toBe(1);
  });

  it('refuses a period that ends before it begins, a blank end, and rows without a customer', () => {
    expect(refused(() => count(column('a'), column('2025-04-10'), '2025-04-30', '2025-04-01'))).toMatchObject({
      code: 'PERIOD_REVERSED',
      params: { from: '2025-04-30', to: '2025-04-01' },
    });
    expect(refused(() => count(column('a'), column('2025-04-10'), '2025-04-30', ''))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'to' },
    });
    expect(refused(() => count(column('a'), column('2025-04-10'), '2025-04-30'))).toMatchObject({
      code: 'MISSING_ARGUMENT',
    });
    expect(refused(() => count(customers, dates, ...april))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'customers', row: 6 },
    });
  });
});
