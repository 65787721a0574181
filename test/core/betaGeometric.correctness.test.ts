import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BetaGeometricParameters } from '../../src/core/models/betaGeometric.ts';
import * as bgNbd from '../../src/core/models/bgNbd.ts';
import * as mbgNbd from '../../src/core/models/mbgNbd.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { uniform } from './simulatedCustomers.ts';

// Made by betaGeometric.py beside it: the equations of the papers at 60 digits.
const fixture = JSON.parse(readFileSync(new URL('./fixtures/betaGeometric.json', import.meta.url), 'utf8')) as Record<
  string,
  number[][]
>;

type Row = [number, number, number, number, number, number, number, number, number, number];

const MODELS = [
  { name: 'bgNbd', model: bgNbd },
  { name: 'mbgNbd', model: mbgNbd },
];

/** The largest relative error over the rows of a function; a row is parameters, arguments, value. */
function largestError(name: string, compute: (parameters: BetaGeometricParameters, ...rest: Row) => number): number {
  const rows = fixture[name] as Row[];
  const errors = rows.map(([r, alpha, a, b, ...rest]) => {
    const expected = rest[rest.length - 1] as number;
    return Math.abs(compute({ r, alpha, a, b }, ...(rest.slice(0, -1) as unknown as Row)) / expected - 1);
  });
  expect(errors.length).toBeGreaterThan(5);
  return Math.max(...errors);
}

describe.each(MODELS)('$name, against 60 digits of the papers’ equations', ({ name, model }) => {
  it('expects the purchases of a new customer to 1e-12, at a = 1 and in times far beyond α too', () => {
    expect(
      largestError(`${name}.expectedTransactions`, (parameters, t) => model.expectedTransactions(parameters, t)),
    ).toBeLessThan(1e-12);
  });

  it('expects the purchases of a customer to 1e-12, after 5,000 orders too', () => {
    const error = largestError(`${name}.conditionalExpectedTransactions`, (parameters, x, tx, T, t) =>
      model.conditionalExpectedTransactions(parameters, { x, tx, T }, t),
    );
    expect(error).toBeLessThan(1e-12);
  });

  it('discounts purchases from the moment at which they are expected, to 1e-8 over ten years', () => {
    const error = largestError(
      `${name}.discountedExpectedResidualTransactions`,
      (parameters, x, tx, T, horizon, rate) =>
        model.discountedExpectedResidualTransactions(parameters, { x, tx, T }, horizon, rate),
    );
    expect(error).toBeLessThan(1e-8);
  });

  it('gives the probabilities of counts to 1e-12', () => {
    expect(largestError(`${name}.pmf`, (parameters, n, t) => model.pmf(parameters, n, t))).toBeLessThan(1e-12);
  });
});

describe.skipIf(!hasValidationData)('fits of the CDNOW sample', () => {
  const histories = (hasValidationData ? readDataSet('cdnow_cbs.csv') : []).map(({ x, t_x, T }) => ({
    x: Number(x),
    tx: Number(t_x),
    T: Number(T),
  }));

  /** Starts up to e⁴ times larger or smaller than 1, and than ten weeks. */
  function starts(count: number): BetaGeometricParameters[] {
    const random = uniform(7);
    const factor = () => Math.exp(8 * random() - 4);
    return Array.from({ length: count }, () => ({ r: factor(), alpha: 10 * factor(), a: factor(), b: factor() }));
  }

  // CLVTools 0.12 prints .2425945, 4.4136019, .7929199 and 2.4258881; SciPy 1.17.1 comes to .7929219 and 2.4259062.
  it('are those of the BG/NBD paper, from 60 random starts', () => {
    for (const start of starts(60)) {
      const { status, parameters, logLikelihood } = bgNbd.fit(histories, { start });
      expect(status).toBe('converged');
      expect(logLikelihood).toBeCloseTo(-9582.429207, 5);
      expect(parameters.r).toBeCloseTo(0.2425945, 6);
      expect(parameters.alpha).toBeCloseTo(4.413602, 5);
      expect(parameters.a).toBeCloseTo(0.792922, 5);
      expect(parameters.b).toBeCloseTo(2.425906, 5);
    }
  });

  // SciPy 1.17.1 optimize.minimize (Nelder–Mead) of the likelihood of Batislam et al. (2007).
  it('are those of SciPy for MBG/NBD, from 60 random starts', () => {
    for (const start of starts(60)) {
      const { status, parameters, logLikelihood } = mbgNbd.fit(histories, { start });
      expect(status).toBe('converged');
      expect(logLikelihood).toBeCloseTo(-9582.1357156, 6);
      expect(parameters.r).toBeCloseTo(0.5248432, 6);
      expect(parameters.alpha).toBeCloseTo(6.183085, 5);
      expect(parameters.a).toBeCloseTo(0.891359, 5);
      expect(parameters.b).toBeCloseTo(1.614002, 5);
    }
  });

  // By hand from those parameters: 1 / (1 + a/b · ((α+T)/α)^r) at T = 27 and 39 weeks is .4285 and .3893.
  it('make one-time buyers 39 to 43% alive under MBG/NBD, where BG/NBD is certain', () => {
    const { parameters } = mbgNbd.fit(histories);
    const oneTime = histories.filter(({ x }) => x === 0);
    const chances = oneTime.map((each) => mbgNbd.pAlive(parameters, each)).sort((a, b) => a - b);
    expect(chances[0]).toBeCloseTo(0.3893, 3);
    expect(chances[chances.length - 1]).toBeCloseTo(0.4285, 2);
    expect(new Set(oneTime.map((each) => bgNbd.pAlive(parameters, each)))).toEqual(new Set([1]));
  });

  // SciPy 1.17.1, NumPy linalg.inv of second differences of the log-likelihood at its maximum, to four digits.
  it('are as sure of the parameters as the curvature of the log-likelihood allows', () => {
    expect(shares(bgNbd.fit(histories).standardErrors, [0.01256, 0.3782, 0.1857, 0.7054])).toEqual([1, 1, 1, 1]);
    expect(shares(mbgNbd.fit(histories).standardErrors, [0.08326, 0.6956, 0.1548, 0.5374])).toEqual([1, 1, 1, 1]);
  });

  it('do not depend on the order of customers or the unit of time', () => {
    const { parameters } = mbgNbd.fit(histories);
    expect(mbgNbd.fit([...histories].reverse()).parameters).toEqual(parameters);
    const inDays = mbgNbd.fit(histories.map(({ x, tx, T }) => ({ x, tx: tx * 7, T: T * 7 }))).parameters;
    expect(inDays.alpha / parameters.alpha).toBeCloseTo(7, 5);
    expect(inDays.b).toBeCloseTo(parameters.b, 5);
  });
});

/** How many times as large as expected, to three digits. */
function shares(got: BetaGeometricParameters | null, expected: readonly number[]): number[] {
  const { r, alpha, a, b } = got as BetaGeometricParameters;
  return [r, alpha, a, b].map((each, i) => Number((each / (expected[i] as number)).toFixed(3)));
}
