/** Sheets that are added, named, moved, hidden and removed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function does(code) { (0, eval)('(function (file) {' + code + '})')(SpreadsheetApp.getActive()); return names(); }
function names() { return SpreadsheetApp.getActive().getSheets().map(function (s) { return s.getName(); }); }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([['a']]) });
});
afterAll(() => host.dispose());

const TAKEN = (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`;
// Seen in answers of Google's own Sheets API.
const TOO_LONG = 'The sheet name cannot be greater than 100 characters.';

describe('A sheet', () => {
  it.each([
    ["file.insertSheet('data')", TAKEN('data')],
    ["file.insertSheet('')", 'The sheet name cannot be blank.'],
    ["file.insertSheet('x'.repeat(101))", TOO_LONG],
    ["file.getSheets()[0].setName('x'.repeat(101))", TOO_LONG],
    ["file.getSheets()[0].setName('')", 'The sheet name cannot be blank.'],
    ["file.insertSheet('At', 99)", 'Invalid argument: index'],
    ['file.insertSheet(99)', 'Invalid argument: index'],
    ['file.moveActiveSheet(99)', 'Invalid argument: index'],
    ['file.moveActiveSheet(0)', 'Invalid argument: index'],
    ['file.getSheets()[0].hideSheet()', "You can't hide all the sheets in a document."],
    ['file.deleteSheet(file.getSheets()[0])', "You can't remove all the sheets in a document."],
  ])('is not had by %s', async (code, message) => {
    await expect(run('does', code)).rejects.toThrow(message);
    expect(await run('names')).toEqual(['Data']);
  });

  it('can take another case of its own name, and a place among the others', async () => {
    expect(await run('does', "file.getSheets()[0].setName('DATA')")).toEqual(['DATA']);
    expect(await run('does', "file.insertSheet('xxx', 1)")).toEqual(['DATA', 'xxx']);
    expect(await run('does', 'file.moveActiveSheet(1)')).toEqual(['xxx', 'DATA']);
    await expect(run('does', "file.getSheets()[0].setName('data')")).rejects.toThrow(TAKEN('data'));
  });

  it('cannot be removed while all others are hidden', async () => {
    const code = "file.getSheetByName('DATA').hideSheet(); file.deleteSheet(file.getSheetByName('xxx'))";
    await expect(run('does', code)).rejects.toThrow("You can't remove all the visible sheets in a document.");
  });
});
