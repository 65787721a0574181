import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

/*
 * s1 sheets.wiki/concept/Array: rows of an array literal have the same number of elements; ARRAY_LITERAL and ARRAY_ROW are its
 *    functional equivalents
 * d  support.google.com/docs/answer/6208276: arrays in braces hold references and values alike
 */
const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange(a1); }
function put(a1, formula) { cell(a1).setFormula(formula); return [cell(a1).getFormula(), cell(a1).getValue()]; }
function see(a1) { return [cell(a1).getFormula(), cell(a1).getValue()]; }
function read(a1) { return cell(a1).getValues(); }
function write(a1, value) { cell(a1).setValue(value); }
function change(script) { new Function('sheet', script)(cell('A1').getSheet()); }
/** @customfunction */
function GOT(value) { return JSON.stringify(value); }
/** @customfunction */
function QUERY(value) { return 'mine'; }
/** @customfunction */
function TEXTSPLIT(value) { return 'mine'; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
beforeEach(async () => {
  host = await open({
    code: CODE,
    workbook: workbookOf([
      ['a', 1, 10],
      ['b', 2, 20],
      ['c', 3, null],
    ]),
  });
});
afterEach(() => host.dispose());

describe('braces', () => {
  it.each<[string, string | number, string]>([
    ['=SUM({B1:B3})', 6, 'd'],
    ['=SUM({B1,C1;B2,C2})', 33, 'd'],
    ['=SUM({1,2;3,4})', 10, 'd'],
    ['=SUM({1,2},{B1,{C1,5}})', 19, 'd'],
    ['=SUM({ B1 , B2 })', 3, 'd'],
    ['=INDEX({"x";B2*5},2,1)', 10, 'd'],
    ['="{B1,B2}"&{B1,"y,;"}', '{B1,B2}1', 'd'],
    ['=COUNTA({C1:C3})', 2, '?'],
    ['=VLOOKUP(20,{C1:C3,A1:A3},2,FALSE)', 'b', 'd'],
    ['=GOT({B1,A2})', '[[1,"b"]]', 'd'],
    ['={B1:B3,C1}', '#VALUE!', 's1, which error: ?'],
    ['={B1,B2;C1}', '#VALUE!', 's1, which error: ?'],
  ])('%s is %s and reads back as it was written (%s)', async (formula, value) => {
    expect(await run('put', 'E1', formula)).toEqual([formula, value]);
  });

  it('put references beside and below each other, and see them change', async () => {
    await run('put', 'E1', '={A1:B2;"z",C1}');
    await run('write', 'B2', 7);
    expect(await run('read', 'E1:F3')).toEqual([
      ['a', 1],
      ['b', 7],
      ['z', 10],
    ]);
  });

  it('move with inserted lines, and stand in the snapshot', async () => {
    await run('put', 'E3', '=SUM({B2;C2:C})');
    await run('change', 'sheet.insertRowsBefore(2, 1)');
    expect(await run('see', 'E4')).toEqual(['=SUM({B3;C3:C})', 22]);
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells[3]?.[4]).toEqual({ value: 22, formula: '=SUM({B3;C3:C})' });
  });
});

describe('what Sheets cannot parse', () => {
  it.each(['=SUM(', '=1+', '==1', '=A1 B1', '=SUM(A:B5)', '=SUM(Data!B2:Data!B)'])(
    '%s shows #ERROR! and stays as it was written',
    async (formula) => {
      expect(await run('put', 'E1', formula)).toEqual([formula, '#ERROR!']);
    },
  );

  it('stands in the snapshot, and in a workbook that is opened from it', async () => {
    await run('put', 'E1', '=A1 B1');
    const workbook = await host.snapshot();
    expect(workbook.sheets[0]?.cells[0]?.[4]).toEqual({ value: { error: '#ERROR!' }, entered: '=A1 B1' });
    const again = await open({ code: CODE, workbook });
    expect(await resultOf(again, 'see', 'E1')).toEqual(['=A1 B1', '#ERROR!']);
    again.dispose();
  });
});

describe('a function', () => {
  it('that only the engine has is unknown', async () => {
    expect(await run('put', 'E1', '=SORTBY(A1:A3,B1:B3)')).toEqual(['=SORTBY(A1:A3,B1:B3)', '#NAME?']);
  });

  it('of the script may have its name', async () => {
    expect((await run('put', 'E1', '=TEXTSPLIT(1)')) as unknown[]).toEqual(['=TEXTSPLIT(1)', 'mine']);
  });

  it('that Sheets has is not the script’s, even where the engine lacks it', async () => {
    expect(await run('put', 'E1', '=QUERY(1)')).toEqual(['=QUERY(1)', '#NAME?']);
  });
});

it('a sheet that does not exist is #REF!', async () => {
  expect(await run('put', 'E1', '=Nope!A1')).toEqual(['=Nope!A1', '#REF!']);
  expect(await run('put', 'E2', '=SUM(Nope!A1:B2)')).toEqual(['=SUM(Nope!A1:B2)', '#REF!']);
});
