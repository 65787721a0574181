/** The sheets of the open file: their names, their order and which one is active. */
import type { ScriptSuite } from './claim.ts';
import { english } from './needs.ts';
import { refusal } from './refusal.ts';
import { scratchName, withScratchSheet } from './scratch.ts';
import { QUOTED } from './sources.ts';

const SPREADSHEET = 'reference, Spreadsheet';

export const sheets: ScriptSuite = {
  name: 'sheets',
  claims: [
    {
      behaviour: 14,
      says: 'a second sheet of one name is refused',
      source: 's',
      where: QUOTED,
      needs: english,
      look: () =>
        withScratchSheet('twice', (sheet) => ({
          got: refusal(() => withScratchSheet('twice', (second) => second)),
          expected: `A sheet with the name "${sheet.getName()}" already exists. Please enter another name.`,
        })),
    },
    {
      behaviour: 14,
      says: 'a sheet cannot be given the name of another',
      source: 's',
      where: QUOTED,
      needs: english,
      look: (sheet) =>
        withScratchSheet('renamed', (other) => ({
          got: refusal(() => other.setName(sheet.getName())),
          expected: `A sheet with the name "${sheet.getName()}" already exists. Please enter another name.`,
        })),
    },
    {
      behaviour: 15,
      says: 'an unknown name is null',
      source: 'd',
      where: `${SPREADSHEET}.getSheetByName`,
      look: () => ({ got: SpreadsheetApp.getActive().getSheetByName('Host contract: no such sheet'), expected: null }),
    },
    {
      behaviour: 15,
      says: 'an unknown number is null',
      source: 'd',
      where: `${SPREADSHEET}.getSheetById`,
      look: () => ({ got: SpreadsheetApp.getActive().getSheetById(999_999_999), expected: null }),
    },
    {
      behaviour: 15,
      says: 'a deleted sheet is null',
      source: 'd',
      where: `${SPREADSHEET}.deleteSheet`,
      look: () => {
        const name = withScratchSheet('deleted', (sheet) => sheet.getName());
        return { got: SpreadsheetApp.getActive().getSheetByName(name), expected: null };
      },
    },
    {
      behaviour: 16,
      says: 'an inserted sheet is the active one',
      source: 'd',
      where: `${SPREADSHEET}.insertSheet: “The new sheet becomes the active sheet”`,
      look: () =>
        withScratchSheet('active', (sheet) => ({
          got: SpreadsheetApp.getActive().getActiveSheet().getName(),
          expected: sheet.getName(),
        })),
    },
    {
      behaviour: 16,
      says: 'an inserted sheet stands where it is told to, counted from 0',
      source: 'd',
      where: `${SPREADSHEET}.insertSheet(sheetName, sheetIndex)`,
      look: () =>
        withScratchSheet(
          'first',
          (sheet) => ({
            got: [sheet.getIndex(), SpreadsheetApp.getActive().getSheets()[0]?.getName()],
            expected: [1, sheet.getName()],
          }),
          0,
        ),
    },
    {
      behaviour: null,
      says: 'a sheet keeps its number when it is renamed',
      source: 'd',
      where: 'reference, Sheet.getSheetId',
      look: () =>
        withScratchSheet('before', (sheet) => {
          const id = sheet.getSheetId();
          sheet.setName(scratchName('after'));
          return { got: SpreadsheetApp.getActive().getSheetByName(scratchName('after'))?.getSheetId(), expected: id };
        }),
    },
    {
      behaviour: null,
      says: 'sheets are numbered from 1 in the order of their tabs',
      source: 'd',
      where: 'reference, Sheet.getIndex',
      look: () => {
        const all = SpreadsheetApp.getActive().getSheets();
        return { got: all.map((sheet) => sheet.getIndex()), expected: all.map((_, i) => i + 1) };
      },
    },
  ],
};
