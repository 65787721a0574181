/** What Sheets makes of what is entered into a cell: a string is parsed as if it were typed, in the spreadsheet's locale. */
import type { WireCell } from '../../services/port.ts';
import { enteredFormula } from '../formulas/formulaLocale.ts';
import { isFormula } from '../formulas/formulaSyntax.ts';
import { localeFormat } from './localeFormat.ts';
import { typedMoment } from './typedDates.ts';
import { typedNumber } from './typedNumbers.ts';

export type StoredCell =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  /** What should be a formula and is none, or none in the spreadsheet's locale. */
  | { kind: 'unparsed'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; numberFormat?: string }
  | { kind: 'boolean'; boolean: boolean };

/** The settings of the spreadsheet that decide what a text means. */
export interface FileSettings {
  /** As Sheets spells it: `de_DE`. */
  locale: string;
  timeZone: string;
}

const DATE_FORMAT = 'yyyy-mm-dd';
const DATE_TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/**
 * @param isText whether the cell has the plain text format `@`, which stops the parsing
 */
export function typedValue(cell: WireCell, isText: boolean, file: FileSettings): StoredCell {
  if (cell === null) return { kind: 'blank' };
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell === 'boolean') return { kind: 'boolean', boolean: cell };
  if (typeof cell === 'object') {
    return { kind: 'number', number: cell.date, numberFormat: formatOfDate(cell.date) };
  }
  if (cell.startsWith("'")) return { kind: 'text', text: cell.slice(1) };
  if (isText) return { kind: 'text', text: cell };
  if (cell.startsWith('=') && cell.length > 1) return formulaOf(cell, file);
  return parsed(cell, file) ?? { kind: 'text', text: cell };
}

function parsed(text: string, file: FileSettings): StoredCell | null {
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { kind: 'boolean', boolean: /^t/i.test(typed) };
  const locale = localeFormat(file.locale);
  // 1.234 is a number and 1.5 a day where points stand in both.
  const number =
    typedNumber(typed, locale, 'thousands') ??
    typedMoment(typed, locale, () => yearIn(file.timeZone)) ??
    typedNumber(typed, locale, 'anywhere');
  if (number) return { kind: 'number', ...number };
  return /^\+./.test(typed) ? formulaOf(`=${typed}`, file) : null;
}

function formulaOf(text: string, { locale }: FileSettings): StoredCell {
  const formula = enteredFormula(text, locale);
  return formula === null || !isFormula(formula) ? { kind: 'unparsed', text } : { kind: 'formula', formula };
}

function yearIn(timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format());
}

/** What shows a date, and its time where it has one. */
export function formatOfDate(serialDays: number): string {
  return Number.isInteger(serialDays) ? DATE_FORMAT : DATE_TIME_FORMAT;
}

/** Whether numbers in this format are dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return !/^general$/i.test(bare) && /[ymdhs]/i.test(bare);
}
