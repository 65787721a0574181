/**
 * Serial days (whole days since 1899-12-30) and the calendar periods they lie in: numbered in sequence, so that periods can be
 * subtracted.
 */

/** Weeks are those of ISO 8601, Monday to Sunday. */
export type CalendarPeriod = 'week' | 'month' | 'quarter' | 'year';

/** Serial day of 1970-01-01. */
const UNIX_EPOCH = 25569;
export const DAY_MS = 86_400_000;
/** Serial day of the first Monday after day 0, a Saturday. */
const FIRST_MONDAY = 2;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Serial day of an instant on a clock that shows UTC. */
export function serialDay(time: number): number {
  return Math.floor(time / DAY_MS) + UNIX_EPOCH;
}

/** Midnight of a serial day on a clock that shows UTC. */
export function startOfDay(day: number): number {
  return (day - UNIX_EPOCH) * DAY_MS;
}

/** Number of the period that a day lies in; the next period has the next number. */
export function periodOf(day: number, period: CalendarPeriod): number {
  if (period === 'week') return Math.floor((day - FIRST_MONDAY) / 7);
  const date = new Date(startOfDay(day));
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS_IN[period]);
}

/** Serial day on which the period with this number begins. */
export function periodStart(number: number, period: CalendarPeriod): number {
  if (period === 'week') return number * 7 + FIRST_MONDAY;
  const months = number * MONTHS_IN[period];
  return serialDay(Date.UTC(Math.floor(months / 12), months % 12, 1));
}

/** The ISO 8601 week of a day: it belongs to the year that holds its Thursday, so that 2024-12-30 is in week 1 of 2025. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = periodStart(periodOf(day, 'week'), 'week') + 3;
  const year = periodOf(thursday, 'year');
  return { year, week: Math.floor((thursday - periodStart(year, 'year')) / 7) + 1 };
}
