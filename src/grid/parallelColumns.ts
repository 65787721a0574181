/** Ranges that belong together row by row: trimmed, freed of their header and of blank rows together, then read. */
import { userError } from '../errors.ts';
import { type Argument, oneStrip, type Strip } from './arguments.ts';
import { type Cell, isBlank } from './cell.ts';
import { type CellKind, refuseErrorValue } from './cellKinds.ts';
import type { TimeZone } from './days.ts';

export interface ColumnArgument {
  parameter: string;
  argument: Argument;
  kind: CellKind<unknown>;
}

/** Where the values of a reading stood in the sheet. */
export interface Rows {
  /** Row of each value, counted from 1 at the top of the range. */
  numbers: readonly number[];
  /** One cell for every row of the input: the value of its row, blank where the row was skipped, `header` beside a header. */
  beside(values: readonly (number | string)[], header: string): (number | string)[][];
  /** The customer, group or topic of a key as first written: a number stays a number, so that lookups find it. */
  written(key: string): number | string;
}

export interface ColumnsReading {
  rows: Rows;
  /** Values of each column, in the order of the columns. */
  values: unknown[][];
}

/** Tells which cells of a column take their whole row out. */
export type LeaveOut = (column: ColumnArgument, cell: Cell) => boolean;

/**
 * Reads ranges of one row or column each. They may be open; a range may be shorter than another by blank rows only. A row that
 * is blank in all of them is skipped, and so is one that `leaveOut` names.
 *
 * @throws UserError for the first argument, and in it the first row, that cannot be read
 */
export function readParallelColumns(
  columns: readonly ColumnArgument[],
  timeZone: TimeZone,
  leaveOut: LeaveOut = () => false,
): ColumnsReading {
  const strips = columns.map(({ argument, parameter }) => oneStrip(argument, parameter));
  const length = commonLength(columns, strips);
  const isEmptyRow = (i: number) => strips.every(({ cells }) => isBlank(cells[i]));
  let first = 0;
  while (first < length && isEmptyRow(first)) first++;

  const opinions = columns.map(({ kind }, c) => kind.hasHeader((strips[c] as Strip).cells.slice(first)));
  const header = opinions.includes(true) && !opinions.includes(false) ? first : -1;

  const kept: number[] = [];
  let leftOut = 0;
  for (let i = header < 0 ? first : header + 1; i < length; i++) {
    const cellOf = (c: number) => strips[c]?.cells[i];
    if (isEmptyRow(i)) continue;
    if (columns.some((column, c) => leaveOut(column, cellOf(c)))) leftOut++;
    else if (columns.some(({ kind }, c) => kind.blank === 'skipsRow' && isBlank(cellOf(c)))) {
      // A blank beside an error value hides nothing.
      columns.forEach(({ parameter }, c) => {
        refuseErrorValue(cellOf(c), parameter, i + 1);
      });
    } else kept.push(i);
  }
  if (kept.length === 0 && leftOut > 0) throw userError('ALL_LEFT_OUT', { rows: leftOut });
  if (kept.length === 0) refuseEmpty(columns, strips);

  const values = columns.map(({ parameter, kind }, c) => {
    const cells = (strips[c] as Strip).cells.slice(0, length);
    if (header >= 0) cells[header] = '';
    const read = kind.reader(cells, parameter, timeZone);
    return kept.map((i) => {
      const cell = cells[i];
      const row = cells.length > 1 ? i + 1 : 0;
      if (isBlank(cell)) throw userError('BLANK_CELL', { parameter, row, expected: kind.expected });
      return read(cell, row);
    });
  });
  const keys = columns.findIndex(({ kind: { expected } }) => ['customerIds', 'text'].includes(expected.kind));
  return {
    rows: {
      ...placedRows(kept, header, strips),
      written: firstForms((values[keys] ?? []) as string[], (k) => strips[keys]?.cells[kept[k] as number]),
    },
    values,
  };
}

/** Rows down to the last that is filled in any range. */
function commonLength(columns: readonly ColumnArgument[], strips: readonly Strip[]): number {
  const filled = strips.map(({ cells }) => {
    let end = cells.length;
    while (end > 0 && isBlank(cells[end - 1])) end--;
    return end;
  });
  if (filled.includes(0)) refuseEmpty(columns, strips);
  const length = Math.max(...filled);
  const short = strips.findIndex(({ cells }) => cells.length < length);
  // Open ranges that start in different rows end in different lengths, too.
  const shifted = (i: number) => strips[i]?.cells.length !== strips[0]?.cells.length && filled[i] !== filled[0];
  const second = short > 0 ? short : short === 0 ? filled.indexOf(length) : filled.findIndex((_, i) => shifted(i));
  if (second > 0) {
    throw userError('LENGTH_MISMATCH', {
      first: columns[0]?.parameter ?? '',
      firstLength: filled[0] ?? 0,
      second: columns[second]?.parameter ?? '',
      secondLength: filled[second] ?? 0,
    });
  }
  return length;
}

/** Names the range that has nothing. */
function refuseEmpty(columns: readonly ColumnArgument[], strips: readonly Strip[]): never {
  const empty = columns.findIndex((_, c) => strips[c]?.cells.every(isBlank));
  const { parameter, kind } = columns[Math.max(0, empty)] as ColumnArgument;
  throw userError('NO_VALUES', { parameter, expected: kind.expected });
}

/** Looks up, when first asked, how each key was first written. */
function firstForms(keys: readonly string[], cellOf: (index: number) => Cell): Rows['written'] {
  let numbers: Map<string, number> | null = null;
  return (customer) => {
    if (numbers === null) {
      numbers = new Map();
      const seen = new Set<string>();
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k] as string;
        const cell = cellOf(k);
        if (typeof cell === 'number' && !seen.has(key)) numbers.set(key, cell);
        seen.add(key);
      }
    }
    return numbers.get(customer) ?? customer;
  };
}

function placedRows(kept: readonly number[], header: number, strips: readonly Strip[]): Omit<Rows, 'written'> {
  return {
    numbers: kept.map((i) => i + 1),
    beside(values, headerText) {
      const cells = new Array<number | string>(Math.max(...strips.map((strip) => strip.cells.length))).fill('');
      if (header >= 0) cells[header] = headerText;
      kept.forEach((i, k) => {
        cells[i] = values[k] as number | string;
      });
      return strips[0]?.isRow ? [cells] : cells.map((cell) => [cell]);
    },
  };
}
