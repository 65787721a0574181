/** A source sheet as the app sees it: its cells, where its header stands, and what the rows below it hold. */
import { isUserError, userError } from '../errors.ts';
import { type Cell, isBlank } from '../grid/cell.ts';
import { type ColumnMapping, columnLetter, findHeaderRow, proposeColumns } from '../grid/columns.ts';
import { currencyOf } from '../grid/currency.ts';
import { customerKey } from '../grid/customerKey.ts';
import { amountColumns, type DateOrder, type OrderSource, rowReader } from '../grid/orders.ts';
import type { SourceDescription } from './contract.ts';

/** Everything that is read from a sheet at once. */
export interface SheetCells {
  sheetId: number;
  name: string;
  /** All rows from row 1, rectangular. */
  cells: readonly (readonly Cell[])[];
  /** Number format of a cell, both one-based; asked once, for the currency. */
  numberFormat: (row: number, column: number) => string;
}

const SAMPLE_ROWS = 300;
const SHOWN_ROWS = 4;

/** The sheet split at its header. */
export interface Table {
  headers: string[];
  rows: readonly (readonly Cell[])[];
  /** Row number of the first of `rows`, as the user sees it. */
  firstRow: number;
  /** A1 notation of header and rows. */
  range: string;
}

/** @throws UserError when there is nothing below a header */
export function tableOf({ name, cells }: SheetCells): Table {
  const header = findHeaderRow(cells);
  if (header < 0) throw userError('EMPTY_SHEET', { sheet: name });
  const headers = (cells[header] ?? []).map((cell) => (isBlank(cell) ? '' : String(cell).trim()));
  const rows = cells.slice(header + 1);
  if (rows.every((row) => row.every(isBlank))) throw userError('ONLY_HEADERS', { sheet: name });
  const range = `A${header + 1}:${columnLetter(Math.max(headers.length, 1) - 1)}${cells.length}`;
  return { headers, rows, firstRow: header + 2, range };
}

/** The order list in a sheet, ready for `readOrders`. */
export function orderSource(sheet: SheetCells, table: Table, columns: ColumnMapping): OrderSource {
  return { sheet: sheet.name, firstRow: table.firstRow, cells: table.rows, columns };
}

/** Columns with their proposed roles, and the first rows as read with them. */
export function describeSource(
  sheet: SheetCells,
  request: { columns?: ColumnMapping; dateOrder?: DateOrder },
  timeZone: string,
): SourceDescription {
  const table = tableOf(sheet);
  const mapping = request.columns ?? proposeColumns(table.headers, table.rows.slice(0, SAMPLE_ROWS));
  const source = orderSource(sheet, table, mapping);
  const first = table.rows.slice(0, SAMPLE_ROWS);
  // The preview shows what can be read so far; what cannot is told by the check.
  const read = attempt(() => rowReader(source, { dateOrder: request.dateOrder ?? 'auto', timeZone }));
  const { customer } = mapping;
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    range: table.range,
    rows: table.rows.length,
    columns: table.headers.map((header, index) => ({ index, letter: columnLetter(index), header })),
    mapping,
    firstRows: first.slice(0, SHOWN_ROWS).map((row, i) => ({
      row: table.firstRow + i,
      customer: customer === null ? '' : customerKey(row[customer]),
      day: read?.day(row) ?? null,
      amount: read?.amount(row) ?? null,
    })),
    currency: currencyIn(sheet, table, mapping, read ? first.map((row) => read.amount(row) ?? 0) : []),
  };
}

/** The currency in which the amounts of a table are written. */
export function currencyIn(sheet: SheetCells, table: Table, columns: ColumnMapping, amounts: readonly number[]) {
  const parts = amountColumns(columns);
  const column = parts[parts.length - 1];
  if (column === undefined) return currencyOf('', [], []);
  const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => row[column]);
  return currencyOf(sheet.numberFormat(table.firstRow, column + 1), cells, amounts);
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
