/** The built Code.js in a bare realm: an empty `node:vm` context without host globals. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { DIST } from '../build/paths.ts';

export const CODE = readFileSync(`${DIST}/Code.js`, 'utf8');

/** Evaluates the bundle; `globals` are the services a test gives it. */
export function bareRealm(globals: Record<string, unknown> = {}): Record<string, (...args: unknown[]) => unknown> {
  const context = vm.createContext(Object.assign(Object.create(null), globals));
  vm.runInContext(CODE, context, { filename: 'Code.js' });
  return context as Record<string, (...args: unknown[]) => unknown>;
}

/** As much of Google's services as custom functions ask for: the locale and texts when they throw, the time zone when they read a date. */
export function documentIn(locale: string, timeZone = 'Etc/UTC'): Record<string, unknown> {
  const spreadsheet = { getSpreadsheetLocale: () => locale, getSpreadsheetTimeZone: () => timeZone };
  const page = (name: string) => ({ getContent: () => readFileSync(`${DIST}/${name}.html`, 'utf8') });
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet },
    HtmlService: { createHtmlOutputFromFile: page },
  };
}
