/** What came in: revenue and orders of periods. */
import { type OrderRows, positiveOrders } from '../metrics/purchases.ts';
import { exactSum } from '../numerics/decimal.ts';
import type { CustomerRecord } from './customerRecords.ts';
import { placesOf, type ReviewSpan } from './reviewPeriod.ts';

export interface PeriodSales {
  /** Net of all rows in it, refunds subtracted. */
  revenue: number;
  /** The part of it that came from those who are new in it. */
  newRevenue: number;
  /** Orders with a positive net in it. */
  orders: number;
}

/**
 * Sums over the rows of each span alone: an order that is refunded in a later one was an order of its own.
 *
 * @param records of the customers of `rows`
 * @param spans at least one, one after the other
 */
export function salesByPeriod(
  rows: OrderRows,
  records: readonly CustomerRecord[],
  spans: readonly ReviewSpan[],
  netDays: boolean,
): PeriodSales[] {
  const placeOf = placesOf(spans);
  const placeAt = Int8Array.from(rows.days, placeOf);
  const sales = spans.map(() => ({ amounts: [] as number[], newAmounts: [] as number[], orders: 0 }));
  for (const { days, rows: all } of records) {
    const newAt = placeOf(days[0] ?? Number.NaN);
    // Sorted by place, the rows of a span stand together, in the order of the sheet.
    const own = [...all].sort((a, b) => (placeAt[a] as number) - (placeAt[b] as number));
    for (let start = 0, end = 0; start < own.length; start = end) {
      const place = placeAt[own[start] as number] as number;
      while (end < own.length && placeAt[own[end] as number] === place) end++;
      const period = sales[place];
      if (!period) continue;
      for (let i = start; i < end; i++) {
        const amount = rows.amounts[own[i] as number] as number;
        period.amounts.push(amount);
        if (place === newAt) period.newAmounts.push(amount);
      }
      period.orders += positiveOrders(rows, own.slice(start, end), netDays).length;
    }
  }
  return sales.map(({ amounts, newAmounts, orders }) => ({
    revenue: exactSum(amounts),
    newRevenue: exactSum(newAmounts),
    orders,
  }));
}
