/** Filters in the page: what a script sets is seen, and what a person sets is told to scripts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {} from '../../workbench/page/page.ts';
import { openWorkbench, resultOf, type WorkbenchPage } from './workbenchPage.ts';

const CODE = `
function orders() { return SpreadsheetApp.getActive().getSheetByName('Orders'); }
function hideApp() { orders().getRange('A1:H9').createFilter().setColumnFilterCriteria(4, SpreadsheetApp.newFilterCriteria().setHiddenValues(['App']).build()); return hidden(); }
function hidden() { var rows = []; for (var row = 1; row <= 9; row++) if (orders().isRowHiddenByFilter(row)) rows.push(row); return rows; }
function told() { var filter = orders().getFilter(); return filter && [filter.getRange().getA1Notation(), filter.getColumnFilterCriteria(4).getHiddenValues()]; }
function channels() { return orders().getRange('D2:D9').getValues().map(function (row) { return row[0]; }); }
function insertRow() { orders().insertRowBefore(1); }
`;

let bench: WorkbenchPage;
const run = (name: string) => resultOf(bench, name);
beforeAll(async () => {
  bench = await openWorkbench('en', { addOn: { 'Code.js': CODE } });
});
afterAll(() => bench.close());

/** Rows of Orders that the page leaves out, counted from 1. */
const unseen = () =>
  bench.page.evaluate(async () => {
    const host = window.workbench?.host;
    await host?.flush();
    const sheet = host?.univerAPI.getActiveWorkbook()?.getSheetByName('Orders')?.getSheet();
    return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((row) => sheet?.isRowFiltered(row - 1));
  });
/** What the page's own buttons do. */
const command = (id: string, params: object) =>
  bench.page.evaluate(
    async ([name, given]) => {
      const api = window.workbench?.host.univerAPI;
      const sheet = api?.getActiveWorkbook()?.getSheetByName('Orders');
      await api?.executeCommand(name, { unitId: 'workbook', subUnitId: sheet?.getSheetId(), ...given });
    },
    [id, params] as const,
  );

it('leaves out the rows that a script hides, and moves them', async () => {
  const app = ((await run('channels')) as string[]).flatMap((channel, i) => (channel === 'App' ? [i + 2] : []));
  expect(app.length).toBeGreaterThan(0);
  expect(await run('hideApp')).toEqual(app);
  expect(await unseen()).toEqual(app);
  await run('insertRow');
  expect(await unseen()).toEqual(app.map((row) => row + 1));
});

it('tells scripts what a person filters by', async () => {
  const channels = (await run('channels')) as string[];
  const others = [...new Set(channels)].filter((channel) => channel !== 'Web' && channel !== 'Channel');
  await command('sheet.command.remove-sheet-filter', {});
  expect(await run('told')).toBe(null);
  expect(await unseen()).toEqual([]);
  await command('sheet.command.set-filter-range', {
    range: { startRow: 1, endRow: 8, startColumn: 0, endColumn: 7 },
  });
  await command('sheet.command.set-filter-criteria', { col: 3, criteria: { colId: 3, filters: { filters: ['Web'] } } });
  const [range, hidden] = (await run('told')) as [string, string[]];
  expect(range).toBe('A2:H9');
  expect([...hidden].sort()).toEqual(others.sort());
  expect(await run('hidden')).toEqual(await unseen());
  expect(bench.troubles).toEqual([]);
});
