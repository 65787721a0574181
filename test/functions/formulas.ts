/** Custom functions as formulas call them, in a spreadsheet whose clock shows UTC; and cells in one column. */
import { callFunction } from '../../src/functions/spec/callFunction.ts';
import type { FunctionCode, Result } from '../../src/functions/spec/functionSpec.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import type { Cell } from '../../src/grid/cell.ts';

/** `R` is what the test knows of the result. */
export function call<R = Result>(fn: FunctionCode, ...args: Argument[]): R {
  return callFunction(fn, args, () => 'Etc/UTC') as R;
}

/** The function, to be called by its name. */
export function formula<R = Result>(fn: FunctionCode): (...args: Argument[]) => R {
  return (...args) => call<R>(fn, ...args);
}

export function column(...cells: Cell[]): Cell[][] {
  return columnOf(cells);
}

export function columnOf(cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}
