import { describe, expect, it } from 'vitest';
import {
  tierBands,
  tierRanksByPercentile,
  tierRanksByShare,
  tierRanksByThreshold,
  tiersByShare,
} from '../../src/core/segments/tiers.ts';

describe('the three tiers of the sidebar', () => {
  // Worked by hand: shares before each value are 0, 50, 70, 85, 95%.
  it('put a customer into A while the share before it is below the cut', () => {
    expect(tiersByShare([50, 20, 15, 10, 5], [0.8, 0.95])).toEqual(['A', 'A', 'A', 'B', 'C']);
  });

  it('take 80 of 100 as exactly 80%, in any unit', () => {
    for (const unit of [1, 0.01, 0.1, 0.03, 1e6, 1e-6]) {
      expect(
        tiersByShare(
          [80 * unit, 20 * unit].map((v) => Number(v.toPrecision(12))),
          [0.8, 0.95],
        ),
      ).toEqual(['A', 'B']);
    }
  });

  it('keep equal values together', () => {
    expect(tiersByShare([10, 10, 10, 10, 10], [0.5, 0.9])).toEqual(['A', 'A', 'A', 'A', 'A']);
  });

  it('put what is not positive last, outside the total', () => {
    expect(tiersByShare([100, -1000, 0], [0.8, 0.95])).toEqual(['A', 'C', 'C']);
  });

  it('report where each tier begins', () => {
    const values = [50, 20, 15, 10, 5];
    expect(tierBands(values, tiersByShare(values, [0.8, 0.95]))).toEqual([
      { tier: 'A', customers: 3, from: 15 },
      { tier: 'B', customers: 1, from: 10 },
      { tier: 'C', customers: 1, from: 5 },
    ]);
  });
});

describe('tiers by share', () => {
  it('are as many as there are cuts, and one', () => {
    // Worked by hand: shares before each value are 0, 50, 70, 85 and 95%.
    expect(tierRanksByShare([50, 20, 15, 10, 5], [0.5, 0.7, 0.95])).toEqual([0, 1, 2, 2, 3]);
    expect(tierRanksByShare([50, 20, 15, 10, 5], [0.7])).toEqual([0, 0, 1, 1, 1]);
  });

  it('put all last when nothing is positive', () => {
    expect(tierRanksByShare([0, -1], [0.8, 0.95])).toEqual([2, 2]);
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
