/** A workbook snapshot as Univer opens it. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  numfmt,
} from '@univerjs/core';
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../types/snapshot.ts';
import { engineFormula } from '../formulas/engineFormula.ts';
import { isDateFormat } from '../typing/typedValues.ts';
import { toUniverStyle } from './cellStyles.ts';
import { univerCell } from './cellValues.ts';

/** What Univer calls the open workbook. */
export const UNIT_ID = 'workbook';
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;
const DATE_STYLE = 'date';

export function toUniverWorkbook(snapshot: WorkbookSnapshot): Partial<IWorkbookData> {
  const styles = Object.fromEntries(
    snapshot.styles.map((style, i) => [`s${i}`, toUniverStyle(withReadableFormat(style))]),
  );
  return {
    id: UNIT_ID,
    name: snapshot.name,
    locale: LocaleType.EN_US,
    styles: { ...styles, [DATE_STYLE]: toUniverStyle({ numberFormat: 'yyyy-mm-dd' }) },
    sheetOrder: snapshot.sheets.map(({ sheetId }) => String(sheetId)),
    sheets: Object.fromEntries(snapshot.sheets.map((sheet) => [String(sheet.sheetId), toUniverSheet(sheet, snapshot)])),
  };
}

/** A damaged file can have formats that are none; a number would be shown in none of them, and the whole sheet not at all. */
function withReadableFormat({ numberFormat, ...look }: CellStyle): CellStyle {
  return numberFormat === undefined || !numfmt.isValidFormat(numberFormat) ? look : { ...look, numberFormat };
}

function toUniverSheet(sheet: SheetSnapshot, workbook: WorkbookSnapshot): Partial<IWorksheetData> {
  const { rows, columns } = sheet;
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.cells.forEach((line, row) => {
    const cells: Record<number, ICellData> = {};
    line.forEach((cell, column) => {
      if (cell) cells[column] = toUniverCell(cell, workbook);
    });
    cellData[row] = cells;
  });
  return {
    id: String(sheet.sheetId),
    name: sheet.name,
    rowCount: rows,
    columnCount: columns,
    cellData,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    columnData: withHidden(
      mapValues(sheet.columnWidths ?? {}, (w) => ({ w })),
      sheet.hiddenColumns,
    ),
    rowData: withHidden(
      mapValues(sheet.rowHeights ?? {}, (h) => ({ h, ia: BooleanNumber.FALSE })),
      sheet.hiddenRows,
    ),
    freeze: {
      xSplit: sheet.frozenColumns ?? 0,
      ySplit: sheet.frozenRows ?? 0,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
    showGridlines: sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColor ?? '',
    mergeData: (sheet.merges ?? []).map(({ row, column, rows: height, columns: width }) => ({
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + height - 2,
      endColumn: column + width - 2,
    })),
  };
}

function toUniverCell(
  { value, formula, entered, spilled, style }: CellSnapshot,
  workbook: WorkbookSnapshot,
): ICellData {
  const s = style === undefined ? {} : { s: `s${style}` };
  if (entered) return { ...univerCell({ kind: 'unparsed', text: entered }), ...s };
  if (formula) return { f: engineFormula(formula), ...s };
  if (value === null || spilled) return s;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...s };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...s };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING, ...s };
  if ('error' in value) return { v: value.error, t: CellValueType.STRING, ...s };
  const pattern = style === undefined ? '' : (workbook.styles[style]?.numberFormat ?? '');
  return { v: value.date, t: CellValueType.NUMBER, ...(isDateFormat(pattern) ? s : { s: DATE_STYLE }) };
}

/** @param hidden numbers of lines, counted from 1 */
function withHidden<T extends object>(lines: Record<number, T>, hidden: readonly number[] = []) {
  const marked = hidden.map((at) => [at - 1, { ...lines[at - 1], hd: BooleanNumber.TRUE }]);
  return { ...lines, ...Object.fromEntries(marked) };
}

function mapValues<V, W>(record: Record<number, V>, of: (value: V) => W): Record<number, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
