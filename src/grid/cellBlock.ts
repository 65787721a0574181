/** A block of cells below a header, and how its columns are read: each settled for the whole column at once. */
import { type ColumnRole, type Received, userError } from '../errors.ts';
import { type Cell, isBlank, isDate, received } from './cell.ts';
import { columnLetter } from './columns.ts';
import { type DayOrder, dayOrderEvidence, dayReader, possibleDays, provenOrder } from './days.ts';
import { decimalMark, readNumber } from './numbers.ts';

export interface CellBlock {
  sheet: string;
  /** Row number, as the user sees it, of the first row of `cells`. */
  firstRow: number;
  cells: readonly (readonly Cell[])[];
}

export type Row = readonly Cell[];

export type DateOrder = 'auto' | DayOrder;

export interface DateRules {
  dateOrder: DateOrder;
  /** IANA zone of the spreadsheet. */
  timeZone: string;
}

export interface ReadingRules extends DateRules {
  /** Serial day of today in that zone; later days are typing errors. */
  today: number;
  /** Customers to leave out, as `leavesOut` takes them. */
  testCustomers: readonly string[];
}

/** @throws UserError when the role has no column */
export function chosen<Role extends ColumnRole>(
  { sheet }: CellBlock,
  columns: Readonly<Record<Role, number | null>>,
  role: Role,
): number {
  const column = columns[role];
  if (column === null) throw userError('COLUMN_NOT_CHOSEN', { sheet, column: role });
  return column;
}

export function cellsOf({ cells }: CellBlock, column: number): Cell[] {
  return cells.map((row) => row[column]);
}

/** Numbers of a column, by its decimal mark; a date is none. Null for every row where there is no column. */
export function numberReader(block: CellBlock, column: number | null): (row: Row) => number | null {
  if (column === null) return () => null;
  const { mark } = decimalMark(cellsOf(block, column));
  return (row) => {
    const cell = row[column];
    // A formula that comes to −0 is 0.
    if (typeof cell === 'number') return readNumber(cell + 0, mark);
    return isDate(cell) ? null : readNumber(cell, mark);
  };
}

/**
 * Days of columns that are written alike.
 *
 * @throws UserError when the order of day and month is open or contradictory
 */
export function dateReader(
  block: CellBlock,
  columns: readonly number[],
  { dateOrder, timeZone }: DateRules,
): (cell: Cell) => number | null {
  const readDay = dayReader(() => timeZone);
  const order = dateOrder === 'auto' ? settleOrder(block, columns) : dateOrder;
  return (cell) => readDay(cell, order);
}

/** Where a column first has content, and what; null when it has none. */
function firstFilled(
  { sheet, firstRow, cells }: CellBlock,
  column: number,
): { sheet: string; column: string; row: number; received: Received } | null {
  const i = cells.findIndex((row) => !isBlank(row[column]));
  if (i < 0) return null;
  return { sheet, column: columnLetter(column), row: i + firstRow, received: received(cells[i]?.[column]) };
}

/** Refuses a column with content of which nothing can be read. */
export function refuseUnreadable(
  block: CellBlock,
  column: number,
  read: (row: Row) => number | null,
  code: 'NO_DATES' | 'NO_AMOUNTS' | 'NO_ORDER_COUNTS' | 'NO_SCORES',
): void {
  const place = firstFilled(block, column);
  if (place && !block.cells.some((row) => read(row) !== null)) throw userError(code, place);
}

/** Day first or month first, as the texts of the columns prove; null when no text depends on it. */
function settleOrder(block: CellBlock, columns: readonly number[]): DayOrder | null {
  const { cells, sheet, firstRow } = block;
  const dates = ([] as Cell[]).concat(...columns.map((column) => cellsOf(block, column)));
  const evidence = dayOrderEvidence(dates);
  const place = (at: number) => ({
    sheet,
    column: columnLetter(columns[Math.floor(at / cells.length)] as number),
    row: (at % cells.length) + firstRow,
    received: received(dates[at]),
  });
  if (evidence.dayFirst >= 0 && evidence.monthFirst >= 0) {
    const other = place(evidence.dayFirst);
    throw userError('MIXED_DATES', {
      ...place(evidence.monthFirst),
      otherRow: other.row,
      otherReceived: other.received,
    });
  }
  const order = provenOrder(evidence);
  if (order !== null || evidence.ambiguous < 0) return order;
  throw userError('AMBIGUOUS_DATES', {
    ...place(evidence.ambiguous),
    rows: evidence.ambiguousCount,
    ...possibleDays(dates[evidence.ambiguous]),
  });
}
