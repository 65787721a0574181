/** What Sheets makes of a string that is written into a cell: it is parsed as if it were typed. */
import type { WireCell } from '../services/port.ts';

export type StoredCell =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; numberFormat?: string }
  | { kind: 'boolean'; boolean: boolean };

const DATE_FORMAT = 'yyyy-mm-dd';
const DATE_TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/**
 * @param isText whether the cell has the plain text format `@`, which stops the parsing
 */
export function typedValue(cell: WireCell, isText: boolean): StoredCell {
  if (cell === null) return { kind: 'blank' };
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell === 'boolean') return { kind: 'boolean', boolean: cell };
  if (typeof cell === 'object') {
    return {
      kind: 'number',
      number: cell.date,
      numberFormat: Number.isInteger(cell.date) ? DATE_FORMAT : DATE_TIME_FORMAT,
    };
  }
  if (cell.startsWith("'")) return { kind: 'text', text: cell.slice(1) };
  if (isText) return { kind: 'text', text: cell };
  if (cell.startsWith('=') && cell.length > 1) return { kind: 'formula', formula: cell };
  return parsed(cell) ?? { kind: 'text', text: cell };
}

function parsed(text: string): StoredCell | null {
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { kind: 'boolean', boolean: /^t/i.test(typed) };
  const number = /^([+-]?)[$¥€£]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)(%?)$/i.exec(typed);
  if (number && /\d/.test(number[2] ?? '')) {
    const value = Number(`${number[1]}${(number[2] ?? '').replaceAll(',', '')}`);
    return number[3] ? { kind: 'number', number: value / 100, numberFormat: '0%' } : { kind: 'number', number: value };
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (!date) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day || month > 12) return null;
  return { kind: 'number', number: time / 86_400_000 + 25569, numberFormat: DATE_FORMAT };
}

/** Whether numbers in this format are dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return !/^general$/i.test(bare) && /[ymdhs]/i.test(bare);
}
