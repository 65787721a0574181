/** Whether the means of two independent samples differ: Welch's t test. */
import { exactSum } from '../numerics/decimal.ts';
import type { Moments } from '../numerics/moments.ts';
import { studentTTwoSidedQuantile, studentTTwoSidedTail } from '../numerics/studentT.ts';

/** A difference of means with its interval; null is what the samples cannot tell. */
export interface MeanDifference {
  /** First mean less second. */
  difference: number;
  low: number | null;
  high: number | null;
  /** Two-sided. */
  pValue: number | null;
  degreesOfFreedom: number | null;
}

/** What cannot be told from a single value, when nothing varies, or when the variance is no number. */
const UNKNOWN = { low: null, high: null, pValue: null, degreesOfFreedom: null };

/**
 * The mean of the first sample less that of the second, with the t interval and test that do not assume equal
 * variances.
 *
 * Without a second value in both samples, where neither varies, and where a variance exceeds the largest double, only the
 * difference is known.
 *
 * Welch, B. L. (1947). The generalization of “Student's” problem when several different population variances are
 * involved. Biometrika 34, 28–35; degrees of freedom by Satterthwaite, F. E. (1946). Biometrics Bulletin 2(6), 110–114.
 *
 * @param first mean and variance of one sample
 * @param second mean and variance of a sample of others
 * @param confidence above 0 and below 1
 */
export function meanDifference(first: Moments, second: Moments, confidence: number): MeanDifference {
  const difference = exactSum([first.mean, -second.mean]);
  if (first.variance === null || second.variance === null) return { difference, ...UNKNOWN };
  const fromFirst = first.variance / first.n;
  const fromSecond = second.variance / second.n;
  const squaredError = fromFirst + fromSecond;
  if (squaredError === 0) return { difference, ...UNKNOWN };
  const degreesOfFreedom =
    1 / ((fromFirst / squaredError) ** 2 / (first.n - 1) + (fromSecond / squaredError) ** 2 / (second.n - 1));
  const standardError = Math.sqrt(squaredError);
  const margin = studentTTwoSidedQuantile(1 - confidence, degreesOfFreedom) * standardError;
  return {
    difference,
    low: difference - margin,
    high: difference + margin,
    pValue: studentTTwoSidedTail(difference / standardError, degreesOfFreedom),
    degreesOfFreedom,
  };
}
