/** How many customers are new, and how many are active, in a window of days. */
import { daysWithin, type PurchaseDays } from './purchaseDays.ts';

/** Customers whose first purchase lies in the window, both ends included. */
export function newCustomers(customers: readonly PurchaseDays[], from: number, to: number): number {
  return customers.filter(({ days: [first] }) => first !== undefined && first >= from && first <= to).length;
}

/** Customers with any purchase in the window, both ends included. */
export function activeCustomers(customers: readonly PurchaseDays[], from: number, to: number): number {
  return customers.filter((customer) => daysWithin(customer, from, to).length > 0).length;
}
