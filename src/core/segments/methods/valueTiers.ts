/** Value tiers as a method: any value of customers, revenue or forecast CLV, cut into tiers from best to worst. */
import type { Cuts } from '../cuts.ts';
import type { CutsOf, Method } from '../method.ts';
import { naturalBreakCuts } from '../naturalBreaks.ts';
import { lowerBoundCuts, percentileCuts, shareCuts } from '../tiers.ts';

export interface TierColumns {
  /** Null where the value is unknown: such a customer has no tier and counts in no share. */
  values: readonly (number | null)[];
}

/** `cuts` are one fewer than there are tiers: ascending shares in (0, 1], or lower bounds of all tiers but the last. */
export type TierSettings =
  | { by: 'share' | 'percentile' | 'threshold'; cuts: readonly number[] }
  | { by: 'natural'; tiers: number };

const CUTS_BY = { share: shareCuts, percentile: percentileCuts, threshold: lowerBounds };

/** Classes are ranks, 0 for the best tier; names are the user's. */
export const valueTiers: Method<'value', TierColumns, TierSettings, CutsOf<'value'>> = {
  dimensions: ['value'],
  cutsOf(columns, settings) {
    const values = columns.values.filter((value): value is number => value !== null);
    if (settings.by !== 'natural') return { value: CUTS_BY[settings.by](values, settings.cuts) };
    return { value: values.length > 0 ? naturalBreakCuts(values, settings.tiers) : { passing: '>=', at: [[]] } };
  },
  valuesOf: ({ values }) => ({ value: values }),
  classCount,
  classOf: (settings) => {
    const last = classCount(settings) - 1;
    return ([level = 0]) => last - level;
  },
};

function lowerBounds(_: readonly number[], bounds: readonly number[]): Cuts {
  return lowerBoundCuts(bounds);
}

function classCount(settings: TierSettings): number {
  return settings.by === 'natural' ? settings.tiers : settings.cuts.length + 1;
}
