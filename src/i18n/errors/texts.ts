/** The shape of error texts: every code has a wording in every language. */
import type { ColumnRole, ErrorCode, ErrorParams, Expectation, Received } from '../../errors.ts';

/** A message in its parts; `where`, `received` and `expected` are left out where they would say nothing. */
export interface ErrorText {
  title: string;
  where?: string;
  received?: string;
  expected?: string;
  /** What to do. */
  fix: string;
  /** All of it in one line, for a cell or a terminal. */
  text: string;
}

export type ErrorParts = Omit<ErrorText, 'text'>;

/**
 * What a language writes for one code. Where, what was received and what was expected are put in from parameters of these names
 * unless the wording says them itself. A wording without a title is one of a cell: it has a place instead.
 */
export type WordedParts = Omit<ErrorParts, 'title'> & { title?: string };

export type Wording<C extends ErrorCode> = WordedParts | ((params: ErrorParams[C]) => WordedParts);

export type Wordings<Codes extends ErrorCode> = { [C in Codes]: Wording<C> };

/** Words that several messages of a language share. */
export interface ErrorVocabulary {
  columnRole: Record<ColumnRole, string>;
  expectation: (expected: Expectation) => string;
  received: (received: Received) => string;
  argument: (parameter: string, row: number) => string;
  cell: (sheet: string, column: string, row: number) => string;
  /** Puts the parts into one line. */
  line: (parts: ErrorParts) => string;
}
