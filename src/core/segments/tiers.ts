/** Tiers: values ranked into classes from best to worst, by share of the total (ABC analysis) or other cuts. */
import { exactUnits } from '../numerics/decimal.ts';
import { type Cuts, levelsOf } from './cuts.ts';

/**
 * Rank of each value, 0 for the best tier, by `shareCuts`.
 *
 * @param values one number a customer
 * @param shares cumulative shares in (0, 1], ascending, one fewer than there are tiers
 * @returns ranks from 0 to the number of shares
 */
export function tierRanksByShare(values: readonly number[], shares: readonly number[]): number[] {
  return tierRanks(values, shareCuts(values, shares));
}

/**
 * Rank of each value, 0 for the best tier, by `percentileCuts`.
 *
 * @param values one number a customer
 * @param shares shares of customers in (0, 1], ascending, one fewer than there are tiers
 * @returns ranks from 0 to the number of shares
 */
export function tierRanksByPercentile(values: readonly number[], shares: readonly number[]): number[] {
  return tierRanks(values, percentileCuts(values, shares));
}

/**
 * Rank of each value, 0 for the best tier, by `lowerBoundCuts`.
 *
 * @param values one number a customer
 * @param thresholds lower bounds of all tiers but the last, in any order
 * @returns ranks from 0 to the number of thresholds
 */
export function tierRanksByThreshold(values: readonly number[], thresholds: readonly number[]): number[] {
  return tierRanks(values, lowerBoundCuts(thresholds));
}

/** Rank of each value, 0 for the best tier: the number of cuts that it does not pass. */
export function tierRanks(values: readonly number[], cuts: Cuts): number[] {
  const last = cuts.at[0]?.length ?? 0;
  return levelsOf(values, cuts).map((level) => last - level);
}

/**
 * Cuts between tiers by cumulative share: a value is in the best tier while the share of the total *before* it is below
 * the first share, in the next while it is below the second, and so on. Equal values share a tier. Values that are not
 * positive come last and do not count towards the total.
 *
 * Shares are compared in whole decimal units, so 80 of 100 is exactly 80% in any unit of account.
 *
 * @param shares cumulative shares in (0, 1], ascending, one fewer than there are tiers
 */
export function shareCuts(values: readonly number[], shares: readonly number[]): Cuts {
  const best = bestFirst(values);
  return cutsByWeightBefore(best, exactUnits(best), shares);
}

/**
 * Cuts between tiers by the share of customers *before* a value: shares of 0.2 and 0.5 make tiers of the best 20%, the
 * next 30% and the rest. Equal values share a tier. All customers count, but those whose value is not positive come
 * last even where a share would let them in: nobody is among the best with nothing.
 *
 * @param shares shares of customers in (0, 1], ascending, one fewer than there are tiers
 */
export function percentileCuts(values: readonly number[], shares: readonly number[]): Cuts {
  const best = bestFirst(values);
  return cutsByWeightBefore(
    best,
    best.map(() => BigInt(1)),
    shares,
    BigInt(values.length),
  );
}

/**
 * Cuts at the lower bounds of tiers. A value on a bound is in the better tier. The bounds alone decide, about values of
 * 0 or less too: a net promoter score of −10 may well be a tier's lower bound.
 *
 * @param bounds lower bounds of all tiers but the last, in any order
 */
export function lowerBoundCuts(bounds: readonly number[]): Cuts {
  return { passing: '>=', at: [[...bounds].sort((a, b) => a - b)] };
}

/** The positive values, largest first. */
function bestFirst(values: readonly number[]): number[] {
  return [...Float64Array.from(values.filter((value) => value > 0)).sort()].reverse();
}

/**
 * Lower bounds of tiers: the smallest value before which less than each share of the total weight lies. Values equal to
 * a bound are all in the tier. A tier that nobody is in begins where the one above it does. Where nothing is positive,
 * anything above 0 is in the best tier.
 *
 * @param best positive values, largest first
 * @param weights parallel, above 0
 */
function cutsByWeightBefore(
  best: readonly number[],
  weights: readonly bigint[],
  shares: readonly number[],
  total = weights.reduce((sum, weight) => sum + weight, BigInt(0)),
): Cuts {
  if (best.length === 0) return { passing: '>', at: [shares.map(() => 0)] };
  const [shareUnits, one] = unitsOfShares(shares);
  const bounds: number[] = [];
  let before = BigInt(0);
  best.forEach((_, place) => {
    while (bounds.length < shares.length && before * one >= at(shareUnits, bounds.length) * total) {
      bounds.push(at(best, place - 1));
    }
    before += at(weights, place);
  });
  while (bounds.length < shares.length) bounds.push(at(best, best.length - 1));
  return { passing: '>=', at: [bounds.reverse()] };
}

/** The shares as whole units of a common decimal scale, and one on that scale. */
function unitsOfShares(shares: readonly number[]): [bigint[], bigint] {
  const units = exactUnits([...shares, 1]);
  return [units.slice(0, -1), at(units, units.length - 1)];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
