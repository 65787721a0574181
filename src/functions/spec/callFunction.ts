/** A call of a custom function: its arguments read by what its parameters are, its result refused unless every cell can be shown. */
import { userError } from '../../errors.ts';
import { type Argument, isAllBlank } from '../../grid/arguments.ts';
import type { TimeZone } from '../../grid/days.ts';
import { type ColumnArgument, type LeaveOut, type Rows, readParallelColumns } from '../../grid/parallelColumns.ts';
import { leaveOut, type Parameter, type Read } from '../../grid/parameters.ts';
import type { FunctionCode, Parameters, Result } from './functionSpec.ts';

/**
 * Calls a function with positional arguments, as a cell does.
 *
 * @param timeZone of the spreadsheet, asked when an argument holds a date
 * @throws UserError for missing or surplus arguments, and whatever the function refuses
 */
export function callFunction<P extends Parameters>(
  code: FunctionCode<P>,
  given: readonly Argument[],
  timeZone: TimeZone,
): Result {
  const { name } = code;
  const parameters = Object.entries<Parameter>(code.parameters);
  if (given.length > parameters.length) {
    throw userError('TOO_MANY_ARGUMENTS', { name, takes: parameters.length, given: given.length });
  }
  const read: Record<string, unknown> = {};
  const columns: ColumnArgument[] = [];
  let leaves: LeaveOut | undefined;
  parameters.forEach(([parameter, kind], i) => {
    // A blank option, be it a cell or a range that has nothing yet, is an option left out.
    const argument = kind.optional && isAllBlank(given[i]) ? undefined : given[i];
    if (argument === undefined && !kind.optional) throw userError('MISSING_ARGUMENT', { name, parameter });
    if (kind.role === 'own') read[parameter] = kind.read(argument, parameter, timeZone);
    else if (argument !== undefined) columns.push({ parameter, argument, kind: kind.cells });
    else read[parameter] = null;
    if (kind === leaveOut) leaves = read[parameter] as LeaveOut;
  });
  const reading = columns.length > 0 ? readParallelColumns(columns, timeZone, leaves) : null;
  columns.forEach(({ parameter }, c) => {
    read[parameter] = reading?.values[c];
  });
  return finite(name, code.compute(read as { [K in keyof P]: Read<P[K]> }, reading?.rows ?? NO_ROWS));
}

const NO_ROWS: Rows = { numbers: [], beside: () => [], written: (customer) => customer };

/** Refuses what is too large for a number; anything that is not a number is a mistake of ours. */
function finite(name: string, result: Result): Result {
  const rows = typeof result === 'object' ? result : [[result]];
  for (const row of rows) {
    for (const cell of row) {
      if (cell === undefined || cell === null || Number.isNaN(cell)) throw new RangeError(`${name} gave ${cell}`);
      if (typeof cell === 'number' && !Number.isFinite(cell)) throw userError('TOO_LARGE', { name });
    }
  }
  return result;
}
