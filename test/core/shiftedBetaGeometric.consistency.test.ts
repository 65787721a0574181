import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as sbg from '../../src/core/models/shiftedBetaGeometric.ts';

/** A number between 10^low and 10^high. */
const spread = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((exponent) => 10 ** exponent);

const parameters = fc.record({ alpha: spread(-3, 4), beta: spread(-3, 4) });
const renewals = fc.integer({ min: 0, max: 60 });
const discountRate = spread(-4, 1);

/** A cohort as it shrinks. */
const survivors = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }))
  .map(([size, rates]) => {
    const left = [size];
    for (const rate of rates) left.push(Math.floor(Number(left[left.length - 1]) * rate));
    return left;
  });

describe('sBG', () => {
  it('has a survival that never rises and a retention that never falls, from 0 to 1', () => {
    fc.assert(
      fc.property(parameters, renewals, (model, t) => {
        expect(sbg.survival(model, 0)).toBe(1);
        expect(sbg.survival(model, t + 1)).toBeLessThanOrEqual(sbg.survival(model, t));
        expect(sbg.survival(model, t + 1)).toBeGreaterThanOrEqual(0);
        expect(sbg.retention(model, t + 2)).toBeGreaterThanOrEqual(sbg.retention(model, t + 1));
        expect(sbg.retention(model, t + 1)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('sums discounted survival to the expected lifetime', () => {
    fc.assert(
      fc.property(parameters, spread(-1, 1), (model, rate) => {
        let [sum, discount, left] = [0, 1, 1];
        for (let t = 1; discount > 1e-17; t++) {
          sum += left * discount;
          discount /= 1 + rate;
          left *= sbg.retention(model, t);
        }
        expect(Math.abs(sbg.discountedExpectedLifetime(model, rate) / sum - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('splits a lifetime into the first period and what the renewal is worth', () => {
    fc.assert(
      fc.property(parameters, discountRate, (model, rate) => {
        const residual = sbg.discountedExpectedResidualLifetime(model, 0, rate);
        const whole = 1 + residual / (1 + rate);
        expect(Math.abs(sbg.discountedExpectedLifetime(model, rate) / whole - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('expects the longer a residual life the more renewals a customer has made, and the less it is discounted', () => {
    fc.assert(
      fc.property(parameters, renewals, discountRate, (model, made, rate) => {
        const residual = sbg.discountedExpectedResidualLifetime(model, made, rate);
        expect(residual).toBeLessThanOrEqual(((1 + rate) / rate) * (1 + 1e-12));
        const later = sbg.discountedExpectedResidualLifetime(model, made + 1, rate);
        expect(later).toBeGreaterThanOrEqual(residual * (1 - 1e-12));
        const dearer = sbg.discountedExpectedResidualLifetime(model, made, rate * 2);
        expect(dearer).toBeLessThanOrEqual(residual * (1 + 1e-12));
      }),
    );
  });

  it('fits any cohorts with finite parameters, in any order, and not worse than at the start', () => {
    const list = fc.array(survivors, { minLength: 1, maxLength: 5 });
    const shuffled = list.chain((cohorts) =>
      fc.tuple(fc.constant(cohorts), fc.shuffledSubarray(cohorts, { minLength: cohorts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([cohorts, other]) => {
        const fitted = sbg.fit(...cohorts);
        const values = [...Object.values(fitted.parameters), ...Object.values(fitted.standardErrors ?? {})];
        expect(values.filter((each) => !(each > 0 && each < Number.POSITIVE_INFINITY))).toEqual([]);
        expect(fitted.standardErrors === null).toBe(fitted.status === 'stalled');
        const atStart = sbg.logLikelihood({ alpha: 1, beta: 1 }, ...cohorts);
        expect(fitted.logLikelihood).toBeGreaterThanOrEqual(atStart - 1e-9 * Math.abs(atStart));
        expect(sbg.fit(...other)).toEqual(fitted);
      }),
    );
  });
});
