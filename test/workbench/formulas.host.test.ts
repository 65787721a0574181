import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange(a1); }
function put(a1, formula) { cell(a1).setFormula(formula); return cell(a1).getValue(); }
function write(a1, value) { cell(a1).setValue(value); }
function writeAll(a1, values) { cell(a1).setValues(values); }
function read(a1) { return cell(a1).getValues().map(function (row) { return row.map(function (v) { return v instanceof Date ? 'date' : v; }); }); }
function size() { const s = cell('A1').getSheet(); return [s.getLastRow(), s.getLastColumn()]; }
function clear(a1) { cell(a1).clearContent(); }
/** @customfunction */
function TABLE() { return [['a', 1, true], ['b', null, new Date(Date.UTC(2025, 3, 1))], ['', 0.5]]; }
/** @customfunction */
function LIST() { return [1, 2, 3]; }
/** @customfunction */
function TALL(rows) { const all = []; for (let i = 0; i < rows; i++) all.push([i]); return all; }
/** @customfunction */
function BAD(kind) { return kind === 'nan' ? NaN : kind === 'infinity' ? 1 / 0 : kind === 'nothing' ? undefined : []; }
/** @customfunction */
function BOOM() { throw new Error('must be positive'); }
/** @customfunction */
function NOTED(value) { console.info('called'); return value; }
/** @customfunction */
function KIND(value) { return value instanceof Date ? 'date' : typeof value; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
const calls = () => host.said.filter((line) => line === 'info called').length;

beforeEach(async () => {
  host = await open({ code: CODE, workbook: workbookOf([[7, 8]], { sheet: { rows: 50, columns: 12 } }) });
});
afterEach(() => host.dispose());

describe('a table that a custom function returns', () => {
  it('fills the cells below and to the right, which scripts and formulas read', async () => {
    await run('put', 'D2', '=TABLE()');
    expect(await run('read', 'D2:F4')).toEqual([
      ['a', 1, true],
      ['b', '', 'date'],
      ['', 0.5, ''],
    ]);
    expect(await run('size')).toEqual([4, 6]);
    expect(await run('put', 'H2', '=SUM(E2:E4)')).toBe(1.5);
  });

  it('of one dimension stands in a column', async () => {
    await run('put', 'D2', '=LIST()');
    expect(await run('read', 'D2:E4')).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
    ]);
  });

  it('is #REF! where a cell is taken, says which, and comes when the cell is cleared', async () => {
    await run('write', 'E3', 'mine');
    expect(await run('put', 'D2', '=TABLE()')).toBe('#REF!');
    expect(await run('read', 'D2:F4')).toEqual([
      ['#REF!', '', ''],
      ['', 'mine', ''],
      ['', '', ''],
    ]);
    expect(host.cellMessage(1, 2, 4)).toBe('Array result was not expanded because it would overwrite data in E3.');
    expect(await run('put', 'H2', '=IFERROR(D2, "taken")')).toBe('taken');
    await run('clear', 'E3');
    expect(await run('read', 'D2:D4')).toEqual([['a'], ['b'], ['']]);
    expect(host.cellMessage(1, 2, 4)).toBeNull();
  });

  it('is #REF! when somebody writes into it, and what was written stays', async () => {
    await run('put', 'D2', '=TABLE()');
    await run('write', 'D3', 'mine');
    expect(await run('read', 'D2:E3')).toEqual([
      ['#REF!', ''],
      ['mine', ''],
    ]);
  });

  it('is #REF! beyond the last row, and says how many rows are missing', async () => {
    expect(await run('put', 'D2', '=TALL(60)')).toBe('#REF!');
    expect(host.cellMessage(1, 2, 4)).toBe('Result was not automatically expanded, please insert more rows (11).');
  });

  it('stands in the snapshot as values that a formula filled in', async () => {
    await run('put', 'D2', '=LIST()');
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells.slice(1, 4).map((row) => row[3])).toEqual([
      { value: 1, formula: '=LIST()', spills: true },
      { value: 2, spilled: true },
      { value: 3, spilled: true },
    ]);
  });
});

describe('SORT', () => {
  it('leaves the cells it reads in their order for other formulas', async () => {
    await run('writeAll', 'A1:B3', [
      [9, 'x'],
      [3, ''],
      [5, ''],
    ]);
    await run('writeAll', 'D1:D2', [['=ROWS(SORT(A1:A3))'], ['=SUMIFS(A1:A3,B1:B3,"x")']]);
    expect(await run('read', 'D1:D2')).toEqual([[3], [9]]);
  });
});

describe('what else a custom function returns', () => {
  it.each([
    ['nan', '#NUM!'],
    ['infinity', '#NUM!'],
    ['nothing', ''],
    ['empty list', ''],
  ])('%s shows as “%s”', async (kind, shown) => {
    expect(await run('put', 'D2', `=BAD("${kind}")`)).toBe(shown);
  });

  it('an error shows #ERROR! with its text, until it is mended', async () => {
    expect(await run('put', 'D2', '=BOOM()')).toBe('#ERROR!');
    expect(host.cellMessage(1, 2, 4)).toBe('must be positive');
    await run('put', 'D2', '=1+1');
    expect(host.cellMessage(1, 2, 4)).toBeNull();
  });
});

describe('a custom function', () => {
  it('runs again when an argument changes, and only then', async () => {
    expect(await run('put', 'D2', '=NOTED(A1)')).toBe(7);
    expect(calls()).toBe(1);
    await run('write', 'A1', 7);
    await run('write', 'B1', 9);
    expect(await run('read', 'D2')).toEqual([[7]]);
    expect(calls()).toBe(1);
    await run('write', 'A1', 70);
    expect(await run('read', 'D2')).toEqual([[70]]);
    expect(calls()).toBe(2);
  });

  it('does not run again when what it depends on is computed to the same value', async () => {
    await run('put', 'C1', '=ROUND(A1/10,0)');
    await run('put', 'D2', '=NOTED(C1)');
    const before = calls();
    await run('write', 'A1', 8);
    expect(await run('read', 'C1:C1')).toEqual([[1]]);
    expect(calls()).toBe(before);
  });

  it.each(['=NOTED(NOW())', '=NOTED(1+RAND())', '=NOTED(C1)', '=NOTED(B3)', '=1+NOTED(A1:C3)'])(
    'may not depend on a volatile function: %s',
    async (formula) => {
      await run('put', 'C1', '=RANDBETWEEN(1, 6)');
      await run('put', 'B3', '=C1*2');
      expect(await run('put', 'D2', formula)).toBe('#ERROR!');
      expect(host.cellMessage(1, 2, 4)).toMatch(/^This function is not allowed to reference a cell with NOW\(\)/);
      expect(calls()).toBe(0);
    },
  );

  it.each([
    '=NOTED(C1+0)',
    '=NOTED(SUM(B1:C1))',
    '=NOTED(SUM(C1:C))',
    '=LET(x,NOW(),NOTED(x))',
    '=LET(x,C1+0,NOTED(x+1))',
    '=NOTED(VLOOKUP(7,A1:C1,3,FALSE))',
    '=NOTED(SUM({B1,C1}))',
  ])('may not depend on a volatile function through another: %s', async (formula) => {
    await run('put', 'C1', '=RANDBETWEEN(1, 6)');
    expect(await run('put', 'D2', formula)).toBe('#ERROR!');
    expect(host.cellMessage(1, 2, 4)).toMatch(/^This function is not allowed to reference a cell with NOW\(\)/);
    expect(calls()).toBe(0);
  });

  it('may have variables of its own formula that are not volatile', async () => {
    await run('put', 'C1', '=RANDBETWEEN(1, 6)');
    expect(await run('put', 'D2', '=LET(x,A1+1,NOTED(x))')).toBe(8);
  });

  it('is refused at the end of a chain of thousands, soon', async () => {
    const formulas = Array.from({ length: 3000 }, (_, i) => [
      i === 0 ? '=RAND()' : `=A${i}+SUM(A$1:A${Math.min(i, 5)})`,
    ]);
    const long = await open({
      code: CODE,
      workbook: workbookOf([], {
        sheet: { rows: 3000, cells: formulas.map(([formula = '']) => [{ value: null, formula }]) },
      }),
    });
    const begin = performance.now();
    expect(await resultOf(long, 'put', 'D2', '=NOTED(A3000)')).toBe('#ERROR!');
    expect(performance.now() - begin).toBeLessThan(6000);
    long.dispose();
  }, 40_000);

  it.each(['=IF(NOW()>0,NOTED(A1),0)', '=NOTED("NOW()")', '=NOTED(A1)+0*RAND()'])(
    'may stand beside a volatile function: %s',
    async (formula) => {
      expect(await run('put', 'D2', formula)).not.toBe('#ERROR!');
      expect(calls()).toBe(1);
    },
  );

  it('gets a computed date as a date', async () => {
    expect(await run('put', 'D2', '=KIND(DATE(2025,4,1))')).toBe('date');
    expect(await run('put', 'D3', '=KIND(A1+1)')).toBe('number');
  });
});
