/**
 * What a custom function is. Its code (`fn`) and its documentation (`doc`) are separate exports of one file, so that the bundle
 * carries the code without translations and examples.
 */
import { type ErrorCode, type Expectation, UserError } from '../errors.ts';
import type { Argument } from '../grid/arguments.ts';
import type { Language } from '../i18n/language.ts';

/** What a function returns: one value, or rows of cells that spill. */
export type Result = number | string | readonly (readonly (number | string)[])[];

export interface FunctionCode<P extends string = string> {
  name: string;
  /** Names in snake_case, in the order of the call. */
  parameters: readonly P[];
  /** How many of them must be given; the rest have defaults. */
  required: number;
  /** Reads the arguments and makes one call into `core`. */
  compute: (args: Record<P, Argument>) => Result;
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
  /** As JSDoc shows it: a range, a number. */
  type: 'range' | 'number' | 'range or number';
  help: Bilingual;
  /** Limits and unit, in words. */
  expects: Bilingual;
}

export type Category = 'value' | 'feedback' | 'loyalty';

export interface FunctionDoc<P extends string = string> {
  category: Category;
  /** One sentence, without the function's name. */
  summary: Bilingual;
  /** The field's standard term in Chinese, shown in the English help too. */
  term: string;
  result: Bilingual;
  formula: Bilingual;
  /** Where the definition comes from. */
  source: string;
  parameters: Record<P, ParameterDoc>;
  examples: readonly [Example, Example, Example, ...Example[]];
  /** What users of the metric should know. */
  remarks: Record<Language, readonly string[]>;
}

/** Keeps the parameter names as a type, so that documentation and code cannot disagree. */
export function defineFunction<const P extends string>(code: FunctionCode<P>): FunctionCode<P> {
  return code;
}

/**
 * Calls a function with positional arguments, as a cell does.
 *
 * @throws UserError for missing or surplus arguments, and whatever the function refuses
 */
export function callFunction<P extends string>(code: FunctionCode<P>, args: readonly Argument[]): Result {
  const { name, parameters, required, compute } = code;
  if (args.length > parameters.length) {
    throw new UserError('TOO_MANY_ARGUMENTS', { name, expected: parameters.length, given: args.length });
  }
  const missing = parameters.slice(0, required).findIndex((_, i) => args[i] === undefined);
  if (missing >= 0) throw new UserError('MISSING_ARGUMENT', { name, parameter: parameters[missing] as string });
  const named = Object.fromEntries(parameters.map((parameter, i) => [parameter, args[i]]));
  return compute(named as Record<P, Argument>);
}

/** Expectations that several functions share. */
export const EXPECT = {
  aboveZero: { kind: 'above', min: 0 },
  zeroOrMore: { kind: 'atLeast', min: 0 },
  share: { kind: 'between', min: 0, max: 1 },
} as const satisfies Record<string, Expectation>;
