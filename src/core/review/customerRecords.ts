/** Order rows by customer, with the days on which each of them bought: grouped once for all that is told of periods. */
import { daysOfRows, type PurchaseDays } from '../metrics/purchaseDays.ts';
import type { OrderRows } from '../metrics/purchases.ts';
import { rowsByKey } from '../numerics/grouping.ts';

export interface CustomerRecord extends PurchaseDays {
  /** Row numbers. */
  rows: readonly number[];
}

/** In order of first appearance. */
export function customerRecords({ customers, days, amounts }: OrderRows): CustomerRecord[] {
  return [...rowsByKey(customers)].map(([customer, rows]) => ({
    customer,
    days: daysOfRows(rows, days, amounts),
    rows,
  }));
}
