/** A source sheet as the app sees it: its cells, where its header stands, and what the rows below it hold. */
import { type ColumnRole, isUserError, userError } from '../errors.ts';
import { type Cell, isBlank } from '../grid/cell.ts';
import type { CellBlock, DateRules, Row } from '../grid/cellBlock.ts';
import {
  type ColumnMapping,
  columnLetter,
  findHeaderRow,
  proposeColumns,
  proposeShape,
  type SourceShape,
} from '../grid/columns.ts';
import { currencyOf } from '../grid/currency.ts';
import { customerKey } from '../grid/customerKey.ts';
import { customerRowReader } from '../grid/customerRows.ts';
import { amountColumns, orderReader } from '../grid/orders.ts';
import type { FirstRow, SheetColumn, SourceDescription, SourceRequest } from './contract.ts';

/** Everything that is read from a sheet at once. */
export interface SheetCells {
  sheetId: number;
  name: string;
  /** All rows from row 1, rectangular. */
  cells: readonly (readonly Cell[])[];
  /** Number format of a cell, both one-based; asked once, for the currency. */
  numberFormat: (row: number, column: number) => string;
}

/** Rows that a proposal looks at. */
export const SAMPLE_ROWS = 300;
/** Rows that are shown as they are read. */
export const SHOWN_ROWS = 4;

/** The sheet split at its header. */
export interface Table extends CellBlock {
  headers: string[];
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
  return { sheet: name, headers, cells: rows, firstRow: header + 2, range };
}

export function describeColumns({ headers }: Table): SheetColumn[] {
  return headers.map((header, index) => ({ index, letter: columnLetter(index), header }));
}

/** Columns with their proposed roles, and the first rows as read with them. */
export function describeSource(
  sheet: SheetCells,
  request: Omit<SourceRequest, 'sheetId'>,
  timeZone: string,
): SourceDescription {
  const table = tableOf(sheet);
  const sample = table.cells.slice(0, SAMPLE_ROWS);
  const shape = request.shape ?? proposeShape(table.headers, sample);
  const mapping = request.columns ?? proposeColumns(table.headers, sample, shape);
  // The preview shows what can be read so far; what cannot is told by the check.
  const read = attempt(() => rowReader(table, shape, mapping, { dateOrder: request.dateOrder ?? 'auto', timeZone }));
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    range: table.range,
    rows: table.cells.length,
    columns: describeColumns(table),
    shape,
    mapping,
    firstRows: sample.slice(0, SHOWN_ROWS).map((row, i) => ({
      row: table.firstRow + i,
      customer: mapping.customer === null ? '' : customerKey(row[mapping.customer]),
      ...(read?.(row) ?? { day: null, amount: null, others: [] }),
    })),
    currency: currencyIn(sheet, table, shape, mapping, read ? sample.map((row) => read(row).amount ?? 0) : []),
  };
}

type ReadRow = Omit<FirstRow, 'row' | 'customer'>;

/** How a row of either shape is read for the preview. */
function rowReader(
  block: CellBlock,
  shape: SourceShape,
  columns: ColumnMapping,
  rules: DateRules,
): (row: Row) => ReadRow {
  const chosen = (others: Partial<Record<ColumnRole, FirstRow['others'][number]['value']>>) =>
    (Object.entries(others) as [keyof ColumnMapping, FirstRow['others'][number]['value']][])
      .filter(([role]) => columns[role] !== null)
      .map(([role, value]) => ({ role, value }));
  const text = (row: Row, column: number | null) => (column === null ? '' : customerKey(row[column]));
  if (shape === 'customers') {
    const read = customerRowReader(block, columns, rules);
    return (row) => ({
      day: read.lastDay(row),
      amount: read.revenue(row),
      others: chosen({ orders: read.orders(row), firstDate: read.firstDay(row) }),
    });
  }
  const read = orderReader(block, columns, rules);
  return (row) => ({
    day: read.day(row),
    amount: read.amount(row),
    others: chosen({
      orderId: text(row, columns.orderId),
      quantity: read.quantity(row),
      unitPrice: read.unitPrice(row),
      channel: text(row, columns.channel),
      product: text(row, columns.product),
      discount: read.discount(row),
    }),
  });
}

/** The currency in which the amounts of a table are written. */
export function currencyIn(
  sheet: SheetCells,
  table: Table,
  shape: SourceShape,
  columns: ColumnMapping,
  amounts: readonly number[],
) {
  const parts = shape === 'customers' ? [columns.revenue] : amountColumns(columns);
  const column = parts[parts.length - 1] ?? null;
  if (column === null) return currencyOf('', [], []);
  const cells = table.cells.slice(0, SAMPLE_ROWS).map((row) => row[column]);
  return currencyOf(sheet.numberFormat(table.firstRow, column + 1), cells, amounts);
}

/** What can be read, or null for what the user is told of later. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
