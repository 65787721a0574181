/** Minimum of a smooth function of a few variables: the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno. */

/** A smooth function and its derivatives. Where it has no value, NaN or Infinity: the search steps back. */
export type Smooth = (at: readonly number[]) => { value: number; gradient: readonly number[] };

export interface Minimum {
  /** `stalled`: the search ended on a slope; `at` is the lowest point it saw. */
  status: 'converged' | 'stalled';
  at: readonly number[];
  value: number;
  /** The largest derivative, without sign. */
  gradientNorm: number;
  /** How often the function was evaluated. */
  evaluations: number;
}

/** A gradient this small ends the search. */
const FLAT = 1e-9;

/** Where rounding hides any further descent, a gradient this small is as good. */
const FLAT_WITHIN_ROUNDING = 1e-6;

/** The relative error that a value may have. */
const ROUNDING = 2 ** -46;

/** Descent and flattening that a step must bring, relative to the slope it starts on (Wolfe's conditions). */
const SUFFICIENT_DESCENT = 1e-4;
const SUFFICIENT_FLATTENING = 0.9;

/** No step moves a variable farther. */
const LONGEST_STEP = 4;

const MOST_STEPS = 200;
const MOST_TRIALS = 40;

/**
 * Searches downhill from `start`, where the function must be finite. Variables and value should be of order 1, such as
 * logarithms of parameters and a log-likelihood per observation: tolerances are absolute.
 *
 * Nocedal, J. and Wright, S. J. (2006). Numerical Optimization, 2nd edition, algorithm 6.1. Steps are bisected until they
 * meet Wolfe's weak conditions: Lewis, A. S. and Overton, M. L. (2013). Nonsmooth optimization via quasi-Newton methods.
 * Mathematical Programming 141, 135–163, algorithm 2.6.
 */
export function minimise(objective: Smooth, start: readonly number[]): Minimum {
  let point = { at: start, ...objective(start) };
  let evaluations = 1;
  let inverseHessian = identity(start.length, Math.min(1, 1 / largest(point.gradient)));
  for (let steps = 0; steps < MOST_STEPS && largest(point.gradient) > FLAT; steps++) {
    const newton = inverseHessian.map((row) => -dot(row, point.gradient));
    const shortened = Math.min(1, LONGEST_STEP / largest(newton));
    const direction = newton.map((each) => each * shortened);
    const slope = dot(direction, point.gradient);
    const ceiling = point.value + ROUNDING * Math.abs(point.value);
    let next: typeof point | null = null;
    let [tooShort, tooLong] = [0, Number.POSITIVE_INFINITY];
    let length = 1;
    for (let trials = 0; trials < MOST_TRIALS && !next; trials++) {
      const at = point.at.map((each, i) => each + length * (direction[i] as number));
      const trial = { at, ...objective(at) };
      evaluations++;
      if (!(trial.value <= ceiling + SUFFICIENT_DESCENT * length * slope)) tooLong = length;
      else if (dot(direction, trial.gradient) < SUFFICIENT_FLATTENING * slope) tooShort = length;
      else next = trial;
      length = tooLong < Number.POSITIVE_INFINITY ? (tooShort + tooLong) / 2 : 2 * tooShort;
    }
    if (!next) break;
    const moved = next.at.map((each, i) => each - (point.at[i] as number));
    const turned = next.gradient.map((each, i) => each - (point.gradient[i] as number));
    if (steps === 0) inverseHessian = identity(start.length, dot(moved, turned) / dot(turned, turned));
    inverseHessian = updated(inverseHessian, moved, turned);
    point = next;
  }
  const gradientNorm = largest(point.gradient);
  const status = gradientNorm <= FLAT_WITHIN_ROUNDING ? 'converged' : 'stalled';
  return { status, at: point.at, value: point.value, gradientNorm, evaluations };
}

/** The matrix of second derivatives, by central differences of the gradient. Variables are of order 1. */
export function hessian(objective: Smooth, at: readonly number[]): number[][] {
  const step = 1e-4;
  const columns = at.map((_, i) => {
    const [ahead, behind] = [step, -step].map((each) => objective(at.map((x, j) => (j === i ? x + each : x))).gradient);
    return at.map((_, j) => ((ahead?.[j] as number) - (behind?.[j] as number)) / (2 * step));
  });
  return columns.map((column, i) => column.map((each, j) => (each + (columns[j]?.[i] as number)) / 2));
}

/**
 * The inverse of a symmetric matrix, or null where it is not positive definite: the sweep operator, whose pivots are the
 * variances that the variables before leave.
 *
 * Goodnight, J. H. (1979). A tutorial on the SWEEP operator. The American Statistician 33(3), 149–158.
 */
export function inversePositiveDefinite(matrix: readonly (readonly number[])[]): number[][] | null {
  const smallestPivot = 1e-12;
  let swept = matrix.map((row) => [...row]);
  for (let k = 0; k < swept.length; k++) {
    const pivotRow = swept[k] as number[];
    const pivot = pivotRow[k] as number;
    if (!(pivot > smallestPivot * (matrix[k]?.[k] as number))) return null;
    swept = swept.map((row, i) =>
      row.map((each, j) => {
        const [down, across] = [row[k] as number, pivotRow[j] as number];
        if (i === k) return j === k ? -1 / pivot : across / pivot;
        return j === k ? down / pivot : each - (down * across) / pivot;
      }),
    );
  }
  return swept.map((row) => row.map((each) => -each));
}

/** The update of the inverse Hessian, equation 6.17; the slope must have flattened along `moved`. */
function updated(inverse: readonly number[][], moved: readonly number[], turned: readonly number[]): number[][] {
  const flattened = dot(moved, turned);
  const predicted = inverse.map((row) => dot(row, turned));
  const scale = (1 + dot(turned, predicted) / flattened) / flattened;
  return inverse.map((row, i) =>
    row.map((each, j) => {
      const [mi, mj, pi, pj] = [moved[i], moved[j], predicted[i], predicted[j]] as [number, number, number, number];
      return each + scale * mi * mj - (mi * pj + pi * mj) / flattened;
    }),
  );
}

function identity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? scale : 0)));
}

function largest(vector: readonly number[]): number {
  return vector.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, i) => sum + each * (b[i] as number), 0);
}
