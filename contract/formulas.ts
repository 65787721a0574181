/** Formulas as a script meets them: their text, their results, spills, and ranges that grow. */
import type { ScriptSuite } from './claim.ts';
import { usLocale } from './needs.ts';
import { NOT_EXPANDED } from './sources.ts';

const ARRAYS = 'help, Using arrays in Google Sheets';
const QUESTIONS = 'questions on setFormula';

export const formulas: ScriptSuite = {
  name: 'formulas',
  claims: [
    {
      behaviour: 25,
      says: 'a formula has its result when its cell is read',
      source: 's',
      where: QUESTIONS,
      look: (sheet) => {
        sheet.getRange('A1:A2').setValues([[2], [3]]);
        return { got: sheet.getRange('B1').setFormula('=SUM(A1:A2)').getValue(), expected: 5 };
      },
    },
    {
      behaviour: 6,
      says: 'a formula is read as it was written, a value has none',
      source: 'd',
      where: 'reference, Range.getFormulas',
      look: (sheet) => {
        sheet.getRange('A1:B1').setValues([[2, '=A1*2']]);
        return { got: sheet.getRange('A1:B1').getFormulas(), expected: [['', '=A1*2']] };
      },
    },
    {
      behaviour: 25,
      says: 'an open range keeps its text',
      source: 's',
      where: QUESTIONS,
      look: (sheet) => ({ got: sheet.getRange('B1').setFormula('=SUM(A2:A)').getFormula(), expected: '=SUM(A2:A)' }),
    },
    {
      behaviour: 25,
      says: 'an open range takes in rows that are added at the end',
      source: 's',
      where: 'questions on ranges such as A2:A',
      look: (sheet) => {
        sheet.getRange('A2').setValue(2);
        const sum = sheet.getRange('B1').setFormula('=SUM(A2:A)');
        const last = sheet.getMaxRows();
        sheet.insertRowsAfter(last, 1);
        sheet.getRange(last + 1, 1).setValue(5);
        const got = sum.getValue();
        sheet.deleteRows(last + 1, 1);
        return { got, expected: 7 };
      },
    },
    ...[
      { formula: '=1/0', error: '#DIV/0!' },
      { formula: '=HOST_CONTRACT_NO_SUCH_FUNCTION()', error: '#NAME?' },
      { formula: '=1+"tea"', error: '#VALUE!' },
      { formula: '=NA()', error: '#N/A' },
    ].map(({ formula, error }) => ({
      behaviour: 25,
      says: `${formula} reads as the text ${error}`,
      source: 's' as const,
      where: 'questions on errors in getValue',
      look: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => ({
        got: sheet.getRange('A1').setFormula(formula).getValue() as unknown,
        expected: error,
      }),
    })),
    {
      behaviour: 25,
      says: 'an array fills the cells around its formula, and a script reads them',
      source: 'd',
      where: ARRAYS,
      needs: usLocale,
      look: (sheet) => {
        sheet.getRange('A1').setFormula('={1,2;3,4}');
        return {
          got: [sheet.getRange('A1:B2').getValues(), sheet.getRange('A1:B2').getFormulas()],
          expected: [
            [
              [1, 2],
              [3, 4],
            ],
            [
              ['={1,2;3,4}', ''],
              ['', ''],
            ],
          ],
        };
      },
    },
    {
      behaviour: 17,
      says: 'cells that an array fills count as content',
      source: 's',
      where: 'questions on getLastRow and ARRAYFORMULA',
      needs: usLocale,
      look: (sheet) => {
        sheet.getRange('A1').setFormula('={1,2;3,4}');
        return { got: [sheet.getLastRow(), sheet.getLastColumn()], expected: [2, 2] };
      },
    },
    {
      behaviour: 25,
      says: 'an array that would write over a cell is #REF!',
      source: 's',
      where: NOT_EXPANDED,
      needs: usLocale,
      look: (sheet) => {
        sheet.getRange('A2').setValue('taken');
        sheet.getRange('A1').setFormula('={1;2}');
        return { got: sheet.getRange('A1:A2').getValues(), expected: [['#REF!'], ['taken']] };
      },
    },
    {
      behaviour: 25,
      says: 'an array unfolds once the cell in its way is cleared',
      source: 's',
      where: NOT_EXPANDED,
      needs: usLocale,
      look: (sheet) => {
        sheet.getRange('A2').setValue('taken');
        sheet.getRange('A1').setFormula('={1;2}');
        sheet.getRange('A2').clearContent();
        return { got: sheet.getRange('A1:A2').getValues(), expected: [[1], [2]] };
      },
    },
  ],
};
