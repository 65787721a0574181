/** What every method of segmentation looks at: checked orders and their forecast as per-customer columns. */
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import type { CustomerColumns } from '../core/segments/customerClasses.ts';
import { purchaseRhythms } from '../core/segments/lifecycle.ts';
import type { CheckedOrders } from './checkedOrders.ts';

/** In the order of the customers of the check. */
export function customerColumns(
  { purchases, asOf, reading: { rows } }: CheckedOrders,
  { customers }: OrdersForecast,
): CustomerColumns {
  const unknown = purchases.map(() => null);
  const unrated = { sums: purchases.map(() => 0), counts: purchases.map(() => 0) };
  return {
    daysSince: purchases.map(({ lastDay }) => asOf - lastDay),
    orders: purchases.map(({ orders }) => orders),
    revenue: purchases.map(({ revenue }) => revenue),
    rhythms: purchaseRhythms(purchaseDays(rows.customers, rows.days, rows.amounts), asOf),
    lifetimeValue: purchases.map(({ customer }) => customers.get(customer)?.lifetimeValue ?? null),
    discountShare: unknown,
    unitPrice: unknown,
    all: unrated,
    last: unrated,
  };
}
