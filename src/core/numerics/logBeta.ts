/** The logarithm of the beta function. */
import { logGamma, stirlingError } from './logGamma.ts';

/**
 * ln B(a, b) for a, b > 0, to an error of about 1e-15 of itself or of 1, whichever is larger. Stirling's formula is taken out
 * of the gamma functions of b and a + b, where b is the larger, so that nothing large cancels.
 */
export function logBeta(a: number, b: number): number {
  if (a > b) return logBeta(b, a);
  const sum = a + b;
  const ratio = stirlingError(b) - stirlingError(sum) - (b - 0.5) * Math.log1p(a / b) - a * Math.log(sum) + a;
  return logGamma(a) + ratio;
}
