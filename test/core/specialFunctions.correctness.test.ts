import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digamma } from '../../src/core/numerics/digamma.ts';
import { logBeta } from '../../src/core/numerics/logBeta.ts';
import { logGamma, stirlingError } from '../../src/core/numerics/logGamma.ts';
import { normalTwoSidedQuantile, normalTwoSidedTail } from '../../src/core/numerics/normal.ts';
import { regularizedBeta } from '../../src/core/numerics/regularizedBeta.ts';
import { studentTTwoSidedQuantile, studentTTwoSidedTail } from '../../src/core/numerics/studentT.ts';

/** Rows of [arguments..., value], by mpmath 1.3 at 50 digits; fixtures/specialFunctions.py makes them. */
const FIXTURE: Record<string, number[][]> = JSON.parse(
  readFileSync(new URL('fixtures/specialFunctions.json', import.meta.url), 'utf8'),
);

/** The largest relative error of a function over its rows of the fixture. */
function largestError(name: string, compute: (...args: number[]) => number): number {
  const errors = (FIXTURE[name] ?? []).map((row) => {
    const expected = row[row.length - 1] as number;
    return Math.abs(compute(...row.slice(0, -1)) / expected - 1);
  });
  expect(errors.length).toBeGreaterThan(100);
  return Math.max(...errors);
}

describe('special functions, against 50 digits of mpmath', () => {
  it('give the logarithm of the gamma function to 1e-15, beside its zeros too', () => {
    expect(largestError('logGamma', logGamma)).toBeLessThan(1e-15);
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });

  it('give the tails of the normal distribution to 1e-14, down to 1e-299', () => {
    expect(largestError('normalTwoSidedTail', normalTwoSidedTail)).toBeLessThan(1e-14);
    expect([normalTwoSidedTail(0), normalTwoSidedTail(-40)]).toEqual([1, 0]);
  });

  it('give the quantiles of the normal distribution to 1e-14', () => {
    expect(largestError('normalTwoSidedQuantile', normalTwoSidedQuantile)).toBeLessThan(1e-14);
    expect(normalTwoSidedQuantile(1)).toBe(0);
  });

  it('give the incomplete beta function to 1e-12, with parameters up to 10,000', () => {
    expect(largestError('regularizedBeta', regularizedBeta)).toBeLessThan(1e-12);
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('give the tails of t to 1e-12, with 0.001 to 10,000,000 degrees of freedom', () => {
    expect(largestError('studentTTwoSidedTail', studentTTwoSidedTail)).toBeLessThan(1e-12);
    expect(studentTTwoSidedTail(0, 3)).toBe(1);
  });

  it('give the quantiles of t to 1e-12', () => {
    expect(largestError('studentTTwoSidedQuantile', studentTTwoSidedQuantile)).toBeLessThan(1e-12);
    expect(studentTTwoSidedQuantile(1, 3)).toBe(0);
  });

  it('give the largest double where a quantile of t is beyond it', () => {
    expect(studentTTwoSidedQuantile(0.05, 1e-3)).toBe(Number.MAX_VALUE);
  });

  it('give the logarithm of the beta function to 1e-14, of numbers far apart too', () => {
    expect(largestError('logBeta', logBeta)).toBeLessThan(1e-14);
    expect(logBeta(1, 1)).toBeCloseTo(0, 15);
  });

  it('give the digamma function to 1e-14', () => {
    expect(largestError('digamma', digamma)).toBeLessThan(1e-14);
  });

  it('leave of Stirling’s formula what is missing to the factorial', () => {
    // Γ(10) = 9! and Γ(5) = 4!
    for (const [x, factorial] of [
      [10, 362880],
      [5, 24],
    ] as const) {
      const stirling = Math.sqrt((2 * Math.PI) / x) * (x / Math.E) ** x;
      expect(stirlingError(x)).toBeCloseTo(Math.log(factorial / stirling), 13);
    }
  });
});
