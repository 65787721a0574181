/** Repeat rate (复购率): who bought again within a window. */
import { daysWithin, type PurchaseDays } from './purchaseDays.ts';

/**
 * Buyers with two or more purchase days in the window / buyers in the window.
 *
 * @param from first serial day of the window
 * @param to last serial day of the window, included
 * @returns a rate from 0 to 1; null when nobody bought in the window
 */
export function repeatRate(customers: readonly PurchaseDays[], from: number, to: number): number | null {
  const purchases = customers.map((customer) => daysWithin(customer, from, to).length).filter((count) => count > 0);
  if (purchases.length === 0) return null;
  return purchases.filter((count) => count >= 2).length / purchases.length;
}
