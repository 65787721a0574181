/** Review periods: calendar months, quarters and years, known by an id that is the same in every language. */
import { periodOf, periodStart } from '../numerics/calendar.ts';

export const REVIEW_UNITS = ['month', 'quarter', 'year'] as const;

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
  const match = /^((?:19|2\d)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(id);
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
export function lastFullPeriod(day: number, unit: ReviewUnit): ReviewPeriod {
  return periodBefore(periodAt(day + 1, unit));
}
