import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function put(a1, formula) { sheet().getRange(a1).setFormula(formula); return sheet().getRange(a1).getValue(); }
function see(a1) { const r = sheet().getRange(a1); return [r.getFormula(), r.getValue()]; }
function seeOther() { const r = sheet().getParent().getSheets()[1].getRange('B3'); return [r.getFormula(), r.getValue()]; }
function write(a1, value) { sheet().getRange(a1).setValue(value); }
function change(script) { new Function('sheet', script)(sheet()); }
/** @customfunction */
function SIZE(cells) { return cells.length + ' × ' + cells[0].length; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

/** Numbers 1 to 4 in B2:B5 and ten times as much in C2:C5, under headers, in a grid of 20 rows and 8 columns. */
beforeEach(async () => {
  const rows = [1, 2, 3, 4].map((n) => [`r${n}`, n, 10 * n]);
  host = await open({
    code: CODE,
    workbook: workbookOf([['name', 'one', 'ten'], ...rows], { sheet: { rows: 20, columns: 8 } }),
  });
});
afterEach(() => host.dispose());

describe('an open range', () => {
  it.each([
    ['=SUM(B2:B)', 10],
    ['=SUM($B$3:$B)', 9],
    ['=SUM(B2:C)', 110],
    ["=SUM('Data'!B4:B)", 7],
    ['=SUM(Data!B4:B)', 7],
    ['=SUM(A2:2)', 11],
    ['=SUM($A3:4)', 55],
    ['=ROWS(B2:B)', 19],
    ['=COLUMNS(A2:2)', 8],
    ['=SUM(B:B)', 10],
    ['=SUM(2:2)', 11],
    ['=COUNTIF(B2:B,">"&B3)', 2],
    ['=SUMIFS(C2:C,B2:B,">=3")', 70],
    ['=VLOOKUP("r3",A2:C,3,FALSE)', 30],
    ['=SIZE(B2:C)', '19 × 2'],
    ['=SIZE(A2:2)', '1 × 8'],
    ['="B2:B"&LEN("A1:A")', 'B2:B4'],
  ])('%s gives %s and reads back as it was written', async (formula, result) => {
    expect(await run('put', 'D7', formula)).toBe(result);
    expect(await run('see', 'D7')).toEqual([formula, result]);
  });

  it('sees a value that comes later, down to the last row', async () => {
    expect(await run('put', 'D7', '=SUM(B2:B)')).toBe(10);
    await run('write', 'B20', 100);
    expect(await run('see', 'D7')).toEqual(['=SUM(B2:B)', 110]);
  });

  it('grows with the grid', async () => {
    await run('put', 'D7', '=SIZE(B2:B)');
    await run('put', 'D8', '=SUM(B2:B)');
    await run('change', 'sheet.insertRowsAfter(20, 5); sheet.getRange("B25").setValue(1000);');
    expect(await run('see', 'D7')).toEqual(['=SIZE(B2:B)', '24 × 1']);
    expect(await run('see', 'D8')).toEqual(['=SUM(B2:B)', 1010]);
  });

  it('moves with inserted rows and columns', async () => {
    await run('put', 'D7', '=SUM(B3:B)');
    await run('change', 'sheet.insertRowsBefore(2, 1); sheet.insertColumnsAfter(1, 1);');
    expect(await run('see', 'E8')).toEqual(['=SUM(C4:C)', 9]);
  });

  it('from another sheet follows a new name, and lines removed while that sheet is not the active one', async () => {
    await run('change', 'sheet.getParent().insertSheet("Other").getRange("B3").setFormula("=SUM(Data!B3:B)");');
    await run('change', 'sheet.setName("My data"); sheet.deleteColumns(1, 1); sheet.deleteRows(2, 1);');
    expect(await run('seeOther')).toEqual(["=SUM('My data'!A2:A)", 9]);
  });

  it('stays open when rows inside it or columns before it are deleted', async () => {
    await run('put', 'D7', '=SUM(B2:B)');
    await run('change', 'sheet.deleteRows(3, 2); sheet.deleteColumns(1, 1);');
    expect(await run('see', 'C5')).toEqual(['=SUM(A2:A)', 5]);
  });

  it('stays open when more lines come and go than people have', async () => {
    await run('put', 'D7', '=SUM(B2:B)');
    await run('change', 'sheet.insertRowsAfter(20, 150000);');
    expect(await run('see', 'D7')).toEqual(['=SUM(B2:B)', 10]);
    await run('change', 'sheet.deleteRows(21, 150000);');
    expect(await run('see', 'D7')).toEqual(['=SUM(B2:B)', 10]);
    await run('change', 'sheet.insertRowsAfter(20, 1); sheet.getRange("B21").setValue(5)');
    expect(await run('see', 'D7')).toEqual(['=SUM(B2:B)', 15]);
  });

  it.each(['=SUM(B2:B950000)', '=SUM(B2:B1000000)', '=SUM(B2:B1048576)', '=SUM(B2:XFD2)'])(
    'is none that ends beyond the grid: %s',
    async (formula) => {
      expect(await run('put', 'D7', formula)).toBe(formula.includes('XFD') ? 11 : 10);
      expect(await run('see', 'D7')).toEqual([formula, formula.includes('XFD') ? 11 : 10]);
    },
  );

  it('may have spaces around its colon', async () => {
    expect(await run('put', 'D7', '=SUM(B2 : B)')).toBe(10);
    expect(await run('see', 'D7')).toEqual(['=SUM(B2 : B)', 10]);
  });

  it('of a row moves likewise', async () => {
    await run('put', 'D7', '=SUM(B2:2)');
    await run('change', 'sheet.insertRowsBefore(2, 1); sheet.insertColumnsAfter(1, 1); sheet.deleteRows(1, 1);');
    expect(await run('see', 'E7')).toEqual(['=SUM(C2:2)', 11]);
  });

  it('stands as it was written in the snapshot', async () => {
    await run('put', 'D7', '=SUM(B2:B)');
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells[6]?.[3]).toEqual({ value: 10, formula: '=SUM(B2:B)' });
  });
});
