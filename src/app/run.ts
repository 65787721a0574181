/** A run of a segmentation, seen from its end: what its report is written from, what the sidebar is told, what the next run needs. */
import { isoDay } from '../grid/days.ts';
import type { ReportInput } from '../report/input.ts';
import { type CheckedOrders, orderCount } from './checkedOrders.ts';
import type { KeptRun, RunResult, Settings, WorkbookDescription } from './contract.ts';
import { leftByTier, movesOf, type PreviousTiers, type SegmentedCustomers } from './segmentation.ts';
import { surveyFacts } from './surveySheet.ts';

export interface Run {
  settings: Settings;
  checked: CheckedOrders;
  segmented: SegmentedCustomers;
  /** What the run before has left. */
  last: Pick<WorkbookDescription, 'settings' | 'lastRun'>;
  previous: PreviousTiers;
  /** When it began, `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
  at: string;
}

/** @param settingsId a short text that is the same for the same settings */
export function reportInput(
  { settings, checked, segmented, last, previous, at }: Run,
  settingsId: string,
  rest: Pick<ReportInput, 'language' | 'forecast' | 'terms' | 'review' | 'cohorts' | 'lastRun' | 'kept'>,
): ReportInput {
  const { customers, kept, frozen } = segmented;
  const { rowsRead, rowsUsed, findings } = checked.reading;
  return {
    ...rest,
    customers,
    currency: checked.currency,
    firstDay: checked.firstDay,
    asOf: checked.asOf,
    rowsRead,
    rowsUsed,
    findings,
    source: { sheet: checked.sheet, range: checked.range },
    survey: checked.survey && surveyFacts(checked.survey),
    ...kept,
    frozen,
    tierNames: settings.tierNames,
    extras: settings.extras,
    previous:
      last.lastRun && previous.tiers.size > 0
        ? {
            by: last.lastRun.by,
            at: last.lastRun.at,
            tierNames: last.settings?.tierNames ?? [],
            left: leftByTier(customers, previous),
          }
        : null,
    run: { by: settings.runBy, at, settings: settingsId },
  };
}

/** Cuts that were kept as a whole are still those of the run that made them. */
export function keptRun({ settings, segmented: { kept, frozen }, at }: Run): KeptRun {
  const { by, at: since } = frozen?.tiers && frozen.segments ? frozen : { by: settings.runBy, at };
  return { ...kept, by, at: since };
}

export function runResult({ settings, checked, segmented, previous, at }: Run): Omit<RunResult, 'written' | 'seconds'> {
  const { rowsRead, rowsUsed } = checked.reading;
  const { customers, tiers, segments } = segmented;
  return {
    rowsRead,
    rowsUsed,
    rowsSkipped: rowsRead - rowsUsed,
    customers: customers.length,
    orders: orderCount(customers),
    revenue: checked.revenue,
    currency: checked.currency,
    asOf: isoDay(checked.asOf),
    tiers,
    segments,
    moves: previous.tiers.size > 0 ? movesOf(customers, settings, previous) : null,
    source: `${checked.sheet}!${checked.range}`,
    by: settings.runBy,
    at,
  };
}
