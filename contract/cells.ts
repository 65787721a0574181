/** What a script reads from cells and writes into them. */
import type { ScriptSuite } from './claim.ts';
import { english, twoTimeZones } from './needs.ts';
import { isDate, plain, spreadsheetZone } from './plain.ts';
import { beginning, refusal } from './refusal.ts';
import { QUOTED } from './sources.ts';

const RANGE = 'reference, Range';
/** 31 March 2025, 16:00 UTC: 1 April in Shanghai. */
const EVENING = Date.UTC(2025, 2, 31, 16);

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The text that a writing of anything but rows of cells throws; Google names what it was given in brackets. */
function signatureRefusal(range: Range, values: unknown): { got: string; expected: string } {
  const message = refusal(() => range.setValues(values as unknown[][]));
  const expected = "The parameters (…) don't match the method signature for SpreadsheetApp.Range.setValues.";
  return { got: message.replace(/\(.+?\) don't/, "(…) don't"), expected };
}

export const cells: ScriptSuite = {
  name: 'cells',
  claims: [
    {
      behaviour: 1,
      says: 'a blank cell reads as an empty text',
      source: 'd',
      where: `${RANGE}.getValue: “Empty cells return an empty string”`,
      look: (sheet) => ({
        got: [sheet.getRange('A1').getValue(), sheet.getRange('A1:B1').getValues()],
        expected: ['', [['', '']]],
      }),
    },
    {
      behaviour: 1,
      says: 'a blank cell is blank, one with a value is not',
      source: 'd',
      where: `${RANGE}.isBlank`,
      look: (sheet) => {
        sheet.getRange('A1').setValue(0);
        return { got: [sheet.getRange('A1').isBlank(), sheet.getRange('B1').isBlank()], expected: [false, true] };
      },
    },
    {
      behaviour: 2,
      says: 'values are numbers, booleans, dates and texts',
      source: 'd',
      where: `${RANGE}.getValue: “of type Number, Boolean, Date, or String”`,
      look: (sheet) => {
        const range = sheet.getRange('A1:D1').setValues([[1.5, false, new Date(EVENING), 'tea']]);
        const kinds = range.getValues()[0]?.map((value) => (isDate(value) ? 'date' : typeof value));
        return { got: kinds, expected: ['number', 'boolean', 'date', 'string'] };
      },
    },
    {
      behaviour: 2,
      says: 'a date is read as the instant that was written',
      source: 'd',
      where: `${RANGE}.setValue`,
      look: (sheet) => {
        const range = sheet.getRange('A1').setValue(new Date(EVENING));
        return { got: (range.getValue() as Date).getTime(), expected: EVENING };
      },
    },
    {
      behaviour: 3,
      says: 'a written date shows the clock of the spreadsheet, not that of the script',
      source: 's',
      where: 'questions on time zones of dates in cells',
      needs: twoTimeZones,
      look: (sheet) => {
        const written = new Date(EVENING);
        const range = sheet.getRange('A1').setValue(written).setNumberFormat('yyyy-mm-dd hh:mm');
        return {
          got: range.getDisplayValue(),
          expected: Utilities.formatDate(written, spreadsheetZone(), 'yyyy-MM-dd HH:mm'),
        };
      },
    },
    {
      behaviour: 3,
      says: 'a typed day is midnight by the clock of the spreadsheet',
      source: '?',
      where: 'follows from the claim above',
      needs: twoTimeZones,
      look: (sheet) => ({
        got: plain(sheet.getRange('A1').setValue('2025-04-01').getValue()),
        expected: 'date 2025-04-01 00:00',
      }),
    },
    {
      behaviour: 4,
      says: 'setValues refuses more or fewer rows than the range has',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) => ({
        got: refusal(() => sheet.getRange('A1:B2').setValues([[1, 2]])),
        expected:
          'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      }),
    },
    {
      behaviour: 4,
      says: 'setValues refuses more or fewer columns than the range has',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) => ({
        got: refusal(() => sheet.getRange('A1:B1').setValues([[1, 2, 3]])),
        expected:
          'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
      }),
    },
    {
      behaviour: 4,
      says: 'setValues refuses a later row that is shorter, and writes nothing',
      source: '?',
      where: 'follows from the claim above',
      needs: english,
      look: (sheet) => {
        const message = refusal(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]]));
        return {
          got: [message, sheet.getRange('A1').getValue()],
          expected: [
            'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
            '',
          ],
        };
      },
    },
    ...[
      { what: 'a number', values: 5 },
      { what: 'a text', values: 'tea' },
      { what: 'one row without its brackets', values: [1, 2] },
    ].map(({ what, values }) => ({
      behaviour: 5,
      says: `setValues refuses ${what}`,
      source: 's' as const,
      where: QUOTED,
      needs: english,
      look: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => signatureRefusal(sheet.getRange('A1:B1'), values),
    })),
    {
      behaviour: 6,
      says: 'a text that starts with = becomes a formula',
      source: 's',
      where: 'questions on formula injection',
      look: (sheet) => {
        const range = sheet.getRange('A1').setValue('=1+1');
        return { got: [range.getFormula(), range.getValue()], expected: ['=1+1', 2] };
      },
    },
    {
      behaviour: 7,
      says: 'a leading apostrophe makes text and is not read back',
      source: 's',
      where: 'questions on leading zeros',
      look: (sheet) => ({
        got: sheet
          .getRange('A1:C1')
          .setValues([["'=x", "'007", "'10%"]])
          .getValues(),
        expected: [['=x', '007', '10%']],
      }),
    },
    {
      behaviour: 7,
      says: 'a text that was made with an apostrophe is no formula',
      source: 's',
      where: 'questions on formula injection',
      look: (sheet) => ({ got: sheet.getRange('A1').setValue("'=1+1").getFormula(), expected: '' }),
    },
    {
      behaviour: 8,
      says: 'in a cell of the format @ a typed number stays text',
      source: 's',
      where: 'questions on leading zeros',
      look: (sheet) => ({ got: sheet.getRange('A1').setNumberFormat('@').setValue('007').getValue(), expected: '007' }),
    },
    {
      behaviour: 9,
      says: 'null clears a cell',
      source: '?',
      where: 'seen in scripts that clear so',
      look: (sheet) => {
        const range = sheet.getRange('A1:B1').setValues([[1, 2]]);
        range.setValues([[null, 3]]);
        return { got: [range.getValues(), sheet.getRange('A1').isBlank()], expected: [[['', 3]], true] };
      },
    },
    {
      behaviour: 9,
      says: 'an empty text clears a cell',
      source: '?',
      where: 'seen in scripts that clear so',
      look: (sheet) => {
        const range = sheet.getRange('A1').setValue(1).setValue('');
        return { got: [range.isBlank(), sheet.getLastRow()], expected: [true, 0] };
      },
    },
    {
      behaviour: 10,
      says: 'a range of one row, of one column and of one cell is read as rows of cells',
      source: 'd',
      where: `${RANGE}.getValues: “a two-dimensional array”`,
      look: (sheet) => {
        sheet.getRange('A1:B2').setValues([
          [1, 2],
          [3, 4],
        ]);
        return {
          got: ['A1:B1', 'A1:A2', 'B2'].map((a1) => sheet.getRange(a1).getValues()),
          expected: [[[1, 2]], [[1], [3]], [[4]]],
        };
      },
    },
    {
      behaviour: null,
      says: 'setValue writes one value into every cell of the range',
      source: 'd',
      where: `${RANGE}.setValue`,
      look: (sheet) => ({
        got: sheet.getRange('A1:B2').setValue(7).getValues(),
        expected: [
          [7, 7],
          [7, 7],
        ],
      }),
    },
    {
      behaviour: null,
      says: 'getValue of a larger range is that of its first cell',
      source: 'd',
      where: `${RANGE}.getValue: “the top-left cell in the range”`,
      look: (sheet) => {
        const range = sheet.getRange('A1:B1').setValues([[1, 2]]);
        return { got: range.getValue(), expected: 1 };
      },
    },
    {
      behaviour: null,
      says: 'display values are texts, and booleans show in capitals',
      source: 'd',
      where: `${RANGE}.getDisplayValues`,
      look: (sheet) => ({
        got: sheet
          .getRange('A1:C1')
          .setValues([[12, true, null]])
          .getDisplayValues(),
        expected: [['12', 'TRUE', '']],
      }),
    },
    {
      behaviour: 18,
      says: 'a cell holds 50,000 characters',
      source: 'd',
      where: 'help, Files you can store in Google Drive',
      look: (sheet) => {
        const range = sheet.getRange('Z900').setValue(longText(50_000));
        return { got: String(range.getValue()).length, expected: 50_000 };
      },
    },
    {
      behaviour: 18,
      says: 'more than 50,000 characters in a cell are refused',
      source: 's',
      where: 'issues of several tools',
      needs: english,
      look: (sheet) => {
        const expected = 'Your input contains more than the maximum of 50000 characters in a single cell.';
        const message = refusal(() => sheet.getRange('Z900').setValue(longText(50_001)));
        return { got: beginning(message, expected), expected };
      },
    },
  ],
};

function longText(length: number): string {
  return 'x'.repeat(length);
}
