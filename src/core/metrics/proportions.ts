/** Counted proportions: how precise one is, and whether two differ. */
import { exactSum } from '../numerics/decimal.ts';
import { boundedInterval, type Interval } from '../numerics/interval.ts';
import { normalTwoSidedQuantile, normalTwoSidedTail } from '../numerics/normal.ts';

/** So many of so many. */
export interface Proportion {
  /** From 0 to `trials`. */
  successes: number;
  /** At least 1. */
  trials: number;
}

/** A difference of two proportions with its interval, from −1 to 1. */
export interface ProportionDifference extends Interval {
  difference: number;
  /** Two-sided. */
  pValue: number;
}

/**
 * The Wilson score interval, without continuity correction.
 *
 * Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American
 * Statistical Association 22(158), 209–212; method 3 of Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872.
 *
 * @param proportion the count
 * @param confidence above 0 and below 1
 * @returns rates from 0 to 1
 */
export function wilsonInterval({ successes, trials }: Proportion, confidence: number): Interval {
  const z = normalTwoSidedQuantile(1 - confidence);
  if (successes === trials) return { low: trials / (trials + z * z), high: 1 };
  const width = z * Math.sqrt(z * z + (4 * successes * (trials - successes)) / trials);
  const high = (2 * successes + z * z + width) / (2 * (trials + z * z));
  // The limits are the roots of one quadratic; their product gives the smaller one without cancellation.
  return { low: successes ** 2 / (trials * (trials + z * z) * high), high };
}

/**
 * The Wald interval p ± z √(p(1 − p)/n), cut off at 0 and 1. It has no width at either end; prefer Wilson's.
 *
 * @param proportion the count
 * @param confidence above 0 and below 1
 * @returns rates from 0 to 1
 */
export function waldInterval({ successes, trials }: Proportion, confidence: number): Interval {
  const rate = successes / trials;
  const margin = normalTwoSidedQuantile(1 - confidence) * Math.sqrt((rate * (trials - successes)) / trials / trials);
  return boundedInterval(rate, margin, 0, 1);
}

/**
 * The first proportion less the second, independent of it: Newcombe's hybrid score interval, which is made of the
 * Wilson limits of both, and the p-value of the pooled z test, both without continuity correction.
 *
 * Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of eleven
 * methods. Statistics in Medicine 17(8), 873–890, method 10. The test compares the difference with √(p(1 − p)(1/m +
 * 1/n)), p being the rate of both together (the square of z is Pearson's χ²).
 *
 * Where all outcomes of both are alike the p-value is 1: there is no difference to explain.
 *
 * @param first a count
 * @param second a count of others
 * @param confidence above 0 and below 1
 */
export function proportionDifference(first: Proportion, second: Proportion, confidence: number): ProportionDifference {
  const p1 = first.successes / first.trials;
  const p2 = second.successes / second.trials;
  const one = wilsonInterval(first, confidence);
  const two = wilsonInterval(second, confidence);
  const difference = exactSum([p1, -p2]);
  return {
    difference,
    low: difference - Math.sqrt((p1 - one.low) ** 2 + (two.high - p2) ** 2),
    high: difference + Math.sqrt((one.high - p1) ** 2 + (p2 - two.low) ** 2),
    pValue: pooledPValue(first, second, difference),
  };
}

function pooledPValue(first: Proportion, second: Proportion, difference: number): number {
  const trials = first.trials + second.trials;
  const successes = first.successes + second.successes;
  const variance = (successes / trials) * ((trials - successes) / trials) * (1 / first.trials + 1 / second.trials);
  return variance === 0 ? 1 : normalTwoSidedTail(difference / Math.sqrt(variance));
}
