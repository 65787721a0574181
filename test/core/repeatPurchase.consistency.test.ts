/** Laws of the repeat-purchase models, on random parameters and on customers simulated from known ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as bgNbd from '../../src/core/models/bgNbd.ts';
import * as gammaGamma from '../../src/core/models/gammaGamma.ts';
import type { Fit } from '../../src/core/models/maximumLikelihood.ts';
import * as mbgNbd from '../../src/core/models/mbgNbd.ts';
import { buyer, spender, type Uniform, uniform } from './simulatedCustomers.ts';

const MODELS = [
  { name: 'BG/NBD', model: bgNbd, firstOccasion: 1 },
  { name: 'MBG/NBD', model: mbgNbd, firstOccasion: 0 },
] as const;

/** As far as a fit may go: a factor of e^12 on either side of 1. */
const positive = fc.double({ min: -12, max: 12, noNaN: true }).map(Math.exp);
const parameters = fc.record({ r: positive, alpha: positive, a: positive, b: positive });
const history = fc
  .record({
    x: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.constant(5000)),
    T: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ x, T, share }) => ({ x, T, tx: x === 0 ? 0 : T * share }));
const time = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4000, noNaN: true }));

/** Nobody comes back, all come back forever, nobody was there before today, … */
const SAMPLES_THAT_SAY_LITTLE = [
  { name: 'one-time buyers only', customers: [1, 5, 9, 40].map((T) => ({ x: 0, tx: 0, T })) },
  { name: 'customers of the last day only', customers: [0, 0, 0].map((T) => ({ x: 0, tx: 0, T })) },
  { name: 'one customer', customers: [{ x: 3, tx: 20, T: 26 }] },
  { name: 'one customer of 5,000 orders', customers: [{ x: 5000, tx: 99, T: 100 }] },
  { name: 'customers who never leave', customers: [3, 4, 5, 6].map((x) => ({ x, tx: 52, T: 52 })) },
  { name: 'customers of one purchase pattern', customers: Array(50).fill({ x: 1, tx: 1, T: 30 }) },
];

describe.each(MODELS)('$name', ({ model, firstOccasion }) => {
  it('answers for all parameters and histories: probabilities from 0 to 1, purchases that do not fall with time', () => {
    fc.assert(
      fc.property(parameters, history, time, (each, customer, t) => {
        const alive = model.pAlive(each, customer);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const [few, more, none] = [t, 2 * t, 0].map((until) => model.expectedTransactions(each, until)) as Three;
        expect(none).toBe(0);
        expect(few).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(few * (1 - 1e-12));
        expect(Number.isFinite(more)).toBe(true);
        const later = model.conditionalExpectedTransactions(each, customer, t);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(later)).toBe(true);
        const worth = model.discountedExpectedResidualTransactions(each, customer, t, 0.0003);
        expect(worth).toBeLessThanOrEqual(later * (1 + 1e-6));
        expect(worth).toBeGreaterThanOrEqual(later * Math.exp(-0.0003 * t) * (1 - 1e-6));
        expect(Number.isFinite(model.logLikelihood(each, [customer]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has counts whose probabilities come to 1 and whose mean is the expected number', () => {
    const moderate = fc.double({ min: -1, max: 1, noNaN: true }).map(Math.exp);
    const all = fc.record({ r: moderate, alpha: moderate, a: moderate, b: moderate });
    fc.assert(
      fc.property(all, fc.double({ min: 0.1, max: 4, noNaN: true }), (each, t) => {
        const chances = Array.from({ length: 800 }, (_, n) => model.pmf(each, n, t));
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
        const mean = chances.reduce((sum, chance, n) => sum + n * chance, 0);
        expect(mean / model.expectedTransactions(each, t)).toBeCloseTo(1, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('tells what customers like these did later, and how many of them were alive', () => {
    const truth = { r: 0.6, alpha: 5, a: 0.9, b: 2.2 };
    const random = uniform(5);
    const customers = Array.from({ length: 40_000 }, () => buyer(truth, firstOccasion, 26, 26, random));
    const groups = [0, 1, 2, 5].map((x) => customers.filter((each) => (x < 5 ? each.x === x : each.x >= x)));
    for (const group of groups) {
      const later = mean(group.map((each) => each.later));
      const spread = Math.sqrt(mean(group.map((each) => (each.later - later) ** 2)) / group.length);
      const expected = mean(group.map((each) => model.conditionalExpectedTransactions(truth, each, 26)));
      expect(Math.abs(later - expected)).toBeLessThan(4 * spread);
      const alive = mean(group.map((each) => Number(each.alive)));
      const chance = mean(group.map((each) => model.pAlive(truth, each)));
      expect(Math.abs(alive - chance)).toBeLessThan(4 * Math.sqrt((0.25 * chance + 1e-9) / group.length) + 1e-12);
    }
  });

  it.each(SAMPLES_THAT_SAY_LITTLE)('stalls at finite parameters with $name', ({ customers }) => {
    const fit = model.fit(customers);
    expect(fit.status).toBe('stalled');
    expect(fit.standardErrors).toBeNull();
    expect(Object.values(fit.parameters).every((each) => Number.isFinite(each) && each > 0)).toBe(true);
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
  });

  it.each(SAMPLES_THAT_SAY_LITTLE)(
    'converges with $name, when parameters are held near their scale',
    ({ customers }) => {
      const fit = model.fit(customers, { spread: 2 });
      expect(fit.status).toBe('converged');
      const age = mean(customers.map(({ T }) => T)) || 1;
      const { r, alpha, a, b } = fit.parameters;
      expect([r, alpha / age, a, b].every((each) => Math.abs(Math.log(each)) < 8)).toBe(true);
    },
  );

  it('hardly moves the parameters of a large sample by holding them', () => {
    const random = uniform(8);
    const truth = { r: 0.7, alpha: 6, a: 0.8, b: 2 };
    const customers = Array.from({ length: 20_000 }, () => buyer(truth, firstOccasion, weeks(random), 0, random));
    const [free, held] = [model.fit(customers), model.fit(customers, { spread: 2 })];
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const error = free.standardErrors?.[name] as number;
      expect(Math.abs(free.parameters[name] - held.parameters[name])).toBeLessThan(error / 10);
    }
  });

  it('fits a sample in which one customer placed 5,000 orders', () => {
    const random = uniform(3);
    const truth = { r: 0.7, alpha: 6, a: 0.8, b: 2 };
    const others = Array.from({ length: 500 }, () => buyer(truth, firstOccasion, weeks(random), 0, random));
    const fit = model.fit([...others, { x: 5000, tx: 52, T: 52 }]);
    expect(fit.status).toBe('converged');
    expect(model.conditionalExpectedTransactions(fit.parameters, { x: 5000, tx: 52, T: 52 }, 52)).toBeGreaterThan(3000);
  });

  it('recovers known parameters from 200 samples, within 1.96 standard errors as often as it should', () => {
    const random = uniform(20250403 + firstOccasion);
    const covered = Array.from({ length: 200 }, () => {
      const truth = { r: near(0.7, random), alpha: near(6, random), a: near(0.8, random), b: near(2, random) };
      const customers = Array.from({ length: 2000 }, () => buyer(truth, firstOccasion, weeks(random), 0, random));
      return coverage(model.fit(customers), truth);
    });
    // 94.4% and 94.6%; that of 800 intervals which miss one time in twenty would be 95% ± 1.5.
    expect(mean(covered)).toBeGreaterThan(0.92);
    expect(mean(covered)).toBeLessThan(0.98);
  });
});

describe('Gamma-Gamma', () => {
  it('recovers known parameters from 200 samples, within 1.96 standard errors as often as it should', () => {
    const random = uniform(20250405);
    const covered = Array.from({ length: 200 }, () => {
      const truth = { p: near(4, random), q: near(5, random), gamma: near(20, random) };
      const spending = Array.from({ length: 1000 }, (_, i) => spender(truth, 1 + (i % 6), random));
      return coverage(gammaGamma.fit(spending) as Fit<keyof typeof truth>, truth);
    });
    expect(mean(covered)).toBeGreaterThan(0.92);
    expect(mean(covered)).toBeLessThan(0.98);
  });
});

/**
 * Share of the parameters that lie within 1.96 standard errors of their estimates, in logarithms: these are normal in far
 * smaller samples than the estimates themselves.
 */
function coverage<Name extends string>(fit: Fit<Name>, truth: Record<Name, number>): number {
  expect(fit.status, JSON.stringify(truth)).toBe('converged');
  const names = Object.keys(truth) as Name[];
  const isCovered = (name: Name) => {
    const relativeError = (fit.standardErrors?.[name] as number) / fit.parameters[name];
    return Math.abs(Math.log(fit.parameters[name] / truth[name])) <= 1.96 * relativeError;
  };
  return names.filter(isCovered).length / names.length;
}

type Three = [number, number, number];

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** Within a factor of 2. */
function near(middle: number, random: Uniform): number {
  return middle * 2 ** (2 * random() - 1);
}

/** From 20 to 60 weeks, in whole days. */
function weeks(random: Uniform): number {
  return Math.floor(140 + 280 * random()) / 7;
}
