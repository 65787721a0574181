/** A review: a period, those before it, and every customer on its last day, from the rows up to then. */
import type { OrderRows } from '../metrics/purchases.ts';
import { channelRevenue, detractorTopics } from './comparedGroups.ts';
import { customerRecords } from './customerRecords.ts';
import { customerReviews, type MainChoices } from './customerReviews.ts';
import type { Feedback } from './feedbackByPeriod.ts';
import { type PeriodEquity, periodFigures, type Review, type ReviewRules } from './periodFigures.ts';
import { periodsUpTo, type ReviewPeriod, spanOf } from './reviewPeriod.ts';

export interface ReviewSource {
  /** Order rows, with the channel of each where it is known. */
  rows: OrderRows & { channels: readonly string[] | null };
  feedback: Feedback;
  choices: MainChoices;
  /** First and last day observed. */
  firstDay: number;
  asOf: number;
}

/**
 * @param period one with observed days
 * @param equities of the periods that are compared, by id
 */
export function reviewOf(
  period: ReviewPeriod,
  { rows, feedback, choices, firstDay, asOf }: ReviewSource,
  rules: ReviewRules,
  equities: ReadonlyMap<string, PeriodEquity>,
): Review {
  const { channels } = rows;
  const { recommendations } = feedback;
  const records = customerRecords(rows);
  const span = spanOf(period, asOf);
  const spans = periodsUpTo(period, firstDay).map((each) => spanOf(each, asOf));
  return {
    customers: customerReviews(rows, records, recommendations, choices, span, rules.netDays),
    periods: periodFigures(rows, records, feedback, equities, spans, rules),
    channels: channels && channelRevenue({ ...rows, channels }, span),
    topics: recommendations && detractorTopics(recommendations, span),
  };
}
