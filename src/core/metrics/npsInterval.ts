/** How precise a net promoter score is: its standard error and confidence intervals. */
import { boundedInterval, type Interval } from '../numerics/interval.ts';
import { normalTwoSidedQuantile } from '../numerics/normal.ts';
import { answers, type NpsBreakdown, scoreOfBreakdown } from './nps.ts';

/** An interval and the estimate it is centred on, in points from −100 to 100. */
export interface NpsInterval extends Interval {
  centre: number;
}

/**
 * Variance of one answer that counts 1 for a promoter, 0 for a passive and −1 for a detractor: p + d − (p − d)², from 0
 * to 1.
 *
 * Rocks, B. (2016). Interval estimation for the “Net Promoter Score”. The American Statistician 70(4), 365–372.
 *
 * @param breakdown with at least one answer
 */
export function npsVariance(breakdown: NpsBreakdown): number {
  const { promoters, detractors } = breakdown;
  const n = answers(breakdown);
  return ((promoters + detractors) * n - (promoters - detractors) ** 2) / (n * n);
}

/**
 * Standard error of the net promoter score, in points: 100 √(variance / n).
 *
 * @param breakdown with at least one answer
 */
export function npsStandardError(breakdown: NpsBreakdown): number {
  return 100 * Math.sqrt(npsVariance(breakdown) / answers(breakdown));
}

/**
 * The Wald interval, NPS ± z × standard error, cut off at ±100. It has no width where all answers agree.
 *
 * @param breakdown with at least one answer
 * @param confidence above 0 and below 1
 */
export function npsWaldInterval(breakdown: NpsBreakdown, confidence: number): NpsInterval {
  const centre = scoreOfBreakdown(breakdown);
  const margin = normalTwoSidedQuantile(1 - confidence) * npsStandardError(breakdown);
  return { centre, ...boundedInterval(centre, margin, -100, 100) };
}

/**
 * The adjusted Wald interval, cut off at ±100: the Wald interval of the answers with three more, ¾ of a promoter, 1½
 * passives and ¾ of a detractor. It is centred on the adjusted score, which is nearer 0 than the score itself.
 *
 * Rocks (2016), the method (3, T); recommended in Lewis, J. and Sauro, J., Confidence intervals for Net Promoter
 * Scores, measuringu.com/nps-confidence-intervals.
 *
 * At 95% it contains the score itself from two answers on; at less than about 84% it does not where all answers are
 * promoters or all are detractors.
 *
 * @param breakdown counts, at least one answer
 * @param confidence above 0 and below 1
 */
export function npsAdjustedWaldInterval(breakdown: NpsBreakdown, confidence: number): NpsInterval {
  return npsWaldInterval(adjustedBreakdown(breakdown), confidence);
}

/** The answers with the three that the adjusted Wald method adds. */
export function adjustedBreakdown({ promoters, passives, detractors }: NpsBreakdown): NpsBreakdown {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}
