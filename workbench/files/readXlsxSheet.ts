/** One worksheet of an XLSX file, read as it is unpacked: ECMA-376, part 1, §18.3. */
import { isDateFormat } from '../host/typing/typedValues.ts';
import { a1Of, columnNumber, parseA1 } from '../services/a1.ts';
import type { CellSnapshot, CellStyle, CellValue, RangeSnapshot, SheetSnapshot } from '../types/snapshot.ts';
import { checkRoom, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type Room } from './fileLimits.ts';
import { LEAST_COLUMNS, SPARE_ROWS } from './readCsv.ts';
import { movedFormula, sheetsFormula } from './readXlsxFormula.ts';
import type { ReadColor } from './readXlsxStyles.ts';
import {
  type Attributes,
  child,
  childrenOf,
  elementCollector,
  isOn,
  type XmlElement,
  type XmlEvents,
} from './xmlReader.ts';

/** What a worksheet shares with the others of its file. */
export interface XlsxBook {
  file: string;
  room: Room;
  strings: readonly string[];
  styles: readonly CellStyle[];
  readColor: ReadColor;
  /** Whether days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

/** A worksheet, and what the workbook must add to it. */
export interface ReadSheet {
  sheet: SheetSnapshot;
  /** Cells that a formula fills beside its own. */
  arrays: RangeSnapshot[];
  /** Elements outside the cells, for rules and links. */
  elements: XmlElement[];
}

/** Days from 1899-12-30 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
/** Excel's unit is a digit of the default font, padding included: §18.3.1.13. */
const DIGIT_PIXELS = 7;
const POINT_PIXELS = 96 / 72;
/** The largest row height and column width of Excel, and more frozen lines than a window shows. */
const MOST_POINTS = 409.5;
const MOST_DIGITS = 255;
const MOST_FROZEN = 100;
/** Far beyond any limit, and still a safe number. */
const MOST_TOLD = 1e9;
/** More than these are nobody's work, and are passed over: elements beside the cells, blank cells with a look, signs of formulas. */
const MOST_ELEMENTS = 500_000;
const MOST_BLANKS = 1_000_000;
const MOST_FORMULA_SIGNS = 25_000_000;
/** The longest formula of Excel, “Excel specifications and limits”. */
const LONGEST_FORMULA = 8192;
/** These are not read, and can be large. */
const PASSED_OVER = new Set(['extLst', 'rowBreaks', 'colBreaks', 'ignoredErrors', 'oleObjects', 'controls']);

/** @returns events to feed, and what they have made of the worksheet */
export function sheetReader(
  sheetId: number,
  name: string,
  book: XlsxBook,
): { events: XmlEvents; lastCell(): string; finish(): ReadSheet } {
  const cells = cellReader(sheetId, name, book);
  const elements: XmlElement[] = [];
  const aside = elementCollector((element) => elements.push(element));
  let depth = 0;
  let part: 'cells' | 'aside' | 'nothing' = 'nothing';
  let kept = 0;
  const events: XmlEvents = {
    open: (element, attributes) => {
      depth++;
      if (depth === 2) part = element === 'sheetData' ? 'cells' : PASSED_OVER.has(element) ? 'nothing' : 'aside';
      if (part === 'aside' && kept++ >= MOST_ELEMENTS) part = 'nothing';
      if (part === 'cells') cells.events.open(element, attributes);
      if (part === 'aside') aside.open(element, attributes);
    },
    text: (text) => {
      if (part === 'cells') cells.events.text(text);
      if (part === 'aside') aside.text(text);
    },
    close: (element) => {
      if (part === 'cells') cells.events.close(element);
      if (part === 'aside') aside.close(element);
      depth--;
      if (depth < 2) part = 'nothing';
    },
  };
  return { events, lastCell: cells.lastCell, finish: () => finish(sheetId, name, cells, elements, book) };
}

type Cells = ReturnType<typeof cellReader>;

function finish(sheetId: number, name: string, cells: Cells, elements: XmlElement[], { readColor, room }: XlsxBook) {
  const { lines, rowHeights, arrays } = cells.finish();
  const all = { name: '', attributes: {}, text: '', children: elements };
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  room.cells -= lines.length * width;
  markSpilled(lines, arrays);
  const merges = childrenOf(child(all, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
    rangeOf(sheetId, attributes.ref ?? ''),
  );
  const lastMerged = (side: 'row' | 'column') =>
    merges.reduce((last, range) => Math.max(last, range[side] + range[side === 'row' ? 'rows' : 'columns'] - 1), 0);
  const columns = Math.max(width, lastMerged('column'), LEAST_COLUMNS);
  const rows = Math.max(lines.length, lastMerged('row')) + SPARE_ROWS;
  const tabColor = readColor(child(all, 'sheetPr', 'tabColor'));
  const sheet: SheetSnapshot = {
    sheetId,
    name,
    rows,
    columns,
    cells: lines,
    columnWidths: columnWidths(all, columns),
    rowHeights,
    ...frozen(child(all, 'sheetViews', 'sheetView')),
    ...(tabColor && { tabColor }),
    merges,
  };
  return { sheet, arrays, elements };
}

/** Reads rows and cells; what has no value is kept for its look only within what has one. */
function cellReader(sheetId: number, sheet: string, book: XlsxBook) {
  const lines: (CellSnapshot | null)[][] = [];
  const rowHeights: Record<number, number> = {};
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const arrays: RangeSnapshot[] = [];
  const dated = book.styles.map(({ numberFormat }) => numberFormat !== undefined && isDateFormat(numberFormat));
  const bare = book.styles.map((style) => Object.keys(style).length === 0);
  let row = 0;
  let column = 0;
  let widest = 0;
  let blanks = 0;
  let formulaSigns = 0;
  let arrayCells = 0;
  let last: { row: number; column: number } | null = null;
  let cell: Attributes = {};
  let formulaOf: Attributes | null = null;
  let formula = '';
  let text = '';
  let target: 'value' | 'formula' | null = null;
  let phonetic = false;

  const beginRow = ({ r, ht, customHeight }: Attributes): void => {
    row = bounded(r, MOST_TOLD) || row + 1;
    column = 0;
    if (ht && isOn(customHeight) && row <= MOST_ROWS)
      rowHeights[row - 1] = Math.round(bounded(ht, MOST_POINTS) * POINT_PIXELS);
  };
  const beginCell = (attributes: Attributes): void => {
    cell = attributes;
    const [, letters, digits] = /^([A-Z]{1,7})([1-9]\d{0,8})$/.exec(cell.r ?? '') ?? [];
    column = letters ? columnNumber(letters) : column + 1;
    if (digits) row = Number(digits);
    formulaOf = null;
    formula = '';
    text = '';
  };
  const endCell = (): void => {
    const value = cellValue();
    const written = cellFormula();
    const style = cell.s === undefined || bare[Number(cell.s)] !== false ? undefined : Number(cell.s);
    const isBlank = value === null && written === undefined;
    if (isBlank && (style === undefined || row > MOST_ROWS || column > Math.max(widest, LEAST_COLUMNS))) return;
    if (isBlank && blanks++ >= MOST_BLANKS) return;
    if (!isBlank) {
      widest = Math.max(widest, column);
      checkRoom(book.room, { file: book.file, sheet }, row, widest);
      last = { row, column };
    }
    while (lines.length < row) lines.push([]);
    const line = lines[row - 1] as (CellSnapshot | null)[];
    while (line.length < column - 1) line.push(null);
    line[column - 1] = {
      value,
      ...(written !== undefined && { formula: written }),
      ...(style !== undefined && { style }),
    };
  };
  const cellValue = (): CellValue => {
    switch (cell.t) {
      case 's':
        return book.strings[Number(text)] || null;
      case 'str':
      case 'inlineStr':
        return unescaped(text) || null;
      case 'b':
        return text === '' ? null : /^(1|true)$/i.test(text.trim());
      case 'e':
        return text === '' ? null : { error: text };
      case 'd':
        return text === '' ? null : isoDate(text);
      default: {
        if (text.trim() === '') return null;
        const number = Number(text);
        if (!Number.isFinite(number)) return text;
        if (!dated[Number(cell.s ?? -1)]) return number;
        return { date: number + (book.from1904 ? DAYS_TO_1904 : 0) };
      }
    }
  };
  /** In American spelling; one that only a program's own table of results stands for is none. */
  const cellFormula = (): string | undefined => {
    if (!formulaOf || formulaOf.t === 'dataTable') return undefined;
    const { t, si = '', ref = '' } = formulaOf;
    const first = shared.get(si);
    formulaSigns += formula.length || (first?.formula.length ?? 0);
    if (formulaSigns > MOST_FORMULA_SIGNS || formula.length > LONGEST_FORMULA) return undefined;
    if (t === 'shared' && formula === '') {
      return first && movedFormula(first.formula, row - first.row, column - first.column);
    }
    if (formula.trim() === '') return undefined;
    const written = sheetsFormula(formula);
    if (t === 'shared') shared.set(si, { formula: written, row, column });
    const [range] = t === 'array' ? rangeOf(sheetId, ref) : [];
    const size = range ? range.rows * range.columns : 0;
    arrayCells += size;
    if (range && size > 1 && arrayCells <= MOST_CELLS) arrays.push(range);
    return written;
  };

  const events: XmlEvents = {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          return beginRow(attributes());
        case 'c':
          return beginCell(attributes());
        case 'f':
          formulaOf = attributes();
          target = 'formula';
          return;
        case 'rPh':
          phonetic = true;
          return;
        case 'v':
        case 't':
          target = phonetic ? null : 'value';
      }
    },
    text: (piece) => {
      if (target === 'value') text += piece;
      else if (target === 'formula') formula += piece;
    },
    close: (name) => {
      if (name === 'c') endCell();
      if (name === 'rPh') phonetic = false;
      target = null;
    },
  };
  return {
    events,
    lastCell: () => (last ? a1Of({ ...last, rows: 1, columns: 1 }) : ''),
    finish: () => ({ lines: trimmed(lines, widest), rowHeights, arrays }),
  };
}

/** Rows and columns that only have a look end where the values do, give or take what stands among them. */
function trimmed(lines: (CellSnapshot | null)[][], widest: number): (CellSnapshot | null)[][] {
  const isFilled = (cell: CellSnapshot | null) => cell !== null && (cell.value !== null || cell.formula !== undefined);
  let last = lines.length;
  while (last > 0 && !lines[last - 1]?.some(isFilled)) last--;
  return lines.slice(0, last).map((line) => (line.length > widest ? line.slice(0, widest) : line));
}

/** The first cell of an array has the formula; the others have what it fills in. */
function markSpilled(lines: (CellSnapshot | null)[][], arrays: readonly RangeSnapshot[]): void {
  for (const { row, column, rows, columns } of arrays) {
    for (let i = row - 1; i < Math.min(row - 1 + rows, lines.length); i++) {
      for (let j = column - 1; j < Math.min(column - 1 + columns, lines[i]?.length ?? 0); j++) {
        const cell = lines[i]?.[j];
        if (cell && cell.formula === undefined) cell.spilled = true;
      }
    }
  }
}

/** A number as the file tells it, between 0 and the most that it can be; 0 for none. */
function bounded(text: string | undefined, most: number): number {
  const number = Number(text ?? 0);
  return number > 0 ? Math.min(number, most) : 0;
}

/** Nothing for what is no range, or one beyond the grid. */
export function rangeOf(sheetId: number, ref: string): RangeSnapshot[] {
  const range = parseA1(ref, { rows: MOST_ROWS, columns: MOST_COLUMNS });
  const isWithin = range && range.row + range.rows - 1 <= MOST_ROWS && range.column + range.columns - 1 <= MOST_COLUMNS;
  return isWithin ? [{ sheetId, ...range }] : [];
}

function columnWidths(all: XmlElement, columns: number): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { attributes } of childrenOf(child(all, 'cols'), 'col')) {
    const { min = '0', max = '0', width } = attributes;
    if (!width) continue;
    for (let column = bounded(min, columns) || 1; column <= bounded(max, columns); column++) {
      widths[column - 1] = Math.round(bounded(width, MOST_DIGITS) * DIGIT_PIXELS);
    }
  }
  return widths;
}

function frozen(view: XmlElement | undefined) {
  const pane = child(view, 'pane')?.attributes;
  const isFrozen = pane?.state?.startsWith('frozen') === true;
  return {
    ...(isFrozen && {
      frozenRows: Math.floor(bounded(pane.ySplit, MOST_FROZEN)),
      frozenColumns: Math.floor(bounded(pane.xSplit, MOST_FROZEN)),
    }),
    ...(/^(0|false)$/.test(view?.attributes.showGridLines ?? '') && { hiddenGridlines: true }),
  };
}

/** What XML cannot hold is written `_x000D_`: §22.9.2.19. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isoDate(text: string): CellValue {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : text);
  return Number.isNaN(time) ? text : { date: time / 86_400_000 + 25_569 };
}
