import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ChartSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

/** A small add-on that does what the tests ask; each function is one question to the host. */
const CODE = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data'); }
function tag() { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Tagged'); s.addDeveloperMetadata('kind', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); s.setName('Renamed'); const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('kind').find(); return found.map(function (m) { return m.getLocation().getSheet().getName() + m.getValue(); }); }
function tagInEveryWay() { const s = sheet(); const v = SpreadsheetApp.DeveloperMetadataVisibility; s.addDeveloperMetadata('a').addDeveloperMetadata('b', v.PROJECT).addDeveloperMetadata('c', 'PROJECT').addDeveloperMetadata('d', 'x', v.DOCUMENT); return s.getDeveloperMetadata().map(function (m) { return [m.getKey(), m.getValue()]; }); }
function chart() { const s = sheet(); const c = s.newChart().setChartType(Charts.ChartType.BAR).addRange(s.getRange('A1:B3')).setNumHeaders(1).setOption('title', 'T').setPosition(5, 4, 0, 0).build(); s.insertChart(c); return s.getCharts().length; }
function paint() { sheet().getRange('A1:B1').setFontWeight('bold').setBackground('#ff0000').setNumberFormat('0.0'); sheet().setColumnWidths(1, 2, 150); sheet().setFrozenRows(1); sheet().getRange('A5:B5').merge(); return sheet().getRange('A1').getNumberFormat(); }
function formatted() { const r = sheet().getRange('K1:K2'); r.setValues([['=B2+1'], ["'007"]]); r.setNumberFormats([['0.0'], ['0.0']]).setFontWeight('bold').setBackgrounds([['#eeeeee'], ['#eeeeee']]); const f = r.getFormulas(), v = r.getValues(); return [[f[0][0], v[0][0]], [f[1][0], v[1][0]]]; }
function globals() { return ['__hostCall', '__files', '__script', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'self', 'postMessage'].filter(function (n) { return n in globalThis; }); }
function hold() { const got = LockService.getDocumentLock().tryLock(10); console.info('held'); Utilities.sleep(2000); return got; }
function tries() { return LockService.getDocumentLock().tryLock(10); }
function missing() { sheet().getRange('A1').createPivotTable(); }
function log() { console.warn('careful', { a: 1 }); }
function counted() { const s = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); s.newChart().setChartType(Charts.ChartType.BAR).setOption('a', 1); s.getRange('A1').getValue(); }
function hidden_() { return 1; }
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side')); }
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

beforeAll(async () => {
  host = await open({
    code: CODE,
    workbook: workbookOf([
      ['Name', 'Amount'],
      ['Ann', 10],
      ['Ben', 20.5],
    ]),
  });
});
afterAll(() => host.dispose());

describe('sheets', () => {
  it('are found by developer metadata after a new name', async () => {
    expect(await run('tag')).toEqual(['Renamedx']);
  });

  it('take developer metadata with or without a value and a visibility', async () => {
    expect(await run('tagInEveryWay')).toEqual([
      ['a', null],
      ['b', null],
      ['c', 'PROJECT'],
      ['d', 'x'],
    ]);
  });
});

describe('what is written', () => {
  it('keeps its formula and its text when it is formatted', async () => {
    expect(await run('formatted')).toEqual([
      ['=B2+1', 11],
      ['', '007'],
    ]);
  });

  it('stands in the snapshot: styles, sizes, charts', async () => {
    expect(await run('chart')).toBe(1);
    expect(await run('paint')).toBe('0.0');
    const { sheets, styles } = await host.snapshot();
    const data = sheets.find(({ name }) => name === 'Data');
    expect(data?.charts).toMatchObject([
      { type: 'BAR', headers: 1, options: { title: 'T' }, position: { row: 5, column: 4 } },
    ]);
    expect(data?.frozenRows).toBe(1);
    expect(data?.columnWidths).toMatchObject({ 0: 150, 1: 150 });
    expect(data?.merges).toMatchObject([{ row: 5, column: 1, rows: 1, columns: 2 }]);
    expect(styles[data?.cells[0]?.[0]?.style ?? -1]).toMatchObject({
      bold: true,
      background: '#ff0000',
      numberFormat: '0.0',
    });
    expect(host.said).toContain('charts 1 1');
  });
});

describe('a workbook', () => {
  it('shows the charts that it was saved with', async () => {
    const chart: ChartSnapshot = {
      chartId: 1001,
      type: 'BAR',
      ranges: [{ sheetId: 1, row: 1, column: 1, rows: 2, columns: 2 }],
      headers: 1,
      options: {},
      position: { row: 1, column: 4, offsetX: 0, offsetY: 0 },
    };
    const opened = await open({ code: '', workbook: workbookOf([['a', 'b']], { sheet: { charts: [chart] } }) });
    onTestFinished(() => opened.dispose());
    expect(opened.said).toEqual(['charts 1 1']);
  });
});

describe('an execution', () => {
  it('sees nothing of how its host carries it', async () => {
    expect(await run('globals')).toEqual([]);
  });

  it('counts calls on SpreadsheetApp objects and leaves out those on builders', async () => {
    // getActiveSpreadsheet, getActiveSheet, newChart, getRange, getValue.
    expect((await host.run('counted', [])).serviceCalls).toBe(5);
  });

  it('cannot call a private function or a method the workbench lacks', async () => {
    await expect(run('hidden_')).rejects.toThrow('hidden_ is private');
    await expect(run('missing')).rejects.toThrow('Range.createPivotTable is not implemented in the workbench');
  });

  it('holds a lock that another one does not get, and frees it in the end', async () => {
    const first = run('hold');
    await expect.poll(() => host.said, { timeout: 10_000 }).toContain('info held');
    expect(await run('tries')).toBe(false);
    expect(await first).toBe(true);
    expect(await run('tries')).toBe(true);
  });

  it('shows menus and the sidebar, and logs', async () => {
    await run('onOpen');
    await run('show');
    await run('log');
    expect(host.said).toEqual(
      expect.arrayContaining(['menu [{"label":"Go","run":"go"}]', 'sidebar Side', 'warn careful {"a":1}']),
    );
  });
});
