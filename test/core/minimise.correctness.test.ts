import { describe, expect, it } from 'vitest';
import { hessian, inversePositiveDefinite, minimise, type Smooth } from '../../src/core/numerics/minimise.ts';

// Moré, J. J., Garbow, B. S. and Hillstrom, K. E. (1981). Testing unconstrained optimization software. ACM Transactions on
// Mathematical Software 7(1), 17–41: problems 1, 5 and 14 with their starts and minima.
type Point = [number, number, number, number];

const rosenbrock: Smooth = (at) => {
  const [x, y] = at as Point;
  const valley = y - x * x;
  return { value: 100 * valley ** 2 + (1 - x) ** 2, gradient: [-400 * x * valley - 2 * (1 - x), 200 * valley] };
};

const beale: Smooth = (at) => {
  const [x, y] = at as Point;
  const residuals = [1.5, 2.25, 2.625].map((aim, i) => aim - x * (1 - y ** (i + 1)));
  return {
    value: residuals.reduce((sum, each) => sum + each ** 2, 0),
    gradient: [
      residuals.reduce((sum, each, i) => sum - 2 * each * (1 - y ** (i + 1)), 0),
      residuals.reduce((sum, each, i) => sum + 2 * each * x * (i + 1) * y ** i, 0),
    ],
  };
};

const wood: Smooth = (at) => {
  const [w, x, y, z] = at as Point;
  const [first, second] = [x - w * w, z - y * y];
  return {
    value:
      100 * first ** 2 + (1 - w) ** 2 + 90 * second ** 2 + (1 - y) ** 2 + 10 * (x + z - 2) ** 2 + 0.1 * (x - z) ** 2,
    gradient: [
      -400 * w * first - 2 * (1 - w),
      200 * first + 20 * (x + z - 2) + 0.2 * (x - z),
      -360 * y * second - 2 * (1 - y),
      180 * second + 20 * (x + z - 2) - 0.2 * (x - z),
    ],
  };
};

const PROBLEMS = [
  { name: 'Rosenbrock’s valley', objective: rosenbrock, start: [-1.2, 1], minimum: [1, 1] },
  { name: 'Beale’s function', objective: beale, start: [1, 1], minimum: [3, 0.5] },
  { name: 'Wood’s function', objective: wood, start: [-3, -1, -3, -1], minimum: [1, 1, 1, 1] },
];

describe('minimise', () => {
  it.each(PROBLEMS)('finds the minimum of $name', ({ objective, start, minimum }) => {
    const found = minimise(objective, start);
    expect(found.status).toBe('converged');
    expect(found.at.map((each, i) => Math.abs(each - (minimum[i] as number)))).toSatisfy((errors: number[]) =>
      errors.every((error) => error < 1e-7),
    );
    expect(found.gradientNorm).toBeLessThan(1e-6);
    expect(found.evaluations).toBeLessThan(150);
  });

  it('steps back from where the function has no value', () => {
    const barrier: Smooth = ([x]) => ({ value: Number(x) - Math.log(Number(x)), gradient: [1 - 1 / Number(x)] });
    const found = minimise(barrier, [1e-3]);
    expect(found.status).toBe('converged');
    expect(found.at[0]).toBeCloseTo(1, 8);
  });

  it('says that it stalled on an endless slope, and where', () => {
    const found = minimise(([x]) => ({ value: -Number(x), gradient: [-1] }), [0]);
    expect(found.status).toBe('stalled');
    expect(found.gradientNorm).toBe(1);
    expect(found.value).toBe(-Number(found.at[0]));
  });

  it('says that it stalled at a kink', () => {
    const kink: Smooth = ([x]) => ({ value: Math.abs(Number(x)), gradient: [Number(x) < 0 ? -1 : 1] });
    const found = minimise(kink, [0.3]);
    expect(found.status).toBe('stalled');
    expect(found.value).toBeLessThan(1e-9);
  });
});

describe('the curvature at a minimum', () => {
  it('is that of Rosenbrock’s valley', () => {
    // SciPy 1.17.1 optimize.rosen_hess([1, 1]) and its inverse
    const curvature = hessian(rosenbrock, [1, 1]);
    expect(curvature.flat().map((each) => Math.round(each * 1e4) / 1e4)).toEqual([802, -400, -400, 200]);
    expect(
      inversePositiveDefinite(curvature)
        ?.flat()
        .map((each) => Math.round(each * 1e4) / 1e4),
    ).toEqual([0.5, 1, 1, 2.005]);
  });

  it('has no inverse at a saddle, on a flat or where it is unknown', () => {
    expect(
      inversePositiveDefinite([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
    expect(
      inversePositiveDefinite([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(inversePositiveDefinite([[0]])).toBeNull();
    expect(inversePositiveDefinite([[Number.NaN]])).toBeNull();
  });
});
