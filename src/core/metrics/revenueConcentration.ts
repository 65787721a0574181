/** Revenue concentration: how much of the revenue comes from the best customers. */
import { exactProduct, exactQuotient, exactSum } from '../numerics/decimal.ts';

/**
 * Share of revenue from the top share of customers, ranked by net. Only customers with a positive net count, in the ranking
 * and in the total.
 *
 * Where the top share ends inside a customer (20% of 12 is 2.4), that customer counts by the fraction: a point of the Lorenz
 * curve, linear between customers. So a list of customers repeated twice is as concentrated as the list, which it would not
 * be with a rounded number of customers.
 *
 * Gastwirth, J. L. (1971). A General Definition of the Lorenz Curve. Econometrica 39(6), 1037–1039.
 *
 * @param revenues net revenue, one a customer
 * @param topShare share of customers, 0 to 1
 * @returns a rate from `topShare` (all alike) to 1; null when no revenue is positive
 */
export function revenueConcentration(revenues: readonly number[], topShare: number): number | null {
  const ranked = revenues.filter((revenue) => revenue > 0).sort((a, b) => b - a);
  if (ranked.length === 0) return null;
  const top = exactProduct(topShare, ranked.length);
  const whole = Math.floor(top);
  const part = exactProduct(exactSum([top, -whole]), ranked[whole] ?? 0);
  return exactQuotient(exactSum([...ranked.slice(0, whole), part]), exactSum(ranked));
}
