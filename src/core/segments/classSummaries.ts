/** What each class of a segmentation amounts to, by name. */
import { classTotals } from './classTotals.ts';
import type { CustomerClasses } from './customerClasses.ts';
import { binsOf } from './method.ts';

export interface ClassSummary {
  /** '' for the customers without a class. */
  name: string;
  customers: number;
  /** Exact sum, in the unit of the column. */
  revenue: number;
}

export interface TierSummary extends ClassSummary {
  /** Smallest value in the tier, of revenue or lifetime value; null when it is empty. */
  from: number | null;
}

/**
 * Customers and revenue of each class, best first, empty ones included; last those without one, where there are any.
 *
 * @param names of the classes, by place
 * @param revenue parallel to `classes`
 */
export function classSummaries(
  { classes, classCount }: { classes: readonly (number | null)[]; classCount: number },
  names: readonly string[],
  revenue: readonly number[],
): ClassSummary[] {
  return classTotals(classes, classCount, revenue)
    .map(({ customers, sum }, place) => ({ name: names[place] ?? '', customers, revenue: sum }))
    .filter(({ customers }, place) => place < classCount || customers > 0);
}

/** The same of tiers, with the smallest value in each. */
export function tierSummaries(
  tier: CustomerClasses['tier'],
  names: readonly string[],
  revenue: readonly number[],
): TierSummary[] {
  const [bins = []] = binsOf(tier.dimensions.value, tier.cuts.value);
  return classSummaries(tier, names, revenue).map((summary, place) => ({
    ...summary,
    from: bins[tier.classCount - 1 - place]?.from ?? null,
  }));
}
