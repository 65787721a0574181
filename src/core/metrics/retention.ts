/** Customer retention between two points in time: 1 − churn, counted from those who stayed. */
import { exactQuotient } from '../numerics/decimal.ts';

/**
 * Share of customers kept, from counts of the *same* customers: after / before.
 *
 * @param before customers at the start, above 0
 * @param after those of them who are still customers at the end, 0 to `before`
 * @returns a rate from 0 to 1
 */
export function retentionFromCounts(before: number, after: number): number {
  return exactQuotient(after, before);
}

/**
 * Share of the customers in `before` who are in `after` too. Where the lists are the buyers of two periods, this is the
 * repurchase rate (回购率). Customers who joined in between do not count; an id that stands more than once counts once.
 *
 * @param before customer keys of the first period, at least one
 * @param after customer keys of the second
 * @returns a rate from 0 to 1
 */
export function retentionFromLists(before: readonly string[], after: readonly string[]): number {
  const start = new Set(before);
  const end = new Set(after);
  let kept = 0;
  for (const customer of start) if (end.has(customer)) kept++;
  return kept / start.size;
}
