/** Ratings by customer: what all of them, and those of the last day, add up to. */
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

/** Sum and number of ratings: so a mean is not rounded before it is classed. */
export interface RatingTotal {
  sum: number;
  count: number;
}

export interface CustomerRatings {
  all: RatingTotal;
  /** Of the last day with a rating: several on one day have no order that counts. */
  last: RatingTotal;
}

/**
 * @param customers customer keys, one a rating
 * @param days parallel serial days
 * @param scores parallel whole numbers on one scale
 */
export function ratingsByCustomer(
  customers: readonly string[],
  days: readonly number[],
  scores: readonly number[],
): Map<string, CustomerRatings> {
  const ratings = new Map<string, CustomerRatings>();
  for (const [customer, rows] of rowsByKey(customers)) {
    const lastDay = valuesAt(days, rows).reduce((a, b) => Math.max(a, b));
    const last = rows.filter((row) => days[row] === lastDay);
    ratings.set(customer, { all: total(valuesAt(scores, rows)), last: total(valuesAt(scores, last)) });
  }
  return ratings;
}

function total(scores: readonly number[]): RatingTotal {
  return { sum: scores.reduce((sum, score) => sum + score, 0), count: scores.length };
}
