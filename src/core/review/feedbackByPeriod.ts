/** What customers said: answers and ratings of periods. */
import { type NpsBreakdown, npsBreakdown } from '../metrics/nps.ts';
import { SATISFACTION_CLASSES, type SatisfactionClass, satisfactionClass } from '../metrics/satisfaction.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';
import { placesOf, type ReviewSpan } from './reviewPeriod.ts';

export interface PeriodFeedback {
  /** Answers from 0 to 10 in the period; null without such a survey. */
  nps: NpsBreakdown | null;
  /** Ratings in the period by class; null without a survey. */
  satisfaction: Record<SatisfactionClass, number> | null;
}

/** Dated answers of a survey as parallel columns; null where it has none of the kind. */
export interface Feedback {
  recommendations: Recommendations | null;
  ratings: DatedRatings | null;
}

/** How likely customers are to recommend. */
export interface Recommendations {
  /** Customer keys. */
  customers: readonly string[];
  /** Serial days. */
  days: readonly number[];
  /** Whole numbers from 0 to 10. */
  scores: readonly number[];
  /** What the answer is about, '' where it does not say; null where nothing is known of it. */
  topics: readonly string[] | null;
}

export interface DatedRatings {
  days: readonly number[];
  /** Whole numbers from 1 to `scaleMax`. */
  scores: readonly number[];
  scaleMax: number;
}

/** @param spans at least one, one after the other */
export function feedbackByPeriod(
  { recommendations, ratings }: Feedback,
  spans: readonly ReviewSpan[],
): PeriodFeedback[] {
  const answers = recommendations && scoresByPlace(recommendations, spans);
  const rated = ratings && scoresByPlace(ratings, spans);
  return spans.map((_, place) => ({
    nps: answers && npsBreakdown(answers(place)),
    satisfaction: rated && countClasses(rated(place), (ratings as DatedRatings).scaleMax),
  }));
}

function scoresByPlace(
  { days, scores }: { days: readonly number[]; scores: readonly number[] },
  spans: readonly ReviewSpan[],
): (place: number) => number[] {
  const rowsAt = rowsByKey(days.map(placesOf(spans)));
  return (place) => valuesAt(scores, rowsAt.get(place) ?? []);
}

function countClasses(scores: readonly number[], scaleMax: number): Record<SatisfactionClass, number> {
  const classes = scores.map((score) => satisfactionClass(score, scaleMax));
  const counts = SATISFACTION_CLASSES.map((each) => [each, classes.filter((given) => given === each).length]);
  return Object.fromEntries(counts) as Record<SatisfactionClass, number>;
}
