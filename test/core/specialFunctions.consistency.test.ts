import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/core/numerics/logGamma.ts';
import { normalTwoSidedQuantile, normalTwoSidedTail } from '../../src/core/numerics/normal.ts';
import { regularizedBeta } from '../../src/core/numerics/regularizedBeta.ts';
import { studentTTwoSidedQuantile, studentTTwoSidedTail } from '../../src/core/numerics/studentT.ts';

/** A number between 10^low and 10^high. */
const spread = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((exponent) => 10 ** exponent);

const degreesOfFreedom = spread(-3, 7);

function expectClose(got: number, expected: number, relativeError: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relativeError * Math.abs(expected));
}

describe('special functions', () => {
  it('obey Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(spread(-3, 6), (x) => {
        const difference = logGamma(x + 1) - logGamma(x);
        expect(Math.abs(difference - Math.log(x))).toBeLessThanOrEqual(1e-15 * (1 + Math.abs(logGamma(x + 1))));
      }),
    );
  });

  it('find back the probability of a normal quantile', () => {
    fc.assert(
      fc.property(spread(-300, -0.31), (p) => {
        // An error of z in its last digit is one of the probability z² times as large.
        expectClose(normalTwoSidedTail(normalTwoSidedQuantile(p)), p, 4e-15 * (1 - 2 * Math.log(p)));
      }),
    );
  });

  it('split the beta distribution into two parts that make one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), spread(-3, 7), spread(-3, 7), (x, a, b) => {
        const lower = regularizedBeta(x, a, b);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(1);
        expect(Math.abs(lower + regularizedBeta(1 - x, b, a, x) - 1)).toBeLessThanOrEqual(1e-10);
      }),
    );
  });

  it('find back the tail of a quantile of t', () => {
    fc.assert(
      fc.property(spread(-16, 0), degreesOfFreedom, (tail, df) => {
        const t = studentTTwoSidedQuantile(tail, df);
        if (t < Number.MAX_VALUE) expectClose(studentTTwoSidedTail(t, df), tail, 1e-12);
        else expect(studentTTwoSidedTail(t, df)).toBeGreaterThanOrEqual(tail);
      }),
      { numRuns: 1000 },
    );
  });

  it('give t heavier tails than the normal distribution, and the lighter the more degrees of freedom', () => {
    fc.assert(
      fc.property(spread(-3, 1.5), degreesOfFreedom, (t, df) => {
        const tail = studentTTwoSidedTail(t, df);
        expect(tail).toBeLessThanOrEqual(1);
        expect(tail).toBeGreaterThanOrEqual(normalTwoSidedTail(t) * (1 - 1e-12));
        expect(tail).toBeGreaterThanOrEqual(studentTTwoSidedTail(t, df * 1.5) * (1 - 1e-12));
        expect(studentTTwoSidedTail(-t, df)).toBe(tail);
      }),
    );
  });
});
