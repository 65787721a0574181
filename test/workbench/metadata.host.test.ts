import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function book() { return SpreadsheetApp.getActive(); }
function sheet() { return book().getSheetByName('Data'); }
function tag() {
  book().addDeveloperMetadata('k', 'file');
  sheet().addDeveloperMetadata('k', 'sheet').getRange('5:5').addDeveloperMetadata('k', 'row 5');
  sheet().getRange('C:C').addDeveloperMetadata('k', 'column C');
}
function found(type) {
  const finder = book().createDeveloperMetadataFinder().withKey('k');
  return (type ? finder.withLocationType(SpreadsheetApp.DeveloperMetadataLocationType[type]) : finder).find().map(function (entry) {
    const location = entry.getLocation();
    const line = location.getRow() || location.getColumn();
    return [entry.getValue(), String(location.getLocationType()), line && line.getA1Notation()];
  });
}
function ofItself() { return [book(), sheet()].map(function (place) { return place.getDeveloperMetadata()[0].getValue(); }); }
function change(act) { sheet()[act[0]](act[1], act[2]); return found().map(function (each) { return each[2]; }); }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([['tea']]) });
  await run('tag');
});
afterAll(() => host.dispose());

describe('developer metadata', () => {
  it('is found by where it is: the file, a sheet, a row, a column', async () => {
    expect(await run('found')).toEqual([
      ['file', 'SPREADSHEET', null],
      ['sheet', 'SHEET', null],
      ['row 5', 'ROW', 'A5:Z5'],
      ['column C', 'COLUMN', 'C1:C1000'],
    ]);
    expect(await run('found', 'ROW')).toEqual([['row 5', 'ROW', 'A5:Z5']]);
  });

  it('of a sheet leaves out that of its rows', async () => {
    expect(await run('ofItself')).toEqual(['file', 'sheet']);
  });

  // “will remain associated at those locations as they move around … If the associated object is deleted its metadata is
  // deleted too”: the Sheets API's reference, DeveloperMetadata.
  it('stays with its row and its column', async () => {
    expect(await run('change', ['insertRowsAfter', 2, 2])).toEqual([null, null, 'A7:Z7', 'C1:C1002']);
    expect(await run('change', ['deleteRows', 1, 3])).toEqual([null, null, 'A4:Z4', 'C1:C999']);
    expect(await run('change', ['insertColumnsAfter', 5, 1])).toEqual([null, null, 'A4:AA4', 'C1:C999']);
  });

  it('goes with its row', async () => {
    expect(await run('change', ['deleteRows', 3, 2])).toEqual([null, null, 'C1:C997']);
  });
});
