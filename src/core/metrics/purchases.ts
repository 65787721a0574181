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

/**
 * The days of one customer's orders with a positive net, in order of their first rows.
 *
 * @param own rows of the customer: all, or those of a period
 */
export function positiveOrders(rows: OrderRows, own: readonly number[], netDays: boolean): number[] {
  const amounts = valuesAt(rows.amounts, own);
  // Most rows stand alone or beside no refund: then there is nothing to net.
  if (own.length === 1) return (amounts[0] as number) > 0 ? valuesAt(rows.days, own) : [];
  const dayOf = orderDays(rows, own);
  if (amounts.every((amount) => amount > 0)) return [...dayOf.values()];
  const orders = own.map((row) => orderKey(rows.orderIds, row));
  const isPositive = netDays
    ? positiveDays(
        orders.map((order) => dayOf.get(order) as number),
        amounts,
      )
    : null;
  return [...netByKey(orders, amounts)]
    .filter(([order, net]) => net > 0 && (isPositive?.has(dayOf.get(order) as number) ?? true))
    .map(([order]) => dayOf.get(order) as number);
}

/** The day of each order: the earliest of its rows. */
function orderDays({ days, orderIds }: OrderRows, own: readonly number[]): Map<string | number, number> {
  const dayOf = new Map<string | number, number>();
  for (const row of own) {
    const order = orderKey(orderIds, row);
    const day = days[row] as number;
    dayOf.set(order, Math.min(day, dayOf.get(order) ?? day));
  }
  return dayOf;
}

function summarise(customer: string, own: readonly number[], rows: OrderRows, netDays: boolean): CustomerPurchases {
  const counted = positiveOrders(rows, own, netDays);
  const days = counted.length > 0 ? counted : [...orderDays(rows, own).values()];
  return {
    customer,
    firstDay: days.reduce((a, b) => Math.min(a, b)),
    lastDay: days.reduce((a, b) => Math.max(a, b)),
    orders: counted.length,
    revenue: exactSum(valuesAt(rows.amounts, own)),
  };
}
