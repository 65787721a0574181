import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as paretoNbd from '../../src/core/models/paretoNbd.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';

/** A number between 10^low and 10^high. */
const spread = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((exponent) => 10 ** exponent);

const parameters = fc.record({
  r: spread(-3, 3),
  alpha: spread(-2, 4),
  s: spread(-3, 3),
  beta: spread(-2, 4),
});
const share = fc.double({ min: 1e-6, max: 1, noNaN: true });
/** Whole days in weeks, or any time but those that only a double can tell from 0. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 3500 }).map((days) => days / 7),
  spread(-6, 2.7),
);
const purchases = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5000 }));
/** Who was first seen at the end has had no time to buy again. */
const history = fc
  .tuple(purchases, share, time)
  .map(([x, part, T]): PurchaseHistory => (x === 0 || T === 0 ? { x: 0, tx: 0, T } : { x, tx: part * T, T }));

/** Not lower than what it should not be lower than, but for rounding. */
function expectAtLeast(got: number, bound: number): void {
  expect(got).toBeGreaterThanOrEqual(bound - 1e-12 * Math.abs(bound));
}

describe('Pareto/NBD', () => {
  it('gives a chance of being alive from 0 to 1, certain just after a purchase', () => {
    fc.assert(
      fc.property(parameters, history, (model, each) => {
        const chance = paretoNbd.pAlive(model, each);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(paretoNbd.pAlive(model, { ...each, T: each.tx })).toBe(1);
      }),
    );
  });

  it('gives less hope the longer a customer is silent', () => {
    fc.assert(
      fc.property(parameters, history, time, (model, each, longer) => {
        expectAtLeast(paretoNbd.pAlive(model, each), paretoNbd.pAlive(model, { ...each, T: each.T + longer }));
      }),
    );
  });

  it('expects more in a longer time, and no less than with a discount', () => {
    fc.assert(
      fc.property(parameters, history, time, time, spread(-6, 0), (model, each, t, longer, rate) => {
        expectAtLeast(paretoNbd.expectedTransactions(model, t + longer), paretoNbd.expectedTransactions(model, t));
        const expected = paretoNbd.conditionalExpectedTransactions(model, each, t);
        expect(Number.isFinite(expected)).toBe(true);
        expectAtLeast(paretoNbd.conditionalExpectedTransactions(model, each, t + longer), expected);
        const discounted = (horizon: number, discountRate: number) =>
          paretoNbd.discountedExpectedResidualTransactions(model, each, horizon, discountRate);
        expect(Math.abs(discounted(t, 0) - expected)).toBeLessThanOrEqual(1e-9 * expected);
        expectAtLeast(discounted(t, 0), discounted(t, rate));
        expectAtLeast(discounted(Number.POSITIVE_INFINITY, rate), discounted(t, rate));
      }),
    );
  });

  it('expects of new customers what their counts come to', () => {
    const ordinary = fc.record({ r: spread(-1, 0.5), alpha: spread(0.5, 2), s: spread(-1, 1), beta: spread(0, 2) });
    fc.assert(
      fc.property(ordinary, spread(-6, 1), (model, t) => {
        const chances = Array.from({ length: 400 }, (_, n) => paretoNbd.pmf(model, n, t));
        expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
        const mean = chances.reduce((sum, each, n) => sum + n * each, 0);
        expect(mean).toBeCloseTo(paretoNbd.expectedTransactions(model, t), 9);
      }),
      { numRuns: 30 },
    );
  });

  it('gives a customer without repeat purchases the likelihood of a count of none', () => {
    fc.assert(
      fc.property(parameters, time, (model, T) => {
        const none = paretoNbd.logLikelihood(model, [{ x: 0, tx: 0, T }]);
        expect(Math.abs(Math.exp(none) - paretoNbd.pmf(model, 0, T))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it('does not depend on the order of the customers, nor much on the unit of time', () => {
    const shuffled = fc
      .array(history, { minLength: 1, maxLength: 40 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(parameters, shuffled, (model, [list, other]) => {
        const { r, alpha, s, beta } = model;
        const inWeeks = paretoNbd.logLikelihood(model, list);
        expect(paretoNbd.logLikelihood(model, other)).toBe(inWeeks);
        expect(paretoNbd.fit(other)).toEqual(paretoNbd.fit(list));
        const days = list.map(({ x, tx, T }) => ({ x, tx: 7 * tx, T: 7 * T }));
        const orders = list.reduce((sum, { x }) => sum + x, 0);
        const inDays = paretoNbd.logLikelihood({ r, alpha: 7 * alpha, s, beta: 7 * beta }, days);
        expect(Math.abs(inDays + orders * Math.log(7) - inWeeks)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(inWeeks)));
      }),
      { numRuns: 30 },
    );
  });

  it('fits any customers with finite parameters, and standard errors if it converges', () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 60 }), (list) => {
        const { status, parameters: fitted, standardErrors, logLikelihood } = paretoNbd.fit(list);
        const values = [...Object.values(fitted), ...Object.values(standardErrors ?? {})];
        expect(values.filter((each) => !(each > 0 && each < Number.POSITIVE_INFINITY))).toEqual([]);
        expect(Number.isFinite(logLikelihood)).toBe(true);
        expect(standardErrors === null).toBe(status === 'stalled');
        const more = list.map((each) => paretoNbd.conditionalExpectedTransactions(fitted, each, 100));
        expect(more.filter((each) => !(each >= 0 && each < Number.POSITIVE_INFINITY))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
