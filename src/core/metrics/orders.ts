/** Orders: rows that share an order number, or every row where there are none. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';
import { netByKey, rowsByKey } from '../numerics/grouping.ts';

/** What tells the order of a row from others: its number or, where it has none, the row itself. */
export function orderKey(orderIds: readonly string[] | null, row: number): string | number {
  return orderIds?.[row] || row;
}

/**
 * Average order value (笔单价): net revenue of all rows / orders with a positive net. Refunded orders lower the revenue and
 * are not counted.
 *
 * @param amounts one a row, negative for refunds
 * @param orderIds parallel order numbers, or null where every row is an order
 * @returns money; null when no order has a positive net
 */
export function averageOrderValue(amounts: readonly number[], orderIds: readonly string[] | null): number | null {
  const keys = amounts.map((_, row) => orderKey(orderIds, row));
  const orders = [...netByKey(keys, amounts).values()].filter((net) => net > 0).length;
  return orders === 0 ? null : exactQuotient(exactSum(amounts), orders);
}

/**
 * Purchase frequency: orders / customers. An order number that two customers share is an order of each.
 *
 * @param customers one a row, at least one
 * @param orderIds parallel order numbers, or null where every row is an order
 * @returns orders per customer, 1 or more
 */
export function purchaseFrequency(customers: readonly string[], orderIds: readonly string[] | null): number {
  const groups = rowsByKey(customers);
  let orders = 0;
  for (const rows of groups.values()) orders += new Set(rows.map((row) => orderKey(orderIds, row))).size;
  return orders / groups.size;
}
