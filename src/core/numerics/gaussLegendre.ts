/** Integrals of smooth functions, by Gauss–Legendre quadrature. */

/** The positive nodes of the rule of ten on [−1, 1], and their weights (DLMF, table 3.5.2). */
const NODES = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const WEIGHTS = [0.2955242247147529, 0.2692667193099964, 0.219086362515982, 0.1494513491505806, 0.0666713443086881];

/**
 * ∫ f over an interval: exact for polynomials up to degree 19.
 *
 * @param f is also told the weight of its value, so that it can add up other integrals as it goes
 */
export function integrate(f: (at: number, weight: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = from + half;
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * (NODES[i] as number);
    const weight = half * (WEIGHTS[i] as number);
    sum += weight * (f(middle - offset, weight) + f(middle + offset, weight));
  }
  return sum;
}

/** A panel is no wider than this, and no wider than it takes the logarithm of the integrand to move by `LARGEST_MOVE`. */
const WIDEST = 1.5;
const LARGEST_MOVE = 4;

/** Integrands are of e^w, which is no number beyond. */
const FARTHEST = 709;

/**
 * ∫ f from 0 to `end` for a positive function whose logarithm is concave, in panels narrow enough for it: a panel that adds
 * nothing is the last, since what follows is smaller still.
 *
 * @param f as above
 * @param steepness at least about the derivative of ln f at a point, without sign
 * @param end 0 or more; beyond 709, as where it is infinite, f must have fallen to 0
 */
export function integrateLogConcave(
  f: (at: number, weight: number) => number,
  steepness: (at: number) => number,
  end: number,
): number {
  let sum = 0;
  let from = 0;
  const last = Math.min(end, FARTHEST);
  for (let added = 0; from < last && added >= sum * 2 ** -54; sum += added) {
    const to = Math.min(last, from + Math.min(WIDEST, LARGEST_MOVE / steepness(from)));
    added = integrate(f, from, to);
    from = to;
  }
  return sum;
}
