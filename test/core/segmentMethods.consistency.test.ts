import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SATISFACTION_CLASSES, satisfactionClass } from '../../src/core/metrics/satisfaction.ts';
import {
  LIFECYCLE_STAGES,
  lifecycleStages,
  purchaseRhythms,
  SILENCE_LIMITS,
} from '../../src/core/segments/lifecycle.ts';
import {
  type Bin,
  binsOf,
  type CutsOf,
  classify,
  type Method,
  type Reason,
  reasonsFor,
} from '../../src/core/segments/method.ts';
import { behaviour } from '../../src/core/segments/methods/behaviour.ts';
import { lifecycle } from '../../src/core/segments/methods/lifecycle.ts';
import { DEFAULT_NEED, need } from '../../src/core/segments/methods/need.ts';
import { type RfmSettings, rfm } from '../../src/core/segments/methods/rfm.ts';
import { satisfaction } from '../../src/core/segments/methods/satisfaction.ts';
import { type TierSettings, valueTiers } from '../../src/core/segments/methods/valueTiers.ts';
import { rfmScores } from '../../src/core/segments/rfm.ts';
import type { CustomMap } from '../../src/core/segments/scoreMap.ts';
import {
  AS_OF,
  type Customer,
  purchaseDaysOf,
  ratingColumns,
  rfmColumns,
  shops,
  toNumber,
  toNumberOrNull,
} from './randomShop.ts';

/** What a method says of a shop. */
interface Result {
  classes: (number | null)[];
  classCount: number;
  /** JSON. */
  cuts: string;
  reasons: Reason<string>[][];
  /** Of each dimension, for each list of its cuts. */
  bins: Bin[][][];
}

/** A method with its settings: by cuts of the shop's own, or by those of another run. */
type Segment = (shop: readonly Customer[], kept?: string) => Result;

function by<D extends string, C, S, K extends CutsOf<D>>(
  method: Method<D, C, S, K>,
  columnsOf: (shop: readonly Customer[]) => C,
  settings: S,
): Segment {
  return (shop, kept) => {
    const columns = columnsOf(shop);
    const cuts = kept === undefined ? method.cutsOf(columns, settings) : (JSON.parse(kept) as K);
    const segmentation = classify(method, columns, settings, cuts);
    return {
      classes: segmentation.classes,
      classCount: method.classCount(settings),
      cuts: JSON.stringify(cuts),
      reasons: shop.map((_, i) => reasonsFor(segmentation, cuts, i)),
      bins: method.dimensions.map((name) => binsOf(segmentation.dimensions[name], cuts[name])),
    };
  };
}

const FIVE: RfmSettings = { bins: 5, binning: 'independent', ties: 'lower', thresholds: {}, map: '11' };
const rfmBy = (settings: Partial<RfmSettings>) => by(rfm, rfmColumns, { ...FIVE, ...settings });
const tiersBy = (settings: TierSettings) =>
  by(valueTiers, (shop) => ({ values: shop.map(({ revenue }) => toNumber(revenue)) }), settings);

/** A map that leaves out whoever has the lowest recency score. */
const RECENT: CustomMap = {
  segments: [{ name: 'recent', ranges: [{ recency: [2, 3], frequency: [1, 3], monetary: [1, 3] }] }],
};

/** Methods whose dimension is money, so that the unit must not matter. */
const OF_MONEY: Record<string, Segment> = {
  'RFM with independent bins': rfmBy({}),
  'RFM with nested bins and upper ties': rfmBy({ binning: 'nested', ties: 'upper', map: '8' }),
  'RFM with ten nested bins': rfmBy({ binning: 'nested', bins: 10 }),
  'tiers by share': tiersBy({ by: 'share', cuts: [0.5, 0.8, 0.95] }),
  'tiers by percentile': tiersBy({ by: 'percentile', cuts: [0.2, 0.5] }),
  'tiers by natural breaks': tiersBy({ by: 'natural', tiers: 4 }),
  'tiers of forecasts': by(valueTiers, (shop) => ({ values: shop.map(({ forecast }) => toNumberOrNull(forecast)) }), {
    by: 'share',
    cuts: [0.8, 0.95],
  }),
  needs: by(
    need,
    (shop) => ({
      discountShare: shop.map(({ discountShare }) => discountShare),
      unitPrice: shop.map(({ unitPrice }) => toNumberOrNull(unitPrice)),
    }),
    DEFAULT_NEED,
  ),
};

const LIFECYCLE = by(lifecycle, (shop) => purchaseRhythms(purchaseDaysOf(shop), AS_OF), { limits: SILENCE_LIMITS });

const METHODS: Record<string, Segment> = {
  ...OF_MONEY,
  'RFM with own thresholds and an own map': rfmBy({
    bins: 3,
    thresholds: { daysSince: [7, 30], revenue: [0, 50] },
    map: RECENT,
  }),
  'tiers by threshold': tiersBy({ by: 'threshold', cuts: [0, 0.3, 1000] }),
  'lifecycle stages': LIFECYCLE,
  behaviours: by(behaviour, rfmColumns, { frequentFrom: 4 }),
  'satisfaction classes of the mean': by(satisfaction, ratingColumns, { ratings: 'all', scaleMax: 5 }),
  'satisfaction classes of the last rating': by(satisfaction, ratingColumns, { ratings: 'last', scaleMax: 5 }),
};

describe.each(Object.entries(METHODS))('%s', (_, segment) => {
  it('move nobody when the cuts of the same customers are kept', () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const fresh = segment(shop);
        expect(segment(shop, fresh.cuts)).toEqual(fresh);
      }),
    );
  });

  it('do not depend on the order of the customers', () => {
    fc.assert(
      fc.property(shops, fc.infiniteStream(fc.nat()), (shop, random) => {
        const places = shop.map((customer) => ({ customer, place: random.next().value }));
        const shuffled = places.sort((a, b) => a.place - b.place).map(({ customer }) => customer);
        const [here, there] = [segment(shop), segment(shuffled)];
        expect(there.cuts).toBe(here.cuts);
        expect(there.classes).toEqual(shuffled.map((customer) => here.classes[shop.indexOf(customer)]));
      }),
    );
  });

  it('class each customer by kept cuts as if there were no others', () => {
    fc.assert(
      fc.property(shops, shops, (shop, before) => {
        const { cuts } = segment(before);
        expect(shop.flatMap((each) => segment([each], cuts).classes)).toEqual(segment(shop, cuts).classes);
      }),
    );
  });

  it('have reasons that are so', () => {
    fc.assert(
      fc.property(shops, shops, (shop, before) => {
        const { reasons, classes, classCount } = segment(shop, segment(before).cuts);
        reasons.forEach((dimensions, i) => {
          const isKnown = dimensions.every(({ value }) => value !== null);
          for (const { value, level, passing, met, missed } of dimensions) {
            if (!isKnown) expect({ level, met, missed, class: classes[i] }).toEqual(UNKNOWN);
            if (value !== null && met !== null) expect(COMPARISONS[passing](value, met)).toBe(true);
            if (value !== null && missed !== null) expect(COMPARISONS[passing](value, missed)).toBe(false);
            if (isKnown) expect(met === null).toBe(level === 0);
          }
          expect(classes[i] ?? 0).toBeLessThan(classCount);
        });
      }),
    );
  });

  it('have every customer whose values are known in one bin of each dimension', () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const { bins, reasons } = segment(shop);
        const known = reasons.filter((dimensions) => dimensions.every(({ level }) => level !== null));
        bins.forEach((lists, k) => {
          const filled = lists.flat().filter(({ customers }) => customers > 0);
          expect(filled.reduce((sum, { customers }) => sum + customers, 0)).toBe(known.length);
          const values = known.map((dimensions) => dimensions[k]?.value as number).sort((a, b) => a - b);
          const ends = filled.flatMap(({ from, to }) => [from as number, to as number]).sort((a, b) => a - b);
          expect([ends[0], ends[ends.length - 1]]).toEqual([values[0], values[values.length - 1]]);
        });
      }),
    );
  });
});

const UNKNOWN = { level: null, met: null, missed: null, class: null };

const COMPARISONS: Record<Reason<string>['passing'], (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

describe.each(Object.entries(OF_MONEY))('%s', (_, segment) => {
  it('are the same in any unit of account', () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: -3, max: 4 }), (shop, power) => {
        const inUnit = <W extends { exponent: number } | null>(written: W) =>
          written && { ...written, exponent: written.exponent + power };
        const converted = shop.map(
          (each) =>
            ({
              ...each,
              revenue: inUnit(each.revenue),
              forecast: inUnit(each.forecast),
              unitPrice: inUnit(each.unitPrice),
            }) as Customer,
        );
        expect(segment(converted).classes).toEqual(segment(shop).classes);
      }),
    );
  });
});

describe('tiers', () => {
  const CUTS = [50, 80, 95];

  it('by share are those of whole units, added up from the best', () => {
    const segment = tiersBy({ by: 'share', cuts: CUTS.map((percent) => percent / 100) });
    fc.assert(
      fc.property(shops, (shop) => {
        const units = shop.map(({ revenue: { mantissa, exponent } }) => BigInt(mantissa) * 10n ** BigInt(exponent + 6));
        const positive = units.filter((unit) => unit > 0n);
        const total = positive.reduce((sum, unit) => sum + unit, 0n);
        const expected = units.map((own) => {
          if (own <= 0n) return CUTS.length;
          const before = positive.filter((unit) => unit > own).reduce((sum, unit) => sum + unit, 0n);
          return CUTS.filter((percent) => before * 100n >= BigInt(percent) * total).length;
        });
        expect(segment(shop).classes).toEqual(expected);
      }),
    );
  });

  it('by percentile are those of customers, counted from the best', () => {
    const segment = tiersBy({ by: 'percentile', cuts: CUTS.map((percent) => percent / 100) });
    fc.assert(
      fc.property(shops, (shop) => {
        const values = shop.map(({ revenue }) => toNumber(revenue));
        const expected = values.map((own) => {
          if (own <= 0) return CUTS.length;
          const before = values.filter((value) => value > own).length;
          return CUTS.filter((percent) => before * 100 >= percent * values.length).length;
        });
        expect(segment(shop).classes).toEqual(expected);
      }),
    );
  });
});

describe('methods and custom functions', () => {
  it('give the same RFM scores', () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 2, max: 10 }), fc.constantFrom('lower', 'upper'), (shop, bins, ties) => {
        const buyers = rfmColumns(shop.filter(({ orders }) => orders > 0));
        const settings: RfmSettings = { ...FIVE, bins, ties };
        const { dimensions } = classify(rfm, buyers, settings, rfm.cutsOf(buyers, settings));
        const scores = rfmScores(buyers, bins, ties);
        for (const name of rfm.dimensions) {
          expect(dimensions[name].levels.map((level) => Number(level) + 1)).toEqual(scores[name]);
        }
      }),
    );
  });

  it('give the same lifecycle stages', () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const stages = lifecycleStages(purchaseDaysOf(shop), AS_OF).map(({ stage }) => stage);
        const { classes } = LIFECYCLE(shop);
        expect(classes.map((place) => (place === null ? null : LIFECYCLE_STAGES[place]))).toEqual(stages);
      }),
    );
  });

  it('give the same satisfaction class to one rating, on any scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 1, max: 20 }), (scaleMax, count) => {
        const scores = Array.from({ length: scaleMax }, (_, i) => i + 1);
        const one = { sums: scores, counts: scores.map(() => 1) };
        const same = { sums: scores.map((score) => score * count), counts: scores.map(() => count) };
        const columns = { last: one, all: same };
        const expected = scores.map((score) => satisfactionClass(score, scaleMax));
        for (const ratings of ['last', 'all'] as const) {
          const settings = { ratings, scaleMax };
          const { classes } = classify(satisfaction, columns, settings, satisfaction.cutsOf(columns, settings));
          expect(classes.map((place) => SATISFACTION_CLASSES[place as number])).toEqual(expected);
        }
      }),
    );
  });
});
