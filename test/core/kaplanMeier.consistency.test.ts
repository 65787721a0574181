import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as kaplanMeier from '../../src/core/models/kaplanMeier.ts';

/** Customers as [tenure, churned]; few tenures, so that many are tied, or many. */
const customer = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 100, noNaN: true })),
  fc.boolean(),
);
const customers = fc.array(customer, { minLength: 1, maxLength: 80 });
const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

function curveOf(list: readonly [number, boolean][], confidenceLevel: number): kaplanMeier.SurvivalCurve {
  return kaplanMeier.fit(
    list.map(([tenure]) => tenure),
    list.map(([, churned]) => churned),
    confidenceLevel,
  );
}

describe('a survival curve', () => {
  it('never rises, stays from 0 to 1 and within its limits', () => {
    fc.assert(
      fc.property(customers, confidence, (list, level) => {
        let before = 1;
        for (const { survival, standardError, low, high } of curveOf(list, level).rows) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect([standardError === null, low === null, high === null]).toEqual(Array(3).fill(survival === 0));
          if (survival > 0) {
            expect(standardError).toBeGreaterThan(0);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThan(survival);
            expect(high).toBeGreaterThan(survival);
            expect(high).toBeLessThanOrEqual(1);
          }
          before = survival;
        }
      }),
    );
  });

  it('has a row for each time somebody churned, with all who were there until then', () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { rows } = curveOf(list, 0.95);
        const times = [...new Set(list.filter(([, churned]) => churned).map(([tenure]) => tenure))];
        expect(rows.map(({ time }) => time)).toEqual(times.sort((a, b) => a - b));
        for (const { time, atRisk, events } of rows) {
          expect(atRisk).toBe(list.filter(([tenure]) => tenure >= time).length);
          expect(events).toBe(list.filter(([tenure, churned]) => churned && tenure === time).length);
        }
      }),
    );
  });

  it('does not depend on the order of the customers', () => {
    fc.assert(
      fc.property(
        customers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(curveOf(shuffled, 0.95)).toEqual(curveOf(list, 0.95));
        },
      ),
    );
  });

  it('has limits that widen with the confidence, for the median too', () => {
    fc.assert(
      fc.property(customers, confidence, (list, level) => {
        const narrow = curveOf(list, level);
        const wide = curveOf(list, 0.9999);
        narrow.rows.forEach((row, i) => {
          if (row.low !== null) expect(wide.rows[i]?.low).toBeLessThan(row.low);
          if (row.high !== null) expect(wide.rows[i]?.high).toBeGreaterThan(row.high);
        });
        const late = Number.POSITIVE_INFINITY;
        expect(wide.medianLow ?? late).toBeLessThanOrEqual(narrow.medianLow ?? late);
        expect(wide.medianHigh ?? late).toBeGreaterThanOrEqual(narrow.medianHigh ?? late);
      }),
    );
  });

  it('is the same for the same customers many times over, with a smaller standard error', () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 2, max: 5 }), (list, times) => {
        const once = curveOf(list, 0.95);
        const repeated = curveOf(Array(times).fill(list).flat(), 0.95);
        expect(repeated.rows.map((row) => row.survival)).toEqual(once.rows.map((row) => row.survival));
        expect(repeated.median).toBe(once.median);
        repeated.rows.forEach((row, i) => {
          const expected = once.rows[i]?.standardError;
          if (row.standardError !== null && expected) {
            expect((row.standardError * Math.sqrt(times)) / expected).toBeCloseTo(1, 12);
          }
        });
      }),
    );
  });
});
