/** Orders grouped by customer: how many each of them placed, when first and when last, and what they came to. */
import { exactSum } from '../numerics/decimal.ts';
import { netByKey, rowsByKey, valuesAt } from '../numerics/grouping.ts';
import { orderKey } from './orders.ts';
import { positiveDays } from './purchaseDays.ts';

/** Order rows as parallel columns. */
export interface OrderRows {
  /** Customer keys. */
  customers: readonly string[];
  /** Serial days. */
  days: readonly number[];
  /** Money, negative for refunds. */
  amounts: readonly number[];
  /** Null where every row is an order of its own. */
  orderIds: readonly string[] | null;
}

export interface CustomerPurchases {
  customer: string;
  /** First and last day with an order; with any row, when the customer has refunds only. */
  firstDay: number;
  lastDay: number;
  /** Orders with a positive net. */
  orders: number;
  /** Net of all rows. */
  revenue: number;
}

/**
 * Groups rows by customer, in order of first appearance. Rows with one order id are one order, on the earliest of their days;
 * it counts when its net is positive. With `netDays`, refunds are set off within the customer's day: a day whose net is not
 * positive has no orders.
 */
export function purchasesByCustomer(rows: OrderRows, netDays: boolean): CustomerPurchases[] {
  return [...rowsByKey(rows.customers)].map(([customer, own]) => summarise(customer, own, rows, netDays));
}

function summarise(customer: string, own: readonly number[], rows: OrderRows, netDays: boolean): CustomerPurchases {
  const amounts = valuesAt(rows.amounts, own);
  const orders = own.map((row) => orderKey(rows.orderIds, row));
  const dayOf = new Map<string | number, number>();
  orders.forEach((order, i) => {
    const day = rows.days[own[i] as number] as number;
    dayOf.set(order, Math.min(day, dayOf.get(order) ?? day));
  });
  const isPositive = netDays
    ? positiveDays(
        orders.map((order) => dayOf.get(order) as number),
        amounts,
      )
    : null;
  const counted = [...netByKey(orders, amounts)]
    .filter(([order, net]) => net > 0 && (isPositive?.has(dayOf.get(order) as number) ?? true))
    .map(([order]) => dayOf.get(order) as number);
  const days = counted.length > 0 ? counted : [...dayOf.values()];
  return {
    customer,
    firstDay: days.reduce((a, b) => Math.min(a, b)),
    lastDay: days.reduce((a, b) => Math.max(a, b)),
    orders: counted.length,
    revenue: exactSum(amounts),
  };
}
