/** Life cycle stages: how long each customer has been silent, measured by the customer's own rhythm. */
import { purchaseCycle, purchaseGaps } from '../metrics/purchaseCycle.ts';
import type { PurchaseDays } from '../metrics/purchaseDays.ts';
import { median } from '../numerics/median.ts';

export type LifecycleStage = 'new' | 'active' | 'atRisk' | 'dormant' | 'lost';

/** Gaps that make a rhythm of one's own; with fewer, the median says little. */
const OWN_GAPS = 3;

/** Purchase cycles without a purchase up to which a customer is in the stage; beyond them all, the customer is lost. */
const SILENT_CYCLES: readonly (readonly [LifecycleStage, number])[] = [
  ['active', 1.5],
  ['atRisk', 2.5],
  ['dormant', 4],
];

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
 * Stage of each customer. The cycle is the median of the customer's own gaps between purchase days where there are three or
 * more, else the median over all gaps of all customers. New: one purchase, at most one cycle ago; active: at most 1.5 cycles
 * since the last purchase; at risk: 2.5; dormant: 4; lost: longer.
 *
 * When nobody bought on two days there is no cycle, and so no stage: `purchaseCycle` tells beforehand.
 *
 * @param asOf last observed serial day; no purchase is later
 * @returns in the order of `customers`
 */
export function lifecycleStages(customers: readonly PurchaseDays[], asOf: number): CustomerLifecycle[] {
  const baseCycle = purchaseCycle(customers, 'median');
  return customers.map((each) => {
    const { customer, days } = each;
    const gaps = purchaseGaps(each);
    const cycle = gaps.length >= OWN_GAPS ? median(gaps) : baseCycle;
    const last = days[days.length - 1];
    const daysSince = last === undefined ? null : asOf - last;
    const stage = daysSince === null || cycle === null ? null : stageOf(days.length, daysSince, cycle);
    return { customer, purchases: days.length, daysSince, cycle, stage };
  });
}

function stageOf(purchases: number, daysSince: number, cycle: number): LifecycleStage {
  if (purchases === 1 && daysSince <= cycle) return 'new';
  return SILENT_CYCLES.find(([, cycles]) => daysSince <= cycles * cycle)?.[0] ?? 'lost';
}
