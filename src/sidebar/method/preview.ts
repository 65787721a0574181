/** What a segmentation would give: customers classed in the page, by the code that the run uses. */
import type { ClassSummary, KeptRun, TierSummary } from '../../app/contract.ts';
import { classTotals } from '../../core/segments/classTotals.ts';
import {
  CLASSED,
  type ClassKind,
  type ClassSettings,
  type CustomerClasses,
  type CustomerColumns,
  DEFAULT_CLASSES,
  fittingCuts,
} from '../../core/segments/customerClasses.ts';
import { binsOf } from '../../core/segments/method.ts';

export interface KindPreview<K extends ClassKind> {
  classed: CustomerClasses[K];
  /** Customers whom fresh cuts put elsewhere than those of the last run; null where these do not fit. */
  moved: number | null;
}

export function previewKind<K extends ClassKind>(
  kind: K,
  table: CustomerColumns,
  settings: ClassSettings[K],
  kept: KeptRun | null,
  keepsCuts: boolean,
): KindPreview<K> {
  const classed = CLASSED[kind] as (
    columns: CustomerColumns,
    settings: ClassSettings,
    frozen?: KeptRun['cuts'][K],
  ) => CustomerClasses[K];
  const all = { ...DEFAULT_CLASSES, [kind]: settings };
  const cuts = kept && fittingCuts(all, kept)[kind];
  const fresh = classed(table, all);
  if (!cuts) return { classed: fresh, moved: null };
  const frozen = classed(table, all, cuts);
  const moved = frozen.classes.filter((place, i) => place !== fresh.classes[i]).length;
  return { classed: keepsCuts ? frozen : fresh, moved };
}

/** Customers and revenue of each class, best first, empty ones included; last those without one, where there are any. */
export function classSummaries(
  { classes, classCount }: Pick<CustomerClasses[ClassKind], 'classes' | 'classCount'>,
  names: readonly string[],
  { revenue }: CustomerColumns,
): ClassSummary[] {
  const totals = classTotals(classes, classCount, revenue);
  return totals
    .map(({ customers, sum }, place) => ({ name: names[place] ?? '', customers, revenue: sum }))
    .filter(({ customers }, place) => place < classCount || customers > 0);
}

/** The same of tiers, with the smallest value in each. */
export function tierSummaries(
  tier: CustomerClasses['tier'],
  names: readonly string[],
  table: CustomerColumns,
): TierSummary[] {
  const [bins = []] = binsOf(tier.dimensions.value, tier.cuts.value);
  const summaries = classSummaries(tier, names, table);
  return summaries.map((summary, place) => ({ ...summary, from: bins[tier.classCount - 1 - place]?.from ?? null }));
}
