/** Filters, and rows and columns that are hidden by hand. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function sheet(name) { return SpreadsheetApp.getActive().getSheetByName(name || 'Data'); }
function criteria(set) { return Object.keys(set).reduce(function (builder, method) { return builder[method].apply(builder, set[method]); }, SpreadsheetApp.newFilterCriteria()).build(); }
function filter(a1, column, set) { var made = sheet().getRange(a1).createFilter(); if (column) made.setColumnFilterCriteria(column, criteria(set)); return hidden(); }
function set(column, set) { sheet().getFilter().setColumnFilterCriteria(column, set && criteria(set)); return hidden(); }
function removeCriteria(column) { sheet().getFilter().removeColumnFilterCriteria(column); return hidden(); }
function remove() { sheet().getFilter().remove(); return hidden(); }
function reset() { if (sheet().getFilter()) sheet().getFilter().remove(); var all = sheet(); all.showRows(1, all.getMaxRows()); all.showColumns(1, all.getMaxColumns()); all.getRange('A1:C6').setValues(VALUES); }
function hidden(name) { var rows = []; for (var row = 1; row <= 12; row++) if (sheet(name).isRowHiddenByFilter(row)) rows.push(row); return rows; }
function told(column) { var it = sheet().getFilter().getColumnFilterCriteria(column); return it && [String(it.getCriteriaType()), it.getCriteriaValues(), it.getHiddenValues()]; }
function range() { var it = sheet().getFilter(); return it && it.getRange().getA1Notation(); }
function does(code) { return (0, eval)('(function (s) { return ' + code + ' })')(sheet()); }
function values() { return sheet().getDataRange().getValues().map(function (row) { return row[0]; }); }
function change(act) { sheet()[act[0]](act[1], act[2]); return [range(), hidden()]; }
function results() { return sheet('Sums').getRange('A1:A4').getValues().map(function (row) { return row[0]; }); }
`;

const VALUES: CellValue[][] = [
  ['Customer', 'Tier', 'Revenue'],
  ['Ann', 'A', 900],
  ['Bo', 'B', 300],
  ['Cy', 'C', 20],
  ['Di', 'C', 10],
  ['Ed', null, 5],
];

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

beforeAll(async () => {
  const data = workbookOf(VALUES);
  const sums = workbookOf([], { name: 'Sums', sheet: { sheetId: 2 } });
  const formulas = ['SUM(Data!C2:C6)', 'SUMIFS(Data!C2:C6,Data!B2:B6,"C")', 'COUNTIF(Data!B2:B6,"C")'];
  const product = 'SUMPRODUCT((Data!B2:B6="C")*Data!C2:C6)';
  const cells = [...formulas, product].map((formula) => [{ value: null, formula: `=${formula}` }]);
  host = await open({
    code: `${CODE}\nvar VALUES = ${JSON.stringify(VALUES.map((row) => row.map((value) => value ?? '')))};`,
    workbook: { ...data, sheets: [...data.sheets, ...sums.sheets.map((sheet) => ({ ...sheet, cells }))] },
  });
});
afterAll(() => host.dispose());
beforeEach(() => run('reset'));

// What is quoted stands in Google's reference of Apps Script: Range, Sheet, Filter and FilterCriteriaBuilder.
describe('a filter', () => {
  it('hides rows below its first one: “setHiddenValues … Sets the values to hide”', async () => {
    expect(await run('filter', 'A1:C6', 2, { setHiddenValues: [['C', '']] })).toEqual([4, 5, 6]);
    expect(await run('told', 2)).toEqual(['null', [], ['C', '']]);
  });

  it.each([
    [2, { whenTextEqualTo: ['c'] }, [2, 3, 6]],
    [1, { whenTextContains: ['d'] }, [2, 3, 4]],
    [1, { whenTextDoesNotContain: ['d'] }, [5, 6]],
    [1, { whenTextStartsWith: ['B'] }, [2, 4, 5, 6]],
    [1, { whenTextEndsWith: ['i'] }, [2, 3, 4, 6]],
    [2, { whenCellEmpty: [] }, [2, 3, 4, 5]],
    [2, { whenCellNotEmpty: [] }, [6]],
    [3, { whenNumberGreaterThan: [20] }, [4, 5, 6]],
    [3, { whenNumberGreaterThanOrEqualTo: [20] }, [5, 6]],
    [3, { whenNumberLessThan: [20] }, [2, 3, 4]],
    [3, { whenNumberLessThanOrEqualTo: [20] }, [2, 3]],
    [3, { whenNumberEqualTo: [20] }, [2, 3, 5, 6]],
    [3, { whenNumberNotEqualTo: [20] }, [4]],
    [3, { whenNumberBetween: [10, 300] }, [2, 6]],
    [3, { whenNumberNotBetween: [10, 300] }, [3, 4, 5]],
  ])('shows what meets a condition of column %i: %j', async (column, criteria, rows) => {
    expect(await run('filter', 'A1:C6', column, criteria)).toEqual(rows);
  });

  it('tells its conditions, adds columns up, and lets one go: “removes the filter criteria from the specified column”', async () => {
    await run('filter', 'A1:C6', 3, { whenNumberGreaterThan: [10] });
    expect(await run('set', 2, { setHiddenValues: [['B']] })).toEqual([3, 5, 6]);
    expect(await run('told', 3)).toEqual(['NUMBER_GREATER_THAN', [10], []]);
    expect(await run('removeCriteria', 3)).toEqual([3]);
    expect(await run('told', 3)).toBe(null);
    expect(await run('set', 2, null)).toEqual([]);
    expect(await run('remove')).toEqual([]);
    expect(await run('does', 's.getFilter()')).toBe(null);
  });

  it('is one a sheet, had from any of its ranges: “the filter on the sheet this range belongs to”', async () => {
    await run('filter', 'A1:C6');
    expect(await run('does', "s.getRange('Z9').getFilter().getRange().getA1Notation()")).toBe('A1:C6');
    // In Google's words, as told in an issue of a public script.
    const words = "You can't create a filter in a sheet that already has a filter.";
    await expect(run('filter', 'E1:F3')).rejects.toThrow(words);
  });

  it('has columns by their numbers on the sheet, and only its own', async () => {
    await run('filter', 'B1:C6', 2, { setHiddenValues: [['C']] });
    expect(await run('hidden')).toEqual([4, 5]);
    await expect(run('set', 1, { whenCellEmpty: [] })).rejects.toThrow('The column is outside of the filter.');
  });

  it.each([
    ["s.getFilter().setColumnFilterCriteria('B', null)", 'String,null', 'Filter.setColumnFilterCriteria'],
    ['s.getFilter().setColumnFilterCriteria(2, {})', 'number,(class)', 'Filter.setColumnFilterCriteria'],
    ["SpreadsheetApp.newFilterCriteria().setHiddenValues('C')", 'String', 'FilterCriteriaBuilder.setHiddenValues'],
    ["SpreadsheetApp.newFilterCriteria().whenNumberEqualTo('1')", 'String', 'FilterCriteriaBuilder.whenNumberEqualTo'],
    ['s.hideRows(1.5)', 'number', 'Sheet.hideRows'],
    ['s.hideColumn(2)', 'number', 'Sheet.hideColumn'],
  ])('takes what it is made for: not %s', async (code, types, method) => {
    await run('filter', 'A1:C6');
    const message = `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`;
    await expect(run('does', code)).rejects.toThrow(message);
  });
});

describe('hidden rows', () => {
  beforeEach(() => run('filter', 'A1:C6', 2, { setHiddenValues: [['C']] }));

  it('are read and written as the others are', async () => {
    expect(await run('values')).toEqual(['Customer', 'Ann', 'Bo', 'Cy', 'Di', 'Ed']);
    await run('does', "s.getRange('A2:A6').setValues([['a'], ['b'], ['c'], ['d'], ['e']])");
    expect(await run('values')).toEqual(['Customer', 'a', 'b', 'c', 'd', 'e']);
    expect(await run('hidden')).toEqual([4, 5]);
  });

  it('count in formulas', async () => {
    expect(await run('results')).toEqual([1235, 30, 2, 30]);
    await run('does', "s.getRange('C4').setValue(120)");
    expect(await run('results')).toEqual([1335, 130, 2, 130]);
  });

  it('stay while other values come', async () => {
    await run('does', "s.getRange('B2:B6').setValues([['C'], ['C'], ['A'], ['A'], ['A']])");
    expect(await run('hidden')).toEqual([4, 5]);
    expect(await run('told', 2)).toEqual(['null', [], ['C']]);
  });

  it.each([
    [['insertRowsBefore', 1, 2], 'A3:C8', [6, 7]],
    [['insertRowsAfter', 3, 1], 'A1:C7', [5, 6]],
    [['insertRowsAfter', 6, 2], 'A1:C6', [4, 5]],
    [['deleteRows', 2, 1], 'A1:C5', [3, 4]],
    [['deleteRows', 3, 2], 'A1:C4', [3]],
    [['deleteRows', 4, 2], 'A1:C4', []],
    [['insertColumnsBefore', 1, 1], 'B1:D6', [4, 5]],
    [['insertColumnsAfter', 2, 1], 'A1:D6', [4, 5]],
    [['deleteColumns', 1, 1], 'A1:B6', [4, 5]],
  ])('move with %j, and the filter with them', async (act, range, rows) => {
    const host = await open({ code: CODE, workbook: workbookOf(VALUES) });
    try {
      await resultOf(host, 'filter', 'A1:C6', 2, { setHiddenValues: [['C']] });
      expect(await resultOf(host, 'change', act)).toEqual([range, rows]);
      const { sheets } = await host.snapshot();
      const column = act[0] === 'insertColumnsBefore' ? 3 : act[0] === 'deleteColumns' ? 1 : 2;
      expect(sheets[0]?.filter?.columns).toEqual([{ column, hidden: ['C'] }]);
      // Both of them are gone, or none of them is.
      const kept = sheets[0]?.cells.map((row) => row.find((cell) => cell)?.value).filter((value) => value != null);
      expect(kept).toHaveLength(act[0] === 'deleteRows' ? 6 - Number(act[2]) : 6);
    } finally {
      host.dispose();
    }
  });

  it.each([
    ['B:B', 1, 'A1:C6', 1],
    ['B:B', 4, 'A1:C6', 3],
    ['A:A', 3, 'A1:C6', 1],
    ['C:C', 2, 'A1:C6', 3],
    ['A:A', 6, 'A1:B6', 1],
    ['E:E', 2, 'A1:D6', 3],
  ])('follow the column that they are hidden by: %s before column %i', async (moved, to, range, column) => {
    const host = await open({ code: CODE, workbook: workbookOf(VALUES) });
    try {
      await resultOf(host, 'filter', 'A1:C6', 2, { setHiddenValues: [['C']] });
      await resultOf(host, 'does', `s.moveColumns(s.getRange('${moved}'), ${to})`);
      expect(await resultOf(host, 'range')).toBe(range);
      expect(await resultOf(host, 'told', column)).toEqual(['null', [], ['C']]);
      expect(await resultOf(host, 'hidden')).toEqual([4, 5]);
    } finally {
      host.dispose();
    }
  });
});

describe('lines hidden by hand', () => {
  it('are told apart from those that a filter hides, and move', async () => {
    const host = await open({ code: CODE, workbook: workbookOf(VALUES) });
    const does = (code: string) => resultOf(host, 'does', code);
    try {
      await does("[s.hideRows(3), s.hideColumns(2, 2), s.hideRow(s.getRange('A8:B9'))]");
      const rows = '[3, 4, 8, 9].map(function (row) { return s.isRowHiddenByUser(row); })';
      const columns = '[1, 2, 3].map(function (column) { return s.isColumnHiddenByUser(column); })';
      expect(await does(rows)).toEqual([true, false, true, true]);
      expect(await does(columns)).toEqual([false, true, true]);
      expect(await resultOf(host, 'hidden')).toEqual([]);
      await does("[s.insertRowBefore(1), s.showColumns(3), s.unhideRow(s.getRange('A9'))]");
      expect(await does(rows)).toEqual([false, true, false, false]);
      expect(await does('s.isRowHiddenByUser(10)')).toBe(true);
      expect(await does(columns)).toEqual([false, true, false]);
      await expect(does('s.hideRows(1000, 9)')).rejects.toThrow('Those rows are out of bounds.');
    } finally {
      host.dispose();
    }
  });
});

describe('a workbook that was saved', () => {
  it('has its filter and its hidden lines when it is opened, and a copy of a sheet has them', async () => {
    await run('filter', 'A1:C6', 2, { setHiddenValues: [['C']] });
    await run('does', '[s.hideRows(2), s.hideColumns(3)]');
    const saved = await host.snapshot();
    const filter = {
      range: { sheetId: 1, row: 1, column: 1, rows: 6, columns: 3 },
      columns: [{ column: 2, hidden: ['C'] }],
      hiddenRows: [4, 5],
    };
    expect(saved.sheets[0]).toMatchObject({ filter, hiddenRows: [2], hiddenColumns: [3] });
    const again = await open({ code: CODE, workbook: saved });
    try {
      expect((await again.snapshot()).sheets[0]).toEqual(saved.sheets[0]);
      await resultOf(again, 'does', 's.copyTo(SpreadsheetApp.getActive())');
      expect(await resultOf(again, 'hidden', 'Copy of Data')).toEqual([4, 5]);
      expect((await again.snapshot()).sheets[2]).toMatchObject({ hiddenRows: [2], hiddenColumns: [3] });
    } finally {
      again.dispose();
    }
  });
});
