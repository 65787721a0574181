/** Value tiers by cumulative share of revenue (ABC analysis). */
import { exactUnits } from '../numerics/decimal.ts';

/** The tiers, most valuable first. */
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
 * C from there on. Equal values share a tier. Values that are not positive are C and do not count towards the total.
 *
 * Shares are compared in whole decimal units, so 80 of 100 is exactly 80% in any unit of account.
 *
 * @param values one number a customer
 * @param cuts cumulative shares in (0, 1], ascending, such as [0.8, 0.95]
 */
export function tiersByShare(values: readonly number[], cuts: readonly [number, number]): Tier[] {
  const positive = [...values.keys()].filter((i) => at(values, i) > 0);
  positive.sort((i, j) => at(values, j) - at(values, i));
  const units = exactUnits(positive.map((i) => at(values, i)));
  const [cutUnits, one] = shareUnits(cuts);
  const total = units.reduce((sum, unit) => sum + unit, BigInt(0));

  const tiers = new Array<Tier>(values.length).fill('C');
  let before = BigInt(0);
  let sum = BigInt(0);
  positive.forEach((customer, rank) => {
    const tied = rank > 0 && values[customer] === values[at(positive, rank - 1)];
    if (!tied) before = sum;
    sum += at(units, rank);
    const cut = cutUnits.findIndex((share) => before * one < share * total);
    tiers[customer] = TIERS[cut] ?? 'C';
  });
  return tiers;
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

/** The cuts as whole units of a common decimal scale, and one on that scale. */
function shareUnits(cuts: readonly number[]): [bigint[], bigint] {
  const units = exactUnits([...cuts, 1]);
  return [units.slice(0, -1), at(units, units.length - 1)];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
