import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as churn } from '../../src/functions/churn.ts';
import { fn as churnInactive } from '../../src/functions/churnInactive.ts';
import { fn as churnRevenue } from '../../src/functions/churnRevenue.ts';
import { fn as grr } from '../../src/functions/grr.ts';
import { fn as nrr } from '../../src/functions/nrr.ts';
import { fn as retention } from '../../src/functions/retention.ts';
import { call, columnOf } from './formulas.ts';
import { AFTERWARDS, customersOf, datesOf, orderRows } from './orderRows.ts';

const idList = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 2, maxLength: 12 });

describe('churn and retention of lists', () => {
  it('add up to all customers of the start', () => {
    fc.assert(
      fc.property(idList, idList, (before, after) => {
        expect(
          call<number>(churn, columnOf(before), columnOf(after)) +
            call<number>(retention, columnOf(before), columnOf(after)),
        ).toBeCloseTo(1, 12);
      }),
    );
  });

  it('do not change when lists are repeated or turned round, nor by who joins', () => {
    fc.assert(
      fc.property(idList, idList, (before, after) => {
        const rate = call<number>(retention, columnOf(before), columnOf(after));
        expect(call<number>(retention, columnOf([...before, ...before]), columnOf([...after].reverse()))).toBe(rate);
        expect(call<number>(retention, columnOf(before), columnOf([...after, 'new 1', 'new 2']))).toBe(rate);
      }),
    );
  });
});

describe('churn by inactivity', () => {
  const rate = (rows: Parameters<typeof customersOf>[0], days: number) =>
    call<number>(churnInactive, customersOf(rows), datesOf(rows), days, AFTERWARDS);

  it('never rises with the days that are allowed', () => {
    fc.assert(
      fc.property(orderRows, fc.nat(130), fc.nat(130), (rows, a, b) => {
        expect(rate(rows, Math.max(a, b))).toBeLessThanOrEqual(rate(rows, Math.min(a, b)));
      }),
    );
  });

  it('is everyone away on all days, and nobody away longer than the history', () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const bought = rows.filter(({ date }) => date < AFTERWARDS);
        if (bought.length > 0) expect(rate(bought, 0)).toBe(1);
        expect(rate(rows, 119)).toBe(0);
      }),
    );
  });

  it('does not depend on the order of rows, nor on a row that comes twice', () => {
    fc.assert(
      fc.property(orderRows, fc.nat(130), (rows, days) => {
        expect(rate([...rows, ...rows].reverse(), days)).toBe(rate(rows, days));
      }),
    );
  });
});

describe('revenue retention and churn', () => {
  const cents = fc.integer({ min: 0, max: 9_999_999 });
  const pairs = fc
    .array(fc.tuple(cents, cents), { minLength: 1, maxLength: 20 })
    .filter((all) => all.some(([b]) => b > 0));
  const columns = (list: readonly (readonly [number, number])[], unit = 1) =>
    [0, 1].map((side) => list.map((pair) => [unit * (pair[side] as number)])) as [number[][], number[][]];

  it('lie in order: 0 ≤ GRR ≤ 1, GRR ≤ NRR', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const gross = call<number>(grr, ...columns(list));
        expect(gross).toBeGreaterThanOrEqual(0);
        expect(gross).toBeLessThanOrEqual(Math.min(1, call<number>(nrr, ...columns(list))));
      }),
    );
  });

  it('complete each other: gross churn is 1 − GRR, net churn 1 − NRR', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const net = call<number>(nrr, ...columns(list));
        expect(call<number>(churnRevenue, ...columns(list))).toBeCloseTo(1 - call<number>(grr, ...columns(list)), 12);
        expect(Math.abs(call<number>(churnRevenue, ...columns(list), true) - (1 - net))).toBeLessThan(
          1e-12 * (1 + net),
        );
      }),
    );
  });

  it('do not depend on the order of customers, on the currency unit or on new customers', () => {
    fc.assert(
      fc.property(pairs, cents, (list, joined) => {
        for (const fn of [grr, nrr, churnRevenue]) {
          const rate = call<number>(fn, ...columns(list));
          expect(call<number>(fn, ...columns([...list].reverse()))).toBe(rate);
          expect(call<number>(fn, ...columns([[0, joined], ...list]))).toBe(rate);
          expect(call<number>(fn, ...columns(list, 1000))).toBe(rate);
        }
      }),
    );
  });
});
