/** A wording and the parameters of an error, put together. */
import type { ErrorCode, ErrorData, Expectation, Received } from '../../errors.ts';
import type { ErrorParts, ErrorText, ErrorVocabulary, WordedParts, Wording } from './texts.ts';

export function composeError(
  params: ErrorData['params'],
  wording: Wording<ErrorCode>,
  vocabulary: ErrorVocabulary,
): ErrorText {
  // Each code's wording takes that code's parameters; TypeScript cannot follow the pair through the lookup.
  const own = typeof wording === 'function' ? (wording as (params: unknown) => WordedParts)(params) : wording;
  const parts = { title: '', ...partsOf(params as Partial<CellParams>, vocabulary), ...own };
  return { ...parts, text: vocabulary.line(parts) };
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
