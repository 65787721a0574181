/** The main job as a pure function: checked orders and settings in, classed customers and what they amount to out. */
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import type { Review } from '../core/review/periodFigures.ts';
import { type ClassSummary, classSummaries, type TierSummary, tierSummaries } from '../core/segments/classSummaries.ts';
import {
  type CustomerClasses,
  customerClasses,
  fittingCuts,
  type KeptCuts,
  keptCuts,
} from '../core/segments/customerClasses.ts';
import { reasonsFor } from '../core/segments/method.ts';
import type { RfmDimension } from '../core/segments/methods/rfm.ts';
import { segmentsIn } from '../core/segments/scoreMap.ts';
import { tierNamed } from '../core/segments/tierNamed.ts';
import type { ReportInput, SegmentedCustomer } from '../report/input.ts';
import type { CheckedOrders } from './checkedOrders.ts';
import type { KeptRun, Settings } from './contract.ts';
import { customerColumns } from './customerColumns.ts';

/** What counted after the last run, by customer key. */
export interface PreviousTiers {
  /** Names of tiers: an override before the computed one. */
  tiers: ReadonlyMap<string, string>;
  /** The overrides that stand in the sheet. */
  overrides: ReadonlyMap<string, string>;
}

export interface SegmentedCustomers {
  /** By revenue, highest first; ties by key, never by row order. */
  customers: SegmentedCustomer[];
  kept: Pick<KeptRun, 'classes' | 'cuts'>;
  /** The run whose cuts decided about tiers or segments; null where both are cut anew. */
  frozen: ReportInput['frozen'];
  tiers: TierSummary[];
  segments: ClassSummary[];
}

/** Classes of every customer by the settings, or by the cuts of the last run where they are frozen and still fit. */
export function segmentCustomers(
  checked: CheckedOrders,
  forecast: OrdersForecast,
  settings: Settings,
  kept: KeptRun | null,
  previous: PreviousTiers,
  review: Review | null,
): SegmentedCustomers {
  const columns = customerColumns(checked, forecast);
  const frozen = settings.cuts === 'frozen' && kept ? fittingCuts(settings.classes, kept) : {};
  const classes = customerClasses(columns, settings.classes, frozen);
  const customers = checked.purchases.map(({ customer, firstDay, lastDay, orders, revenue }, i): SegmentedCustomer => {
    const ahead = forecast.customers.get(customer);
    // Written out: objects that are spread together take several times as long to make and to sort.
    return {
      customer,
      firstDay,
      lastDay,
      daysSince: columns.daysSince[i] as number,
      orders,
      revenue,
      recency: scoreOf(classes, 'recency', i),
      frequency: scoreOf(classes, 'frequency', i),
      monetary: scoreOf(classes, 'monetary', i),
      classes: {
        segment: classes.segment.classes[i] ?? null,
        tier: classes.tier.classes[i] ?? null,
        lifecycle: classes.lifecycle.classes[i] ?? null,
        behaviour: classes.behaviour.classes[i] ?? null,
        need: classes.need.classes[i] ?? null,
        satisfaction: classes.satisfaction.classes[i] ?? null,
      },
      reason: reasonsFor(classes.tier, classes.tier.cuts, i)[0] as SegmentedCustomer['reason'],
      previousTier: previous.tiers.get(customer) ?? null,
      pAlive: ahead?.pAlive ?? null,
      lifetimeValue: ahead?.lifetimeValue ?? null,
      contactScore: ahead?.contactScore ?? null,
      review: review?.customers.get(customer) ?? null,
    };
  });
  return {
    customers: customers.sort((a, b) => b.revenue - a.revenue || (a.customer < b.customer ? -1 : 1)),
    kept: { classes: settings.classes, cuts: keptCuts(classes) },
    frozen: kept && frozenBy(kept, frozen),
    tiers: tierSummaries(classes.tier, settings.tierNames, columns.revenue),
    segments: classSummaries(classes.segment, segmentsIn(settings.classes.segment.map), columns.revenue),
  };
}

/** Customers who moved between the tiers that count, by rank; who joined, and who is not there any more. */
export function movesOf(
  customers: readonly SegmentedCustomer[],
  { tierNames }: Settings,
  { tiers, overrides }: PreviousTiers,
): { up: number; down: number; joined: number; left: number } {
  const moves = { up: 0, down: 0, joined: 0, left: tiers.size };
  for (const { customer, previousTier, classes } of customers) {
    if (previousTier === null) {
      moves.joined++;
      continue;
    }
    moves.left--;
    const override = tierNamed(overrides.get(customer) ?? '', tierNames);
    const [before, now] = [tierNames.indexOf(previousTier), override >= 0 ? override : classes.tier];
    if (before < 0 || now === null || before === now) continue;
    if (now < before) moves.up++;
    else moves.down++;
  }
  return moves;
}

/** Customers of the last run who are not in this one, by the tier that counted. */
export function leftByTier(customers: readonly SegmentedCustomer[], { tiers }: PreviousTiers): Record<string, number> {
  const here = new Set(customers.map(({ customer }) => customer));
  // Without a prototype: a tier may be called as anything, “constructor” too.
  const left: Record<string, number> = Object.create(null);
  for (const [customer, tier] of tiers) if (!here.has(customer)) left[tier] = (left[tier] ?? 0) + 1;
  return left;
}

function frozenBy({ by, at }: KeptRun, { tier, segment }: Partial<KeptCuts>): ReportInput['frozen'] {
  return tier || segment ? { by, at, tiers: tier !== undefined, segments: segment !== undefined } : null;
}

function scoreOf({ segment: { dimensions } }: CustomerClasses, dimension: RfmDimension, i: number): number | null {
  const level = dimensions[dimension].levels[i] ?? null;
  return level === null ? null : level + 1;
}
