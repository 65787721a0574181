import { describe, expect, it } from 'vitest';
import {
  shareCuts,
  tierRanksByPercentile,
  tierRanksByShare,
  tierRanksByThreshold,
} from '../../src/core/segments/tiers.ts';

describe('tiers by share', () => {
  const CUTS = [0.8, 0.95];

  // Worked by hand: shares before each value are 0, 50, 70, 85 and 95%.
  it('put a customer into the best while the share before it is below the cut', () => {
    expect(tierRanksByShare([50, 20, 15, 10, 5], CUTS)).toEqual([0, 0, 0, 1, 2]);
  });

  it('are as many as there are cuts, and one', () => {
    expect(tierRanksByShare([50, 20, 15, 10, 5], [0.5, 0.7, 0.95])).toEqual([0, 1, 2, 2, 3]);
    expect(tierRanksByShare([50, 20, 15, 10, 5], [0.7])).toEqual([0, 0, 1, 1, 1]);
  });

  it('take 80 of 100 as exactly 80%, in any unit', () => {
    for (const unit of [1, 0.01, 0.1, 0.03, 1e6, 1e-6]) {
      const values = [80 * unit, 20 * unit].map((value) => Number(value.toPrecision(12)));
      expect(tierRanksByShare(values, CUTS)).toEqual([0, 1]);
    }
  });

  it('keep equal values together', () => {
    expect(tierRanksByShare([10, 10, 10, 10, 10], [0.5, 0.9])).toEqual([0, 0, 0, 0, 0]);
  });

  it('put what is not positive last, outside the total', () => {
    expect(tierRanksByShare([100, -1000, 0], CUTS)).toEqual([0, 2, 2]);
    expect(tierRanksByShare([0, -1], CUTS)).toEqual([2, 2]);
  });

  it('say where each tier begins', () => {
    expect(shareCuts([50, 20, 15, 10, 5], CUTS)).toEqual({ passing: '>=', at: [[10, 15]] });
  });
});

describe('tiers by percentile', () => {
  it('go by the share of customers before the value', () => {
    expect(tierRanksByPercentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], [0.2, 0.5])).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it('keep equal values together, in the tier of the first of them', () => {
    expect(tierRanksByPercentile([9, 5, 5, 5, 1], [0.2, 0.4])).toEqual([0, 1, 1, 1, 2]);
  });

  it('count customers with nothing, and put them last', () => {
    expect(tierRanksByPercentile([8, 0, -1, 4], [0.5, 0.9])).toEqual([0, 2, 2, 0]);
    expect(tierRanksByPercentile([8, 0], [1])).toEqual([0, 1]);
  });

  it('take three of ten for exactly 30%', () => {
    // In doubles 0.1 + 0.2 is above 0.3, and 0.3 × 10 may be either side of 3.
    const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(tierRanksByPercentile(values, [0.3])).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(tierRanksByPercentile(values, [0.7]).filter((rank) => rank === 0)).toHaveLength(7);
  });
});

describe('tiers by threshold', () => {
  it('put a value on a threshold into the better tier, in whatever order thresholds come', () => {
    expect(tierRanksByThreshold([1000, 999.99, 200, 0, -5], [1000, 200])).toEqual([0, 1, 1, 2, 2]);
    expect(tierRanksByThreshold([1000, 999.99, 200, 0, -5], [200, 1000])).toEqual([0, 1, 1, 2, 2]);
  });

  it('may begin below zero', () => {
    expect(tierRanksByThreshold([-5, -20, 10], [0, -10])).toEqual([1, 2, 0]);
  });
});
