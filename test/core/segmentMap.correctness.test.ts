import { describe, expect, it } from 'vitest';
import { SEGMENTS, type SegmentCode, segmentOf } from '../../src/core/segments/segmentMap.ts';

const SCORES = [1, 2, 3, 4, 5];

describe('the segment map', () => {
  it('names a segment for each of the 125 scores and uses all eleven', () => {
    const seen = new Set<SegmentCode>();
    for (const r of SCORES) for (const f of SCORES) for (const m of SCORES) seen.add(segmentOf(r, f, m));
    expect([...seen].sort()).toEqual([...SEGMENTS].sort());
  });

  it('never falls when a recent repeat customer buys more often or spends more', () => {
    const order = ['champions', 'loyal', 'potentialLoyalist'];
    const rank = (r: number, f: number, m: number) => order.indexOf(segmentOf(r, f, m));
    for (const r of [4, 5]) {
      for (const f of [2, 3, 4]) {
        for (const m of [1, 2, 3, 4]) {
          expect(rank(r, f, m)).toBeGreaterThanOrEqual(0);
          expect(rank(r, f, m + 1)).toBeLessThanOrEqual(rank(r, f, m));
          expect(rank(r, f + 1, m)).toBeLessThanOrEqual(rank(r, f, m));
        }
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
