import { afterEach, describe, expect, it } from 'vitest';
import { describeNotice } from '../../../workbench/files/fileWords.ts';
import { keepResults } from '../../../workbench/files/keepResults.ts';
import type { CellSnapshot } from '../../../workbench/types/snapshot.ts';
import { type Opened, open } from '../headless.ts';
import { partsOf, read, worksheet, xlsxOf } from './sheetFiles.ts';

/** What the engine has of these; `NPS` is the add-on's. */
const KNOWN = new Set(['SUM', 'IF', 'SORT', 'NPS', 'LET', 'UNIQUE', 'IFNA']);

let host: Opened | undefined;
afterEach(() => host?.dispose());

const formula = (text: string, value: string, type = '') =>
  `<c${type && ` t="${type}"`}><f>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</f><v>${value}</v></c>`;

async function kept(cells: string) {
  const { workbook, arrays } = await read(['book.xlsx', xlsxOf(partsOf(worksheet(`<row>${cells}</row>`)))]);
  const notices = keepResults(workbook, arrays, KNOWN);
  return { workbook, notices, cells: workbook.sheets[0]?.cells[0] as CellSnapshot[] };
}

describe('a formula of an opened file', () => {
  it.each([
    'SUM(A1:A3)+1E+5*-2%',
    'IF(Orders!$A$1>="a b(c)",\'orders\'!B2,TRUE)',
    'SUM(A:A,2:2)&"x"',
    'nps(A1:A9)',
    '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))',
    '_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)',
    'IFNA(#N/A,{1,2;3,4})',
  ])('that can be computed stays: %s', async (text) => {
    const { cells, notices } = await kept(formula(text, '1'));
    expect(cells[0]?.formula).toBeDefined();
    expect(notices).toEqual([]);
  });

  it.each([
    ['a function that the workbench lacks', 'CUBEVALUE("x",1)'],
    ['a function of a macro', 'MyRate(A1)'],
    ['a column of a table', 'SUM(Sales[Amount])'],
    ['another file', "SUM('[1]Sheet 1'!A1:A3)"],
    ['another file without quotes', '[1]Sheet1!A1'],
    ['a sheet that is not there', "'Or ders'!A1"],
    ['a name', 'A1*TaxRate'],
    ['what cannot be parsed', 'SUM(A1 A2)'],
  ])('that uses %s keeps its last value, and a note tells it', async (_, text) => {
    const { cells, notices } = await kept(formula('SUM(A1)', '5') + formula(text, '42.5'));
    expect(cells[1]).toEqual({ value: 42.5, note: `=${text}` });
    expect(notices).toEqual([
      { code: 'RESULTS_KEPT', params: { cells: 1, sheet: 'Orders', cell: 'B1', formula: `=${text}` } },
    ]);
    for (const language of ['en', 'zh-CN'] as const) {
      expect(notices.map((notice) => describeNotice(notice, language)).join()).toContain(`Orders!B1`);
    }
  });

  it('that fills an array and cannot be computed leaves all of its values', async () => {
    const { cells } = await kept(
      '<c r="A1"><f t="array" ref="A1:B1">MyRates(C1)</f><v>1</v></c><c r="B1"><v>2</v></c>',
    );
    expect(cells).toEqual([{ value: 1, note: '=MyRates(C1)' }, { value: 2 }]);
  });

  it('is computed when the workbook opens', async () => {
    const cells = [
      '<c r="A1"><v>3</v></c>',
      '<c r="B1"><f>SUM(A1,4)</f><v>99</v></c>',
      '<c r="C1"><f>NPS(A1:A1)</f><v>99</v></c>',
      '<c r="D1"><f t="array" ref="D1:D2">_xlfn._xlws.SORT(A1:A2)</f><v>99</v></c>',
      '<c r="E1" t="str"><f>WEBSERVICE("http://x.test")</f><v>old</v></c>',
    ];
    const rows = `<row r="1">${cells.join('')}</row><row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>99</v></c></row>`;
    const { workbook, arrays } = await read(['book.xlsx', xlsxOf(partsOf(worksheet(rows)))]);
    expect(keepResults(workbook, arrays, KNOWN)).toHaveLength(1);
    host = await open({ workbook });
    const sheet = (await host.snapshot()).sheets[0];
    expect(sheet?.cells.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      [3, 7, -100, 1, 'old'],
      [1, null, null, 3],
    ]);
    expect(sheet?.cells[0]?.[4]?.note).toBe('=WEBSERVICE("http://x.test")');
  });
});
