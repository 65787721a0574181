/** What is told of a review period: what happened in it, and how the customers stood on its last day. */
import type { NpsBreakdown } from '../metrics/nps.ts';

export interface PeriodFigures {
  /** Customers with a purchase up to the last day. */
  customers: number;
  /** Customers with a purchase in the period. */
  active: number;
  /** Customers whose first purchase lies in it. */
  new: number;
  /** Net of all rows in it, refunds subtracted. */
  revenue: number;
  /** The part of it that came from those who are new in it. */
  newRevenue: number;
  /** Orders with a positive net in it. */
  orders: number;
  /** Of those who bought in the 12 months up to the last day, the share with two or more purchase days; null for nobody. */
  repeatRate: number | null;
  /** Of all customers so far, the share whose last purchase is more than `inactiveDays` before the last day; null for nobody. */
  inactiveChurn: number | null;
  /** Of those who bought in the period before, the share that bought again in this one; null for nobody. */
  repurchaseRate: number | null;
  /** Median days between purchases of one customer, of gaps that ended in the period; null where none did. */
  purchaseCycle: number | null;
  /** Sum over the customers of what each is expected to bring within a year from the last day; null without a forecast. */
  equity: number | null;
  /** `equity` / customers who have a value; null without a forecast. */
  lifetimeValue: number | null;
  /** Answers from 0 to 10 in the period; null without such a survey. */
  nps: NpsBreakdown | null;
  /** Ratings in the period by class; null without a survey. */
  satisfaction: { satisfied: number; neutral: number; dissatisfied: number } | null;
}

/** What Customers tells of one customer and the review period: its columns, from which the summary counts. */
export interface CustomerReview {
  /** Orders with a positive net in the period, and net of all rows in it. */
  orders: number;
  revenue: number;
  /** Whether there was a purchase day in the period. */
  isActive: boolean;
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
  name: string;
  now: number;
  before: number;
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
