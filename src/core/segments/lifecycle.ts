/** Lifecycle stages: how long each customer has been silent, measured by the customer's own rhythm. */
import { purchaseCycle, purchaseGaps } from '../metrics/purchaseCycle.ts';
import type { PurchaseDays } from '../metrics/purchaseDays.ts';
import { median } from '../numerics/median.ts';
import { type Cuts, levelOf } from './cuts.ts';

export const LIFECYCLE_STAGES = ['new', 'active', 'atRisk', 'dormant', 'lost'] as const;

export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number];

/** Purchase cycles without a purchase up to which a customer is in the stage, ascending; beyond them all, lost. */
export type SilenceLimits = Readonly<Record<Exclude<LifecycleStage, 'lost'>, number>>;

export const SILENCE_LIMITS: SilenceLimits = { new: 1, active: 1.5, atRisk: 2.5, dormant: 4 };

/** Gaps that make a rhythm of one's own; with fewer, the median says little. */
const OWN_GAPS = 3;

/** Per-customer columns, parallel, and the cycle of all. */
export interface PurchaseRhythms {
  /** Purchase days. */
  purchases: readonly number[];
  /** Days from the last purchase to the last observed day; null without a purchase. */
  daysSince: readonly (number | null)[];
  /** Median gap in days of a customer with three gaps or more, else null. */
  ownCycle: readonly (number | null)[];
  /** Median over all gaps of all customers, in days; null when nobody bought on two days. */
  baseCycle: number | null;
}

/** @param asOf last observed serial day; no purchase is later */
export function purchaseRhythms(customers: readonly PurchaseDays[], asOf: number): PurchaseRhythms {
  return {
    purchases: customers.map(({ days }) => days.length),
    daysSince: customers.map(({ days }) => (days.length === 0 ? null : asOf - (days[days.length - 1] as number))),
    ownCycle: customers.map((each) => (each.days.length <= OWN_GAPS ? null : median(purchaseGaps(each)))),
    baseCycle: purchaseCycle(customers, 'median'),
  };
}

/** Purchase cycles since the last purchase; null without a purchase, and without a cycle. */
export function silence(daysSince: number | null, cycle: number | null): number | null {
  return daysSince === null || cycle === null ? null : daysSince / cycle;
}

/** Cuts of the silence of customers who bought more than once, and of those who bought once: only they can be new. */
export function silenceCuts({ new: first, active, atRisk, dormant }: SilenceLimits): Cuts {
  return {
    passing: '<=',
    at: [
      [dormant, atRisk, active],
      [dormant, atRisk, active, first],
    ],
  };
}

/** The stage of a customer whose silence passes so many cuts: lost by none, new by all four. */
function stageAt(level: number): LifecycleStage {
  return LIFECYCLE_STAGES[LIFECYCLE_STAGES.length - 1 - level] as LifecycleStage;
}

export interface CustomerLifecycle {
  customer: string;
  purchases: number;
  /** Days from the last purchase to `asOf`; null without a purchase. */
  daysSince: number | null;
  /** The cycle that the stage is measured by, in days; null where there is none. */
  cycle: number | null;
  /** Null without a purchase, and without a cycle. */
  stage: LifecycleStage | null;
}

/**
 * Stage of each customer. The cycle is the median of the customer's own gaps between purchase days where there are
 * three or more, else the median over all gaps of all customers. New: one purchase, at most one cycle ago; active: at
 * most 1.5 cycles since the last purchase; at risk: 2.5; dormant: 4; lost: longer.
 *
 * When nobody bought on two days there is no cycle, and so no stage: `purchaseCycle` tells beforehand.
 *
 * @param asOf last observed serial day; no purchase is later
 * @returns in the order of `customers`
 */
export function lifecycleStages(customers: readonly PurchaseDays[], asOf: number): CustomerLifecycle[] {
  const rhythms = purchaseRhythms(customers, asOf);
  const { passing, at } = silenceCuts(SILENCE_LIMITS);
  return customers.map(({ customer, days: { length: purchases } }, i) => {
    const daysSince = rhythms.daysSince[i] ?? null;
    const cycle = rhythms.ownCycle[i] ?? rhythms.baseCycle;
    const silent = silence(daysSince, cycle);
    const stage = silent === null ? null : stageAt(levelOf(silent, passing, at[purchases === 1 ? 1 : 0] ?? []));
    return { customer, purchases, daysSince, cycle, stage };
  });
}
