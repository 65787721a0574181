import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as activeCustomers } from '../../src/functions/activeCustomers.ts';
import { fn as newCustomers } from '../../src/functions/newCustomers.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import { call } from './formulas.ts';
import { AFTERWARDS, amountsOf, customersOf, datesOf, isoDate, type OrderRow, orderRows } from './orderRows.ts';

const count = (fn: FunctionCode, rows: readonly OrderRow[], from: string, to: string, amounts = false) =>
  call<number>(fn, customersOf(rows), datesOf(rows), from, to, amounts ? amountsOf(rows) : '');

const cut = fc.integer({ min: 0, max: 118 });

describe('new customers', () => {
  it('of two periods in succession add up to those of both', () => {
    fc.assert(
      fc.property(orderRows, cut, fc.boolean(), (rows, day, amounts) => {
        const parts =
          count(newCustomers, rows, isoDate(0), isoDate(day), amounts) +
          count(newCustomers, rows, isoDate(day + 1), AFTERWARDS, amounts);
        expect(parts).toBe(count(newCustomers, rows, isoDate(0), AFTERWARDS, amounts));
      }),
    );
  });
});

describe('active customers', () => {
  it('are at least the new ones, and in all they are everyone', () => {
    fc.assert(
      fc.property(orderRows, cut, (rows, day) => {
        const period = [isoDate(day), AFTERWARDS] as const;
        expect(count(activeCustomers, rows, ...period)).toBeGreaterThanOrEqual(count(newCustomers, rows, ...period));
        const everyone = new Set(rows.map(({ customer }) => customer)).size;
        expect(count(activeCustomers, rows, isoDate(0), AFTERWARDS)).toBe(everyone);
      }),
    );
  });

  it('of two periods in succession are at least those of both', () => {
    fc.assert(
      fc.property(orderRows, cut, (rows, day) => {
        const parts =
          count(activeCustomers, rows, isoDate(0), isoDate(day)) +
          count(activeCustomers, rows, isoDate(day + 1), AFTERWARDS);
        expect(parts).toBeGreaterThanOrEqual(count(activeCustomers, rows, isoDate(0), AFTERWARDS));
      }),
    );
  });

  it('do not depend on the order of rows, nor on rows that come twice', () => {
    fc.assert(
      fc.property(orderRows, cut, (rows, day) => {
        for (const fn of [activeCustomers, newCustomers]) {
          const twice = [...rows, ...rows].reverse();
          const figure = count(fn, rows, isoDate(day), AFTERWARDS, true);
          expect(count(fn, twice, isoDate(day), AFTERWARDS, true)).toBe(figure);
        }
      }),
    );
  });
});
