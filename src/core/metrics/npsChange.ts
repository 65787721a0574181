/** Whether a net promoter score has changed between two independent samples. */
import { exactSum } from '../numerics/decimal.ts';
import { boundedInterval, type Interval } from '../numerics/interval.ts';
import { normalTwoSidedQuantile, normalTwoSidedTail } from '../numerics/normal.ts';
import { type NpsBreakdown, scoreOfBreakdown } from './nps.ts';
import { adjustedBreakdown, npsStandardError } from './npsInterval.ts';

/** A difference of scores with its interval, in points from −200 to 200. */
export interface NpsChange extends Interval {
  /** Score after less score before, as observed. */
  difference: number;
  /** Two-sided: how often chance alone would move the scores at least as far apart. */
  pValue: number;
}

/**
 * The change of the score between two independent samples, with adjusted Wald interval and test.
 *
 * Three answers are added to each sample (¾, 1½, ¾) and the difference of the adjusted scores is compared with the root
 * of the sum of their squared standard errors, so that the variance is never 0. The interval is centred on the adjusted
 * difference; it leaves 0 out exactly where the p-value is below 1 − confidence.
 *
 * Lewis, J. and Sauro, J., How to statistically compare two Net Promoter Scores, measuringu.com/nps-significance-test;
 * compared with other tests in measuringu.com/nps-three-significance-tests (2021).
 *
 * @param before counts, at least one answer
 * @param after counts of other people's answers, at least one
 * @param confidence above 0 and below 1
 */
export function npsChange(before: NpsBreakdown, after: NpsBreakdown, confidence: number): NpsChange {
  const adjustedBefore = adjustedBreakdown(before);
  const adjustedAfter = adjustedBreakdown(after);
  const centre = scoreOfBreakdown(adjustedAfter) - scoreOfBreakdown(adjustedBefore);
  const standardError = Math.sqrt(npsStandardError(adjustedBefore) ** 2 + npsStandardError(adjustedAfter) ** 2);
  return {
    difference: exactSum([scoreOfBreakdown(after), -scoreOfBreakdown(before)]),
    ...boundedInterval(centre, normalTwoSidedQuantile(1 - confidence) * standardError, -200, 200),
    pValue: normalTwoSidedTail(centre / standardError),
  };
}
