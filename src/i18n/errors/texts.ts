/** The shape of error texts: data, in which every code has a wording in every language. */
import type { ColumnRole, ErrorCode, Expectation } from '../../errors.ts';
import type { FunctionErrorCases } from './functions/cases.ts';
import type { SidebarErrorCases } from './sidebar/cases.ts';

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

interface ErrorCases extends FunctionErrorCases, SidebarErrorCases {}

/** A text with places in braces (`i18n/filled.ts`), or one for each case of its code. */
type WordedPart<C extends ErrorCode> = C extends keyof ErrorCases ? string | Record<ErrorCases[C], string> : string;

/**
 * What a language writes for one code. Where, what was received and what was expected are put in from parameters of these names
 * unless the wording says them itself. A wording without a title is one of a cell: it has a place instead.
 *
 * Places are the code's parameters, as the vocabulary words them, and `{where}` and `{correct}` of a cell. `{spacedReceived}`
 * and `{spacedExpected}` have a space before them where they begin with a Latin letter, a digit or a sign, as Chinese writes it.
 */
export interface Wording<C extends ErrorCode> {
  title?: WordedPart<C>;
  where?: WordedPart<C>;
  received?: WordedPart<C>;
  expected?: WordedPart<C>;
  fix: WordedPart<C>;
}

export type Wordings<Codes extends ErrorCode> = { [C in Codes]: Wording<C> };

/** Words that several messages of a language share: texts with places in braces, by what they are for. */
export interface ErrorVocabulary {
  columnRole: Record<ColumnRole, string>;
  /** `exactly`: a whole number that only one will do for. */
  expectation: Record<Expectation['kind'] | 'exactly', string>;
  received: Record<'date' | 'blank' | 'text', string>;
  /** `argument`: one of a single cell. */
  where: Record<'cell' | 'row' | 'argument', string>;
  /** What to do with a value that is wrong, in a range or alone. */
  correct: Record<'row' | 'argument', string>;
  /** Between options. */
  separator: string;
  /** The parts in one line, where there is a title or what was received, with what was expected or without. */
  line: Record<'titled' | 'received' | 'expected', string>;
}
