/**
 * Arguments and results of a script on the wire: JSON, with dates as `{"$date": …}` of the spreadsheet's wall clock and what is no
 * number in a cell as `{"$error": …}`.
 */
import { clock } from '../services/spreadsheetClock.ts';

/** Serial day of 1970-01-01. */
const EPOCH = 25569;
const DAY_MS = 86_400_000;

/** Dates come as a serial day or as a text such as `2025-04-01`. */
export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  if (typeof value !== 'object' || value === null) return value;
  const { $date } = value as { $date?: unknown };
  if (typeof $date === 'number') return clock().toDate($date);
  if (typeof $date === 'string') return clock().toDate(asUtc($date) / DAY_MS + EPOCH);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromWire(inner)]));
}

/** The result of a custom function. */
export function cellResult(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellResult);
  return typeof value === 'number' && !Number.isFinite(value) ? { $error: '#NUM!' } : toWire(value);
}

/** The result of any other function; JSON makes null of what is no number, as Google does. */
export function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire);
  if (isDate(value)) return { $date: clock().toSerial(value) };
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toWire(inner)]));
  }
  return value;
}

export function holdsDate(value: unknown): boolean {
  return isDate(value) || (typeof value === 'object' && value !== null && Object.values(value).some(holdsDate));
}

/** Milliseconds of a wall-clock text as if it were UTC, to read its digits. */
function asUtc(text: string): number {
  const time = Date.parse(/T/.test(text) ? `${text}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`{"$date": ${JSON.stringify(text)}} is no date; write it as 2025-04-01`);
  return time;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
