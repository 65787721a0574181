import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange(a1); }
function put(a1, formula) { cell(a1).setFormula(formula); return cell(a1).getValue(); }
function shown(a1, formula) { cell(a1).setFormula(formula); return cell(a1).getDisplayValues(); }
/** @customfunction */
function TALL(rows) { const all = []; for (let i = 0; i < rows; i++) all.push([i]); return all; }
/** @customfunction */
function LONG(characters) { return [['x'.repeat(characters)]]; }
/** @customfunction */
function MOMENT(hours) { return new Date(Date.UTC(2025, 3, 1, hours)); }
/** @customfunction */
function HOLLOW() { return [[], []]; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([[7, 8]]) });
});
afterAll(() => host.dispose());

describe('what a custom function returns', () => {
  it('may have more rows than JavaScript takes arguments, and later formulas are computed', async () => {
    expect(await run('put', 'D2', '=TALL(200000)')).toBe('#REF!');
    expect(host.cellMessage(1, 2, 4)).toBe('Result was not automatically expanded, please insert more rows (199001).');
    expect(await run('put', 'D2', '=A1+1')).toBe(8);
  });

  // Sheets' limit and its words for a cell that is written; that a function is held to it is to be checked on a live sheet.
  it('is #ERROR! where a cell would hold more than 50,000 characters', async () => {
    expect(await run('put', 'E2', '=LEN(LONG(50000))')).toBe(50_000);
    expect(await run('put', 'E2', '=LONG(50001)')).toBe('#ERROR!');
    expect(host.cellMessage(1, 2, 5)).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(await run('put', 'E3', '=A1+1')).toBe(8);
  });

  it('is shown with its time when it is more than a day', async () => {
    expect(await run('shown', 'F2', '=MOMENT(0)')).toEqual([['2025-04-01']]);
    expect(await run('shown', 'F3', '=MOMENT(13)')).toEqual([['2025-04-01 13:00:00']]);
  });

  it('is nothing when its rows are empty', async () => {
    expect(await run('put', 'G2', '=HOLLOW()')).toBe('');
  });
});
