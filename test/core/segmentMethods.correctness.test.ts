import { describe, expect, it } from 'vitest';
import { purchaseDays } from '../../src/core/metrics/purchaseDays.ts';
import { SATISFACTION_CLASSES } from '../../src/core/metrics/satisfaction.ts';
import { LIFECYCLE_STAGES, purchaseRhythms, SILENCE_LIMITS } from '../../src/core/segments/lifecycle.ts';
import { type CutsOf, classify, type Method, reasonsFor } from '../../src/core/segments/method.ts';
import {
  BEHAVIOURS,
  type BehaviourSettings,
  behaviour,
  DEFAULT_BEHAVIOUR,
} from '../../src/core/segments/methods/behaviour.ts';
import { lifecycle } from '../../src/core/segments/methods/lifecycle.ts';
import { DEFAULT_NEED, NEEDS, need } from '../../src/core/segments/methods/need.ts';
import { satisfaction } from '../../src/core/segments/methods/satisfaction.ts';
import { valueTiers } from '../../src/core/segments/methods/valueTiers.ts';

/** Classes by the cuts that the customers themselves give. */
function classesBy<D extends string, C, S, K extends CutsOf<D>>(method: Method<D, C, S, K>, columns: C, settings: S) {
  return classify(method, columns, settings, method.cutsOf(columns, settings)).classes;
}

/** The codes of classes; null for none. */
function named<T>(codes: readonly T[], classes: readonly (number | null)[]): (T | null)[] {
  return classes.map((place) => (place === null ? null : (codes[place] as T)));
}

describe('value tiers', () => {
  it('leave customers without a forecast out of every share', () => {
    // By hand: 60 and 25 of 100 lie before 25 and 15; the blanks count neither as customers nor as value.
    const values = [60, null, 15, 25, null];
    expect(classesBy(valueTiers, { values }, { by: 'share', cuts: [0.6, 0.8] })).toEqual([0, null, 2, 1, null]);
    expect(classesBy(valueTiers, { values }, { by: 'percentile', cuts: [0.3, 0.6] })).toEqual([0, null, 2, 1, null]);
    expect(classesBy(valueTiers, { values }, { by: 'threshold', cuts: [20, 50] })).toEqual([0, null, 2, 1, null]);
    expect(classesBy(valueTiers, { values }, { by: 'natural', tiers: 2 })).toEqual([0, null, 1, 1, null]);
    expect(classesBy(valueTiers, { values: [null, null] }, { by: 'natural', tiers: 3 })).toEqual([null, null]);
  });

  it('keep the smallest value of each tier as its cut', () => {
    const values = [50, 20, 15, 10, 5];
    expect(valueTiers.cutsOf({ values }, { by: 'share', cuts: [0.8, 0.95] })).toEqual({
      value: { passing: '>=', at: [[10, 15]] },
    });
  });

  it('begin a tier that nobody is in where the one above it does', () => {
    const values = [10, 10, 10];
    const settings = { by: 'share', cuts: [0.5, 0.9] } as const;
    const cuts = valueTiers.cutsOf({ values }, settings);
    expect(cuts.value.at).toEqual([[10, 10]]);
    expect(classify(valueTiers, { values: [12, 10, 9] }, settings, cuts).classes).toEqual([0, 0, 2]);
  });

  it('take anyone with something into the first tier when the cuts are of people with nothing', () => {
    const settings = { by: 'share', cuts: [0.8, 0.95] } as const;
    const cuts = valueTiers.cutsOf({ values: [0, -5] }, settings);
    expect(classify(valueTiers, { values: [0, -5, 0.01] }, settings, cuts).classes).toEqual([2, 2, 0]);
  });

  it('leave the last tiers to smaller values where too few values differ', () => {
    const settings = { by: 'natural', tiers: 4 } as const;
    const cuts = valueTiers.cutsOf({ values: [5, 9, 5] }, settings);
    expect(classify(valueTiers, { values: [9, 5, 4] }, settings, cuts).classes).toEqual([0, 1, 3]);
  });
});

describe('lifecycle stages', () => {
  // Gaps of all: 10 and 30 days, so the cycle is 20; c bought once, d never.
  const bought = purchaseDays(['a', 'a', 'b', 'b', 'c', 'd'], [900, 910, 960, 990, 985, 990], [1, 1, 1, 1, 1, -1]);
  const settings = { limits: SILENCE_LIMITS };
  const columns = purchaseRhythms(bought, 1000);

  it('are none for customers who never bought', () => {
    expect(named(LIFECYCLE_STAGES, classesBy(lifecycle, columns, settings))).toEqual(['lost', 'active', 'new', null]);
  });

  it('go by the cycle that was kept, and by own limits', () => {
    const kept = { ...lifecycle.cutsOf(columns, settings), baseCycle: 40 };
    const { classes } = classify(lifecycle, columns, settings, kept);
    expect(named(LIFECYCLE_STAGES, classes)).toEqual(['atRisk', 'active', 'new', null]);
    const strict = { limits: { new: 0.5, active: 0.5, atRisk: 0.6, dormant: 0.7 } };
    expect(named(LIFECYCLE_STAGES, classesBy(lifecycle, columns, strict))).toEqual(['lost', 'active', 'lost', null]);
  });

  it('tell how many cycles a customer was silent, and which limit that keeps and exceeds', () => {
    const cuts = lifecycle.cutsOf(columns, settings);
    expect(reasonsFor(classify(lifecycle, columns, settings, cuts), cuts, 2)).toEqual([
      { dimension: 'purchases', value: 1, level: 1, passing: '<=', met: 1, missed: null },
      { dimension: 'silence', value: 0.75, level: 4, passing: '<=', met: 1, missed: null },
    ]);
  });

  it('put a silence on a limit inside it, whatever the limit', () => {
    // 23 days are 2.3 cycles of 10, though 2.3 × 10 is below 23 in doubles.
    const silent = { purchases: [2], daysSince: [23], ownCycle: [null], baseCycle: 10 };
    const [stage] = classesBy(lifecycle, silent, { limits: { ...SILENCE_LIMITS, active: 2.3 } });
    expect(stage).toBe(LIFECYCLE_STAGES.indexOf('active'));
  });
});

describe('behaviour', () => {
  it('is one-time for one order and frequent from three on, unless told otherwise', () => {
    const orders = [0, 1, 2, 3, 9];
    const from = (settings: BehaviourSettings) => named(BEHAVIOURS, classesBy(behaviour, { orders }, settings));
    expect(from(DEFAULT_BEHAVIOUR)).toEqual([null, 'oneTime', 'occasional', 'frequent', 'frequent']);
    expect(from({ frequentFrom: 5 })).toEqual([null, 'oneTime', 'occasional', 'occasional', 'frequent']);
    expect(from({ frequentFrom: 2 })).toEqual([null, 'oneTime', 'frequent', 'frequent', 'frequent']);
  });
});

describe('need', () => {
  it('is by discounts and by the price of a unit against the median', () => {
    // The median of 8, 10, 10, 12 and 15 is 10, and a premium begins at 12.
    const columns = { discountShare: [0.5, 0.9, 0.1, 0, 1, null], unitPrice: [8, 10, 10, 12, 15, null] };
    expect(named(NEEDS, classesBy(need, columns, DEFAULT_NEED))).toEqual([
      'priceSensitive',
      'priceSensitive',
      'neither',
      'qualitySensitive',
      'neither', // Dear and at a discount.
      null,
    ]);
  });

  it('takes 1.2 times the median exactly', () => {
    // In doubles 1.2 × 3 is 3.5999999999999996, and the mean of 0.1 and 0.2 is 0.15000000000000002.
    const premium = (unitPrice: number[]) =>
      need.cutsOf({ discountShare: unitPrice.map(() => 0), unitPrice }, DEFAULT_NEED).unitPrice.at;
    expect(premium([3])).toEqual([[3.6]]);
    expect(premium([0.1, 0.2])).toEqual([[0.18]]);
  });

  it('has nothing to compare with when no price is known', () => {
    const columns = { discountShare: [0.5], unitPrice: [null] };
    expect(classesBy(need, columns, DEFAULT_NEED)).toEqual([null]);
  });
});

describe('satisfaction', () => {
  it('is by the mean of all ratings or of the last, a mean on a third in the outer class', () => {
    // On 1–5 the thirds are 7/3 and 11/3: 2, 2, 3 and 4, 4, 3. Means of doubles less one would fall beside them.
    const columns = {
      all: { sums: [7, 11, 9, 8, 0], counts: [3, 3, 3, 3, 0] },
      last: { sums: [5, 1, 3, 2, 0], counts: [1, 1, 1, 1, 0] },
    };
    const by = (ratings: 'all' | 'last') =>
      named(SATISFACTION_CLASSES, classesBy(satisfaction, columns, { ratings, scaleMax: 5 }));
    expect(by('all')).toEqual(['dissatisfied', 'satisfied', 'neutral', 'neutral', null]);
    expect(by('last')).toEqual(['satisfied', 'dissatisfied', 'neutral', 'dissatisfied', null]);
  });
});
