/** Evaluated first inside an isolated realm: puts the services on the global and leaves one function to run scripts with. */
import { Charts } from '../services/charts.ts';
import { Logger, ScriptApp, Session, scriptConsole, Utilities } from '../services/environment.ts';
import type { RunReply, RunRequest } from '../services/port.ts';
import { beginExecution, countedCalls } from '../services/service.ts';
import { SpreadsheetApp } from '../services/spreadsheet.ts';
import { clock } from '../services/spreadsheetClock.ts';
import { CacheService, LockService, PropertiesService } from '../services/state.ts';
import { htmlService } from '../services/ui.ts';

declare const __files: Record<string, string>;

const realm = globalThis as unknown as Record<string, unknown>;
const HtmlService = htmlService(__files);
delete realm.__files;

Object.assign(realm, {
  SpreadsheetApp,
  HtmlService,
  Charts,
  PropertiesService,
  CacheService,
  LockService,
  Session,
  Utilities,
  ScriptApp,
  Logger,
  console: scriptConsole,
});

/**
 * Runs one top-level function; everything crosses as JSON, dates as `{"$date": …}` of the spreadsheet's wall clock. A date in the
 * result reaches a cell only: to a page Google hands null in place of the whole result.
 */
realm.__run = (json: string): string => {
  const { name, args, mode } = JSON.parse(json) as RunRequest;
  beginExecution(mode);
  let reply: RunReply;
  try {
    const run = realm[name];
    if (typeof run !== 'function') throw new Error(`Script function not found: ${name}`);
    const result: unknown = run(...args.map(decode));
    const value = mode === 'customFunction' || !holdsDate(result) ? encode(result) : null;
    reply = { value, serviceCalls: countedCalls() };
  } catch (error) {
    const { name: errorName, message } = error instanceof Error ? error : new Error(String(error));
    reply = { error: { name: errorName, message }, serviceCalls: countedCalls() };
  }
  return JSON.stringify(reply);
};

const EPOCH = 25569;
const DAY_MS = 86_400_000;

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const { $date } = value as { $date?: unknown };
  if (typeof $date === 'number') return clock().toDate($date);
  if (typeof $date === 'string') return clock().toDate(Date.parse(isoUtc($date)) / DAY_MS + EPOCH);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
}

/** A wall-clock text as if it were UTC, to read its digits. */
function isoUtc(text: string): string {
  const time = Date.parse(/T/.test(text) ? `${text}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`{"$date": ${JSON.stringify(text)}} is no date; write it as 2025-04-01`);
  return new Date(time).toISOString();
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function holdsDate(value: unknown): boolean {
  return isDate(value) || (typeof value === 'object' && value !== null && Object.values(value).some(holdsDate));
}

function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode);
  if (isDate(value)) return { $date: clock().toSerial(value) };
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
  }
  return value;
}
