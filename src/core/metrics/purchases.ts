/** Orders grouped by customer: what each of them bought, when first and when last. */
import { exactSum } from '../numerics/decimal.ts';

/** Order rows as parallel columns. */
export interface OrderRows {
  /** Customer keys. */
  customer: readonly string[];
  /** Whole days. */
  day: readonly number[];
  amount: readonly number[];
  /** Null where every row is an order of its own. */
  orderId: readonly string[] | null;
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

/** One order: its net and its day (the first, should its rows disagree). */
interface Order {
  day: number;
  amounts: number[];
}

/**
 * Groups rows by customer, in order of first appearance. Rows with one order id are one order; it counts when its net is
 * positive. With `netDays`, refunds are set off within the customer's day: a day whose net is not positive has no orders.
 */
export function purchasesByCustomer(rows: OrderRows, netDays: boolean): CustomerPurchases[] {
  const customers = new Map<string, Map<string, Order>>();
  rows.customer.forEach((customer, i) => {
    const orders = customers.get(customer) ?? new Map<string, Order>();
    customers.set(customer, orders);
    const id = rows.orderId?.[i] || `#${i}`;
    const order = orders.get(id);
    const amount = rows.amount[i] as number;
    if (order) order.amounts.push(amount);
    else orders.set(id, { day: rows.day[i] as number, amounts: [amount] });
  });
  return [...customers].map(([customer, orders]) => summarise(customer, [...orders.values()], netDays));
}

function summarise(customer: string, orders: readonly Order[], netDays: boolean): CustomerPurchases {
  const isPositive = netDays ? positiveDays(orders) : () => true;
  const counted = orders.filter((order) => exactSum(order.amounts) > 0 && isPositive(order.day));
  const days = (counted.length > 0 ? counted : orders).map((order) => order.day);
  return {
    customer,
    firstDay: days.reduce((a, b) => Math.min(a, b)),
    lastDay: days.reduce((a, b) => Math.max(a, b)),
    orders: counted.length,
    revenue: exactSum(orders.flatMap((order) => order.amounts)),
  };
}

/** Whether a day's net is positive. */
function positiveDays(orders: readonly Order[]): (day: number) => boolean {
  if (orders.every((order) => order.amounts.every((amount) => amount >= 0))) return () => true;
  const days = new Map<number, number[]>();
  for (const { day, amounts } of orders) days.set(day, [...(days.get(day) ?? []), ...amounts]);
  return (day) => exactSum(days.get(day) ?? []) > 0;
}
