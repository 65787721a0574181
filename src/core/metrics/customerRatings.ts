/** Ratings by customer: what all of them, and those of the last day, add up to. */
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

/** Sum and number of ratings, one a customer: so a mean is not rounded before it is classed. */
export interface RatingTotals {
  sums: number[];
  /** 0 for a customer who gave none. */
  counts: number[];
}

/** Survey answers as parallel columns. */
export interface RatingRows {
  /** Customer keys. */
  customers: readonly string[];
  /** Serial days; null where none are known, and all answers count as those of one day. */
  days: readonly number[] | null;
  /** Whole numbers on one scale. */
  scores: readonly number[];
}

/**
 * Totals of some customers: of all their ratings, and of those of the last day on which they gave one. Several ratings
 * of one day have no order that counts.
 *
 * @returns columns parallel to `customers`
 */
export function ratingTotals(
  customers: readonly string[],
  { customers: raters, days, scores }: RatingRows,
): Record<'all' | 'last', RatingTotals> {
  const rowsOf = rowsByKey(raters);
  const all = customers.map((customer) => rowsOf.get(customer) ?? []);
  const last = all.map((rows) => {
    const lastDay = days && valuesAt(days, rows).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return rows.filter((row) => !days || days[row] === lastDay);
  });
  return { all: totals(all, scores), last: totals(last, scores) };
}

function totals(rowsOf: readonly (readonly number[])[], scores: readonly number[]): RatingTotals {
  return {
    sums: rowsOf.map((rows) => valuesAt(scores, rows).reduce((sum, score) => sum + score, 0)),
    counts: rowsOf.map((rows) => rows.length),
  };
}
