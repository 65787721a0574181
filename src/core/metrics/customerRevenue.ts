/** Net revenue per customer, and what an average buyer brings. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';
import { netByKey } from '../numerics/grouping.ts';

export interface CustomerRevenue {
  customer: string;
  /** Exact net of all rows, in the currency of the amounts. */
  revenue: number;
}

/** Net revenue of each customer, in order of first appearance. */
export function revenueByCustomer(customers: readonly string[], amounts: readonly number[]): CustomerRevenue[] {
  return [...netByKey(customers, amounts)].map(([customer, revenue]) => ({ customer, revenue }));
}

/**
 * Revenue per customer (客单价): net revenue of all rows / buyers, a buyer being a customer whose net is above zero.
 *
 * @returns money; null when nobody's net is above zero
 */
export function revenuePerCustomer(customers: readonly string[], amounts: readonly number[]): number | null {
  const buyers = revenueByCustomer(customers, amounts).filter(({ revenue }) => revenue > 0).length;
  return buyers === 0 ? null : exactQuotient(exactSum(amounts), buyers);
}
