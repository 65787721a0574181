/** Price behaviour: how much of a customer's buying was at a discount, and what a unit cost on average. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';
import { orderKey } from './orders.ts';

/** Rows of orders as parallel columns. */
export interface PricedRows {
  /** Customer keys. */
  customers: readonly string[];
  /** Null where every row is an order of its own. */
  orderIds: readonly string[] | null;
  /** Money paid, negative for refunds. */
  amounts: readonly number[];
  /** Discount of the row, as money or as a rate: above 0 where there was one. */
  discounts: readonly number[];
  /** Units. */
  quantities: readonly number[];
}

export interface PriceBehaviour {
  customer: string;
  /** 0 to 1; null for a customer who paid for nothing. */
  discountShare: number | null;
  /** Money per unit; null where no units are known. */
  unitPrice: number | null;
}

/**
 * Discount share and average unit price of each customer, in order of first appearance. Rows of 0 or less are no
 * purchases: what came back was still chosen, and a refund has no price.
 *
 * By orders, the share is orders with a discount / orders, one discounted row being enough; Mapp Intelligence's
 * “Customer Profile Discounts %” is defined so. By revenue, it is what was paid in discounted rows / what was paid.
 */
export function priceBehaviour(rows: PricedRows, shareOf: 'orders' | 'revenue'): PriceBehaviour[] {
  const { customers, orderIds, amounts, discounts, quantities } = rows;
  return [...rowsByKey(customers)].map(([customer, own]) => {
    const bought = own.filter((row) => (amounts[row] as number) > 0);
    const discounted = bought.filter((row) => (discounts[row] as number) > 0);
    const counted = bought.filter((row) => (quantities[row] as number) > 0);
    const size = (list: readonly number[]) =>
      shareOf === 'orders'
        ? new Set(list.map((row) => orderKey(orderIds, row))).size
        : exactSum(valuesAt(amounts, list));
    return {
      customer,
      discountShare: bought.length === 0 ? null : exactQuotient(size(discounted), size(bought)),
      unitPrice:
        counted.length === 0
          ? null
          : exactQuotient(exactSum(valuesAt(amounts, counted)), exactSum(valuesAt(quantities, counted))),
    };
  });
}
