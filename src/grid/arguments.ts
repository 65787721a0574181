/** Arguments of custom functions: one cell or a range of cells in, typed values out, or a UserError that names the row. */
import { type Expectation, UserError } from '../errors.ts';
import { type Cell, isBlank, isErrorValue, isPlaceholder, received } from './cell.ts';
import { customerKey } from './customerKey.ts';
import { decimalMark, looksNumeric, readNumber } from './numbers.ts';

/** A cell arrives as a scalar, a range as rows of cells; a list is taken as one column. */
export type Argument = Cell | readonly Cell[] | readonly (readonly Cell[])[];

/** A range with more than one cell, or a range that is only one cell in a list? A single number is never a list of ids. */
export function isSingle(argument: Argument): boolean {
  return !Array.isArray(argument) || size(argument).cells === 1;
}

/** One number. A blank is the default when there is one. */
export function readSingleNumber(
  argument: Argument,
  parameter: string,
  expected: Expectation,
  fallback?: number,
): number {
  if (!isSingle(argument)) throw new UserError('NOT_A_SINGLE_VALUE', { parameter, ...size(argument) });
  const [cell] = cellsOf(argument);
  if (isBlank(cell)) {
    if (fallback !== undefined) return fallback;
    throw new UserError('BLANK_CELL', { parameter, row: 0, expected });
  }
  return checkNumber(cell, readNumber(cell, decimalMark([cell]).mark), parameter, 0, expected);
}

/** A column (or row) of numbers. The header is dropped and blank cells are skipped. */
export function readNumberColumn(argument: Argument, parameter: string, expected: Expectation): number[] {
  const cells = oneColumn(argument, parameter);
  const { mark, conflict } = decimalMark(cells);
  if (conflict) {
    throw new UserError('MIXED_NUMBER_FORMAT', {
      parameter,
      row: conflict.point + 1,
      received: received(cells[conflict.point]),
      otherRow: conflict.comma + 1,
      otherReceived: received(cells[conflict.comma]),
    });
  }
  const start = startsWithHeader(cells, looksNumeric) ? 1 : 0;
  const numbers: number[] = [];
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i];
    if (!isBlank(cell)) numbers.push(checkNumber(cell, readNumber(cell, mark), parameter, i + 1, expected));
  }
  if (numbers.length === 0) throw new UserError('NO_VALUES', { parameter, expected });
  return numbers;
}

/**
 * A column (or row) of customer ids, as keys. Blank cells are skipped. A first row of text above nothing but numbers is a
 * header; above texts it cannot be told from an id.
 */
export function readCustomerColumn(argument: Argument, parameter: string): string[] {
  const cells = oneColumn(argument, parameter);
  const isNumber = (cell: Cell) => typeof cell === 'number';
  const start = startsWithHeader(cells, isNumber) && cells.slice(1).every((c) => isBlank(c) || isNumber(c)) ? 1 : 0;
  const keys: string[] = [];
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i];
    if (isErrorValue(cell)) throw new UserError('ERROR_CELL', { parameter, row: i + 1, received: cell });
    if (!isBlank(cell)) keys.push(customerKey(cell));
  }
  return keys;
}

function checkNumber(cell: Cell, value: number | null, parameter: string, row: number, expected: Expectation): number {
  if (isErrorValue(cell)) throw new UserError('ERROR_CELL', { parameter, row, received: cell });
  if (value === null) throw new UserError('NOT_A_NUMBER', { parameter, row, received: received(cell), expected });
  if (!fits(value, expected)) {
    throw new UserError('OUT_OF_RANGE', { parameter, row, received: received(cell), expected });
  }
  return value;
}

function fits(value: number, expected: Expectation): boolean {
  switch (expected.kind) {
    case 'wholeNumber':
      return Number.isInteger(value) && value >= expected.min && value <= expected.max;
    case 'between':
      return value >= expected.min && value <= expected.max;
    case 'atLeast':
      return value >= expected.min;
    case 'above':
      return value > expected.min;
    default:
      return true;
  }
}

/** A first row of text above values. A placeholder such as “n/a” is a bad value, not a header. */
function startsWithHeader(cells: readonly Cell[], isValue: (cell: Cell) => boolean): boolean {
  const [first, ...rest] = cells;
  return (
    typeof first === 'string' &&
    !isBlank(first) &&
    !isValue(first) &&
    !isErrorValue(first) &&
    !isPlaceholder(first) &&
    rest.some((cell) => !isBlank(cell) && isValue(cell))
  );
}

function oneColumn(argument: Argument, parameter: string): readonly Cell[] {
  const { rows, columns } = size(argument);
  if (rows > 1 && columns > 1) throw new UserError('NOT_ONE_COLUMN', { parameter, rows, columns });
  return cellsOf(argument);
}

function cellsOf(argument: Argument): readonly Cell[] {
  if (!Array.isArray(argument)) return [argument as Cell];
  return (argument as readonly (Cell | readonly Cell[])[]).flat() as readonly Cell[];
}

function size(argument: Argument): { rows: number; columns: number; cells: number } {
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: 1 };
  const rows = argument.length;
  const [first] = argument;
  const columns = Array.isArray(first) ? first.length : 1;
  return { rows, columns, cells: rows * columns };
}
