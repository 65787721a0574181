/** An error as prose, in the reader's language. */
import type { ErrorData, Expectation, Received } from '../../errors.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { ErrorParts, ErrorText, ErrorVocabulary, ErrorWords } from './texts.ts';
import { zhCN } from './zhCN.ts';

const WORDS: Record<Language, ErrorWords> = { en, 'zh-CN': zhCN };

/** What happened, where, what was received and expected, and what to do. */
export function describeError(error: ErrorData, language: Language): ErrorText {
  const { codes, line, vocabulary } = WORDS[language];
  // Each code's wording takes that code's parameters; TypeScript cannot follow the pair through the lookup.
  const wording = codes[error.code] as ErrorParts | ((params: ErrorData['params']) => ErrorParts);
  const parts = {
    ...partsOf(error.params as Partial<CellParams>, vocabulary),
    ...(typeof wording === 'function' ? wording(error.params) : wording),
  };
  return { ...parts, text: line(parts) };
}

/** The parts that say the same for every code: a cell, what is in it and what should be. */
function partsOf(params: Partial<CellParams>, words: ErrorVocabulary): Partial<ErrorParts> {
  const { parameter, sheet, column, row, received, expected } = params;
  if (row === undefined) return received === undefined ? {} : { received: words.received(received) };
  return {
    where: parameter === undefined ? words.cell(sheet ?? '', column ?? '', row) : words.argument(parameter, row),
    ...(received !== undefined && { received: words.received(received) }),
    ...(expected !== undefined && { expected: words.expectation(expected) }),
  };
}

interface CellParams {
  parameter: string;
  sheet: string;
  column: string;
  row: number;
  received: Received;
  expected: Expectation;
}
