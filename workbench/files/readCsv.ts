/** A CSV file as a sheet, typed as Sheets would on import, but never at the cost of an id. */
import Papa from 'papaparse';
import type { CellSnapshot, CellStyle, SheetSnapshot } from '../types/snapshot.ts';

/** Index of the date style in `CSV_STYLES`. */
const DATE_STYLE = 0;
const DATE_TIME_STYLE = 1;

/** The styles that cells of a read CSV refer to. */
export const CSV_STYLES: CellStyle[] = [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: 'yyyy-mm-dd hh:mm:ss' }];

const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;

/**
 * Numbers become numbers, ISO dates dates, TRUE and FALSE booleans; everything else stays text, for the add-on to read. A column
 * in which any number has a leading zero or more than 15 digits holds ids: its numbers stay text.
 *
 * @throws Error that names the row, for a file that cannot be read
 */
export function readCsv(text: string, name: string): SheetSnapshot {
  const { data: rows, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [error] = errors.filter(({ type }) => type !== 'Delimiter');
  if (error) {
    throw new Error(`${name}, row ${(error.row ?? 0) + 1}: ${error.message}. Save the file again as CSV (UTF-8).`);
  }
  if (rows.length === 0) throw new Error(`${name} is empty; expected a header row and one row for each order.`);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const holdsIds = Array.from({ length: width }, (_, column) => rows.some((row) => isIdNumber(row[column] ?? '')));
  return {
    sheetId: 1,
    name,
    rows: rows.length + SPARE_ROWS,
    columns: Math.max(width, LEAST_COLUMNS),
    cells: rows.map((row, i) => row.map((cell, column) => typed(cell, i === 0 || holdsIds[column] === true))),
    frozenRows: 1,
  };
}

/** The text of a file: UTF-8, UTF-16 with a byte order mark, or else GBK. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

function isIdNumber(text: string): boolean {
  return /^0\d+$/.test(text) || /^\d{16,}$/.test(text);
}

function typed(text: string, asText: boolean): CellSnapshot | null {
  if (text === '') return null;
  if (asText) return { value: text };
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return dateCell(text) ?? { value: text };
}

function dateCell(text: string): CellSnapshot | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists) return null;
  const serial = time / 86_400_000 + 25569 + (hour * 3600 + minute * 60 + second) / 86_400;
  return { value: { date: serial }, style: match[4] === undefined ? DATE_STYLE : DATE_TIME_STYLE };
}
