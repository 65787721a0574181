import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionEffect } from '../../src/core/metrics/actionEffect.ts';
import { type MeanDifference, meanDifference } from '../../src/core/metrics/meanDifference.ts';
import { netPromoterScore, npsBreakdown } from '../../src/core/metrics/nps.ts';
import { npsChange } from '../../src/core/metrics/npsChange.ts';
import { npsAdjustedWaldInterval, npsWaldInterval } from '../../src/core/metrics/npsInterval.ts';
import { proportionDifference, waldInterval, wilsonInterval } from '../../src/core/metrics/proportions.ts';
import type { Interval } from '../../src/core/numerics/interval.ts';
import { moments } from '../../src/core/numerics/moments.ts';

const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
const breakdown = scores.map(npsBreakdown);
const proportion = fc
  .integer({ min: 1, max: 100_000 })
  .chain((trials) => fc.integer({ min: 0, max: trials }).map((successes) => ({ successes, trials })));
/** Amounts in cents. */
const amounts = fc.array(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  { minLength: 1, maxLength: 40 },
);
const outcomes = fc.oneof(amounts, fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 40 }));

function shuffled<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return list.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
}

function expectContains({ low, high }: Interval, value: number): void {
  expect(low).toBeLessThanOrEqual(value);
  expect(high).toBeGreaterThanOrEqual(value);
}

function expectProbability(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(1);
}

/** Minus a number, without a negative zero. */
function minus(value: number): number {
  return 0 - value;
}

describe('the net promoter score', () => {
  it('is the same for the same answers many times over, in any order', () => {
    fc.assert(
      fc.property(shuffled(scores), fc.integer({ min: 1, max: 5 }), ([list, other], times) => {
        expect(netPromoterScore(Array(times).fill(list).flat())).toBe(netPromoterScore(list));
        expect(netPromoterScore(other)).toBe(netPromoterScore(list));
      }),
    );
  });

  it('lies in its intervals, at 95% from two answers on in the adjusted one', () => {
    fc.assert(
      fc.property(scores, confidence, (list, level) => {
        const answers = npsBreakdown(list);
        expectContains(npsWaldInterval(answers, level), netPromoterScore(list));
        const adjusted = npsAdjustedWaldInterval(answers, level);
        expectContains(adjusted, adjusted.centre);
        fc.pre(list.length > 1);
        expectContains(npsAdjustedWaldInterval(answers, 0.95), netPromoterScore(list));
      }),
    );
  });

  it('has intervals within ±100 that widen with the confidence', () => {
    fc.assert(
      fc.property(breakdown, confidence, (answers, level) => {
        for (const interval of [npsWaldInterval, npsAdjustedWaldInterval]) {
          const wide = interval(answers, 0.9999);
          expectContains(wide, interval(answers, level).low);
          expectContains(wide, interval(answers, level).high);
          expectContains({ low: -100, high: 100 }, wide.low);
          expectContains({ low: -100, high: 100 }, wide.high);
        }
      }),
    );
  });

  it('changes by as much as it changes back', () => {
    fc.assert(
      fc.property(breakdown, breakdown, confidence, (before, after, level) => {
        const there = npsChange(before, after, level);
        const back = npsChange(after, before, level);
        expect(back.difference).toBe(minus(there.difference));
        expect([back.low, back.high]).toEqual([minus(there.high), minus(there.low)]);
        expect(back.pValue).toBe(there.pValue);
      }),
    );
  });

  it('has changed with confidence exactly where the interval of the change leaves 0 out', () => {
    fc.assert(
      fc.property(breakdown, breakdown, confidence, (before, after, level) => {
        const { low, high, pValue } = npsChange(before, after, level);
        expectProbability(pValue);
        fc.pre(Math.abs(pValue - (1 - level)) > 1e-9);
        expect(low > 0 || high < 0).toBe(pValue < 1 - level);
      }),
    );
  });
});

describe('a proportion', () => {
  it('lies in its intervals, which stay from 0 to 1 and widen with the confidence', () => {
    fc.assert(
      fc.property(proportion, confidence, (counted, level) => {
        for (const interval of [wilsonInterval, waldInterval]) {
          const narrow = interval(counted, level);
          const wide = interval(counted, 0.9999);
          expectContains(narrow, counted.successes / counted.trials);
          expectContains(wide, narrow.low);
          expectContains(wide, narrow.high);
          expectProbability(wide.low);
          expectProbability(wide.high);
        }
      }),
    );
  });

  it('has Wilson limits that mirror those of the failures', () => {
    fc.assert(
      fc.property(proportion, confidence, ({ successes, trials }, level) => {
        const { low, high } = wilsonInterval({ successes, trials }, level);
        const failures = wilsonInterval({ successes: trials - successes, trials }, level);
        expect(low).toBeCloseTo(1 - failures.high, 14);
        expect(high).toBeCloseTo(1 - failures.low, 14);
      }),
    );
  });

  it('differs from another as the other from it, within its interval', () => {
    fc.assert(
      fc.property(proportion, proportion, confidence, (first, second, level) => {
        const there = proportionDifference(first, second, level);
        const back = proportionDifference(second, first, level);
        expect(back.difference).toBe(minus(there.difference));
        expect(back.low).toBe(minus(there.high));
        expect(back.pValue).toBe(there.pValue);
        expectContains(there, there.difference);
        expectContains({ low: -1, high: 1 }, there.low);
        expectContains({ low: -1, high: 1 }, there.high);
        expectProbability(there.pValue);
        const wide = proportionDifference(first, second, 0.9999);
        expectContains(wide, there.low);
        expectContains(wide, there.high);
      }),
    );
  });
});

describe('the difference of two means', () => {
  function welch(first: readonly number[], second: readonly number[], level: number): MeanDifference {
    return meanDifference(moments(first), moments(second), level);
  }

  it('flips its sign with the samples and does not depend on their order', () => {
    fc.assert(
      fc.property(
        shuffled(amounts),
        shuffled(amounts),
        confidence,
        ([first, otherFirst], [second, otherSecond], level) => {
          const there = welch(first, second, level);
          const back = welch(second, first, level);
          expect(back.difference).toBe(minus(there.difference));
          expect(back.low).toBe(there.high && minus(there.high));
          expect(back.pValue).toBe(there.pValue);
          expect(welch(otherFirst, otherSecond, level)).toEqual(there);
        },
      ),
    );
  });

  it('is certain exactly where its interval leaves 0 out', () => {
    fc.assert(
      fc.property(amounts, amounts, confidence, (first, second, level) => {
        const { difference, low, high, pValue, degreesOfFreedom } = welch(first, second, level);
        if (low === null || high === null || pValue === null || degreesOfFreedom === null) {
          const varies = (list: readonly number[]) => new Set(list).size > 1;
          expect(first.length > 1 && second.length > 1 && (varies(first) || varies(second))).toBe(false);
          return;
        }
        expectContains({ low, high }, difference);
        expectProbability(pValue);
        expect(degreesOfFreedom).toBeGreaterThanOrEqual(Math.min(first.length, second.length) - 1 - 1e-9);
        expect(degreesOfFreedom).toBeLessThanOrEqual(first.length + second.length - 2 + 1e-9);
        fc.pre(Math.abs(pValue - (1 - level)) > 1e-9);
        expect(low > 0 || high < 0).toBe(pValue < 1 - level);
      }),
    );
  });

  it('takes no notice of what is added to every value, nor of the unit', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: -1e9, max: 1e9 }), (first, second, shift) => {
        const plain = welch(first, second, 0.95);
        const moved = welch(
          first.map((amount) => Number((amount + shift).toFixed(2))),
          second.map((amount) => Number((amount + shift).toFixed(2))),
          0.95,
        );
        const scaled = welch(
          first.map((amount) => Number(`${amount}e3`)),
          second.map((amount) => Number(`${amount}e3`)),
          0.95,
        );
        for (const other of [moved, scaled]) {
          expect(other.degreesOfFreedom === null).toBe(plain.degreesOfFreedom === null);
          expect(other.degreesOfFreedom ?? 0).toBeCloseTo(plain.degreesOfFreedom ?? 0, 9);
        }
        expect(scaled.pValue ?? 0).toBeCloseTo(plain.pValue ?? 0, 12);
      }),
    );
  });
});

describe('the effect of an action', () => {
  it('does not depend on the order of the customers and has no NaN', () => {
    fc.assert(
      fc.property(
        shuffled(outcomes),
        shuffled(outcomes),
        confidence,
        ([treated, otherTreated], [control, otherControl], level) => {
          const effect = actionEffect(treated, control, level);
          expect(actionEffect(otherTreated, otherControl, level)).toEqual(effect);
          for (const value of Object.values(effect)) {
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
        },
      ),
    );
  });
});
