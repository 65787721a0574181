/** Arguments of custom functions as they arrive: one cell, or a range of cells, and its shape. */
import { userError } from '../errors.ts';
import { type Cell, isBlank } from './cell.ts';

/** A cell arrives as a scalar, a range as rows of cells; a list is taken as one column. */
export type Argument = Cell | readonly Cell[] | readonly (readonly Cell[])[];

/** The cells of one column or one row. */
export interface Strip {
  cells: readonly Cell[];
  /** Whether they lie side by side. */
  isRow: boolean;
}

/** One cell, be it a value or a range of one. */
export function isSingle(argument: Argument): boolean {
  return !Array.isArray(argument) || size(argument).cells === 1;
}

/** Nothing at all, in one cell or in many. */
export function isAllBlank(argument: Argument): boolean {
  return cellsOf(argument).every(isBlank);
}

/** @throws UserError for a block of several rows and columns */
export function oneStrip(argument: Argument, parameter: string): Strip {
  const { rows, columns } = size(argument);
  if (rows > 1 && columns > 1) throw userError('NOT_ONE_COLUMN', { parameter, rows, columns });
  return { cells: cellsOf(argument), isRow: columns > 1 };
}

/** @throws UserError for more than one cell */
export function oneCell(argument: Argument, parameter: string): Cell {
  if (!isSingle(argument)) throw userError('NOT_A_SINGLE_VALUE', { parameter, ...size(argument) });
  return cellsOf(argument)[0];
}

function cellsOf(argument: Argument): readonly Cell[] {
  if (!Array.isArray(argument)) return [argument as Cell];
  const cells: Cell[] = [];
  for (const row of argument as readonly (Cell | readonly Cell[])[]) {
    if (Array.isArray(row)) cells.push(...row);
    else cells.push(row as Cell);
  }
  return cells;
}

function size(argument: Argument): { rows: number; columns: number; cells: number } {
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: 1 };
  const rows = argument.length;
  const [first] = argument;
  const columns = Array.isArray(first) ? first.length : 1;
  return { rows, columns, cells: rows * columns };
}
