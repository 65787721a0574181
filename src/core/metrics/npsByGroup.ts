/** Net promoter scores of groups, with how precise each is. */
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';
import type { Interval } from '../numerics/interval.ts';
import { netPromoterScore, npsBreakdown } from './nps.ts';
import { npsAdjustedWaldInterval } from './npsInterval.ts';

/**
 * With fewer answers than this a score says little. Statistical offices do not publish a share of fewer than 30 people: Parker,
 * J. D. et al. (2017). National Center for Health Statistics Data Presentation Standards for Proportions. Vital and Health
 * Statistics 2(175). A net promoter score is a difference of two shares; at 30 answers its 95% interval can be ±33 points.
 */
export const FEW_ANSWERS = 30;

/** The score and the limits of its adjusted Wald interval, in points from −100 to 100. */
export interface GroupNps extends Interval {
  group: string;
  answers: number;
  nps: number;
  hasFewAnswers: boolean;
}

/**
 * The net promoter score of each group, in order of first appearance.
 *
 * @param groups one an answer
 * @param scores parallel answers, whole numbers from 0 to 10
 * @param confidence above 0 and below 1
 */
export function npsByGroup(groups: readonly string[], scores: readonly number[], confidence: number): GroupNps[] {
  return [...rowsByKey(groups)].map(([group, rows]) => {
    const own = valuesAt(scores, rows);
    const { low, high } = npsAdjustedWaldInterval(npsBreakdown(own), confidence);
    return {
      group,
      answers: own.length,
      nps: netPromoterScore(own),
      low,
      high,
      hasFewAnswers: own.length < FEW_ANSWERS,
    };
  });
}
