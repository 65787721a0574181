/** A worksheet of exceljs as a sheet of the workbench. */
import ExcelJS from 'exceljs';
import { parseA1 } from '../services/a1.ts';
import type { CellSnapshot, CellValue, RangeSnapshot, SheetSnapshot } from '../types/snapshot.ts';
import { MOST_CELLS } from './fileLimits.ts';
import { LEAST_COLUMNS, SPARE_ROWS } from './readCsv.ts';
import { movedFormula, sheetsFormula } from './readXlsxFormula.ts';
import type { ReadColor } from './readXlsxStyles.ts';
import { bounded, rangesOf } from './xlsxGateSheet.ts';

/** What worksheets share with the others of their file. */
export interface XlsxBook {
  /** Where the style of a cell stands among those of the file; undefined for one that says nothing. */
  indexOf(style: Partial<ExcelJS.Style>): number | undefined;
  /** Whether a style, by its place, shows numbers as dates. */
  dated: readonly boolean[];
  readColor: ReadColor;
  /** Whether days are counted from 1904, as old Macs did. */
  from1904: boolean;
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
/** Of all formulas of a sheet; more are nobody's work, and keep their results alone. */
const MOST_FORMULA_SIGNS = 25_000_000;
/** The longest formula of Excel, “Excel specifications and limits”. */
const LONGEST_FORMULA = 8192;

/** What exceljs has of a formula; its types part it by kinds. */
interface Formula {
  formula?: string;
  /** The address of the cell that has the formula. */
  sharedFormula?: string;
  shareType?: string;
  ref?: string;
}

type Lines = (CellSnapshot | null)[][];

/** @returns the sheet, and the cells that its formulas fill beside their own */
export function readSheet(
  sheet: ExcelJS.Worksheet,
  sheetId: number,
  name: string,
  book: XlsxBook,
): { snapshot: SheetSnapshot; arrays: RangeSnapshot[] } {
  const readFormula = formulaReader(sheet, sheetId);
  const lines: Lines = [];
  const rowHeights: Record<number, number> = {};
  const merged = new Map<string, RangeSnapshot>();
  let widest = 0;
  for (let row = 1; row <= sheet.rowCount; row++) {
    const line: (CellSnapshot | null)[] = [];
    lines.push(line);
    const from = sheet.findRow(row);
    if (!from) continue;
    if (from.height) rowHeights[row - 1] = Math.round(bounded(from.height, MOST_POINTS) * POINT_PIXELS);
    for (let column = 1; column <= from.cellCount; column++) {
      const cell = from.findCell(column);
      if (cell?.isMerged) extend(merged, sheetId, cell);
      const read = cell ? readCell(cell, book, readFormula.of) : null;
      if (read === null) continue;
      while (line.length < column - 1) line.push(null);
      line[column - 1] = read;
      if (isFilled(read)) widest = Math.max(widest, column);
    }
  }
  const cells = trimmed(lines, widest);
  markSpilled(cells, readFormula.arrays);
  const merges = [...merged.values()].filter(({ rows, columns }) => rows * columns > 1);
  const columns = merges.reduce(
    (last, range) => Math.max(last, range.column + range.columns - 1),
    Math.max(widest, LEAST_COLUMNS),
  );
  const rows = merges.reduce((last, range) => Math.max(last, range.row + range.rows - 1), cells.length) + SPARE_ROWS;
  const tabColor = book.readColor(sheet.properties.tabColor);
  const snapshot: SheetSnapshot = {
    sheetId,
    name,
    rows,
    columns,
    cells,
    columnWidths: columnWidths(sheet, columns),
    rowHeights,
    ...frozen(sheet),
    ...(tabColor && { tabColor }),
    ...(sheet.state && sheet.state !== 'visible' && { hidden: true }),
    merges,
  };
  return { snapshot, arrays: readFormula.arrays };
}

function readCell(
  cell: ExcelJS.Cell,
  { indexOf, dated, from1904 }: XlsxBook,
  formulaOf: (cell: ExcelJS.Cell) => string | undefined,
): CellSnapshot | null {
  const style = indexOf(cell.style);
  const { type } = cell;
  const link = type === ExcelJS.ValueType.Hyperlink ? (cell.value as ExcelJS.CellHyperlinkValue) : null;
  const isFormula = type === ExcelJS.ValueType.Formula;
  const found =
    type === ExcelJS.ValueType.Merge ? null : plainValue(link ? link.text : isFormula ? cell.result : cell.value);
  const formula = isFormula ? formulaOf(cell) : undefined;
  const isDate = typeof found === 'number' && style !== undefined && dated[style] === true;
  const value = isDate ? { date: found + (from1904 ? DAYS_TO_1904 : 0) } : found;
  const note = cell.note || link ? noteOf(cell, value, link?.hyperlink) : '';
  if (value === null && formula === undefined && style === undefined && note === '') return null;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(style !== undefined && { style }),
    ...(note !== '' && { note }),
  };
}

/** Numbers of dates are numbers still: exceljs does not see their formats. */
function plainValue(plain: ExcelJS.CellValue | undefined): CellValue {
  if (typeof plain === 'number') return Number.isFinite(plain) ? plain : null;
  if (typeof plain === 'string') return plain === '' ? null : plain;
  if (typeof plain === 'boolean') return plain;
  if (typeof plain !== 'object' || plain === null) return null;
  if ('error' in plain) return { error: plain.error };
  return 'richText' in plain ? plain.richText.map(({ text }) => text ?? '').join('') || null : null;
}

/** Cells of the workbench have no links: where the text does not say it, the note does. */
function noteOf(cell: ExcelJS.Cell, value: CellValue, link = ''): string {
  const { note } = cell;
  const written = typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text ?? '').join('');
  const bare = (text: string) =>
    text
      .replace(/^(mailto:|https?:\/\/)/i, '')
      .replace(/[/?].*$/, '')
      .toLowerCase();
  const isTold = value === null || bare(String(value)) === bare(link);
  return [written.trim(), isTold ? '' : link].filter(Boolean).join('\n');
}

/** Formulas in American spelling; one that only a program's own table of results stands for is none. */
function formulaReader(sheet: ExcelJS.Worksheet, sheetId: number) {
  const arrays: RangeSnapshot[] = [];
  let signs = 0;
  let arrayCells = 0;
  const of = (cell: ExcelJS.Cell): string | undefined => {
    const { formula = '', sharedFormula, shareType, ref = '' } = cell.value as Formula;
    if (shareType === 'dataTable') return undefined;
    const first = sharedFormula === undefined ? undefined : sheet.findCell(sharedFormula, '');
    const written = first ? ((first.value as Formula | null)?.formula ?? '') : formula;
    signs += written.length;
    if (written.trim() === '' || written.length > LONGEST_FORMULA || signs > MOST_FORMULA_SIGNS) return undefined;
    // exceljs moves neither whole columns nor rows, and moves what stands in quotation marks.
    if (first)
      return movedFormula(
        sheetsFormula(written),
        Number(cell.row) - Number(first.row),
        Number(cell.col) - Number(first.col),
      );
    const [range] = shareType === 'array' ? rangesOf(sheetId, ref) : [];
    const size = range ? range.rows * range.columns : 0;
    arrayCells += size;
    if (range && size > 1 && arrayCells <= MOST_CELLS) arrays.push(range);
    return sheetsFormula(written);
  };
  return { of, arrays };
}

/** A merged range grows from its first cell to each of its others. */
function extend(merged: Map<string, RangeSnapshot>, sheetId: number, cell: ExcelJS.Cell): void {
  const { address } = cell.master;
  const at = parseA1(address, { rows: 1, columns: 1 });
  if (!at) return;
  const range = merged.get(address) ?? { sheetId, ...at };
  range.rows = Math.max(range.rows, Number(cell.row) - range.row + 1);
  range.columns = Math.max(range.columns, Number(cell.col) - range.column + 1);
  merged.set(address, range);
}

const isFilled = (cell: CellSnapshot | null | undefined) =>
  cell !== null && cell !== undefined && (cell.value !== null || cell.formula !== undefined || cell.note !== undefined);

/** Rows and columns that only have a look end where the values do, give or take what stands among them. */
function trimmed(lines: Lines, widest: number): Lines {
  let last = lines.length;
  while (last > 0 && !lines[last - 1]?.some(isFilled)) last--;
  return lines.slice(0, last).map((line) => (line.length > widest ? line.slice(0, widest) : line));
}

/** The first cell of an array has the formula; the others have what it fills in. */
function markSpilled(lines: Lines, arrays: readonly RangeSnapshot[]): void {
  for (const { row, column, rows, columns } of arrays) {
    for (let i = row - 1; i < Math.min(row - 1 + rows, lines.length); i++) {
      for (let j = column - 1; j < Math.min(column - 1 + columns, lines[i]?.length ?? 0); j++) {
        const cell = lines[i]?.[j];
        if (cell && cell.formula === undefined) cell.spilled = true;
      }
    }
  }
}

function columnWidths(sheet: ExcelJS.Worksheet, columns: number): Record<number, number> {
  const widths: Record<number, number> = {};
  // Null where the file says nothing of them.
  (sheet.columns ?? []).slice(0, columns).forEach(({ width }, index) => {
    if (width) widths[index] = Math.round(bounded(width, MOST_DIGITS) * DIGIT_PIXELS);
  });
  return widths;
}

function frozen(sheet: ExcelJS.Worksheet) {
  const [view] = sheet.views ?? [];
  return {
    ...(view?.state === 'frozen' && {
      frozenRows: Math.floor(bounded(view.ySplit, MOST_FROZEN)),
      frozenColumns: Math.floor(bounded(view.xSplit, MOST_FROZEN)),
    }),
    ...(view?.showGridLines === false && { hiddenGridlines: true }),
  };
}
