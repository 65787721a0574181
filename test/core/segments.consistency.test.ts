import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierRanksByNaturalBreaks } from '../../src/core/segments/naturalBreaks.ts';
import { quantileBins, scoresBy, type TiePolicy } from '../../src/core/segments/rfm.ts';
import { tierRanksByPercentile, tierRanksByShare, tierRanksByThreshold } from '../../src/core/segments/tiers.ts';

const cents = fc.integer({ min: -50_000, max: 5_000_000 });
const revenues = fc.array(fc.oneof(cents, fc.integer({ min: -1, max: 3 })), { minLength: 1, maxLength: 80 });
const quantileScores = (values: number[], bins: number, ties: TiePolicy) =>
  scoresBy(values, quantileBins(values, bins, ties, 'more'));
const inUnits = (values: number[], exponent: number) => values.map((value) => Number(`${value}e${exponent}`));

/** Every way to score or rank that compares customers with each other; higher is better in all. */
const WAYS: Record<string, (values: number[]) => number[]> = {
  'lower scores': (values) => quantileScores(values, 5, 'lower'),
  'upper scores': (values) => quantileScores(values, 5, 'upper'),
  'scores of ten': (values) => quantileScores(values, 10, 'lower'),
  'tiers by share': (values) => tierRanksByShare(values, [0.5, 0.8, 0.95]).map((rank) => -rank),
  'tiers by percentile': (values) => tierRanksByPercentile(values, [0.1, 0.3, 0.7]).map((rank) => -rank),
  'tiers by natural breaks': (values) => tierRanksByNaturalBreaks(values, 4).map((rank) => -rank),
};

describe.each(Object.entries(WAYS))('%s', (_, way) => {
  it('do not change when all amounts are in another unit', () => {
    fc.assert(
      fc.property(revenues, fc.integer({ min: -8, max: 4 }), (values, exponent) => {
        expect(way(inUnits(values, exponent))).toEqual(way(values));
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        expect(way([...values].reverse()).reverse()).toEqual(way(values));
      }),
    );
  });

  it('never rank a larger value lower, and never part equal values', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        const places = way(values);
        const sorted = [...values.keys()].sort((i, j) => (values[i] as number) - (values[j] as number));
        sorted.slice(1).forEach((i, n) => {
          const below = sorted[n] as number;
          expect(places[i]).toBeGreaterThanOrEqual(places[below] as number);
          if (values[i] === values[below]) expect(places[i]).toBe(places[below]);
        });
      }),
    );
  });
});

describe('scores', () => {
  it('with upper ties are the mirror image of those with lower ties', () => {
    fc.assert(
      fc.property(revenues, fc.integer({ min: 2, max: 10 }), (values, bins) => {
        const mirrored = quantileScores(
          values.map((value) => -value),
          bins,
          'lower',
        ).map((score) => bins + 1 - score);
        expect(quantileScores(values, bins, 'upper')).toEqual(mirrored);
      }),
    );
  });
});

describe('tiers', () => {
  it('of shares and percentiles stay when every customer is there twice', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        const twice = [...values, ...values];
        expect(tierRanksByShare(twice, [0.8, 0.95]).slice(values.length)).toEqual(
          tierRanksByShare(values, [0.8, 0.95]),
        );
        expect(tierRanksByPercentile(twice, [0.2, 0.5]).slice(values.length)).toEqual(
          tierRanksByPercentile(values, [0.2, 0.5]),
        );
      }),
    );
  });

  it('by threshold are those of the smallest values in the tiers by share', () => {
    fc.assert(
      fc.property(revenues, (values) => {
        const cuts = [0.8, 0.95];
        fc.pre(values.some((value) => value > 0));
        const ranks = tierRanksByShare(values, cuts);
        const smallest = (rank: number) => Math.min(...values.filter((_, i) => ranks[i] === rank));
        // A tier that nobody is in begins where the one above it does.
        const bounds = [smallest(0), ranks.includes(1) ? smallest(1) : smallest(0)];
        expect(tierRanksByThreshold(values, bounds)).toEqual(ranks);
      }),
    );
  });
});
