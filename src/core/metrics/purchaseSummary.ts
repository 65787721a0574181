/** Purchase summaries: each customer's history as repeat-purchase models read it, (x, t_x, T) and the average value m_x. */
import type { Spending } from '../models/gammaGamma.ts';
import type { PurchaseHistory } from '../models/purchaseHistory.ts';
import { exactMean } from '../numerics/decimal.ts';
import { netByKey, rowsByKey } from '../numerics/grouping.ts';

export interface PurchaseSummary extends PurchaseHistory, Spending {
  customer: string;
}

/**
 * Summaries of the customers who bought up to `end`, in order of first appearance. All that a customer buys on one day is one
 * purchase, of the day's net; a day whose net is 0 or less is none. The first purchase opens the history: it counts neither
 * in x nor in m_x.
 *
 * @param customers customer keys, one a row
 * @param days parallel serial days, or numbers of other periods
 * @param amounts parallel money, negative for refunds; null takes every row for a purchase of unknown value
 * @param end the last day observed; later rows are ignored
 * @param daysPerUnit t_x and T are in units of so many days, and not rounded: 7 for weeks
 */
export function purchaseSummaries(
  customers: readonly string[],
  days: readonly number[],
  amounts: readonly number[] | null,
  end: number,
  daysPerUnit: number,
): PurchaseSummary[] {
  return [...rowsByKey(customers)].flatMap(([customer, rows]) => {
    const own = rows.filter((row) => (days[row] as number) <= end);
    const ownDays = own.map((row) => days[row] as number);
    const purchases = amounts
      ? [
          ...netByKey(
            ownDays,
            own.map((row) => amounts[row] as number),
          ),
        ].filter(([, net]) => net > 0)
      : [...new Set(ownDays)].map((day) => [day, 0] as const);
    purchases.sort(([a], [b]) => a - b);
    const [first, ...repeats] = purchases;
    if (!first) return [];
    const [last] = repeats[repeats.length - 1] ?? first;
    return {
      customer,
      x: repeats.length,
      tx: (last - first[0]) / daysPerUnit,
      T: (end - first[0]) / daysPerUnit,
      mx: amounts && repeats.length > 0 ? exactMean(repeats.map(([, net]) => net)) : null,
    };
  });
}
