/** What every method of segmentation looks at: a checked source and its forecast as per-customer columns. */
import { type RatingRows, ratingTotals } from '../core/metrics/customerRatings.ts';
import { priceBehaviour } from '../core/metrics/priceBehaviour.ts';
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import type { CustomerColumns } from '../core/segments/customerClasses.ts';
import { type PurchaseRhythms, purchaseRhythms } from '../core/segments/lifecycle.ts';
import type { NeedColumns } from '../core/segments/methods/need.ts';
import type { CheckedOrders } from './checkedOrders.ts';

const NO_RATINGS: RatingRows = { customers: [], days: null, scores: [] };

/** In the order of the customers of the check. */
export function customerColumns(checked: CheckedOrders, { customers }: OrdersForecast): CustomerColumns {
  const { purchases, survey, asOf } = checked;
  return {
    daysSince: purchases.map(({ lastDay }) => asOf - lastDay),
    orders: purchases.map(({ orders }) => orders),
    revenue: purchases.map(({ revenue }) => revenue),
    rhythms: rhythmsOf(checked),
    lifetimeValue: purchases.map(({ customer }) => customers.get(customer)?.lifetimeValue ?? null),
    ...pricesOf(checked),
    ...ratingTotals(
      purchases.map(({ customer }) => customer),
      survey?.ratings?.rows ?? NO_RATINGS,
    ),
  };
}

/** Without single orders there is no cycle, neither one's own nor that of all, and so no stage. */
function rhythmsOf({ rows, purchases, asOf }: CheckedOrders): PurchaseRhythms {
  if (rows) return purchaseRhythms(purchaseDays(rows.customers, rows.days, rows.amounts), asOf);
  return {
    purchases: purchases.map(({ orders }) => orders),
    daysSince: purchases.map(({ orders, lastDay }) => (orders > 0 ? asOf - lastDay : null)),
    ownCycle: purchases.map(() => null),
    baseCycle: null,
  };
}

/** The discount share is by orders. What has no column is not known of anybody. */
function pricesOf({ rows, purchases }: CheckedOrders): NeedColumns {
  const unknown = purchases.map(() => null);
  if (!rows?.discounts && !rows?.quantities) return { discountShare: unknown, unitPrice: unknown };
  const none = rows.customers.map(() => 0);
  const prices = priceBehaviour(
    { ...rows, discounts: rows.discounts ?? none, quantities: rows.quantities ?? none },
    'orders',
  );
  return {
    discountShare: rows.discounts ? prices.map(({ discountShare }) => discountShare) : unknown,
    unitPrice: prices.map(({ unitPrice }) => unitPrice),
  };
}
