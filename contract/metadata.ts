/** Developer metadata: on the file, a sheet, a whole row or a whole column, and nowhere else. */
import type { ScriptClaim, ScriptSuite } from './claim.ts';
import { english } from './needs.ts';
import { refusal } from './refusal.ts';
import { withScratchSheet } from './scratch.ts';
import { GAS_FAKES } from './sources.ts';

const GUIDE = 'reference, DeveloperMetadata: “spreadsheets, sheets, rows and columns”';
const PARTIAL =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

const refused = (what: string, a1: string): ScriptClaim => ({
  behaviour: 20,
  says: `metadata on ${what} is refused`,
  source: 's',
  where: GAS_FAKES,
  needs: english,
  look: (sheet) => ({
    got: refusal(() => sheet.getRange(a1).addDeveloperMetadata('host-contract')),
    expected: PARTIAL,
  }),
});

const accepted = (what: string, a1: string): ScriptClaim => ({
  behaviour: 20,
  says: `metadata on ${what} is accepted`,
  source: 'd',
  where: GUIDE,
  look: (sheet) => {
    sheet.getRange(a1).addDeveloperMetadata(`host-contract-${what}`, 'x');
    const found = sheet.createDeveloperMetadataFinder().withKey(`host-contract-${what}`).find();
    return { got: found.map((entry) => entry.getValue()), expected: ['x'] };
  },
});

export const metadata: ScriptSuite = {
  name: 'metadata',
  claims: [
    refused('one cell', 'A1'),
    refused('a part of a row', 'B6:D6'),
    refused('a part of a column', 'F2:F5'),
    refused('a block of cells', 'B2:D4'),
    accepted('a whole row', '8:8'),
    accepted('a whole column', 'G:G'),
    {
      behaviour: 20,
      says: 'metadata on a sheet is found again, with its key, its value and its sheet',
      source: 'd',
      where: GUIDE,
      look: (sheet) => {
        sheet.addDeveloperMetadata('host-contract-sheet', 'x');
        const [found] = SpreadsheetApp.getActive()
          .createDeveloperMetadataFinder()
          .withKey('host-contract-sheet')
          .find();
        return {
          got: [found?.getKey(), found?.getValue(), found?.getLocation().getSheet()?.getSheetId()],
          expected: ['host-contract-sheet', 'x', sheet.getSheetId()],
        };
      },
    },
    {
      behaviour: 20,
      says: 'metadata on the file is accepted',
      source: 'd',
      where: GUIDE,
      look: () => {
        const file = SpreadsheetApp.getActive();
        file.addDeveloperMetadata('host-contract-file', 'x');
        const found = file.createDeveloperMetadataFinder().withKey('host-contract-file').find();
        const values = found.map((entry) => entry.getValue());
        for (const entry of found) entry.remove();
        return { got: values, expected: ['x'] };
      },
    },
    {
      behaviour: 20,
      says: 'metadata stays with its row when another is inserted above',
      source: 'd',
      where: 'reference of the Sheets API, DeveloperMetadata',
      look: () =>
        withScratchSheet('metadata of rows', (sheet) => {
          sheet.getRange('5:5').addDeveloperMetadata('host-contract-moved', 'x');
          sheet.insertRowsAfter(2, 1);
          const [found] = sheet.createDeveloperMetadataFinder().withKey('host-contract-moved').find();
          return { got: found?.getLocation().getRow()?.getRow(), expected: 6 };
        }),
    },
    {
      behaviour: 20,
      says: 'metadata without a value has the value null',
      source: 'd',
      where: 'reference, DeveloperMetadata.getValue',
      look: (sheet) => {
        sheet.addDeveloperMetadata('host-contract-bare');
        const [found] = sheet.createDeveloperMetadataFinder().withKey('host-contract-bare').find();
        return { got: found?.getValue(), expected: null };
      },
    },
    {
      behaviour: 20,
      says: 'metadata that was removed is not found',
      source: 'd',
      where: 'reference, DeveloperMetadata.remove',
      look: (sheet) => {
        sheet.addDeveloperMetadata('host-contract-removed');
        const find = () => sheet.createDeveloperMetadataFinder().withKey('host-contract-removed').find();
        for (const entry of find()) entry.remove();
        return { got: find().length, expected: 0 };
      },
    },
  ],
};
