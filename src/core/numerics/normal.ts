/** The standard normal distribution, two-sided: how often chance alone is as far from the mean, and how far that is. */

const SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
/** Below this, what lies inside is summed; above it, the tail is a continued fraction. Both are at their best there. */
const INSIDE = 1.5;
/** Enough terms of the fraction for a double from `INSIDE` on. */
const FRACTION_TERMS = 200;

/**
 * P(|Z| ≥ |z|), the two-sided p-value of z, to a relative error of a few 1e-15.
 *
 * Abramowitz, M. & Stegun, I. A. (1964). Handbook of Mathematical Functions, 26.2.11 (series) and 26.2.14 (fraction).
 */
export function normalTwoSidedTail(z: number): number {
  const distance = Math.abs(z);
  if (distance > INSIDE) {
    let fraction = 0;
    for (let n = FRACTION_TERMS; n > 0; n--) fraction = n / (distance + fraction);
    return bell(distance) / (distance + fraction);
  }
  let term = distance;
  let sum = 0;
  for (let odd = 1; sum + term > sum; odd += 2) {
    sum += term;
    term *= (distance * distance) / (odd + 2);
  }
  return 1 - bell(distance) * sum;
}

/**
 * The z ≥ 0 with P(|Z| ≥ z) = `tail`: the critical value of a two-sided test or interval, to a relative error of a few 1e-15.
 *
 * By Newton's method on the logarithm of the tail, which is concave: from √(−2 ln tail), never too small, the steps only fall.
 *
 * @param tail above 0, at most 1; one less the confidence
 */
export function normalTwoSidedQuantile(tail: number): number {
  let z = Math.sqrt(-2 * Math.log(tail));
  for (let before = Number.POSITIVE_INFINITY; z < before; ) {
    before = z;
    const reached = normalTwoSidedTail(z);
    z += (Math.log(reached / tail) * reached) / bell(z);
  }
  return Math.max(0, z);
}

/** Twice the density. The square is taken in two parts, the first of them exact: an error in an exponent is one of the whole. */
function bell(z: number): number {
  const rounded = Math.trunc(z * 16) / 16;
  return SQRT_TWO_OVER_PI * Math.exp((-rounded * rounded) / 2) * Math.exp((-(z - rounded) * (z + rounded)) / 2);
}
