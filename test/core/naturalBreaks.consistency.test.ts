import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalBreaks } from '../../src/core/segments/naturalBreaks.ts';

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -500, max: 100_000 })), {
  minLength: 2,
  maxLength: 9,
});

describe('natural breaks', () => {
  it('are as good as the best of all partitions', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (list, wanted) => {
        const sorted = [...list].sort((a, b) => a - b);
        const classes = Math.min(wanted, new Set(list).size);
        const breaks = naturalBreaks(list, wanted);
        expect(breaks).toHaveLength(classes);
        const parts = breaks.map((from, i) =>
          sorted.filter((value) => value >= from && value < (breaks[i + 1] ?? Infinity)),
        );
        expect(spread(parts)).toBeLessThanOrEqual(leastSpread(sorted, classes) * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it('choose the same of two equally good partitions in any unit of account', () => {
    // Symmetric about 20, so that the mirror image of a partition is as good; rounding alone would choose differently by unit.
    const symmetric = [3, 4, 12, 15, 16, 24, 25, 28, 36, 37];
    for (const factor of [3, 7, 10, 100, 10_000]) {
      const scaled = symmetric.map((value) => value * factor);
      expect(naturalBreaks(scaled, 3)).toEqual(naturalBreaks(symmetric, 3).map((value) => value * factor));
    }
  });

  it('are at the same customers in any unit of account', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -6, max: 4 }), (list, exponent) => {
        const inUnit = (value: number) => Number(`${value}e${exponent}`);
        expect(naturalBreaks(list.map(inUnit), 3)).toEqual(naturalBreaks(list, 3).map(inUnit));
      }),
    );
  });
});

/** Sum of squared distances to the means of the parts. */
function spread(parts: readonly number[][]): number {
  return parts.reduce((total, part) => {
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return total + part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

/** The least spread of any cut of a sorted list into so many parts, by trying all. */
function leastSpread(sorted: readonly number[], parts: number): number {
  if (parts === 1) return spread([[...sorted]]);
  let least = Number.POSITIVE_INFINITY;
  for (let end = 1; end <= sorted.length - parts + 1; end++) {
    least = Math.min(least, spread([sorted.slice(0, end)]) + leastSpread(sorted.slice(end), parts - 1));
  }
  return least;
}
