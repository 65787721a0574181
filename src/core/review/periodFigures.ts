/** What is told of a review period: what happened in it, and how the customers stood on its last day. */
import type { OrderRows } from '../metrics/purchases.ts';
import { buyersByPeriod, type PeriodBuyers } from './buyersByPeriod.ts';
import type { CustomerRecord } from './customerRecords.ts';
import { type Feedback, feedbackByPeriod, type PeriodFeedback } from './feedbackByPeriod.ts';
import type { ReviewSpan } from './reviewPeriod.ts';
import { type PeriodSales, salesByPeriod } from './salesByPeriod.ts';

/** What customers are worth on the last day of a period, by a forecast fitted to the days up to then. */
export interface PeriodEquity {
  /** Sum over the customers of what each is expected to bring within a year from then; null without a forecast. */
  equity: number | null;
  /** `equity` / customers who have a value; null without a forecast. */
  lifetimeValue: number | null;
}

export interface PeriodFigures extends PeriodBuyers, PeriodSales, PeriodFeedback, PeriodEquity {}

/** What Customers tells of one customer and the review period: its columns, from which the summary counts. */
export interface CustomerReview {
  /** Orders with a positive net in the period, and net of all rows in it. */
  orders: number;
  revenue: number;
  /** Whether there was a purchase day in the period, and whether it was the first of all. */
  isActive: boolean;
  isNew: boolean;
  /** Purchase days in the 12 months up to the last day of the period. */
  purchaseDays: number;
  /** Days from the last purchase up to the last day of the period, to that day; null before the first purchase. */
  quietDays: number | null;
  /** Answers on likelihood to recommend in the period: all, from 9, up to 6; null without such a survey. */
  nps: { answers: number; promoters: number; detractors: number } | null;
  /** What most of the customer's revenue came by; null where there is no such column. */
  channel: string | null;
  product: string | null;
}

/** One group of a period beside the period before: a channel, or what detractors name. */
export interface ComparedGroup {
  /** '' for the rows that name none. */
  name: string;
  now: number;
  before: number;
  /** Customers behind each figure: of few of them nothing is told. */
  customers: { now: number; before: number };
}

export interface Review {
  /** Customers, by key. */
  customers: ReadonlyMap<string, CustomerReview>;
  /** Figures by period id: the review period, those before it up to two years back, as far as there are data. Oldest first. */
  periods: ReadonlyMap<string, PeriodFigures>;
  /** Net revenue of the period by channel, largest first; null where there is no such column. */
  channels: ComparedGroup[] | null;
  /** Detractors of the period by topic, most first; null where there is no such column. */
  topics: ComparedGroup[] | null;
}

/** Choices that figures depend on. */
export interface ReviewRules {
  /** Whether refunds are set off within a customer's day, so that a day whose net is not positive has no orders. */
  netDays: boolean;
  /** A customer whose last purchase is more days ago than this counts as lost. */
  inactiveDays: number;
}

const NO_FORECAST: PeriodEquity = { equity: null, lifetimeValue: null };

/**
 * Figures by the id of every span, each from the days up to its last one.
 *
 * @param records of the customers of `rows`
 * @param equities by id; the other periods have none
 * @param spans at least one, one after the other
 */
export function periodFigures(
  rows: OrderRows,
  records: readonly CustomerRecord[],
  feedback: Feedback,
  equities: ReadonlyMap<string, PeriodEquity>,
  spans: readonly ReviewSpan[],
  { netDays, inactiveDays }: ReviewRules,
): Map<string, PeriodFigures> {
  const buyers = buyersByPeriod(records, spans, inactiveDays);
  const sales = salesByPeriod(rows, records, spans, netDays);
  const heard = feedbackByPeriod(feedback, spans);
  return new Map(
    spans.map(({ id }, place) => [
      id,
      {
        ...(buyers[place] as PeriodBuyers),
        ...(sales[place] as PeriodSales),
        ...(heard[place] as PeriodFeedback),
        ...(equities.get(id) ?? NO_FORECAST),
      },
    ]),
  );
}
