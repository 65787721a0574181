import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileScores } from '../../src/core/segments/rfm.ts';
import { tiersByShare } from '../../src/core/segments/tiers.ts';

const cents = fc.integer({ min: -50_000, max: 5_000_000 });
const revenues = fc.array(cents, { minLength: 1, maxLength: 80 });
const inUnits = (values: number[], exponent: number) => values.map((value) => Number(`${value}e${exponent}`));

describe('scores and tiers', () => {
  it('do not change when all amounts are in another unit', () => {
    fc.assert(
      fc.property(revenues, fc.integer({ min: -8, max: 4 }), (values, exponent) => {
        const scaled = inUnits(values, exponent);
        expect(quantileScores(scaled, 5)).toEqual(quantileScores(values, 5));
        expect(tiersByShare(scaled, [0.8, 0.95])).toEqual(tiersByShare(values, [0.8, 0.95]));
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        expect(quantileScores([...values].reverse(), 5).reverse()).toEqual(quantileScores(values, 5));
        expect(tiersByShare([...values].reverse(), [0.8, 0.95]).reverse()).toEqual(tiersByShare(values, [0.8, 0.95]));
      }),
    );
  });

  it('never rank a larger value lower, and never part equal values', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        const scores = quantileScores(values, 5);
        const tiers = tiersByShare(values, [0.8, 0.95]);
        for (const [i, a] of values.entries()) {
          for (const [j, b] of values.entries()) {
            if (a < b) continue;
            expect(scores[i]).toBeGreaterThanOrEqual(scores[j] as number);
            expect((tiers[i] as string) <= (tiers[j] as string)).toBe(true);
          }
        }
      }),
    );
  });
});
