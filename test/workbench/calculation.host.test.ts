import { afterEach, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function cell(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange(a1); }
function put(a1, formula) { cell(a1).setFormula(formula); return cell(a1).getValue(); }
function read(a1) { return cell(a1).getValue(); }
function write(a1, value) { cell(a1).setValue(value); SpreadsheetApp.flush(); }
function color(a1) { cell(a1).setBackground('#ff0000').setNumberFormat('0.00'); SpreadsheetApp.flush(); }
/** @customfunction */
function SLOW(value) { console.info('called'); Utilities.sleep(1500); return value; }
/** @customfunction */
function NOTED(value) { console.info('called'); return value; }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
const calls = () => host.said.filter((line) => line === 'info called').length;

afterEach(() => host.dispose());

describe('formulas', () => {
  it('are waited for by every execution that reads, not by the first one only', async () => {
    host = await open({ code: CODE, workbook: workbookOf([[7]]) });
    const first = run('put', 'B1', '=SLOW(A1)');
    await expect.poll(calls, { timeout: 10_000 }).toBe(1);
    expect(await run('read', 'B1')).toBe(7);
    expect(await first).toBe(7);
  });

  it('are computed anew for a value, not for a format', async () => {
    host = await open({ code: CODE, workbook: workbookOf([[7]]) });
    expect(await run('put', 'B1', '=NOTED(A1)')).toBe(7);
    const before = calls();
    await run('color', 'A1');
    await host.flush();
    // Univer begins a tenth of a second after a change.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls()).toBe(before);
    await run('write', 'A1', 8);
    expect(calls()).toBe(before + 1);
    expect(await run('read', 'B1')).toBe(8);
  });

  it('cost nothing when nothing changed', async () => {
    host = await open({ code: CODE, workbook: workbookOf([[7]]) });
    await host.flush();
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const begun = performance.now();
      await host.flush();
      await run('color', 'A1');
      await host.flush();
      times.push(performance.now() - begun);
    }
    // Univer alone waits half a second for a computation that never begins; a busy machine is not busy five times.
    expect(Math.min(...times)).toBeLessThan(400);
  });
});
