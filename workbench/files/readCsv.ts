/** A CSV file as a sheet, typed as Sheets would on import, but never at the cost of an id. */
import Papa from 'papaparse';
import type { CellSnapshot, CellStyle, SheetSnapshot } from '../types/snapshot.ts';
import { checkRoom, MOST_COLUMNS, MOST_ROWS, type Room, wholeRoom } from './fileLimits.ts';
import { fileError } from './fileProblems.ts';

/** Indices of the styles in `CSV_STYLES`. */
const DATE_STYLE = 0;
const DATE_TIME_STYLE = 1;

/** The styles that cells of a read CSV refer to. */
export const CSV_STYLES: CellStyle[] = [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: 'yyyy-mm-dd hh:mm:ss' }];

export const SPARE_ROWS = 100;
export const LEAST_COLUMNS = 26;

const SEPARATORS = [',', ';', '\t', '|'];
/** In no text that people write: the file has one column. */
const NO_SEPARATOR: string = Papa.RECORD_SEP;
/** Rows, and characters at most, by which the separator is told. */
const TELLING_ROWS = 20;
const TELLING_LENGTH = 1_000_000;
const LONGEST_SHOWN = 30;

/**
 * Numbers become numbers, ISO dates dates, TRUE and FALSE booleans; everything else stays text, for the add-on to read: nothing is
 * ever a formula. A column in which any number has a leading zero or more than 15 digits holds ids: its numbers stay text. Blank
 * lines are kept, so that rows are numbered as in the file.
 *
 * @throws FileError that names the line, for a file that cannot be read
 */
export function readCsv(text: string, name: string, file = name, room: Room = wholeRoom()): SheetSnapshot {
  const { rows, width, separator } = parseRows(text.replace(/^\uFEFF/, ''), file, room);
  const header = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (header < 0) throw fileError('EMPTY_FILE', { file });
  const body = rows.slice(header + 1);
  const holdsIds = Array.from({ length: width }, (_, column) => body.some((row) => isIdNumber(row[column] ?? '')));
  const readNumber = separator === ';' && hasDecimalCommas(body) ? decimalComma : decimalPoint;
  return {
    sheetId: 1,
    name,
    rows: rows.length + SPARE_ROWS,
    columns: Math.max(width, LEAST_COLUMNS),
    cells: rows.map((row, i) =>
      row.map((cell, column) => typed(cell, i <= header || holdsIds[column] === true, readNumber)),
    ),
    frozenRows: header + 1,
  };
}

/** The cells as texts, without blank lines at the end. */
function parseRows(text: string, file: string, room: Room) {
  // Excel writes and reads this first line, which is no row.
  const [told = '', separator = ''] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.slice(told.length);
  const rows: string[][] = [];
  let width = 0;
  let lines = 0;
  const delimiter = separator || likelySeparator(body);
  checkWidths(body, delimiter, file);
  Papa.parse<string[]>(body, {
    delimiter,
    // The fast mode makes an array of all lines before the first is looked at.
    fastMode: false,
    step: ({ data: row, errors }) => {
      for (const { code, index = 0 } of errors) {
        if (code === 'MissingQuotes' || code === 'InvalidQuotes') {
          const line = (text.slice(0, told.length + index).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
          const [received = ''] = body.slice(Math.max(0, index - 1), index + LONGEST_SHOWN).split(/[\r\n]/);
          throw fileError(code === 'MissingQuotes' ? 'OPEN_QUOTE' : 'STRAY_QUOTE', { file, line, received });
        }
      }
      lines++;
      // Programs end a file with blank lines, a million at most; whatever has more is none of theirs.
      if (lines > 2 * MOST_ROWS) throw fileError('TOO_MANY_ROWS', { file, sheet: '', most: MOST_ROWS });
      if (row.every((cell) => cell === '')) return;
      width = Math.max(width, row.length);
      checkRoom(room, { file, sheet: '' }, lines, width);
      while (rows.length < lines - 1) rows.push([]);
      rows.push(row);
    },
  });
  room.cells -= rows.length * width;
  return { rows, width, separator: delimiter };
}

/** The one that parts most of the first rows alike, and of those into the most cells; texts have commas as they come. */
function likelySeparator(text: string): string {
  const start = text.slice(0, TELLING_LENGTH);
  let best = { separator: NO_SEPARATOR, alike: 0, width: 1 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(start, {
      delimiter: separator,
      preview: TELLING_ROWS,
      skipEmptyLines: true,
      fastMode: false,
    });
    const counts = new Map<number, number>();
    for (const row of data) {
      if (row.join('').trim() !== '' || row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    }
    const [width, alike] = [...counts].reduce((usual, next) => (next[1] > usual[1] ? next : usual), [1, 0]);
    if (width > 1 && (alike > best.alike || (alike === best.alike && width > best.width))) {
      best = { separator, alike, width };
    }
  }
  return best.separator;
}

/** Papaparse takes a line whole, however many cells it has; one without quotation marks is counted before. */
function checkWidths(text: string, separator: string, file: string): void {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  let start = 0;
  for (let row = 1; start < text.length && row <= 2 * MOST_ROWS; row++) {
    const found = text.indexOf(lineBreak, start);
    const end = found < 0 ? text.length : found;
    const line = end - start > MOST_COLUMNS ? text.slice(start, end) : '';
    let columns = 1;
    for (let at = line.indexOf(separator); at >= 0 && columns <= MOST_COLUMNS; at = line.indexOf(separator, at + 1)) {
      columns++;
    }
    if (columns > MOST_COLUMNS && !line.includes('"')) {
      throw fileError('TOO_MANY_COLUMNS', { file, sheet: '', row, most: MOST_COLUMNS });
    }
    start = end + 1;
  }
}

function isIdNumber(text: string): boolean {
  return /^0\d+$/.test(text) || /^\d{16,}$/.test(text);
}

type ReadNumber = (text: string) => number | null;

/** A plain number; with an exponent only if that has a sign, since 12E5 is an article number. */
const decimalPoint: ReadNumber = (text) =>
  /^-?(\d+\.?\d*|\.\d+)(e[+-]\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;

const decimalComma: ReadNumber = (text) =>
  /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null;

/** Where a comma is the decimal sign, programs part cells by semicolons; both signs in one file prove nothing. */
function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const some = (pattern: RegExp) => rows.some((row) => row.some((cell) => pattern.test(cell)));
  return some(/^-?(\d{1,3}(\.\d{3})+|\d+),\d+$/) && !some(/^-?(\d*\.(\d{1,2}|\d{4,})|\d{4,}\.\d{3})$/);
}

function typed(text: string, asText: boolean, readNumber: ReadNumber): CellSnapshot | null {
  if (text === '') return null;
  // How shops keep Excel from spoiling long ids: ="0012345".
  const id = /^="(\d+)"$/.exec(text)?.[1];
  if (asText || id !== undefined) return { value: id ?? text };
  const number = readNumber(text);
  if (number !== null) return { value: number };
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return dateCell(text) ?? { value: text };
}

function dateCell(text: string): CellSnapshot | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists =
    year >= 1900 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists) return null;
  const serial = time / 86_400_000 + 25569 + (hour * 3600 + minute * 60 + second) / 86_400;
  return { value: { date: serial }, style: match[4] === undefined ? DATE_STYLE : DATE_TIME_STYLE };
}
