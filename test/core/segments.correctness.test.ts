import { describe, expect, it } from 'vitest';
import { quantileScores, rfmScores } from '../../src/core/segments/rfm.ts';
import { SEGMENTS, type SegmentCode, segmentOf } from '../../src/core/segments/segmentMap.ts';
import { tierBands, tiersByShare } from '../../src/core/segments/tiers.ts';

const SCORES = [1, 2, 3, 4, 5];

describe('quantile scores', () => {
  it('are those of R: cut(x, quantile(x, 0:5/5), include.lowest = TRUE)', () => {
    // R 4.3: as.integer(cut(c(1:10), quantile(1:10, 0:5/5), include.lowest = TRUE))
    expect(quantileScores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('give equal values one score and leave the swallowed scores empty', () => {
    expect(quantileScores([1, 1, 1, 1, 1, 1, 2, 3, 4, 5], 5)).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
  });

  it('call the customer who came last the most recent', () => {
    const { recency } = rfmScores({
      daysSince: [0, 30, 60, 90, 120],
      orders: [1, 1, 1, 1, 1],
      revenue: [1, 1, 1, 1, 1],
    });
    expect(recency).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('the segment map', () => {
  it('names a segment for each of the 125 scores and uses all eleven', () => {
    const seen = new Set<SegmentCode>();
    for (const r of SCORES) for (const f of SCORES) for (const m of SCORES) seen.add(segmentOf(r, f, m));
    expect([...seen].sort()).toEqual([...SEGMENTS].sort());
  });

  it('never falls when a customer came more lately, bought more often or spent more, within a recency half', () => {
    // Better on value at the same recency is never a worse place in the list of active segments.
    const rank = (r: number, f: number, m: number) =>
      ['champions', 'loyal', 'potentialLoyalist', 'promising', 'newCustomers'].indexOf(segmentOf(r, f, m));
    for (const r of [4, 5]) {
      for (const f of SCORES.slice(1)) {
        for (const m of SCORES.slice(0, -1)) expect(rank(r, f, m + 1)).toBeLessThanOrEqual(rank(r, f, m));
      }
    }
  });

  it('calls a recent first order new, however large it was', () => {
    expect(segmentOf(5, 1, 5)).toBe('newCustomers');
    expect(segmentOf(4, 1, 5)).toBe('promising');
    expect(segmentOf(5, 5, 5)).toBe('champions');
    expect(segmentOf(1, 5, 5)).toBe('cantLoseThem');
    expect(segmentOf(1, 1, 1)).toBe('lost');
  });

  it('refuses scores that do not exist', () => {
    expect(() => segmentOf(0, 1, 1)).toThrow(RangeError);
    expect(() => segmentOf(6, 1, 1)).toThrow(RangeError);
  });
});

describe('tiers by cumulative share', () => {
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
