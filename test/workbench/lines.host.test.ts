/** Rows and columns that are inserted, removed and frozen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function sheet() { return SpreadsheetApp.getActiveSheet(); }
function does(code) { var s = SpreadsheetApp.getActiveSheet(); (0, eval)('(function (s) {' + code + '})')(s); return size(); }
function size() { return [sheet().getMaxRows(), sheet().getMaxColumns()]; }
function firstCells() { return sheet().getRange('A1:C3').getDisplayValues(); }
function lastOf() { return sheet().getRange(sheet().getLastRow(), 1, 1, 3).getValues()[0]; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([['a', 'b']], { sheet: { rows: 20, columns: 8 } }) });
});
afterAll(() => host.dispose());

// Reported from Google at https://github.com/mogsdad/SheetConverter/issues/20, in its form for columns.
const ROWS = 'Those rows are out of bounds.';
const COLUMNS = 'Those columns are out of bounds.';

describe('Rows and columns', () => {
  it('are inserted before the first', async () => {
    await run('does', 's.insertRowsBefore(1, 1); s.insertColumnBefore(1)');
    expect(await run('firstCells')).toEqual([
      ['', '', ''],
      ['', 'a', 'b'],
      ['', '', ''],
    ]);
    expect(await run('does', 's.deleteRow(1); s.deleteColumn(1)')).toEqual([20, 8]);
  });

  it('are inserted after the last', async () => {
    expect(await run('does', 's.insertRowAfter(20); s.insertColumnsAfter(8, 2)')).toEqual([21, 10]);
    expect(await run('does', 's.deleteRows(21, 1); s.deleteColumns(9, 2)')).toEqual([20, 8]);
  });

  it.each([
    ['s.insertRowsAfter(21, 1)', ROWS],
    ['s.insertRowsAfter(0, 1)', ROWS],
    ['s.insertRowsBefore(21, 1)', ROWS],
    ['s.insertRowsAfter(1, 0)', ROWS],
    ['s.insertColumnsAfter(9, 2)', COLUMNS],
    ['s.deleteRows(15, 10)', ROWS],
    ['s.deleteRows(0, 1)', ROWS],
    ['s.deleteRow(21)', ROWS],
    ['s.deleteColumns(8, 2)', COLUMNS],
    ['s.deleteRows(1, 20)', "You can't delete all the rows on the sheet."],
    ['s.deleteColumns(1, 8)', "You can't delete all the columns on the sheet."],
    ['s.setFrozenRows(2); s.deleteRows(3, 18)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['s.setFrozenColumns(1); s.deleteColumns(2, 7)', 'Sorry, it is not possible to delete all non-frozen columns.'],
    ['s.setFrozenRows(20)', "You can't freeze all visible rows on the sheet."],
    ['s.setFrozenColumns(8)', "You can't freeze all visible columns on the sheet."],
    ['s.setFrozenRows(-1)', ROWS],
  ])('refuses %s', async (code, message) => {
    await expect(run('does', code)).rejects.toThrow(message);
    expect(await run('size')).toEqual([20, 8]);
  });

  it('are appended below the last content, and in a full sheet make room', async () => {
    await run('does', "s.appendRow(['x', 2, true])");
    expect(await run('lastOf')).toEqual(['x', 2, true]);
    expect(await run('does', "s.getRange(20, 1).setValue('last'); s.appendRow(['below'])")).toEqual([21, 8]);
    expect(await run('lastOf')).toEqual(['below', '', '']);
  });
});
