/** The review that a report tells: which period, what it is compared with, and what each of them was worth. */
import { type Cohorts, cohortsByPeriod, latestCohorts } from '../core/metrics/cohorts.ts';
import { stepsOf } from '../core/metrics/ratingScales.ts';
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import type { Feedback } from '../core/review/feedbackByPeriod.ts';
import { reviewOf } from '../core/review/review.ts';
import {
  periodAYearBefore,
  periodBefore,
  periodChoices,
  periodId,
  reviewPeriod,
  spanOf,
} from '../core/review/reviewPeriod.ts';
import type { RefundPolicy } from '../grid/orders.ts';
import type { ForecastTerms, ReportReview } from '../report/input.ts';
import type { ReviewTerms } from '../report/summary/reviewTerms.ts';
import { type CheckedOrders, mainChoices } from './checkedOrders.ts';
import { equityOf, equityOn } from './forecast.ts';

/** Months of first purchase that are followed, and months for which they are. */
const MOST_COHORTS = 24;

/**
 * @param forecast of the same orders on the last day, made with `terms`
 * @returns null where single orders are not known
 */
export function reviewOrders(
  checked: CheckedOrders,
  forecast: OrdersForecast,
  refunds: RefundPolicy,
  { period: asked, inactiveDays }: ReviewTerms,
  terms: ForecastTerms,
): ReportReview | null {
  const { rows, firstDay, asOf } = checked;
  if (!rows) return null;
  const period = reviewPeriod(asked, firstDay, asOf);
  const compared = [period, periodBefore(period), periodAYearBefore(period)].map((each) => spanOf(each, asOf));
  const equities = compared.map(({ id, to }) => {
    const equity = to === asOf ? equityOf(forecast.customers.values()) : equityOn(rows, to, terms);
    return [id, equity] as const;
  });
  return {
    period: periodId(period),
    before: periodId(periodBefore(period)),
    yearAgo: periodId(periodAYearBefore(period)),
    choices: periodChoices(firstDay, asOf).map(periodId),
    inactiveDays,
    review: reviewOf(
      period,
      { rows, feedback: feedbackOf(checked), choices: mainChoices(checked), firstDay, asOf },
      { netDays: refunds === 'net', inactiveDays },
      new Map(equities),
    ),
  };
}

/** The latest months of first purchase, by month; null where single orders are not known. */
export function monthlyCohorts({ rows, asOf }: CheckedOrders): Cohorts | null {
  return rows && latestCohorts(cohortsByPeriod(rows, 'month', asOf), MOST_COHORTS);
}

/** Answers of which it is known when they were given: the others are of no period. */
function feedbackOf({ survey }: CheckedOrders): Feedback {
  const { ratings = null, recommendations = null } = survey ?? {};
  const answerDays = recommendations?.days;
  const ratingDays = ratings?.rows.days;
  return {
    recommendations: recommendations && answerDays ? { ...recommendations, days: answerDays } : null,
    ratings: ratings && ratingDays ? { ...ratings.rows, days: ratingDays, scaleMax: stepsOf(ratings.scale) } : null,
  };
}
