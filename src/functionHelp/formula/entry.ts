/** What a person has entered for a parameter, read as an argument or refused in the function's own words. */
import type { SheetColumns } from '../../app/formulaContract.ts';
import { type ErrorData, type Expectation, isUserError } from '../../errors.ts';
import { numbers } from '../../grid/cellKinds.ts';
import { columnLetter } from '../../grid/columns.ts';
import { type DecimalMark, readNumber } from '../../grid/numbers.ts';
import type { ParameterHelp } from '../documentation.ts';
import { type Argument, BLANK } from './argument.ts';
import { sheetReference } from './formulaText.ts';

export interface Entry {
  /** The number of a column, one of `CHOICES`, or a word of the parameter; '' for none. */
  choice: string;
  /** What stands in the field that some choices open. */
  text: string;
}

/** Choices of a range that are not a column. */
export const CHOICES = { typed: 'typed', number: 'number', guests: 'guests' } as const;

export const NO_ENTRY: Entry = { choice: '', text: '' };

export type Fault = 'missing' | 'notRange' | 'notList' | ErrorData;

export type Reading = { argument: Argument; fault?: never } | { argument?: never; fault: Fault };

/** What entries refer to and are spelled by. */
export interface EntryContext {
  sheet: SheetColumns | null;
  /** Whether ranges take in rows that are added later. */
  isOpen: boolean;
  decimal: DecimalMark;
}

export function readEntry(parameter: ParameterHelp, entry: Entry, context: EntryContext): Reading {
  const reading = readGiven(parameter, entry, context);
  if (reading.argument?.kind === 'blank' && !parameter.optional) return { fault: 'missing' };
  return reading;
}

function readGiven({ name, control }: ParameterHelp, { choice, text }: Entry, context: EntryContext): Reading {
  const { decimal } = context;
  switch (control.kind) {
    case 'number':
      return readNumberEntry(text, name, control.expected, decimal);
    case 'day':
      if (choice === CHOICES.typed) return isReference(text) ? reference(text) : blankOr(text, 'notRange');
      return text === '' ? { argument: BLANK } : { argument: { kind: 'day', day: text } };
    case 'flag':
      return { argument: choice === '' ? BLANK : { kind: 'flag', flag: choice === 'TRUE' } };
    case 'choice':
      return { argument: choice === '' ? BLANK : { kind: 'text', text: choice } };
    default:
      if (choice === '') return { argument: BLANK };
      if (choice === CHOICES.guests) return { argument: { kind: 'flag', flag: true } };
      if (choice === CHOICES.typed) {
        if (isReference(text)) return reference(text);
        if (control.kind === 'column' || control.kind === 'countOrIds') return blankOr(text, 'notRange');
        const expected: Expectation = control.kind === 'range' ? control.expected : { kind: 'customerIds' };
        return readList(text, expected, decimal);
      }
      if (choice === CHOICES.number && control.kind === 'countOrIds') {
        return readNumberEntry(text, name, control.expected, decimal);
      }
      return columnReference(Number(choice), context);
  }
}

const CELL = '\\$?[A-Z]{1,3}\\$?[1-9]\\d*';
const REFERENCE = new RegExp(
  `^(?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?(?:${CELL}(?::(?:${CELL}|\\$?[A-Z]{1,3}|\\$?[1-9]\\d*))?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[1-9]\\d*:\\$?[1-9]\\d*)$`,
  'iu',
);

/** Whether a text is a cell or range in A1 notation, its sheet in front or not. */
function isReference(text: string): boolean {
  return REFERENCE.test(text.trim());
}

/** `Orders!B2:B`, or `Orders!B2:B5413` where rows that come later are to be left out. */
function columnRange({ name, firstRow, lastRow }: SheetColumns, index: number, isOpen: boolean): string {
  const letter = columnLetter(index);
  return `${sheetReference(name)}${letter}${firstRow}:${letter}${isOpen ? '' : Math.max(firstRow, lastRow)}`;
}

function columnReference(index: number, { sheet, isOpen }: EntryContext): Reading {
  return sheet && index < sheet.headers.length ? reference(columnRange(sheet, index, isOpen)) : { argument: BLANK };
}

function reference(text: string): Reading {
  return { argument: { kind: 'reference', text: text.trim() } };
}

function blankOr(text: string, fault: Fault): Reading {
  return text.trim() === '' ? { argument: BLANK } : { fault };
}

function readNumberEntry(text: string, name: string, expected: Expectation, decimal: DecimalMark): Reading {
  if (text.trim() === '') return { argument: BLANK };
  if (isReference(text)) return reference(text);
  try {
    return { argument: { kind: 'number', value: numberWithin(text, name, expected, decimal) } };
  } catch (error) {
    if (isUserError(error)) return { fault: error.data };
    throw error;
  }
}

/** @throws UserError as the function would */
function numberWithin(text: string, name: string, expected: Expectation, decimal: DecimalMark): number {
  const cell = readNumber(text, decimal) ?? readNumber(text, decimal === ',' ? '.' : ',') ?? text;
  return numbers(expected).reader([cell], name, () => 'Etc/UTC')(cell, 0);
}

/** Values between semicolons, or between commas where no number has one. */
function readList(text: string, expected: Expectation, decimal: DecimalMark): Reading {
  if (text.trim() === '') return { argument: BLANK };
  const parts = text.split(decimal === ',' ? /[;；]/ : /[;；,，、]/).map((part) => part.trim());
  if (parts.includes('')) return { fault: 'notList' };
  if (expected.kind === 'text' || expected.kind === 'customerIds') return { argument: { kind: 'list', items: parts } };
  const values = parts.map((part) => readNumber(part, decimal));
  return values.includes(null) ? { fault: 'notList' } : { argument: { kind: 'list', items: values as number[] } };
}
