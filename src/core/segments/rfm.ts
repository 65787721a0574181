/** RFM: recency, frequency and monetary scores, each customer against all others or against given thresholds. */

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

/**
 * Scores every customer on the three dimensions independently, by quantiles. Fewer days since the last purchase is better, so
 * recency is scored on the negated days.
 *
 * @param bins 2 to 10; the named segments need 5
 */
export function rfmScores({ daysSince, orders, revenue }: RfmInput, bins = 5, ties: TiePolicy = 'lower'): RfmScores {
  return {
    recency: quantileScores(
      daysSince.map((days) => -days),
      bins,
      ties,
    ),
    frequency: quantileScores(orders, bins, ties),
    monetary: quantileScores(revenue, bins, ties),
  };
}

/**
 * Scores every customer by given thresholds: a value on a threshold has the score above it. For recency the scores run the
 * other way, so as many days as a threshold have the score *below* it.
 *
 * The R package rfm (rsquaredacademy) scores this way, by thresholds of 1 + `quantileCuts`.
 */
export function rfmScoresByThresholds(input: RfmInput, thresholds: RfmThresholds): RfmScores {
  const worst = thresholds.daysSince.length + 2;
  return {
    recency: thresholdScores(input.daysSince, thresholds.daysSince).map((score) => worst - score),
    frequency: thresholdScores(input.orders, thresholds.orders),
    monetary: thresholdScores(input.revenue, thresholds.revenue),
  };
}

/**
 * Scores values by the quantiles k/`bins`. By default a score is 1 + the number of cuts below the value, a value on a cut
 * belonging to the lower bin (R's `cut(right = TRUE)` over type 7 quantiles).
 *
 * Tie policy: equal values always share a score, of those they straddle the lower, or with `upper` the higher: 1 + the number
 * of cuts not above the value (`cut(right = FALSE)`), the mirror image of `lower`. A score that ties swallow is left empty
 * rather than filled by row order.
 *
 * No cut is computed: a type 7 cut lies between two neighbouring order statistics, so "above the cut" is the same as "above
 * the lower of the two", and "not below it" as "not below the upper". That keeps scores free of rounding, whatever the unit of
 * the amounts.
 */
export function quantileScores(values: readonly number[], bins: number, ties: TiePolicy = 'lower'): number[] {
  const sorted = Float64Array.from(values).sort();
  const neighbours: number[] = [];
  for (let k = 1; k < bins; k++) {
    const position = ((sorted.length - 1) * k) / bins;
    neighbours.push(sorted[ties === 'lower' ? Math.floor(position) : Math.ceil(position)] ?? 0);
  }
  if (ties === 'upper') return thresholdScores(values, neighbours);
  return values.map((value) => 1 + neighbours.filter((lower) => value > lower).length);
}

/** 1 + the number of thresholds that a value reaches: bounds are inclusive below, exclusive above. */
export function thresholdScores(values: readonly number[], thresholds: readonly number[]): number[] {
  return values.map((value) => 1 + thresholds.filter((threshold) => value >= threshold).length);
}

/**
 * The cuts themselves, for those who want to see or to shift them: the quantiles k/`bins` of at least one value, linear between
 * order statistics (type 7, the default of R and NumPy).
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
