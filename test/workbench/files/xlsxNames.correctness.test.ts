import { describe, expect, it } from 'vitest';
import { excelFormula } from '../../../workbench/files/xlsxFormulas.ts';
import { excelSheetNames } from '../../../workbench/files/xlsxSheetNames.ts';
import { excelNumberFormat } from '../../../workbench/files/xlsxStyles.ts';

/*
 * Prefixes: Microsoft, [MS-XLSX] §2.2.2, future functions. Names of sheets: Microsoft Support, “Rename a worksheet”. Limits: the
 * same, “Excel specifications and limits”. Arguments: “Excel functions (alphabetical)” and “Google Sheets function list”.
 */

const SHEETS = new Map([['orders', 'Orders']]);

describe('a formula in an XLSX file', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=IFS(A1>1,"IFS(",TRUE,2)', '_xlfn.IFS(A1>1,"IFS(",TRUE,2)'],
    ['=SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
    ['=POISSON.DIST(2,3,TRUE)+SKEW.P(A1:A9)', '_xlfn.POISSON.DIST(2,3,TRUE)+_xlfn.SKEW.P(A1:A9)'],
    ['=SUM(B2:B)', 'SUM(B2:B1048576)'],
    ['=SUM(Orders!B2:B,2:3,A:C)', 'SUM(Orders!B2:B1048576,2:3,A:C)'],
    ['=CONCAT(B2:2,"A2:A")', '_xlfn.CONCAT(B2:XFD2,"A2:A")'],
    // Sheets fills these in; Excel finds the file broken without.
    ['=ROUND(A1)+IFERROR(1/A2)', 'ROUND(A1,0)+IFERROR(1/A2,"")'],
    ['=FLOOR(CEILING(ROUND(A1,1)))', 'FLOOR(CEILING(ROUND(A1,1),1),1)'],
    ['=SUM({1,-2.5;3E2,TRUE})', 'SUM({1,-2.5;3E2,TRUE})'],
    ['=LET(x,A1,rate,x/2,x*rate+A1)', '_xlfn.LET(_xlpm.x,A1,_xlpm.rate,_xlpm.x/2,_xlpm.x*_xlpm.rate+A1)'],
    [
      '=MAP(A1:A3,LAMBDA(Each,IF(Each>1,"Each",0)))',
      '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.Each,IF(_xlpm.Each>1,"Each",0)))',
    ],
    ['=COUNTA(FILTER(A2:A9,B2:B9="x"))', 'COUNTA(_xlfn._xlws.FILTER(A2:A9,B2:B9="x"))'],
    ['=IF(TRUE(),PI(),)', 'IF(TRUE(),PI(),)'],
  ])('%s is %s', (formula, inFile) => {
    expect(excelFormula(formula, SHEETS)).toBe(inFile);
  });

  it('refers to renamed sheets by their new name, and says nothing else differently', () => {
    const sheets = new Map([...SHEETS, ["ann's: 2024", "Ann's- 2024"]]);
    expect(excelFormula(`='Ann''s: 2024'!A1&"'Ann''s: 2024'!"&Orders!B2&ORDERS!B2`, sheets)).toBe(
      `'Ann''s- 2024'!A1&"'Ann''s: 2024'!"&Orders!B2&ORDERS!B2`,
    );
  });

  it.each([
    ['a function that only Sheets has', '=IF(A1,QUERY(A1:B9,"select A"),0)'],
    ['ARRAYFORMULA', '=SUM(ARRAYFORMULA(A1:A9*B1:B9))'],
    ['a function of the add-on', '=ROUND(nps(A1:A4),0)'],
    ['conditions of FILTER beyond the first', '=COUNTA(FILTER(A2:A9,B2:B9=1,C2:C9=2))'],
    ['an order of SORT told by TRUE or FALSE', '=INDEX(SORT(A2:A9,1,FALSE),1)'],
    ['a list that refers to cells', '=SUM({A1,B1})'],
    ['a list that refers to ranges', '=SUM({A1:A3;B1:B3})'],
    ['a list that calls a function', '=SUM({1,PI()})'],
    ['a sheet that is not there', '=Gone!A1'],
    ['a table', '=SUM(Orders[Amount])'],
    ['a text of more than 255 characters', `="${'x'.repeat(256)}"`],
    ['more than 8,192 characters', `=${'A1+'.repeat(3000)}A1`],
    ['more than 64 levels', `=${'ABS('.repeat(65)}A1${')'.repeat(65)}`],
  ])('is left out with %s', (_, formula) => {
    expect(excelFormula(formula, SHEETS, new Set(['NPS']))).toBeNull();
  });

  it('calls a function only where its name is followed by a bracket, outside of texts', () => {
    const unknown = new Set(['NPS']);
    expect(
      ['="NPS("', '=NPS', '=XNPS(1)', '=NPS (1)'].map((formula) => excelFormula(formula, SHEETS, unknown)),
    ).toEqual(['"NPS("', 'NPS', 'XNPS(1)', null]);
  });
});

describe('a number format in an XLSX file', () => {
  it.each([
    ['yyyy年m月d日', 'yyyy"年"m"月"d"日"'],
    ['#,##0"元";-0天', '#,##0"元";-0"天"'],
    ['¥#,##0.00', '¥#,##0.00'],
    ['[$€-407] 0.0%', '[$€-407] 0.0%'],
    ['0\\–0', '0\\–0'],
  ])('%s is %s', (format, inFile) => {
    expect(excelNumberFormat(format)).toBe(inFile);
  });
});

describe('names of sheets in an XLSX file', () => {
  it('are allowed, at most 31 characters long, and different in either case', () => {
    const names = excelSheetNames([
      '2024/25',
      "'quo\u0007ted'",
      'History',
      'Orders',
      'ORDERS',
      'x'.repeat(40),
      'x'.repeat(41),
    ]);
    expect(names).toEqual([
      '2024-25',
      'quoted',
      'History 2',
      'Orders',
      'ORDERS 2',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
    ]);
  });
});
