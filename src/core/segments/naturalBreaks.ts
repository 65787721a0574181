/** Natural breaks: the classes that part values where they lie furthest apart, by exact k-means in one dimension. */
import { ckmeans } from 'simple-statistics';
import { exactUnits, greatestCommonDivisor } from '../numerics/decimal.ts';
import type { Cuts } from './cuts.ts';
import { lowerBoundCuts, tierRanks } from './tiers.ts';

/**
 * Smallest value of each class, ascending. The classes minimise the sum of squared distances to their means, over all
 * values as often as they occur: ten customers at one value weigh ten times. There are never more classes than distinct
 * values.
 *
 * Wang, H. & Song, M. (2011). Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming. The R
 * Journal 3(2), 29–33.
 *
 * Values are clustered as multiples of their greatest common measure, so that 1.5 and 2 are 3 and 4 in any currency
 * unit, and a tie between two partitions falls the same way in each.
 *
 * @param values at least one
 * @param classes how many are wanted, 1 or more
 */
export function naturalBreaks(values: readonly number[], classes: number): number[] {
  const units = exactUnits(values);
  const measure = units.reduce(greatestCommonDivisor, BigInt(0)) || BigInt(1);
  const multiples = units.map((unit) => Number(unit / measure));
  const original = new Map(multiples.map((multiple, i) => [multiple, values[i] as number]));
  const clusters = ckmeans(multiples, Math.min(classes, original.size));
  return clusters.map(([smallest]) => original.get(smallest as number) as number);
}

/**
 * Cuts between tiers at the natural breaks. Values of 0 or less are numbers like any other here: how far they lie from
 * the rest is what the method looks at, and the lowest tier is theirs anyway. Where fewer values differ than there are
 * tiers, the last tiers are left to whoever comes below the smallest value.
 *
 * @param values one number a customer, at least one
 */
export function naturalBreakCuts(values: readonly number[], tiers: number): Cuts {
  const breaks = naturalBreaks(values, tiers);
  const unused = new Array<number>(tiers - breaks.length).fill(breaks[0] as number);
  return lowerBoundCuts([...unused, ...breaks.slice(1)]);
}

/**
 * Rank of each value, 0 for the best tier, by `naturalBreakCuts`.
 *
 * @param values one number a customer, at least one
 * @param tiers how many are wanted; there are fewer when fewer values differ
 * @returns ranks from 0 to `tiers` − 1
 */
export function tierRanksByNaturalBreaks(values: readonly number[], tiers: number): number[] {
  return tierRanks(values, naturalBreakCuts(values, tiers));
}
