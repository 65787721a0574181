import { afterEach, describe, expect, it } from 'vitest';
import type { CellValue, SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';

const SCORES: CellValue[][] = [
  ['Region', 'Score'],
  ['North', 10],
  ['South', 9],
  ['North', 3],
  ['South', 7],
];

/** What people do in the sheet. */
const BY_HAND = `
function select(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).activate(); return null; }
function put(a1, value) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(value); return null; }
function show(a1) { SpreadsheetApp.flush(); return SpreadsheetApp.getActiveSheet().getRange(a1).getValue(); }
function sizeOf() { var s = SpreadsheetApp.getActiveSheet(); return [s.getMaxRows(), s.getMaxColumns()]; }
`;

let host: Opened;
afterEach(() => host.dispose());

async function openScores(options: { locale?: string; sheet?: Partial<SheetSnapshot> } = {}): Promise<void> {
  host = await open({ workbook: workbookOf(SCORES, { name: 'Survey', ...options }), alsoDefine: BY_HAND });
}

const D2 = {
  sheetId: 1,
  row: 2,
  column: 4,
  formula: '=NPS(Survey!B2:B)',
  rows: 1,
  columns: 1,
  accepted: [] as string[],
};

const insert = (changed: Partial<typeof D2> = {}) => resultOf(host, 'insertFormula', { ...D2, ...changed });
const shown = (a1: string) => resultOf(host, 'show', a1);
const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });
const INSERTED = { ok: true, value: { sheet: 'Survey', cell: 'D2' } };

describe('the function help', () => {
  it('is opened by the second item of the menu', async () => {
    await openScores();
    await resultOf(host, 'onOpen');
    await resultOf(host, 'openFunctionHelp');
    expect(host.said[0]).toContain('openFunctionHelp');
    expect(host.said[1]).toBe('sidebar Clientele');
    expect(host.pages[0]).toContain('id="documentation"');
  });

  it('learns the columns, what they show and how the file spells formulas', async () => {
    await openScores({ locale: 'de_DE' });
    expect(await resultOf(host, 'describeColumns')).toMatchObject({
      ok: true,
      value: {
        language: 'en',
        locale: 'de_DE',
        sheets: [
          {
            sheetId: 1,
            name: 'Survey',
            firstRow: 2,
            lastRow: 5,
            headers: ['Region', 'Score'],
            roles: { date: null },
            cells: [
              ['North', '10'],
              ['South', '9'],
              ['North', '3'],
              ['South', '7'],
            ],
          },
        ],
      },
    });
  });

  it('learns which cell is selected', async () => {
    await openScores();
    await resultOf(host, 'select', 'D2:E7');
    expect(await resultOf(host, 'describeActiveCell')).toEqual({
      ok: true,
      value: { sheetId: 1, sheet: 'Survey', row: 2, column: 4, selection: 'D2:E7' },
    });
  });
});

describe('a formula that is inserted', () => {
  it('stands in its cell and is computed', async () => {
    await openScores();
    expect(await insert()).toEqual(INSERTED);
    // Two promoters and one detractor of four.
    expect(await shown('D2')).toBe(25);
  });

  it.each([
    ['en_US', '=CLV(50;4;3;0.125)'],
    ['de_DE', '=CLV(50;4;3;125E-3)'],
    ['fr_FR', '=CLV(50;4;3;125E-3)'],
  ])('means the same in %s as the page spells it', async (locale, formula) => {
    await openScores({ locale });
    expect(await insert({ formula })).toEqual(INSERTED);
    expect(await shown('D2')).toBe(75);
  });

  it.each(['en_US', 'de_DE'])('may have a list in %s', async (locale) => {
    await openScores({ locale });
    await insert({ formula: '=TIER(Survey!B2:B5;"percentile";{25%;50%};{"Top";"Mid";"Low"})', rows: 5 });
    expect(await Promise.all(['D2', 'D3', 'D4', 'D5'].map(shown))).toEqual(['Top', 'Mid', 'Low', 'Low']);
  });

  it('replaces what is in the cell only when told to', async () => {
    await openScores();
    await resultOf(host, 'put', 'D2', 'Total');
    expect(await insert()).toEqual(refusal('CELL_NOT_EMPTY', { sheet: 'Survey', cell: 'D2', received: 'Total' }));
    expect(await shown('D2')).toBe('Total');
    expect(await insert({ accepted: ['CELL_NOT_EMPTY'] })).toEqual(INSERTED);
    expect(await shown('D2')).toBe(25);
  });

  it('names the formula it would replace, and may then take the room of its result', async () => {
    await openScores();
    const table = { formula: '=NPS_BREAKDOWN(Survey!B2:B)', rows: 4, columns: 3 };
    expect(await insert(table)).toEqual(INSERTED);
    expect(await insert(table)).toMatchObject(refusal('CELL_NOT_EMPTY', { received: '=NPS_BREAKDOWN(Survey!B2:B)' }));
    expect(await insert({ ...table, accepted: ['CELL_NOT_EMPTY'] })).toEqual(INSERTED);
    expect(await shown('D3')).toBe('Promoters');
  });

  it('names the first cell in the way of its result, and goes in all the same when told to', async () => {
    await openScores();
    await resultOf(host, 'put', 'E5', 'Notes');
    await resultOf(host, 'put', 'D6', 'below');
    const table = { formula: '=NPS_BREAKDOWN(Survey!B2:B)', rows: 4, columns: 3 };
    expect(await insert(table)).toEqual(
      refusal('NO_ROOM', { sheet: 'Survey', cell: 'D2', rows: 4, columns: 3, filled: 'E5', received: 'Notes' }),
    );
    expect(await shown('D2')).toBe('');
    expect(await insert({ ...table, accepted: ['NO_ROOM'] })).toEqual(INSERTED);
    expect(await shown('D2')).toBe('#REF!');
  });

  it('says how much of the sheet is missing, and adds it when told to', async () => {
    await openScores({ sheet: { rows: 10, columns: 5 } });
    const table = { formula: '=NPS_BREAKDOWN(Survey!B2:B)', row: 9, rows: 4, columns: 3 };
    expect(await insert(table)).toEqual(refusal('SHEET_ENDS', { sheet: 'Survey', cell: 'D9', rows: 2, columns: 1 }));
    expect(await resultOf(host, 'sizeOf')).toEqual([10, 5]);
    expect(await insert({ ...table, accepted: ['SHEET_ENDS'] })).toMatchObject({ ok: true });
    expect(await resultOf(host, 'sizeOf')).toEqual([12, 6]);
    expect(await shown('F12')).toBe(0.25);
  });

  it('does not go into a cell that is protected or gone, or a sheet that was deleted', async () => {
    const locked = {
      id: 'p1',
      range: { sheetId: 1, row: 1, column: 4, rows: 10, columns: 1 },
      warningOnly: false,
      description: '',
      unprotected: [],
      canEdit: false,
    };
    await openScores({ sheet: { rows: 10, protections: [locked] } });
    expect(await insert({ accepted: ['PROTECTED_CELL'] })).toEqual(
      refusal('PROTECTED_CELL', { sheet: 'Survey', cell: 'D2' }),
    );
    const accepted = ['PROTECTED_CELL', 'NO_CELL', 'NO_SHEET'];
    expect(await insert({ row: 11, accepted })).toEqual(refusal('NO_CELL', { sheet: 'Survey', cell: 'D11' }));
    expect(await insert({ sheetId: 7, accepted })).toEqual(refusal('NO_SHEET', {}));
  });

  it('is asked for in full', async () => {
    await openScores();
    expect(await insert({ row: 0 })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_SETTINGS', params: { path: 'row' } },
    });
  });
});
