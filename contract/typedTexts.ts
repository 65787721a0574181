/** What becomes of a text that is written into a cell: it is read as if a person typed it, in the locale of the file. */
import type { ScriptClaim, ScriptSuite, Source } from './claim.ts';
import { usLocale } from './needs.ts';
import { isDate, plain, spreadsheetZone } from './plain.ts';

const TYPED = 'questions on setValue; the Sheets API calls it USER_ENTERED';

/** Text, what the cell then holds, and how sure that is. */
const READ: readonly (readonly [string, unknown, Source])[] = [
  ['007', 7, 's'],
  ['-12.5', -12.5, 's'],
  ['1,234.5', 1234.5, 's'],
  // Grouping signs count anywhere.
  ['1,23', 123, 's'],
  ['.5', 0.5, '?'],
  ['1e3', 1000, 's'],
  ['10%', 0.1, 's'],
  ['12.5%', 0.125, 's'],
  ['$5', 5, 's'],
  ['$1,234.56', 1234.56, 's'],
  ['-$5', -5, '?'],
  ['TRUE', true, 's'],
  ['false', false, 's'],
  ['4/1/2025', 'date 2025-04-01 00:00', 's'],
  ['4/1/25', 'date 2025-04-01 00:00', '?'],
  ['4-1-2025', 'date 2025-04-01 00:00', '?'],
  ['2025-04-01', 'date 2025-04-01 00:00', 's'],
  ['2025/4/1', 'date 2025-04-01 00:00', 's'],
  ['Apr 1, 2025', 'date 2025-04-01 00:00', 's'],
  ['April 1, 2025', 'date 2025-04-01 00:00', 's'],
  ['1 Apr 2025', 'date 2025-04-01 00:00', '?'],
  ['2025-04-01 13:30', 'date 2025-04-01 13:30', 's'],
  ['4/1/2025 1:30 PM', 'date 2025-04-01 13:30', '?'],
];

const STAYS_TEXT: readonly (readonly [string, Source])[] = [
  ['tea', 's'],
  ['12 cups', 's'],
  ['007a', 's'],
  ['1.2.3', 's'],
  ['25/12/2025', 's'],
  ['2025-02-30', '?'],
  ['13/45/2025', 's'],
  ['2025-04-01T13:30:00Z', 's'],
  ['1 234', '?'],
];

const SHOWN: readonly (readonly [string, string])[] = [
  ['10%', '10%'],
  ['$5.00', '$5.00'],
  ['1,234', '1,234'],
  ['4/1/2025', '4/1/2025'],
  ['true', 'TRUE'],
];

type Range = GoogleAppsScript.Spreadsheet.Range;

interface TypedText {
  text: string;
  says: string;
  source: Source;
  expected: () => unknown;
  read(cell: Range): unknown;
}

const value = (cell: Range) => plain(cell.getValue());

const TYPED_TEXTS: readonly TypedText[] = [
  ...READ.map(([text, expected, source]) => ({
    text,
    says: `“${text}” is read as ${JSON.stringify(expected)}`,
    source,
    expected: () => expected,
    read: value,
  })),
  ...STAYS_TEXT.map(([text, source]) => ({
    text,
    says: `“${text}” stays text`,
    source,
    expected: () => text,
    read: value,
  })),
  ...SHOWN.map(([text, shown]) => ({
    text,
    says: `“${text}” shows as “${shown}”`,
    source: '?' as const,
    expected: () => shown,
    read: (cell: Range) => cell.getDisplayValue(),
  })),
  ...['13:30', '1:30 PM'].map((text) => ({
    text,
    says: `“${text}” is read as a time, which is a date for a script`,
    source: 's' as const,
    expected: () => true,
    read: (cell: Range) => isDate(cell.getValue()),
  })),
  {
    text: '1/2',
    says: '“1/2” is read as the second of January of this year, not as a half',
    source: 's',
    expected: () => `date ${Utilities.formatDate(new Date(), spreadsheetZone(), 'yyyy')}-01-02 00:00`,
    read: value,
  },
];

export const typedTexts: ScriptSuite = {
  name: 'typed texts',
  setUp: (sheet) => {
    sheet.getRange(1, 1, TYPED_TEXTS.length, 1).setValues(TYPED_TEXTS.map(({ text }) => [text]));
  },
  claims: TYPED_TEXTS.map(
    ({ says, source, expected, read }, i): ScriptClaim => ({
      behaviour: 8,
      says,
      source,
      where: TYPED,
      needs: usLocale,
      look: (sheet) => ({ got: read(sheet.getRange(i + 1, 1)), expected: expected() }),
    }),
  ),
};
