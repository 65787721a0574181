/** Expectation gap: what customers got against what they expected. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

export interface TopicGap {
  topic: string;
  /** Rows of the topic. */
  ratings: number;
  /** Mean ratings. */
  expected: number;
  actual: number;
  /** Mean of actual − expected. */
  gap: number;
}

/**
 * Mean of actual − expected; negative where expectations were not met.
 *
 * Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of
 * Service Quality. Journal of Retailing 64(1), 12–40: quality = perception − expectation.
 *
 * @param expected ratings, at least one
 * @param actual parallel ratings on the same scale
 */
export function expectationGap(expected: readonly number[], actual: readonly number[]): number {
  return gapOfSums(exactSum(expected), exactSum(actual), expected.length);
}

/** The gap of each topic, in order of first appearance. */
export function expectationGapByTopic(
  topics: readonly string[],
  expected: readonly number[],
  actual: readonly number[],
): TopicGap[] {
  return [...rowsByKey(topics)].map(([topic, rows]) => {
    const wanted = exactSum(valuesAt(expected, rows));
    const got = exactSum(valuesAt(actual, rows));
    return {
      topic,
      ratings: rows.length,
      expected: exactQuotient(wanted, rows.length),
      actual: exactQuotient(got, rows.length),
      gap: gapOfSums(wanted, got, rows.length),
    };
  });
}

/** (actual − expected) ÷ ratings, of sums. */
function gapOfSums(expected: number, actual: number, ratings: number): number {
  return exactQuotient(exactSum([actual, -expected]), ratings);
}
