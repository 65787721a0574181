/** A wording and the parameters of an error, put together. */
import type { ErrorCode, ErrorData, ErrorParams, Expectation, Received } from '../../errors.ts';
import { filled } from '../filled.ts';
import type { ErrorParts, ErrorText, ErrorVocabulary } from './texts.ts';

/** For each code that has cases: which of them the parameters are. */
export type CaseOf<Cases> = { [C in keyof Cases & ErrorCode]: (params: ErrorParams[C]) => Cases[C] };

type Places = Record<string, string | number>;

type Wording = { [part in keyof ErrorParts]?: string | Record<string, string> };

/** The parts that say the same for every code: a cell, what is in it and what should be. */
const CELL: Wording = { where: '{where}', received: '{received}', expected: '{expected}' };
const VALUE: Wording = { received: '{received}' };

/** @param more places of the code's texts beside its parameters */
export function composeError(
  { code, params }: ErrorData,
  wordings: { [C in ErrorCode]?: Wording },
  // What stands here for a code takes that code's parameters; TypeScript cannot follow the pair through the lookup.
  cases: { [C in ErrorCode]?: (params: never) => string },
  vocabulary: ErrorVocabulary,
  more?: Places,
): ErrorText {
  const ownCase = cases[code]?.(params as never) ?? '';
  const places = { ...(params as Places), ...sharedPlaces(params as Partial<SharedParams>, vocabulary), ...more };
  const parts: ErrorParts = { title: '', fix: '' };
  for (const [part, text] of Object.entries({ ...('row' in params ? CELL : VALUE), ...wordings[code] })) {
    const said = filled(typeof text === 'string' ? text : (text[ownCase] ?? ''), places);
    if (said) parts[part as keyof ErrorParts] = said;
  }
  const line = !parts.where || !parts.received ? 'titled' : parts.expected ? 'expected' : 'received';
  return { ...parts, text: filled(vocabulary.line[line], spaced({ ...parts })) };
}

/** Parameters that mean the same in every code. */
interface SharedParams {
  sheet: string;
  row: number;
  received: Received;
  otherReceived: Received;
  expected: Expectation;
  options: readonly string[];
}

/** What a text says of them: nothing of those that are not there. */
function sharedPlaces(params: Partial<SharedParams>, words: ErrorVocabulary): Places {
  const { sheet, row = 0, received, otherReceived, expected, options = [] } = params;
  const which = row > 0 ? 'row' : 'argument';
  return spaced({
    where: filled(words.where[sheet === undefined ? which : 'cell'], params as Places),
    correct: words.correct[which],
    received: receivedText(received, words),
    otherReceived: receivedText(otherReceived, words),
    expected: expected ? expectationText(expected, words) : '',
    options: options.map((option) => `"${option}"`).join(words.separator),
  });
}

function receivedText(received: Received | undefined, { received: words }: ErrorVocabulary): string {
  if (received === undefined) return '';
  return typeof received === 'object' ? words.date : received ? filled(words.text, { text: received }) : words.blank;
}

function expectationText(expected: Expectation, { expectation: words }: ErrorVocabulary): string {
  const isOneNumber = expected.kind === 'wholeNumber' && expected.min === expected.max;
  return filled(words[isOneNumber ? 'exactly' : expected.kind], expected);
}

/** Chinese has a space before a Latin letter, a digit or a sign. */
function spaced(places: Places): Places {
  const space = (text: string | number = '') => `${text}`.replace(/^[!-~]/, ' $&');
  return { ...places, spacedReceived: space(places.received), spacedExpected: space(places.expected) };
}
