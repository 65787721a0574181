/** RFM: recency, frequency and monetary scores, each customer against all others or against given thresholds. */
import { type Cuts, levelsOf } from './cuts.ts';

/** One score per customer, 1 (lowest) to the number of bins (highest). */
export interface RfmScores {
  recency: number[];
  frequency: number[];
  monetary: number[];
}

/** Per-customer columns, parallel: whole days since the last purchase, number of orders, net revenue. */
export interface RfmInput {
  daysSince: readonly number[];
  orders: readonly number[];
  revenue: readonly number[];
}

/** The boundaries between neighbouring scores of each dimension, ascending: one fewer than there are scores. */
export interface RfmThresholds {
  daysSince: readonly number[];
  orders: readonly number[];
  revenue: readonly number[];
}

/** Which of the bins that equal values straddle they share. */
export type TiePolicy = 'lower' | 'upper';

/** Which end of a scale is the better one. */
export type Better = 'more' | 'less';

/** The columns of the three dimensions, and which values score higher in each. */
export const RFM_SCALES = {
  recency: { column: 'daysSince', better: 'less' },
  frequency: { column: 'orders', better: 'more' },
  monetary: { column: 'revenue', better: 'more' },
} as const;

/**
 * Scores every customer on the three dimensions independently, by quantiles.
 *
 * @param bins 2 to 10; the named segments need 5
 */
export function rfmScores(input: RfmInput, bins = 5, ties: TiePolicy = 'lower'): RfmScores {
  const scores = ({ column, better }: { column: keyof RfmInput; better: Better }) =>
    scoresBy(input[column], quantileBins(input[column], bins, ties, better));
  return {
    recency: scores(RFM_SCALES.recency),
    frequency: scores(RFM_SCALES.frequency),
    monetary: scores(RFM_SCALES.monetary),
  };
}

/** The score of each value: 1 + the number of cuts that it passes. */
export function scoresBy(values: readonly number[], cuts: Cuts): number[] {
  return levelsOf(values, cuts).map((level) => level + 1);
}

/**
 * Cuts of values into bins at the quantiles k/`bins`. By default a value on a cut belongs to the lower bin (R's
 * `cut(right = TRUE)` over type 7 quantiles).
 *
 * Tie policy: equal values always share a bin, of those they straddle the lower, or with `upper` the higher
 * (`cut(right = FALSE)`), the mirror image of `lower`. A bin that ties swallow is left empty rather than filled by row
 * order.
 *
 * No quantile is computed: a type 7 quantile lies between two neighbouring order statistics, so "above it" is the same
 * as "above the lower of the two", and "not below it" as "not below the upper". The cuts are therefore values that
 * occur, and free of rounding in any unit of the amounts.
 *
 * @param values one a customer; of nobody all cuts are 0
 */
export function quantileBins(values: readonly number[], bins: number, ties: TiePolicy, better: Better): Cuts {
  const sign = better === 'more' ? 1 : -1;
  const sorted = Float64Array.from(values, (value) => sign * value).sort();
  const cuts: number[] = [];
  for (let k = 1; k < bins; k++) {
    const position = ((sorted.length - 1) * k) / bins;
    const neighbour = sorted[ties === 'lower' ? Math.floor(position) : Math.ceil(position)] ?? 0;
    cuts.push(sign * neighbour + 0); // Zero days, negated twice, are −0.
  }
  const beyond = better === 'more' ? '>' : '<';
  return { passing: ties === 'lower' ? beyond : `${beyond}=`, at: [cuts] };
}

/**
 * Cuts at given thresholds: a value on a threshold belongs to the bin of larger values. Where less is better that is
 * the bin with the lower score.
 *
 * The R package rfm (rsquaredacademy) scores this way, by thresholds of 1 + `quantileCuts`.
 *
 * @param thresholds ascending
 */
export function thresholdBins(thresholds: readonly number[], better: Better): Cuts {
  return better === 'more' ? { passing: '>=', at: [thresholds] } : { passing: '<', at: [[...thresholds].reverse()] };
}

/**
 * The cuts themselves, for those who want to see or to shift them: the quantiles k/`bins` of at least one value, linear
 * between order statistics (type 7, the default of R and NumPy).
 *
 * Hyndman, R. J. & Fan, Y. (1996). Sample Quantiles in Statistical Packages. The American Statistician 50(4), 361–365.
 */
export function quantileCuts(values: readonly number[], bins: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts: number[] = [];
  for (let k = 1; k < bins; k++) {
    const position = (sorted.length - 1) * k;
    const lower = sorted[Math.floor(position / bins)] as number;
    const upper = sorted[Math.ceil(position / bins)] as number;
    cuts.push(lower + ((position % bins) / bins) * (upper - lower));
  }
  return cuts;
}

/** The scores from 1 to `bins` that no customer has, ascending. */
export function emptyScores(scores: readonly number[], bins: number): number[] {
  const used = new Set(scores);
  return Array.from({ length: bins }, (_, i) => i + 1).filter((score) => !used.has(score));
}
