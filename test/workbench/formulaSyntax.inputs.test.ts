import { describe, expect, it } from 'vitest';
import { isFormula } from '../../workbench/host/formulas/formulaSyntax.ts';

describe('a formula', () => {
  it.each([
    '=1',
    '=-1.5e-3%',
    '=--A1',
    '=+Dri7',
    '=A1+B2 * (C3 - 4) & "a""b" <> .5',
    '=PI()',
    '=IF(A1>0,,1)',
    '=IF(A1,1,)',
    '=SUM (A1)',
    "=SUM($A$1:B2,A:A,2:2,B2:B,B2 : B,A2:2,Data!B2:B,'O''Brien 2'!A1)",
    '=Data!B2:Data!B5',
    '=A1:INDEX(B1:B9,3)',
    '=LET(x,5,x*2)',
    '=LAMBDA(x,x+1)(5)',
    '={1,2;3,4}',
    '=SUM({A1:A3,B1:B3})',
    '=SUM({A1;{1,2}})',
    '=IFERROR(#DIV/0!,#N/A)',
    '=#REF!+Data!#REF!',
    '=SUM(Sales[Amount])',
    '=STDEV.P(A1:A3)',
    '=LOG10(A1)',
    '=客户!A2:A',
    '=TRUE',
  ])('%s is one', (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each([
    '=SUM(',
    '=SUM(A1',
    '=SUM(A1))',
    '=1+',
    '==1',
    '=*1',
    '=A1 B1',
    '=+1 555 123',
    '=1 2',
    '="a" "b"',
    '="a',
    '=(1,2)',
    '=()',
    '={}',
    '={1,,2}',
    '={1)',
    '=A1,B1',
    '=SUM(A1;{1})',
    '=1=>2',
    '=A1#',
    '=@A1',
    '=SUM(A:B5)',
    '=SUM(B:B3)',
    '=SUM(Data!B2:Data!B)',
    '=5(3)',
    '=A1!',
    '=#SPILL!',
    '=%',
    '=',
  ])('%s is none', (formula) => {
    expect(isFormula(formula)).toBe(false);
  });
});
