/** Student's t distribution, two-sided, with real degrees of freedom ν. */
import { logGamma } from './logGamma.ts';
import { normalTwoSidedQuantile } from './normal.ts';
import { betaKernel, regularizedBeta } from './regularizedBeta.ts';

/** Above this t²/ν the tail is its leading power to a double. */
const POWER_LAW_FROM = 1e30;

/** Newton's method doubles the digits: a step this small, relative to t, is the last. */
const LAST_STEP = 1e-9;

/** Both sides of |T| = t, each precise where it is small, and what one side gains when ln t grows. */
interface Sides {
  /** P(|T| ≥ t) */
  tail: number;
  /** P(|T| ≤ t) */
  centre: number;
  slope: number;
}

/**
 * P(|T| ≥ |t|), the two-sided p-value of t: I_x(ν/2, ½) at x = ν/(ν + t²). Relative error about 1e-13.
 *
 * Abramowitz, M. and Stegun, I. A. (1964). Handbook of Mathematical Functions, 26.7.1.
 *
 * @param t any number
 * @param degreesOfFreedom from 1e-3 to 1e7
 */
export function studentTTwoSidedTail(t: number, degreesOfFreedom: number): number {
  return sides(Math.abs(t), degreesOfFreedom).tail;
}

/**
 * The t ≥ 0 with P(|T| ≥ t) = `tail`: the critical value of a two-sided test or interval.
 *
 * Newton's method for the logarithm of the smaller side as a function of ln t. The density of ln |T| is log-concave,
 * and so both sides are: from the normal quantile, which is never too large, each step from the second on comes nearer.
 *
 * @param tail from 1e-16 to 1; one less the confidence
 * @param degreesOfFreedom from 1e-3 to 1e7
 * @returns the largest double when t is beyond it, as happens far below one degree of freedom
 */
export function studentTTwoSidedQuantile(tail: number, degreesOfFreedom: number): number {
  if (tail === 1) return 0;
  let t = normalTwoSidedQuantile(tail);
  let step = 1;
  while (Math.abs(step) > LAST_STEP && t < Number.MAX_VALUE) {
    const at = sides(t, degreesOfFreedom);
    const side = tail <= 0.5 ? at.tail : at.centre;
    const aim = tail <= 0.5 ? tail : 1 - tail;
    step = (Math.log(side / aim) * side) / (tail <= 0.5 ? at.slope : -at.slope);
    t = Math.min(t * Math.exp(step), Number.MAX_VALUE);
  }
  return t;
}

function sides(t: number, degreesOfFreedom: number): Sides {
  const a = degreesOfFreedom / 2;
  const ratio = (t / degreesOfFreedom) * t;
  if (ratio > POWER_LAW_FROM) {
    const constant = logGamma(a + 0.5) - logGamma(a + 1) - logGamma(0.5);
    const tail = Math.exp(constant - degreesOfFreedom * (Math.log(t) - Math.log(degreesOfFreedom) / 2));
    return { tail, centre: 1 - tail, slope: degreesOfFreedom * tail };
  }
  const x = 1 / (1 + ratio);
  const y = ratio / (1 + ratio);
  return {
    tail: regularizedBeta(x, a, 0.5, y),
    centre: regularizedBeta(y, 0.5, a, x),
    slope: 2 * betaKernel(x, a, 0.5, y),
  };
}
