/** RFM: recency, frequency and monetary scores by quantile bins, each customer against all others. */

/** One score per customer, 1 (lowest) to `bins` (highest). */
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

/**
 * Scores every customer on the three dimensions independently. Fewer days since the last purchase is better, so recency is
 * scored on the negated days.
 */
export function rfmScores({ daysSince, orders, revenue }: RfmInput, bins = 5): RfmScores {
  return {
    recency: quantileScores(
      daysSince.map((days) => -days),
      bins,
    ),
    frequency: quantileScores(orders, bins),
    monetary: quantileScores(revenue, bins),
  };
}

/**
 * Scores values by the quantiles k/`bins`: a score is 1 + the number of cuts below the value, a value on a cut belongs to the
 * lower bin (R's `cut(right = TRUE)` over type 7 quantiles).
 *
 * Tie policy: equal values always share a score, the lower one of those they straddle; a score that ties swallow is left
 * empty rather than filled by row order.
 *
 * No cut is computed: a type 7 cut lies between two neighbouring order statistics, so "above the cut" is the same as "above
 * the lower of the two". That keeps scores free of rounding, whatever the unit of the amounts.
 */
export function quantileScores(values: readonly number[], bins: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const lowerNeighbours: number[] = [];
  for (let k = 1; k < bins; k++) {
    lowerNeighbours.push(sorted[Math.floor(((sorted.length - 1) * k) / bins)] ?? 0);
  }
  return values.map((value) => {
    let score = 1;
    for (const lower of lowerNeighbours) if (value > lower) score++;
    return score;
  });
}
