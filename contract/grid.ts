/** The grid of a sheet: its size, what counts as content, and ranges that do not fit into it. */
import type { ScriptSuite } from './claim.ts';
import { english } from './needs.ts';
import { beginning, refusal } from './refusal.ts';
import { withScratchSheet } from './scratch.ts';
import { GAS_FAKES, QUOTED } from './sources.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const grid: ScriptSuite = {
  name: 'grid',
  claims: [
    {
      behaviour: 13,
      says: 'a new sheet has 1000 rows and 26 columns',
      source: '?',
      where: 'seen in new files',
      look: () =>
        withScratchSheet('new', (sheet) => ({
          got: [sheet.getMaxRows(), sheet.getMaxColumns()],
          expected: [1000, 26],
        })),
    },
    ...[
      { what: 'rows', take: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1, 1, 0, 1) },
      { what: 'columns', take: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1, 1, 1, 0) },
    ].map(({ what, take }) => ({
      behaviour: 11,
      says: `a range of no ${what} is refused`,
      source: 's' as const,
      where: QUOTED,
      needs: english,
      look: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => ({
        got: refusal(() => take(sheet)),
        expected: `The number of ${what} in the range must be at least 1.`,
      }),
    })),
    {
      behaviour: 11,
      says: 'an offset to no rows is refused',
      source: '?',
      where: 'as getRange',
      needs: english,
      look: (sheet) => ({
        got: refusal(() => sheet.getRange('A1').offset(0, 0, 0, 1)),
        expected: 'The number of rows in the range must be at least 1.',
      }),
    },
    {
      behaviour: 12,
      says: 'a range below the last row or beyond the last column is refused',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) => ({
        got: [
          refusal(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue()),
          refusal(() => sheet.getRange(1, sheet.getMaxColumns(), 1, 2).getValues()),
        ],
        expected: [OUTSIDE, OUTSIDE],
      }),
    },
    {
      behaviour: 12,
      says: 'an offset beyond the last row is refused',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) => ({
        got: refusal(() => sheet.getRange('A1').offset(sheet.getMaxRows(), 0).getValue()),
        expected: OUTSIDE,
      }),
    },
    {
      behaviour: 12,
      says: 'a range that starts before the first row or column is refused',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) => ({
        got: [refusal(() => sheet.getRange(0, 1)), refusal(() => sheet.getRange(1, 0))],
        expected: ['The starting row of the range is too small.', 'The starting column of the range is too small.'],
      }),
    },
    {
      behaviour: null,
      says: 'a range written from its end to its beginning is the same range',
      source: 's',
      where: GAS_FAKES,
      look: (sheet) => ({
        got: ['C5:B2', 'B5:C2'].map((a1) => sheet.getRange(a1).getA1Notation()),
        expected: ['B2:C5', 'B2:C5'],
      }),
    },
    {
      behaviour: null,
      says: 'whole rows and columns reach to the edges of the grid',
      source: 's',
      where: GAS_FAKES,
      look: (sheet) => {
        const [columns, rows, open] = [sheet.getRange('D:F'), sheet.getRange('5:7'), sheet.getRange('B3:B')];
        return {
          got: [
            columns.getNumRows(),
            columns.getNumColumns(),
            rows.getNumColumns(),
            rows.getNumRows(),
            open.getLastRow(),
          ],
          expected: [sheet.getMaxRows(), 3, sheet.getMaxColumns(), 3, sheet.getMaxRows()],
        };
      },
    },
    {
      behaviour: 17,
      says: 'an empty sheet ends at row and column 0',
      source: 's',
      where: 'questions on getLastRow',
      look: (sheet) => ({ got: [sheet.getLastRow(), sheet.getLastColumn()], expected: [0, 0] }),
    },
    {
      behaviour: 17,
      says: 'the value false counts as content',
      source: '?',
      where: 'questions on columns of checkboxes',
      look: (sheet) => {
        sheet.getRange('C7').setValue(false);
        return { got: [sheet.getLastRow(), sheet.getLastColumn()], expected: [7, 3] };
      },
    },
    {
      behaviour: 17,
      says: 'checkboxes count as content before anyone has ticked them',
      source: 's',
      where: 'questions on getLastRow and checkboxes',
      look: (sheet) => {
        sheet.getRange('B4').insertCheckboxes();
        return { got: [sheet.getLastRow(), sheet.getRange('B4').getValue()], expected: [4, false] };
      },
    },
    {
      behaviour: 17,
      says: 'a formula that gives an empty text counts as content, a format alone does not',
      source: 's',
      where: 'questions on getLastRow',
      look: (sheet) => {
        sheet.getRange('B5').setFormula('=""');
        sheet.getRange('D9').setBackground('#ff0000');
        return { got: [sheet.getLastRow(), sheet.getLastColumn()], expected: [5, 2] };
      },
    },
    {
      behaviour: 17,
      says: 'the data range begins at A1 and ends at the last content',
      source: 'd',
      where: 'reference, Sheet.getDataRange',
      look: (sheet) => {
        sheet.getRange('B3').setValue(1);
        return { got: sheet.getDataRange().getA1Notation(), expected: 'A1:B3' };
      },
    },
    {
      behaviour: 17,
      says: 'the data range of an empty sheet is its first cell',
      source: '?',
      where: 'questions on getDataRange',
      look: (sheet) => ({ got: sheet.getDataRange().getA1Notation(), expected: 'A1' }),
    },
    {
      behaviour: 19,
      says: 'rows that would make more than 10 million cells of the file are refused',
      source: 's',
      where: 'issues of several tools; the limit is in help, Files you can store',
      needs: english,
      look: (sheet) => {
        const expected =
          'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
        const message = refusal(() => sheet.insertRowsAfter(1, Math.ceil(10_000_000 / sheet.getMaxColumns())));
        return { got: beginning(message, expected), expected };
      },
    },
    {
      behaviour: null,
      says: 'inserted rows push what is below them down',
      source: 'd',
      where: 'reference, Sheet.insertRowsAfter',
      look: () =>
        withScratchSheet('rows', (sheet) => {
          sheet.getRange('A2').setValue('tea');
          sheet.insertRowsAfter(1, 2);
          return { got: [sheet.getRange('A4').getValue(), sheet.getMaxRows()], expected: ['tea', 1002] };
        }),
    },
  ],
};
