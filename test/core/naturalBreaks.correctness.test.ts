import { describe, expect, it } from 'vitest';
import { naturalBreaks, tierRanksByNaturalBreaks } from '../../src/core/segments/naturalBreaks.ts';

describe('natural breaks', () => {
  it('are those of the R package Ckmeans.1d.dp', () => {
    // Its test "given the number of clusters": clusters 1,2,1,2,3,3,3,1,2,1 with sizes 4, 3, 3.
    const values = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1];
    expect(naturalBreaks(values, 3)).toEqual([-1, 2, 4]);
    expect(tierRanksByNaturalBreaks(values, 3)).toEqual([1, 2, 1, 2, 3, 3, 3, 1, 2, 1].map((cluster) => 3 - cluster));
  });

  it('weigh a value by how often it occurs', () => {
    // Python 3 over all partitions: the sum of squares is 12.5 with a break at 4 and 14.5 at 9; of 0, 4 and 9 alone, 12.5 and 8.
    expect(naturalBreaks([...new Array<number>(10).fill(0), 4, 9], 2)).toEqual([0, 4]);
    expect(naturalBreaks([0, 4, 9], 2)).toEqual([0, 9]);
  });

  it('are never more than the distinct values', () => {
    expect(naturalBreaks([7, 7, 7], 3)).toEqual([7]);
    expect(naturalBreaks([1, 2, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(tierRanksByNaturalBreaks([5, 9, 5], 4)).toEqual([1, 0, 1]);
    expect(naturalBreaks([0], 2)).toEqual([0]);
  });

  it('place losses and zeros by how far they lie from the rest', () => {
    expect(tierRanksByNaturalBreaks([100, 98, -3, 0, 2], 2)).toEqual([0, 0, 1, 1, 1]);
  });
});
