/**
 * Every class that a segmentation can give to customers, by one settings object: what the page previews and the server writes
 * comes from here.
 */
import { type PurchaseRhythms, SILENCE_LIMITS } from './lifecycle.ts';
import { type CutsOf, classify, type Method, type Segmentation } from './method.ts';
import { type BehaviourSettings, behaviour, DEFAULT_BEHAVIOUR } from './methods/behaviour.ts';
import { type LifecycleCuts, type LifecycleSettings, lifecycle } from './methods/lifecycle.ts';
import { DEFAULT_NEED, type NeedColumns, type NeedSettings, need } from './methods/need.ts';
import { type RfmDimension, type RfmSettings, rfm } from './methods/rfm.ts';
import { type SatisfactionColumns, type SatisfactionSettings, satisfaction } from './methods/satisfaction.ts';
import { type TierSettings, valueTiers } from './methods/valueTiers.ts';
import type { RfmInput } from './rfm.ts';

/** What is known of customers, as parallel columns of plain JSON. */
export interface CustomerColumns extends RfmInput, NeedColumns, SatisfactionColumns {
  /** Of whom an order is known; rhythms are of purchase days. */
  rhythms: PurchaseRhythms;
  /** Expected within a year; null where it is not known. */
  lifetimeValue: readonly (number | null)[];
}

export interface ClassSettings {
  segment: RfmSettings;
  tier: { of: 'revenue' | 'lifetimeValue'; by: TierSettings };
  lifecycle: LifecycleSettings;
  behaviour: BehaviourSettings;
  need: NeedSettings;
  satisfaction: SatisfactionSettings;
}

export type ClassKind = keyof ClassSettings;

/** The kinds that a run has when they are asked for; segment and tier it always has. */
export const EXTRA_KINDS = ['lifecycle', 'behaviour', 'need', 'satisfaction'] as const satisfies readonly ClassKind[];

export type ExtraKind = (typeof EXTRA_KINDS)[number];

export const DEFAULT_CLASSES: ClassSettings = {
  segment: { bins: 5, binning: 'independent', ties: 'lower', thresholds: {}, map: '11' },
  tier: { of: 'revenue', by: { by: 'share', cuts: [0.8, 0.95] } },
  lifecycle: { limits: SILENCE_LIMITS },
  behaviour: DEFAULT_BEHAVIOUR,
  need: DEFAULT_NEED,
  satisfaction: { ratings: 'last', scaleMax: 5 },
};

/** Classes by one method, with the cuts that made them. */
export interface Classed<Dimension extends string, Kept extends CutsOf<Dimension>> extends Segmentation<Dimension> {
  cuts: Kept;
  classCount: number;
}

function classed<D extends string, C, S, K extends CutsOf<D>>(
  method: Method<D, C, S, K>,
  columns: C,
  settings: S,
  frozen: K | undefined,
): Classed<D, K> {
  const cuts = frozen ?? method.cutsOf(columns, settings);
  return { cuts, classCount: method.classCount(settings), ...classify(method, columns, settings, cuts) };
}

/** Classes of each kind by itself; with `frozen`, by the cuts of an earlier run. */
export const CLASSED = {
  segment: (columns: CustomerColumns, { segment }: ClassSettings, frozen?: KeptCuts['segment']) =>
    classed(rfm, columns, segment, frozen),
  tier: (columns: CustomerColumns, { tier }: ClassSettings, frozen?: KeptCuts['tier']) =>
    classed(valueTiers, { values: columns[tier.of] }, tier.by, frozen),
  lifecycle: ({ rhythms }: CustomerColumns, settings: ClassSettings, frozen?: KeptCuts['lifecycle']) =>
    classed(lifecycle, rhythms, settings.lifecycle, frozen),
  behaviour: (columns: CustomerColumns, settings: ClassSettings, frozen?: KeptCuts['behaviour']) =>
    classed(behaviour, columns, settings.behaviour, frozen),
  need: (columns: CustomerColumns, settings: ClassSettings, frozen?: KeptCuts['need']) =>
    classed(need, columns, settings.need, frozen),
  satisfaction: (columns: CustomerColumns, settings: ClassSettings, frozen?: KeptCuts['satisfaction']) =>
    classed(satisfaction, columns, settings.satisfaction, frozen),
};

/** The cuts of a run, plain JSON: applied again, they leave customers who have not changed where they are. */
export interface KeptCuts {
  segment: CutsOf<RfmDimension>;
  tier: CutsOf<'value'>;
  lifecycle: LifecycleCuts;
  behaviour: CutsOf<'orders'>;
  need: CutsOf<'discountShare' | 'unitPrice'>;
  satisfaction: CutsOf<'notDissatisfied' | 'satisfied'>;
}

export type CustomerClasses = { [Kind in ClassKind]: ReturnType<(typeof CLASSED)[Kind]> };

export function customerClasses(
  columns: CustomerColumns,
  settings: ClassSettings,
  frozen: Partial<KeptCuts> = {},
): CustomerClasses {
  return {
    segment: CLASSED.segment(columns, settings, frozen.segment),
    tier: CLASSED.tier(columns, settings, frozen.tier),
    lifecycle: CLASSED.lifecycle(columns, settings, frozen.lifecycle),
    behaviour: CLASSED.behaviour(columns, settings, frozen.behaviour),
    need: CLASSED.need(columns, settings, frozen.need),
    satisfaction: CLASSED.satisfaction(columns, settings, frozen.satisfaction),
  };
}

/** The cuts that classes were made by. */
export function keptCuts({ segment, tier, lifecycle, behaviour, need, satisfaction }: CustomerClasses): KeptCuts {
  return {
    segment: segment.cuts,
    tier: tier.cuts,
    lifecycle: lifecycle.cuts,
    behaviour: behaviour.cuts,
    need: need.cuts,
    satisfaction: satisfaction.cuts,
  };
}

/** The cuts of an earlier run that still fit: those of kinds whose settings have not changed. */
export function fittingCuts(
  settings: ClassSettings,
  kept: { classes: ClassSettings; cuts: KeptCuts },
): Partial<KeptCuts> {
  const fits = (kind: ClassKind) => JSON.stringify(settings[kind]) === JSON.stringify(kept.classes[kind]);
  const kinds = (Object.keys(kept.cuts) as ClassKind[]).filter(fits);
  return Object.fromEntries(kinds.map((kind) => [kind, kept.cuts[kind]]));
}
