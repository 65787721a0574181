/** Churn by inactivity: the share of all customers so far who have stopped buying. */
import type { PurchaseDays } from './purchaseDays.ts';

/**
 * Share of buyers whose last purchase is *more* than `inactiveDays` before `asOf`. It accumulates over the whole history, so
 * it cannot be compared with churn between two periods. Customers without a purchase were never active and are left out.
 *
 * @param asOf last observed serial day; no purchase is later
 * @param inactiveDays 0 or more
 * @returns a rate from 0 to 1; null when nobody ever bought
 */
export function inactiveShare(customers: readonly PurchaseDays[], asOf: number, inactiveDays: number): number | null {
  const lastDays = customers.flatMap(({ days }) => days.slice(-1));
  if (lastDays.length === 0) return null;
  return lastDays.filter((day) => asOf - day > inactiveDays).length / lastDays.length;
}
