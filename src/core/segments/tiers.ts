/** Tiers: values ranked into classes from best to worst, by share of the total (ABC analysis) or other cuts. */
import { exactUnits } from '../numerics/decimal.ts';

/** The three tiers of the sidebar, most valuable first. */
export const TIERS = ['A', 'B', 'C'] as const;

export type Tier = (typeof TIERS)[number];

/** Customers, revenue and lower bound of one tier. */
export interface TierBand {
  tier: Tier;
  customers: number;
  /** Smallest value in the tier, or null when nobody is in it. */
  from: number | null;
}

/**
 * Tier of each value: A while the cumulative share *before* the value is below the first cut, B while it is below the second,
 * C from there on.
 *
 * @param values one number a customer
 * @param cuts cumulative shares in (0, 1], ascending, such as [0.8, 0.95]
 */
export function tiersByShare(values: readonly number[], cuts: readonly [number, number]): Tier[] {
  return tierRanksByShare(values, cuts).map((rank) => TIERS[rank] as Tier);
}

/**
 * Rank of each value, 0 for the best tier: the number of cuts that the cumulative share of the total *before* the value has
 * reached. Equal values share a tier. Values that are not positive come last and do not count towards the total.
 *
 * Shares are compared in whole decimal units, so 80 of 100 is exactly 80% in any unit of account.
 *
 * @param values one number a customer
 * @param cuts cumulative shares in (0, 1], ascending, one fewer than there are tiers
 * @returns ranks from 0 to the number of cuts
 */
export function tierRanksByShare(values: readonly number[], cuts: readonly number[]): number[] {
  const units = exactUnits(values).map((unit) => (unit > BigInt(0) ? unit : BigInt(0)));
  return ranksByWeightBefore(values, units, cuts);
}

/**
 * Rank of each value, 0 for the best tier: the number of cuts that the share of customers *before* the value has reached, so
 * cuts of 0.2 and 0.5 make tiers of the best 20%, the next 30% and the rest. Equal values share a tier. All customers count,
 * but those whose value is not positive come last even where a cut would let them in: nobody is among the best with nothing.
 *
 * @param values one number a customer
 * @param cuts shares of customers in (0, 1], ascending, one fewer than there are tiers
 * @returns ranks from 0 to the number of cuts
 */
export function tierRanksByPercentile(values: readonly number[], cuts: readonly number[]): number[] {
  return ranksByWeightBefore(
    values,
    values.map(() => BigInt(1)),
    cuts,
  );
}

/**
 * Rank of each value, 0 for the best tier: the number of thresholds above it. A value on a threshold is in the better tier.
 * The thresholds alone decide, about values of 0 or less too: a net promoter score of −10 may well be a tier's lower bound.
 *
 * @param values one number a customer
 * @param thresholds lower bounds of all tiers but the last, in any order
 * @returns ranks from 0 to the number of thresholds
 */
export function tierRanksByThreshold(values: readonly number[], thresholds: readonly number[]): number[] {
  return values.map((value) => thresholds.filter((threshold) => value < threshold).length);
}

/** Customers and smallest value of each tier. */
export function tierBands(values: readonly number[], tiers: readonly Tier[]): TierBand[] {
  return TIERS.map((tier) => {
    let customers = 0;
    let from: number | null = null;
    tiers.forEach((each, i) => {
      if (each !== tier) return;
      customers++;
      const value = at(values, i);
      if (from === null || value < from) from = value;
    });
    return { tier, customers, from };
  });
}

/**
 * Ranks positive values by the share of the total weight that lies before them, best value first; the others come last.
 *
 * @param weights parallel to `values`, 0 or more
 */
function ranksByWeightBefore(values: readonly number[], weights: readonly bigint[], cuts: readonly number[]): number[] {
  const positive = [...values.keys()].filter((i) => at(values, i) > 0);
  positive.sort((i, j) => at(values, j) - at(values, i));
  const [cutUnits, one] = shareUnits(cuts);
  const total = weights.reduce((sum, weight) => sum + weight, BigInt(0));

  const ranks = new Array<number>(values.length).fill(cuts.length);
  let before = BigInt(0);
  let sum = BigInt(0);
  positive.forEach((customer, place) => {
    const tied = place > 0 && values[customer] === values[at(positive, place - 1)];
    if (!tied) before = sum;
    sum += at(weights, customer);
    ranks[customer] = cutUnits.filter((share) => before * one >= share * total).length;
  });
  return ranks;
}

/** The cuts as whole units of a common decimal scale, and one on that scale. */
function shareUnits(cuts: readonly number[]): [bigint[], bigint] {
  const units = exactUnits([...cuts, 1]);
  return [units.slice(0, -1), at(units, units.length - 1)];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
