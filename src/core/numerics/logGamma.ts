/** The logarithm of the gamma function, and what Stirling's formula leaves of it. */

/** Half the logarithm of 2π. */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** One less Euler's constant. */
const ONE_LESS_EULER = 0.42278433509846713;

/** ζ(k) − 1 for k = 2, 3, …: enough of them for |z| ≤ ½. */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9,
];

/** B₂ₖ / (2k(2k − 1)) for k = 1, 2, …: the coefficients of Stirling's series, DLMF 5.11.1. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** From here on Stirling's series is exact to a double. */
const STIRLING_FROM = 10;

/**
 * ln Γ(x) for x > 0, to a relative error of about 1e-15, also beside its zeros at 1 and 2.
 *
 * From 10 on by Stirling's series (DLMF 5.11.1), below by the Taylor series around 2 (DLMF 5.7.3) and the recurrence
 * Γ(x + 1) = x Γ(x), taken downwards so that nothing cancels.
 */
export function logGamma(x: number): number {
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return aroundTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return aroundTwo(rest - 2) + Math.log(product);
}

/**
 * ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x > 0: small for large x, so that ratios of gamma functions of large
 * numbers can be formed without cancellation.
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  const perSquare = 1 / (x * x);
  return STIRLING.reduceRight((sum, coefficient) => sum * perSquare + coefficient, 0) / x;
}

/** ln Γ(2 + z) for |z| ≤ ½. */
function aroundTwo(z: number): number {
  const series = ZETA_LESS_ONE.reduceRight((sum, term, i) => term / (i + 2) - z * sum, 0);
  return z * (ONE_LESS_EULER + z * series);
}
