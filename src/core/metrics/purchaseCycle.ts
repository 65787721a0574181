/** Purchase cycle: the days between a customer's consecutive purchase days. */
import { median } from '../numerics/median.ts';
import type { PurchaseDays } from './purchaseDays.ts';

/** Days from each purchase day to the next: one fewer than there are days. */
export function purchaseGaps({ days }: PurchaseDays): number[] {
  return days.slice(1).map((day, i) => day - (days[i] as number));
}

/**
 * Median or mean over the gaps of all customers. A customer with many purchases weighs by their gaps; one with a single
 * purchase has none. The time since the last purchase is not a gap yet and does not count.
 *
 * @returns days; null when nobody bought on two days
 */
export function purchaseCycle(customers: readonly PurchaseDays[], statistic: 'median' | 'mean'): number | null {
  const gaps = customers.flatMap(purchaseGaps);
  if (gaps.length === 0) return null;
  return statistic === 'median' ? median(gaps) : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
