/** The rows that a calculation may look at: everything up to the last observed day. */
import { userError } from '../../errors.ts';
import { isoDay } from '../../grid/days.ts';
import type { Rows } from '../../grid/parallelColumns.ts';

/** More days than this between the latest day and the one before it: a typing error, not an observation. */
const LONGEST_SILENCE = 90;

export interface Observation {
  /** Last observed day, a serial day. */
  asOf: number;
  customers: readonly string[];
  days: readonly number[];
  amounts: readonly number[] | null;
}

/**
 * Leaves out rows after `asOf`; without it, the latest day is the last observed one.
 *
 * @throws UserError when the latest day looks like a typing error, or nothing happened until `asOf`
 */
export function observe(
  args: { customers: readonly string[]; dates: readonly number[]; amounts: readonly number[] | null },
  asOf: number | null,
  rows: Rows,
): Observation {
  const { customers, dates, amounts } = args;
  if (asOf === null) return { asOf: latestDay(dates, rows), customers, days: dates, amounts };
  const observed = <T>(values: readonly T[]) => values.filter((_, i) => (dates[i] as number) <= asOf);
  const days = observed(dates);
  if (days.length === 0) {
    const first = dates.reduce((a, b) => Math.min(a, b));
    throw userError('NOTHING_OBSERVED', { asOf: isoDay(asOf), first: isoDay(first) });
  }
  return { asOf, customers: observed(customers), days, amounts: amounts && observed(amounts) };
}

function latestDay(days: readonly number[], rows: Rows): number {
  let latest = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day > latest) [latest, second] = [day, latest];
    else if (day < latest && day > second) second = day;
  }
  if (Number.isFinite(second) && latest - second > LONGEST_SILENCE) {
    const row = rows.numbers[days.indexOf(latest)] ?? 0;
    throw userError('LATEST_DATE_ALONE', {
      parameter: 'dates',
      row,
      day: isoDay(latest),
      previous: isoDay(second),
      longest: LONGEST_SILENCE,
    });
  }
  return latest;
}
