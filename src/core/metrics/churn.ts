/** Customer churn between two points in time. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';

/**
 * Share of customers lost, from counts of the *same* customers: (before − after) / before.
 *
 * @param before customers at the start, above 0
 * @param after those of them who are still customers at the end, 0 to `before`
 * @returns a rate from 0 to 1
 */
export function churnFromCounts(before: number, after: number): number {
  return exactQuotient(exactSum([before, -after]), before);
}

/**
 * Share of the customers in `before` who are not in `after`. Customers who joined in between do not count; an id that stands
 * more than once counts once.
 *
 * @param before customer keys at the start, at least one
 * @param after customer keys at the end
 * @returns a rate from 0 to 1
 */
export function churnFromLists(before: readonly string[], after: readonly string[]): number {
  const start = new Set(before);
  const end = new Set(after);
  let lost = 0;
  for (const customer of start) if (!end.has(customer)) lost++;
  return lost / start.size;
}
