/** Dates as whole Sheets serial days (days since 1899-12-30): from date cells, numbers and texts in English and Chinese forms. */
import { DAY_MS, periodOf, serialDay, startOfDay } from '../core/numerics/calendar.ts';
import { type Cell, isDate } from './cell.ts';

/** How a text such as 03/04/2025 is read. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** Numbers outside 1950 to 2100 are ids or amounts, not serial days. */
const EARLIEST = 18264;
const LATEST = 73050;

/** The last instants of a Date have no next day to take an offset from; 100,000 years either way will do. */
const LATEST_TIME = 3.1e15;

/** The serial day of a calendar date, or null when there is no such date. */
export function dayOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2199 ? serialDay(time) : null;
}

/** A serial day as `yyyy-mm-dd`. */
export function isoDay(day: number): string {
  return new Date(startOfDay(day)).toISOString().slice(0, 10);
}

/** IANA zone of the spreadsheet; a function, since asking for it is a service call. */
export type TimeZone = () => string;

/**
 * Reads dates of one spreadsheet. A date cell is an instant; its day is the one the spreadsheet's own time zone shows, not the
 * script's.
 *
 * @param timeZone asked at the first date cell
 */
export function dayReader(timeZone: TimeZone): (cell: Cell, order: DayOrder | null) => number | null {
  let wallDay: ((time: number) => number) | null = null;
  return (cell, order) => {
    if (isDate(cell)) {
      wallDay ??= wallDays(timeZone());
      const time = cell.getTime();
      return Math.abs(time) < LATEST_TIME ? wallDay(time) : null;
    }
    return dayWithoutZone(cell, order);
  };
}

/** Whether a cell is a date, or reads as one in some order of day and month. */
export function looksLikeDay(cell: Cell): boolean {
  return isDate(cell) || (typeof cell === 'string' ? readDateText(cell) : dayWithoutZone(cell, null)) !== null;
}

function dayWithoutZone(cell: Cell, order: DayOrder | null): number | null {
  if (typeof cell === 'number') return dayOfNumber(cell);
  if (typeof cell !== 'string') return null;
  const text = readDateText(cell);
  if (text === null) return null;
  if ('day' in text) return text.day;
  if (order !== null) return text[order];
  return isInDoubt(text) ? null : (text.dayFirst ?? text.monthFirst);
}

/** What the texts of a column say about the order of day and month, with the positions that prove it. */
export interface OrderEvidence {
  /** First text that only reads day first, month first, or either way to different days; −1 for none. */
  dayFirst: number;
  monthFirst: number;
  ambiguous: number;
  ambiguousCount: number;
}

/**
 * Looks through a whole column: one 25/12/2025 settles how 03/04/2025 is read. Where all years have two digits, the part that
 * takes fewer values is the year: 31/12/24 and 30/11/24 are days of 2024.
 */
export function dayOrderEvidence(cells: readonly Cell[]): OrderEvidence {
  const evidence: OrderEvidence = { dayFirst: -1, monthFirst: -1, ambiguous: -1, ambiguousCount: 0 };
  const yearsLast = new Set<number>();
  const yearsFirst = new Set<number>();
  let inDoubt = -1;
  cells.forEach((cell, i) => {
    const text = typeof cell === 'string' ? readDateText(cell) : null;
    if (text === null || 'day' in text) return;
    if (text.yearFirst !== null) {
      yearsLast.add(periodOf((text.dayFirst ?? text.monthFirst) as number, 'year'));
      yearsFirst.add(periodOf(text.yearFirst, 'year'));
    }
    if (isInDoubt(text)) {
      if (inDoubt < 0) inDoubt = i;
      return;
    }
    if (text.dayFirst === text.monthFirst) return;
    if (text.monthFirst === null) {
      if (evidence.dayFirst < 0) evidence.dayFirst = i;
    } else if (text.dayFirst === null) {
      if (evidence.monthFirst < 0) evidence.monthFirst = i;
    } else if (evidence.ambiguousCount++ === 0) evidence.ambiguous = i;
  });
  if (inDoubt >= 0 && evidence.dayFirst < 0 && yearsLast.size < yearsFirst.size) evidence.dayFirst = inDoubt;
  return evidence;
}

/** The order that a column without contradiction proves; null when no text settles one. */
export function provenOrder({ dayFirst, monthFirst }: OrderEvidence): DayOrder | null {
  if (dayFirst >= 0) return 'dayFirst';
  return monthFirst >= 0 ? 'monthFirst' : null;
}

/** The ISO days that an ambiguous text may be. */
export function possibleDays(text: Cell): Record<DayOrder, string> {
  const reading = (order: DayOrder) => isoDay(dayWithoutZone(text, order) ?? 0);
  return { dayFirst: reading('dayFirst'), monthFirst: reading('monthFirst') };
}

/** A day, or the days that a text may be by the order of its parts. `yearFirst` only where the year has two digits. */
type DateText = { day: number } | PossibleDays;

interface PossibleDays {
  dayFirst: number | null;
  monthFirst: number | null;
  yearFirst: number | null;
}

/** 25/4/11 may be a day of 2025 or of 2011, and is read only where the column proves an order. */
function isInDoubt({ dayFirst, monthFirst, yearFirst }: PossibleDays): boolean {
  return monthFirst === null && yearFirst !== null && yearFirst !== dayFirst;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /^\s*(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?(?:[T,\s]*(?:上午|下午|晚上|中午|凌晨|早上)?\s*\d{1,2}(?::|时|点)\d{1,2}(?:(?::|分)\d{1,2}(?:\.\d+)?秒?|分)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT)?\s*(?:[+-]\d{2}:?\d{2})?)?$/i;

/** A text as a date; the time of day and its offset are dropped, the calendar date counts as it is written. */
function readDateText(cell: string): DateText | null {
  const text = cell.normalize('NFKC').trim();
  if (!/\d/.test(text)) return null;
  const fourDigits =
    match(text, /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/) ?? match(text, /^(\d{4})(\d{2})(\d{2})/);
  if (fourDigits) return certain(dayOf(Number(fourDigits[1]), Number(fourDigits[2]), Number(fourDigits[3])));
  const named = match(
    text,
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})/i,
  );
  if (named) return namedMonth(named[3], named[2], named[1]);
  const monthNamed = match(text, /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i);
  if (monthNamed) return namedMonth(monthNamed[3], monthNamed[1], monthNamed[2]);
  const parts = match(text, /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4] ?? '')];
  const dayFirst = dayOf(year, second, first);
  // Dots are written day first everywhere they are in use.
  if (parts[2] === '.') return certain(dayFirst);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst === null && monthFirst === null) return null;
  const yearFirst = parts[4]?.length === 2 ? dayOf(fullYear(parts[1] ?? ''), second, Number(parts[4])) : null;
  return { dayFirst, monthFirst, yearFirst };
}

/** The match when nothing but a day of the week and a time of day follow it. */
function match(text: string, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(text);
  return found && TIME.test(text.slice(found[0].length)) ? found : null;
}

function certain(day: number | null): DateText | null {
  return day === null ? null : { day };
}

function namedMonth(year = '', month = '', day = ''): DateText | null {
  const name = month.toLowerCase();
  const index = MONTHS.findIndex((short) => name.startsWith(short));
  return index < 0 ? null : certain(dayOf(fullYear(year), index + 1, Number(day)));
}

/** Two digits mean 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** A serial number without a date format, or the eight digits of yyyymmdd. */
function dayOfNumber(value: number): number | null {
  if (value >= EARLIEST && value < LATEST) return Math.floor(value);
  if (!Number.isInteger(value) || value < 19000101 || value > 21991231) return null;
  return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

/** Instants to serial days of a zone's wall clock; offsets are looked up once a UTC day, which is slow in Intl. */
function wallDays(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (time: number): number => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(time)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
  };
  const offsets = new Map<number, number>();
  const offsetOn = (utcDay: number): number => {
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      offset = offsetAt(utcDay * DAY_MS);
      offsets.set(utcDay, offset);
    }
    return offset;
  };
  return (time) => {
    const utcDay = Math.floor(time / DAY_MS);
    const offset = offsetOn(utcDay);
    // On the day of a clock change the two ends differ; only then is the exact instant asked.
    const exact = offset === offsetOn(utcDay + 1) ? offset : offsetAt(time);
    return serialDay(time + exact);
  };
}
