/** The regularised incomplete beta function. */
import { HALF_LOG_TWO_PI, stirlingError } from './logGamma.ts';

/** The factor by which the last term of the continued fraction may still move it, less 1. */
const PRECISION = 2 ** -50;

/**
 * I_x(a, b), the probability that a beta variable with parameters a and b is at most x.
 *
 * Relative error about 1e-13 while |xb − (1 − x)a| stays below a thousand; it grows with that distance from the mean.
 *
 * Didonato, A. R. and Morris, A. H. (1992). Algorithm 708: Significant digit computation of the incomplete beta
 * function ratios. ACM Transactions on Mathematical Software 18(3), 360–373: the continued fraction of its BFRAC.
 *
 * @param x from 0 to 1
 * @param a above 0
 * @param b above 0
 * @param y 1 − x, for callers who know it more precisely than the subtraction does
 */
export function regularizedBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction converges below the mean; above it stands what is left of the mirrored one.
  if (x * b <= y * a) return betaKernel(x, a, b, y) * fraction(x, a, b, y);
  return 1 - betaKernel(y, b, a, x) * fraction(y, b, a, x);
}

/**
 * xᵃ yᵇ / B(a, b), the derivative of I_x(a, b) by the logarithm of x / y; parameters as above.
 *
 * With Stirling's formula taken out of the three gamma functions, the powers become those of x and y over their means,
 * near 1 where it matters, and nothing large cancels.
 *
 * Loader, C. (2000). Fast and accurate computation of binomial probabilities.
 */
export function betaKernel(x: number, a: number, b: number, y: number): number {
  const n = a + b;
  const aboveMean = x * b - y * a;
  const powers = a * logRatio((x * n) / a, aboveMean / a) + b * logRatio((y * n) / b, -aboveMean / b);
  const corrections = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(powers + corrections - HALF_LOG_TWO_PI) * Math.sqrt(a * (b / n));
}

/** ln(ratio), where `excess` is the ratio less 1, known more precisely. */
function logRatio(ratio: number, excess: number): number {
  return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(ratio);
}

/** I_x(a, b) over its kernel, for x up to the mean: the continued fraction, by Lentz's method. */
function fraction(x: number, a: number, b: number, y: number): number {
  const belowMean = y * a - x * b;
  let value = (a / (a + 1)) * (belowMean + 1);
  let numerators = value;
  let denominators = 0;
  let factor = 0;
  for (let n = 1; Math.abs(factor - 1) > PRECISION; n++) {
    const width = a + 2 * n - 1;
    const partialNumerator = ((a + n - 1) / width) * ((a + b + n - 1) / width) * n * (b - n) * x * x;
    const partialDenominator = n + (n * (b - n) * x) / width + ((a + n) / (width + 2)) * (belowMean + 1 + n * (1 + y));
    numerators = partialDenominator + partialNumerator / numerators;
    denominators = 1 / (partialDenominator + partialNumerator * denominators);
    factor = numerators * denominators;
    value *= factor;
  }
  return 1 / value;
}
