/** The standard normal distribution. */

/** Below this |z|, Φ(z) − ½ is what Cody's first rational function gives. */
const CENTRE = 0.67448975;
const SQRT_32 = Math.sqrt(32);
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/* Coefficients of Cody's rational functions in the form of ANORM (SPECFUN), lowest power first. */
const CENTRE_P = [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745];
const CENTRE_Q = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const FLANK_P = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
  8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const FLANK_Q = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
  235.387901782625, 22.266688044328117, 1,
];
const TAIL_P = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const TAIL_Q = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

/* Coefficients of Wichura's PPND16, lowest power first. */
const QUANTILE_CENTRE_P = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const QUANTILE_CENTRE_Q = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const QUANTILE_FLANK_P = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const QUANTILE_FLANK_Q = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const QUANTILE_TAIL_P = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const QUANTILE_TAIL_Q = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Φ(z) = P(Z ≤ z), to a relative error of about 1e-15 in both tails.
 *
 * Cody, W. J. (1969). Rational Chebyshev approximations for the error function. Mathematics of Computation 23(107),
 * 631–637.
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z);
  if (distance <= CENTRE) return 0.5 + (z * polynomial(CENTRE_P, z * z)) / polynomial(CENTRE_Q, z * z);
  const tail = upperTail(distance);
  return z < 0 ? tail : 1 - tail;
}

/** P(|Z| ≥ |z|), the two-sided p-value of z. */
export function normalTwoSidedTail(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/**
 * The z with Φ(z) = `probability`, to a relative error of about 1e-15.
 *
 * Wichura, M. J. (1988). Algorithm AS 241: The percentage points of the normal distribution. Applied Statistics 37(3),
 * 477–484 (PPND16).
 *
 * @param probability above 0 and below 1
 */
export function normalQuantile(probability: number): number {
  const fromCentre = probability - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const square = 0.180625 - fromCentre * fromCentre;
    return (fromCentre * polynomial(QUANTILE_CENTRE_P, square)) / polynomial(QUANTILE_CENTRE_Q, square);
  }
  const z = tailQuantile(Math.min(probability, 1 - probability));
  return fromCentre < 0 ? -z : z;
}

/**
 * The z ≥ 0 with P(|Z| ≥ z) = `tail`: the critical value of a two-sided test or interval.
 *
 * @param tail above 0, at most 1; one less the confidence
 */
export function normalTwoSidedQuantile(tail: number): number {
  return Math.abs(normalQuantile(tail / 2));
}

/** The z with P(Z ≥ z) = `tail`, at most 0.075. */
function tailQuantile(tail: number): number {
  const r = Math.sqrt(-Math.log(tail));
  if (r <= 5) return polynomial(QUANTILE_FLANK_P, r - 1.6) / polynomial(QUANTILE_FLANK_Q, r - 1.6);
  return polynomial(QUANTILE_TAIL_P, r - 5) / polynomial(QUANTILE_TAIL_Q, r - 5);
}

/** P(Z ≥ z) for z above `CENTRE`. */
function upperTail(z: number): number {
  // The square is taken in two parts, the first of them exact, since an error in the exponent is one of the whole.
  const rounded = Math.trunc(z * 16) / 16;
  const rest = (z - rounded) * (z + rounded);
  const bell = Math.exp((-rounded * rounded) / 2) * Math.exp(-rest / 2);
  if (z <= SQRT_32) return (bell * polynomial(FLANK_P, z)) / polynomial(FLANK_Q, z);
  const perSquare = 1 / (z * z);
  const correction = (perSquare * polynomial(TAIL_P, perSquare)) / polynomial(TAIL_Q, perSquare);
  return (bell * (1 / SQRT_TWO_PI - correction)) / z;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
