/** What the page knows of the functions: put into it by the build, from the catalogue. */
import type { Expectation } from '../errors.ts';
import type { Language } from '../i18n/language.ts';
import type { Argument } from './formula/argument.ts';

export interface Documentation {
  functions: readonly FunctionHelp[];
  texts: Record<Language, DocumentationTexts>;
}

/** What is the same in every language. */
export interface FunctionHelp {
  name: string;
  category: string;
  /** The field's standard term in Chinese. */
  term: string;
  parameters: readonly ParameterHelp[];
  result: ResultShape;
}

export interface ParameterHelp {
  name: string;
  control: Control;
  optional: boolean;
  /** The default as a person reads it; absent where there is none to name. */
  fallback?: string;
}

/** What a parameter takes, and so how it is asked for. */
export type Control =
  /** A column beside the other columns of the call. */
  | { kind: 'column'; expected: Expectation }
  /** A range of its own, or values typed one by one. */
  | { kind: 'range'; expected: Expectation }
  | { kind: 'countOrIds'; expected: Expectation }
  | { kind: 'leaveOut' }
  | { kind: 'number'; expected: Expectation }
  | { kind: 'day' }
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly string[] };

/** The cells that a result fills. */
export interface ResultShape {
  columns: number;
  /** Null where it goes with the number of rows given. */
  rows: number | null;
  /** The parameter whose number comes on top of them. */
  added?: string;
}

export interface DocumentationTexts {
  families: Record<string, string>;
  /** How all functions read cells and give results; formulas between backticks. */
  rules: readonly string[];
  functions: Record<string, FunctionTexts>;
}

export interface FunctionTexts {
  summary: string;
  result: string;
  /** The columns of a table, with what they hold. */
  columns: readonly { header: string; what: string }[];
  formula: string;
  source: string;
  parameters: Record<string, { help: string; expects: string }>;
  examples: readonly ExampleHelp[];
  remarks: readonly string[];
}

export interface ExampleHelp {
  /** The cells that the formula refers to, from row 1 on. */
  cells: readonly { header: string; values: readonly string[] }[];
  arguments: readonly Argument[];
  /** Rows of the result, or what the message of `#ERROR!` says. */
  gives: { rows: readonly (readonly string[])[] } | { error: string };
  note: string;
}
