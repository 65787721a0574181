import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Daten').getRange(a1); }
function put(a1, formula) { cell(a1).setFormula(formula); return [cell(a1).getValue(), cell(a1).getFormula()]; }
function type(a1, text) { cell(a1).setValue(text); return [cell(a1).getValue(), cell(a1).getFormula()]; }
function show(a1, value, format) { if (format) cell(a1).setNumberFormat(format); cell(a1).setValue(value); return cell(a1).getDisplayValue(); }
/** @customfunction */
function CLV(value, purchases, periods, margin) { return value * purchases * periods * margin; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

describe('formulas in a spreadsheet with decimal commas', () => {
  beforeAll(async () => {
    const workbook = workbookOf([['Wert'], [1], [2]], { name: 'Daten', locale: 'de_DE' });
    host = await open({ code: CODE, workbook });
  });
  afterAll(() => host.dispose());

  it.each([
    ['=CLV(50;4;3;0,3)', 180],
    ['=SUM(A2:A;0,5)', 3.5],
    ['=SUM({1\\2;3\\4})', 10],
    ['="1,5;"&A2', '1,5;1'],
  ])('%s is written as the locale writes it, and reads back so', async (formula, result) => {
    expect(await run('put', 'C1', formula)).toEqual([result, formula]);
    expect(await run('type', 'C2', formula)).toEqual([result, formula]);
  });

  it.each(['=CLV(50,4,3,0.3)', '=SUM(A2,A3)'])('%s cannot be parsed: #ERROR!, and the text stays', async (formula) => {
    expect(await run('put', 'C3', formula)).toEqual(['#ERROR!', formula]);
  });

  it('stand among numbers that show a comma, too', async () => {
    expect(await run('show', 'D1', 1234.5, '#,##0.00')).toBe('1.234,50');
    expect(await run('show', 'D2', 1 / 3, '')).toBe('0,3333333333');
    expect(await run('show', 'D3', 123_456_789_012, '')).toBe('123456789012');
  });

  it('are kept in the engine’s spelling by a snapshot', async () => {
    await run('put', 'C4', '=CLV(50;4;3;0,3)');
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells[3]?.[2]?.formula).toBe('=CLV(50,4,3,0.3)');
  });
});

describe('formulas in a spreadsheet with decimal points', () => {
  it('may have semicolons, which become commas', async () => {
    host = await open({ code: CODE, workbook: workbookOf([[1], [2]], { name: 'Daten' }) });
    onTestFinished(() => host.dispose());
    expect(await run('put', 'C1', '=CLV(50;4;3;0.3)')).toEqual([180, '=CLV(50,4,3,0.3)']);
  });
});
