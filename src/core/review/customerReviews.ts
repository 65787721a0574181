/** How each customer stands on the last day of a review period, and what it brought. */
import { npsBreakdown } from '../metrics/nps.ts';
import { daysWithin } from '../metrics/purchaseDays.ts';
import { type OrderRows, positiveOrders } from '../metrics/purchases.ts';
import { exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';
import type { CustomerRecord } from './customerRecords.ts';
import type { Recommendations } from './feedbackByPeriod.ts';
import type { CustomerReview } from './periodFigures.ts';
import type { ReviewSpan } from './reviewPeriod.ts';

/** What most of each customer's revenue came by; a map is null where there is no such column. */
export type MainChoices = Readonly<Record<'channel' | 'product', ReadonlyMap<string, string> | null>>;

/**
 * Every customer, also those who come later: they have no purchase yet.
 *
 * @param records of the customers of `rows`
 */
export function customerReviews(
  rows: OrderRows,
  records: readonly CustomerRecord[],
  recommendations: Recommendations | null,
  choices: MainChoices,
  { from, to, yearFrom }: ReviewSpan,
  netDays: boolean,
): Map<string, CustomerReview> {
  const isWithin = (day: number) => day >= from && day <= to;
  const npsOf = recommendations && npsByCustomer(recommendations, isWithin);
  return new Map(
    records.map(({ customer, days, rows: all }) => {
      const own = all.filter((row) => isWithin(rows.days[row] as number));
      const bought = daysWithin({ customer, days }, Number.NEGATIVE_INFINITY, to);
      const lastDay = bought[bought.length - 1];
      const isActive = lastDay !== undefined && lastDay >= from;
      return [
        customer,
        {
          orders: positiveOrders(rows, own, netDays).length,
          revenue: exactSum(valuesAt(rows.amounts, own)),
          isActive,
          isNew: isActive && (bought[0] as number) >= from,
          purchaseDays: bought.filter((day) => day >= yearFrom).length,
          quietDays: lastDay === undefined ? null : to - lastDay,
          nps: npsOf?.(customer) ?? null,
          channel: choices.channel?.get(customer) ?? null,
          product: choices.product?.get(customer) ?? null,
        },
      ];
    }),
  );
}

function npsByCustomer(
  { customers, days, scores }: Recommendations,
  isWithin: (day: number) => boolean,
): (customer: string) => NonNullable<CustomerReview['nps']> {
  const answersOf = rowsByKey(customers);
  return (customer) => {
    const own = (answersOf.get(customer) ?? []).filter((row) => isWithin(days[row] as number));
    const { promoters, detractors } = npsBreakdown(valuesAt(scores, own));
    return { answers: own.length, promoters, detractors };
  };
}
