import { describe, expect, it } from 'vitest';
import { callsAny, excelFormula } from '../../../workbench/files/xlsxFormulas.ts';
import { excelSheetNames } from '../../../workbench/files/xlsxSheetNames.ts';

/* Prefixes: Microsoft, [MS-XLSX] §2.2.2, future functions. Names of sheets: Microsoft Support, “Rename a worksheet”. */

describe('a formula in an XLSX file', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=IFS(A1>1,"IFS(",TRUE,2)', '_xlfn.IFS(A1>1,"IFS(",TRUE,2)'],
    ['=SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
    ['=POISSON.DIST(2,3,TRUE)+SKEW.P(A1:A9)', '_xlfn.POISSON.DIST(2,3,TRUE)+_xlfn.SKEW.P(A1:A9)'],
    ['=SUM(B2:B)', 'SUM(B2:B1048576)'],
  ])('%s is %s', (formula, inFile) => {
    expect(excelFormula(formula, new Map())).toBe(inFile);
  });

  it('refers to renamed sheets by their new name, and says nothing else differently', () => {
    const renamed = new Map([["Ann's: 2024", "Ann's- 2024"]]);
    expect(excelFormula(`='Ann''s: 2024'!A1&"'Ann''s: 2024'!"&Other!B2`, renamed)).toBe(
      `'Ann''s- 2024'!A1&"'Ann''s: 2024'!"&Other!B2`,
    );
  });

  it('calls a function only where its name is followed by a bracket, outside of texts', () => {
    const names = new Set(['NPS']);
    expect(['=ROUND(nps(A1:A4),0)', '="NPS("', '=NPS', '=XNPS(1)'].map((formula) => callsAny(formula, names))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('names of sheets in an XLSX file', () => {
  it('are allowed, at most 31 characters long, and different in either case', () => {
    const names = excelSheetNames([
      '2024/25',
      "'quoted'",
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
