/** Review periods: calendar months, quarters and years, known by an id that is the same in every language. */
import { periodOf, periodStart } from '../numerics/calendar.ts';

const REVIEW_UNITS = ['month', 'quarter', 'year'] as const;

export type ReviewUnit = (typeof REVIEW_UNITS)[number];

/** A period by its number in `numerics/calendar`: the next one has the next number. */
export interface ReviewPeriod {
  unit: ReviewUnit;
  number: number;
}

const UNITS_IN_YEAR = { month: 12, quarter: 4, year: 1 } as const;

/** `2026-10`, `2026-Q4` or `2026`. */
export function periodId({ unit, number }: ReviewPeriod): string {
  const inYear = UNITS_IN_YEAR[unit];
  const year = String(Math.floor(number / inYear));
  const place = (number % inYear) + 1;
  if (unit === 'year') return year;
  return unit === 'quarter' ? `${year}-Q${place}` : `${year}-${String(place).padStart(2, '0')}`;
}

/** @returns null for a text that is no id of a period from 1900 to 2999 */
export function periodFromId(id: string): ReviewPeriod | null {
  const match = /^((?:19|2\d)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/i.exec(id);
  if (!match) return null;
  const [, year, quarter, month] = match;
  if (quarter !== undefined) return { unit: 'quarter', number: Number(year) * 4 + Number(quarter) - 1 };
  if (month !== undefined) return { unit: 'month', number: Number(year) * 12 + Number(month) - 1 };
  return { unit: 'year', number: Number(year) };
}

/** First serial day. */
export function firstDayOf({ unit, number }: ReviewPeriod): number {
  return periodStart(number, unit);
}

/** Last serial day. */
export function lastDayOf({ unit, number }: ReviewPeriod): number {
  return periodStart(number + 1, unit) - 1;
}

export function periodBefore({ unit, number }: ReviewPeriod): ReviewPeriod {
  return { unit, number: number - 1 };
}

/** The same period of the year before. */
export function periodAYearBefore({ unit, number }: ReviewPeriod): ReviewPeriod {
  return { unit, number: number - UNITS_IN_YEAR[unit] };
}

/** The period that a day lies in. */
export function periodAt(day: number, unit: ReviewUnit): ReviewPeriod {
  return { unit, number: periodOf(day, unit) };
}

/** The last period that was over when the day was. */
function lastFullPeriod(day: number, unit: ReviewUnit): ReviewPeriod {
  return periodBefore(periodAt(day + 1, unit));
}

/** What is seen of a period, and the earlier days that its figures look back to: all serial. */
export interface ReviewSpan {
  id: string;
  from: number;
  /** Its last day, or the last observed while it still goes on. */
  to: number;
  /** First day of the period before. */
  beforeFrom: number;
  /** First day of the 12 calendar months up to `to`. */
  yearFrom: number;
}

export function spanOf(period: ReviewPeriod, asOf: number): ReviewSpan {
  const to = Math.min(lastDayOf(period), asOf);
  return {
    id: periodId(period),
    from: firstDayOf(period),
    to,
    beforeFrom: firstDayOf(periodBefore(period)),
    yearFrom: periodStart(periodOf(to, 'month') - 11, 'month'),
  };
}

/** Years that are looked back on from a period: the same period of each of them is there to compare with. */
const YEARS_BACK = 2;

/** The period and those before it up to the same one two years ago, from the first day of all on; oldest first. */
export function periodsUpTo(period: ReviewPeriod, firstDay: number): ReviewPeriod[] {
  const { unit, number } = period;
  const first = Math.max(number - YEARS_BACK * UNITS_IN_YEAR[unit], periodOf(firstDay, unit));
  return Array.from({ length: Math.max(number - first + 1, 0) }, (_, i) => ({ unit, number: first + i }));
}

/**
 * Tells in which of some spans a day lies.
 *
 * @param spans at least one, one after the other
 * @returns a function that gives the place of a day's span, −1 outside all of them
 */
export function placesOf(spans: readonly ReviewSpan[]): (day: number) => number {
  const [start, end] = [(spans[0] as ReviewSpan).from, (spans[spans.length - 1] as ReviewSpan).to];
  const places = new Int8Array(end - start + 1);
  spans.forEach(({ from, to }, place) => {
    places.fill(place, from - start, to - start + 1);
  });
  return (day) => places[day - start] ?? -1;
}

/** How many periods of each unit can be chosen: in Excel, a drop-down holds 255 characters. */
const CHOICES = { month: 24, quarter: 6, year: 3 } as const;

/** Periods with observed days: months, quarters, years, each newest first. */
export function periodChoices(firstDay: number, asOf: number): ReviewPeriod[] {
  return REVIEW_UNITS.flatMap((unit) => {
    const last = periodOf(asOf, unit);
    const length = Math.min(CHOICES[unit], last - periodOf(firstDay, unit) + 1);
    return Array.from({ length }, (_, i) => ({ unit, number: last - i }));
  });
}

/**
 * The period that an id asks for, where it has observed days; else the last full month, or the month that goes on where the days
 * begin in it.
 */
export function reviewPeriod(id: string, firstDay: number, asOf: number): ReviewPeriod {
  const isObserved = (period: ReviewPeriod) => firstDayOf(period) <= asOf && lastDayOf(period) >= firstDay;
  const asked = periodFromId(id);
  if (asked && isObserved(asked)) return asked;
  const full = lastFullPeriod(asOf, 'month');
  return isObserved(full) ? full : periodAt(asOf, 'month');
}
