/** The derivative of the logarithm of the gamma function. */

/** B₂ₖ / 2k for k = 1, 2, …: the coefficients of DLMF 5.11.2. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/** From here on the series is exact to a double. */
const SERIES_FROM = 10;

/** ψ(x) for x > 0, to an error of 1e-15 of itself or of 1, whichever is larger: above 10 by the series, below by recurrence. */
export function digamma(x: number): number {
  let below = 0;
  let rest = x;
  for (; rest < SERIES_FROM; rest++) below += 1 / rest;
  const perSquare = 1 / (rest * rest);
  const series = SERIES.reduceRight((sum, coefficient) => sum * perSquare + coefficient, 0) * perSquare;
  return Math.log(rest) - 0.5 / rest - series - below;
}
