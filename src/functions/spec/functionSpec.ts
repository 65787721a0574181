/**
 * What a custom function is. Its code (`fn`) and its documentation (`doc`) are separate exports of one file, so that the bundle
 * carries the code without translations and examples.
 */
import type { ErrorCode } from '../../errors.ts';
import type { Rows } from '../../grid/parallelColumns.ts';
import type { Parameter, Read } from '../../grid/parameters.ts';
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
