/** How customers are classed: as it arrives from the sidebar or a file. What is left out is as it is proposed. */
import * as v from 'valibot';
import { DEFAULT_CLASSES } from '../core/segments/customerClasses.ts';
import { numbers, wholeNumbers } from './parse.ts';
import { MOST_STEPS } from './sourceSettings.ts';

const MOST_BINS = 10;
const MOST_TIERS = 6;

const share = () => numbers((value) => value > 0 && value <= 1);
const positive = () => numbers((value) => value > 0);

const ascending = (item: v.GenericSchema<unknown, number>, max: number) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.maxLength(max),
    v.check((list) => list.every((each, i) => i === 0 || each > (list[i - 1] as number))),
  );

const scores = () =>
  v.pipe(
    v.tuple([wholeNumbers(1, MOST_BINS), wholeNumbers(1, MOST_BINS)]),
    v.check(([lowest, highest]) => lowest <= highest),
  );

/** Formulas on sheets tell names apart by more than letter case. */
export function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}

const customMap = () =>
  v.strictObject({
    segments: v.pipe(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
          ranges: v.pipe(
            v.array(v.strictObject({ recency: scores(), frequency: scores(), monetary: scores() })),
            v.maxLength(100),
          ),
        }),
      ),
      v.minLength(1),
      v.maxLength(20),
      v.check((segments) => areDistinct(segments.map(({ name }) => name))),
    ),
  });

const thresholds = () => v.exactOptional(ascending(v.number(), MOST_BINS - 1));

const segment = () =>
  v.pipe(
    v.strictObject({
      bins: wholeNumbers(2, MOST_BINS),
      binning: v.picklist(['independent', 'nested']),
      ties: v.picklist(['lower', 'upper']),
      thresholds: v.strictObject({ daysSince: thresholds(), orders: thresholds(), revenue: thresholds() }),
      // Chosen by what it looks like, so that a message names the very setting that is wrong.
      map: v.lazy((map) => (typeof map === 'object' ? customMap() : v.picklist(['11', '8']))),
    }),
    v.forward(
      v.check(({ bins, thresholds }) =>
        Object.values(thresholds).every((list) => list === undefined || list.length === bins - 1),
      ),
      ['thresholds'],
    ),
  );

const cutting = (by: unknown) => {
  if (by === 'natural') return v.strictObject({ by: v.picklist(['natural']), tiers: wholeNumbers(2, MOST_TIERS) });
  if (by === 'threshold') return v.strictObject({ by: v.picklist(['threshold']), cuts: amounts() });
  return v.strictObject({ by: v.picklist(['share', 'percentile']), cuts: ascending(share(), MOST_TIERS - 1) });
};

const amounts = () =>
  v.pipe(
    v.array(v.number()),
    v.minLength(1),
    v.maxLength(MOST_TIERS - 1),
    v.check((list) => new Set(list).size === list.length),
  );

const tier = () =>
  v.strictObject({
    of: v.picklist(['revenue', 'lifetimeValue']),
    by: v.lazy((input) => cutting((input as { by?: unknown } | null)?.by)),
  });

const lifecycle = () =>
  v.strictObject({
    limits: v.pipe(
      v.strictObject({ new: positive(), active: positive(), atRisk: positive(), dormant: positive() }),
      v.check(
        (limits) => limits.new <= limits.active && limits.active <= limits.atRisk && limits.atRisk <= limits.dormant,
      ),
    ),
  });

const satisfaction = () =>
  v.strictObject({ ratings: v.picklist(['last', 'all']), scaleMax: wholeNumbers(2, MOST_STEPS) });

export const classSettings = () =>
  v.strictObject({
    segment: v.optional(segment(), DEFAULT_CLASSES.segment),
    tier: v.optional(tier(), DEFAULT_CLASSES.tier),
    lifecycle: v.optional(lifecycle(), DEFAULT_CLASSES.lifecycle),
    behaviour: v.optional(v.strictObject({ frequentFrom: wholeNumbers(2, 1000) }), DEFAULT_CLASSES.behaviour),
    need: v.optional(v.strictObject({ discountFrom: share(), premiumFrom: positive() }), DEFAULT_CLASSES.need),
    satisfaction: v.optional(satisfaction(), DEFAULT_CLASSES.satisfaction),
  });
