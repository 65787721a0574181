import { describe, expect, it } from 'vitest';
import { type CustomMap, mapFindings, segmentByScores, segmentsIn } from '../../src/core/segments/scoreMap.ts';
import { segmentOf } from '../../src/core/segments/segmentMap.ts';
import { valueTypeOf } from '../../src/core/segments/valueTypeMap.ts';

/** Codes of a map by recency, frequency and monetary score. */
function codes(map: '11' | '8', bins: number): (r: number, f: number, m: number) => string | undefined {
  const segments = segmentByScores(map, bins);
  return (r, f, m) => segmentsIn(map)[segments[((r - 1) * bins + f - 1) * bins + m - 1] ?? -1];
}

const ANY = [1, 3] as const;
/** On three scores: the recent, the others who buy often or much, and nobody for the rest. */
const MAP: CustomMap = {
  segments: [
    { name: 'recent', ranges: [{ recency: [3, 3], frequency: ANY, monetary: ANY }] },
    {
      name: 'valuable',
      ranges: [
        { recency: [1, 2], frequency: [3, 3], monetary: ANY },
        { recency: ANY, frequency: ANY, monetary: [3, 3] },
      ],
    },
    { name: 'very recent', ranges: [{ recency: [3, 3], frequency: [1, 1], monetary: [1, 1] }] },
  ],
};

describe('a map of one’s own', () => {
  it('gives a score to the first segment that has it', () => {
    const segments = segmentByScores(MAP, 3);
    const at = (r: number, f: number, m: number) => segments[((r - 1) * 3 + f - 1) * 3 + m - 1];
    expect([at(3, 1, 1), at(3, 3, 3), at(1, 3, 1), at(1, 1, 3), at(2, 2, 2)]).toEqual([0, 0, 1, 1, null]);
  });

  it('is told which scores it leaves out, has twice, and which segments no score leads to', () => {
    const { missing, double, unused } = mapFindings(MAP, 3);
    expect(missing).toEqual([
      [1, 1, 1],
      [1, 1, 2],
      [1, 2, 1],
      [1, 2, 2],
      [2, 1, 1],
      [2, 1, 2],
      [2, 2, 1],
      [2, 2, 2],
    ]);
    // A score in two ranges of one segment, such as 1-3-3, is no overlap.
    expect(double).toEqual([
      { scores: [3, 1, 1], segments: ['recent', 'very recent'] },
      { scores: [3, 1, 3], segments: ['recent', 'valuable'] },
      { scores: [3, 2, 3], segments: ['recent', 'valuable'] },
      { scores: [3, 3, 3], segments: ['recent', 'valuable'] },
    ]);
    expect(unused).toEqual(['very recent']);
  });
});

describe('the maps that are built in', () => {
  it('are those of five scores', () => {
    const [eleven, eight] = [codes('11', 5), codes('8', 5)];
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        for (let m = 1; m <= 5; m++) {
          expect([eleven(r, f, m), eight(r, f, m)]).toEqual([segmentOf(r, f, m), valueTypeOf(r, f, m)]);
        }
      }
    }
  });

  it('take two of ten scores for one of five', () => {
    const [ten, five] = [codes('11', 10), codes('11', 5)];
    for (const [r, f, m] of [
      [1, 1, 1],
      [10, 1, 9],
      [7, 2, 3],
      [4, 6, 8],
      [10, 10, 10],
    ] as const) {
      expect(ten(r, f, m)).toBe(five(Math.ceil(r / 2), Math.ceil(f / 2), Math.ceil(m / 2)));
    }
  });

  it('take three scores for the lowest, the middle and the highest of five', () => {
    const [three, five] = [codes('8', 3), codes('8', 5)];
    const fifth = [0, 1, 3, 5];
    for (let r = 1; r <= 3; r++) {
      for (let f = 1; f <= 3; f++) expect(three(r, f, 2)).toBe(five(fifth[r] as number, fifth[f] as number, 3));
    }
  });

  it('have every score once with any number of bins', () => {
    for (let bins = 2; bins <= 10; bins++) {
      for (const map of ['11', '8'] as const) {
        const { missing, double } = mapFindings(map, bins);
        expect({ bins, missing, double }).toEqual({ bins, missing: [], double: [] });
      }
    }
    expect(mapFindings('11', 5).unused).toEqual([]);
    expect(mapFindings('8', 2).unused).toEqual([]);
  });

  it('tell which of the eleven segments few scores cannot tell apart', () => {
    // By hand: three scores count as 1, 3 and 5 of 5, and only a recency of 4 is promising; four count as 1, 2, 4 and
    // 5, and only a recency of 3 needs attention or is about to sleep.
    expect(mapFindings('11', 3).unused).toEqual(['promising']);
    expect(mapFindings('11', 4).unused).toEqual(['needAttention', 'aboutToSleep']);
  });
});
