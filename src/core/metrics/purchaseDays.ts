/** Purchase days: the distinct days on which each customer bought. Several orders of one day are one purchase. */
import { netByKey, rowsByKey, valuesAt } from '../numerics/grouping.ts';

export interface PurchaseDays {
  customer: string;
  /** Serial days, ascending and distinct; empty for a customer who never bought on balance. */
  days: readonly number[];
}

/**
 * Purchase days per customer, in order of first appearance. With amounts, refunds are set off within the day: a day whose net
 * is 0 or less is no purchase.
 *
 * @param customers customer keys, one a row
 * @param days parallel serial days
 * @param amounts parallel money, negative for refunds; null takes every row for a purchase
 */
export function purchaseDays(
  customers: readonly string[],
  days: readonly number[],
  amounts: readonly number[] | null,
): PurchaseDays[] {
  return [...rowsByKey(customers)].map(([customer, rows]) => ({ customer, days: daysOfRows(rows, days, amounts) }));
}

/** The purchase days that one customer's rows come to. */
export function daysOfRows(
  rows: readonly number[],
  days: readonly number[],
  amounts: readonly number[] | null,
): number[] {
  const own = valuesAt(days, rows);
  const bought = amounts ? positiveDays(own, valuesAt(amounts, rows)) : new Set(own);
  return [...bought].sort((a, b) => a - b);
}

/** One customer's days whose net is above zero, in order of first appearance. */
export function positiveDays(days: readonly number[], amounts: readonly number[]): Set<number> {
  // Most customers bring nothing back: then there is nothing to net.
  if (amounts.every((amount) => amount > 0)) return new Set(days);
  const positive = new Set<number>();
  for (const [day, net] of netByKey(days, amounts)) if (net > 0) positive.add(day);
  return positive;
}

/** A customer's purchase days in a window, both ends included. */
export function daysWithin({ days }: PurchaseDays, from: number, to: number): number[] {
  return days.filter((day) => day >= from && day <= to);
}
