/** What a segmentation would give: customers classed in the page, by the code that the run uses. */
import type { KeptRun } from '../../app/contract.ts';
import {
  CLASSED,
  type ClassKind,
  type ClassSettings,
  type CustomerClasses,
  type CustomerColumns,
  DEFAULT_CLASSES,
  fittingCuts,
} from '../../core/segments/customerClasses.ts';

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
