import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProtectionSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function book() { return SpreadsheetApp.getActiveSpreadsheet(); }
function change(sheet, index) {
  var s = book().getSheetByName(sheet);
  return CHANGES[index](s, s.getRange('A1'));
}
function canEdit(sheet, a1) { return book().getSheetByName(sheet).getRange(a1).canEdit(); }
function write(sheet, a1) { book().getSheetByName(sheet).getRange(a1).setValue('new'); return book().getSheetByName(sheet).getRange(a1).getValue(); }
function two() {
  var s = book().getSheetByName('Free');
  var first = s.getRange('A1').protect().setDescription('first');
  var second = s.getRange('B1').protect().setDescription('second');
  var found = s.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  first.remove();
  var third = s.getRange('C1').protect().setDescription('third');
  var gone;
  try { first.getDescription(); } catch (error) { gone = error.message; }
  return [second.getDescription(), found[1].getDescription(), third.getDescription(), gone];
}
`;

/** What changes cells, their format, or the sheet itself; `s` is the sheet and `r` its first cell. */
const CHANGES = [
  'r.setValue(1)',
  'r.setValues([[1]])',
  "r.setFormula('=1')",
  'r.clear()',
  'r.clearContent()',
  'r.clearFormat()',
  "r.setBackground('#ff0000')",
  "r.setNumberFormats([['0']])",
  'r.setBorder(true, null, null, null, null, null)',
  'r.merge()',
  "r.setNote('x')",
  's.clear()',
  's.deleteRows(1, 1)',
  's.deleteColumns(1, 1)',
  's.insertRowsAfter(1, 1)',
  "s.setName('Other')",
  'book().deleteSheet(s)',
  's.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove()',
] as const;

const LOCKED: ProtectionSnapshot = {
  range: null,
  warningOnly: false,
  description: '',
  unprotected: [],
  canEdit: false,
};
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function workbook(): WorkbookSnapshot {
  const sheets = [
    { sheetId: 1, name: 'Free', protections: [] },
    { sheetId: 2, name: 'Locked', protections: [LOCKED] },
    { sheetId: 3, name: 'Warned', protections: [{ ...LOCKED, warningOnly: true }] },
    { sheetId: 4, name: 'Ours', protections: [{ ...LOCKED, canEdit: true }] },
    {
      sheetId: 5,
      name: 'Form',
      protections: [{ ...LOCKED, unprotected: [{ sheetId: 5, row: 2, column: 2, rows: 3, columns: 1 }] }],
    },
    {
      sheetId: 6,
      name: 'Column',
      protections: [{ ...LOCKED, range: { sheetId: 6, row: 1, column: 2, rows: 1000, columns: 1 } }],
    },
  ];
  return {
    ...workbookOf([]),
    sheets: sheets.map((sheet) => ({ ...sheet, rows: 1000, columns: 26, cells: [[{ value: 'old' }]] })),
  };
}

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

beforeAll(async () => {
  const code = `${CODE}\nvar CHANGES = [${CHANGES.map((change) => `function (s, r) { ${change}; }`).join(', ')}];`;
  host = await open({ code, workbook: workbook() });
});
afterAll(() => host.dispose());

describe('a sheet protected against the person', () => {
  it.each(CHANGES.map((change, index) => [change, index] as const))(
    'refuses %s in Google’s words',
    async (_, index) => {
      await expect(run('change', 'Locked', index)).rejects.toThrow(PROTECTED);
    },
  );

  it('stays as it was', async () => {
    const { sheets } = await host.snapshot();
    expect(sheets.find(({ sheetId }) => sheetId === 2)).toMatchObject({
      name: 'Locked',
      rows: 1000,
      cells: [[{ value: 'old' }]],
      protections: [LOCKED],
    });
  });

  it('can be changed in its unprotected cells only', async () => {
    expect(await run('canEdit', 'Form', 'B2:B4')).toBe(true);
    expect(await run('write', 'Form', 'B2')).toBe('new');
    expect(await run('canEdit', 'Form', 'B2:C2')).toBe(false);
    await expect(run('write', 'Form', 'B5')).rejects.toThrow(PROTECTED);
  });
});

describe('a protection', () => {
  it('of a range leaves the other cells free', async () => {
    expect(await run('write', 'Column', 'A1')).toBe('new');
    await expect(run('write', 'Column', 'A1:B1')).rejects.toThrow(PROTECTED);
  });

  it('that only warns, or that lets the person edit, refuses nothing', async () => {
    expect(await run('write', 'Warned', 'A1')).toBe('new');
    expect(await run('write', 'Ours', 'A1')).toBe('new');
  });

  it('is still the same one after another was removed or added', async () => {
    expect(await run('two')).toEqual(['second', 'second', 'third', 'This protection was removed.']);
  });
});
