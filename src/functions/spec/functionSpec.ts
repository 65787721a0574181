/**
 * What a custom function is. Its code (`fn`) and its documentation (`doc`) are separate exports of one file, so that the bundle
 * carries the code without translations and examples.
 */
import { type ErrorCode, UserError } from '../../errors.ts';
import type { Argument } from '../../grid/arguments.ts';
import type { TimeZone } from '../../grid/days.ts';
import { type LeaveOut, type Rows, readParallelColumns } from '../../grid/parallelColumns.ts';
import type { ColumnParameter, Parameter, Read } from '../../grid/parameters.ts';
import type { Language } from '../../i18n/language.ts';
import type { TableColumn } from '../../i18n/tables/words.ts';

/** What a function returns: one value, or rows of cells that spill. */
export type Result = number | string | readonly (readonly (number | string)[])[];

/** Parameters by name, in snake_case and in the order of the call; those that may be left out stand last. */
export type Parameters = Readonly<Record<string, Parameter>>;

export interface FunctionCode<P extends Parameters = Parameters> {
  name: string;
  parameters: P;
  /** What a table that it returns can hold, from the left. */
  columns?: readonly TableColumn[];
  /**
   * Calls into `core`.
   *
   * @param rows where the values of the parallel columns stood
   */
  compute(args: { [K in keyof P]: Read<P[K]> }, rows: Rows): Result;
}

/** A text in both languages. */
export type Bilingual = Record<Language, string>;

/** A cell, or rows of cells, as it can be written in a formula. */
export type ExampleValue = number | string | boolean | readonly (readonly (number | string | boolean)[])[];

export interface Example {
  arguments: readonly ExampleValue[];
  /** What the function must return, or the code of the error it must throw. */
  gives: Result | { error: ErrorCode };
  note: Bilingual;
}

export interface ParameterDoc {
  help: Bilingual;
  /** Limits and unit, in words. */
  expects: Bilingual;
}

export interface PageTable {
  title: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The families, in the order in which the documentation lists them. */
export const CATEGORIES = ['value', 'feedback', 'loyalty', 'growth', 'segmentation'] as const;

export type Category = (typeof CATEGORIES)[number];

export interface FunctionDoc<P extends Parameters = Parameters> {
  category: Category;
  /** One sentence, without the function's name. */
  summary: Bilingual;
  /** The field's standard term in Chinese, shown in the English help too. */
  term: string;
  result: Bilingual;
  formula: Bilingual;
  /** Where the definition comes from; in both languages where it is more than references. */
  source: string | Bilingual;
  parameters: Record<keyof P, ParameterDoc>;
  examples: readonly [Example, Example, Example, ...Example[]];
  /** What users of the metric should know. */
  remarks: Record<Language, readonly string[]>;
  /** Tables at the end of the page, made from what the code does rather than written. */
  appendix?: (language: Language) => readonly PageTable[];
}

/** Keeps the parameters as a type, so that documentation and code cannot disagree. */
export function defineFunction<const P extends Parameters>(code: FunctionCode<P>): FunctionCode<P> {
  return code;
}

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
    throw new UserError('TOO_MANY_ARGUMENTS', { name, takes: parameters.length, given: given.length });
  }
  const read: Record<string, unknown> = {};
  const columns: { parameter: string; argument: Argument; kind: ColumnParameter<unknown>['cells'] }[] = [];
  let leaveOut: LeaveOut | undefined;
  parameters.forEach(([parameter, kind], i) => {
    const argument = given[i];
    const isGiven = argument !== undefined && argument !== '' && argument !== null;
    if (argument === undefined && !kind.optional) throw new UserError('MISSING_ARGUMENT', { name, parameter });
    if (kind.role === 'own') read[parameter] = kind.read(argument, parameter, timeZone);
    else if (isGiven || !kind.optional) columns.push({ parameter, argument, kind: kind.cells });
    else read[parameter] = null;
    if (parameter === LEAVE_OUT) leaveOut = read[parameter] as LeaveOut;
  });
  const reading = columns.length > 0 ? readParallelColumns(columns, timeZone, leaveOut) : null;
  columns.forEach(({ parameter }, c) => {
    read[parameter] = reading?.values[c];
  });
  return finite(name, code.compute(read as { [K in keyof P]: Read<P[K]> }, reading?.rows ?? NO_ROWS));
}

/** The option by which customers are left out; it acts on the reading of the columns. */
export const LEAVE_OUT = 'leave_out';

const NO_ROWS: Rows = { numbers: [], beside: () => [], written: (customer) => customer };

/** Refuses what is too large for a number; anything that is not a number is a mistake of ours. */
function finite(name: string, result: Result): Result {
  const cells = typeof result === 'object' ? result.flat() : [result];
  for (const cell of cells) {
    if (cell === undefined || cell === null || Number.isNaN(cell)) throw new RangeError(`${name} gave ${cell}`);
    if (typeof cell === 'number' && !Number.isFinite(cell)) throw new UserError('TOO_LARGE', { name });
  }
  return result;
}
