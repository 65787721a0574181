import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartSnapshot } from '../../workbench/contract/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

/** A small add-on that does what the tests ask; each function is one question to the host. */
const CODE = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data'); }
function plain(values) { return values.map(function (row) { return row.map(function (cell) { return cell instanceof Date ? 'date ' + cell.toISOString() : cell; }); }); }
function read(a1) { return plain(sheet().getRange(a1).getValues()); }
function write(a1, values) { sheet().getRange(a1).setValues(values); return read(a1); }
function dated() { return { ok: true, rows: [[1, new Date(0)]] }; }
function sizes() { return [sheet().getLastRow(), sheet().getLastColumn(), sheet().getMaxRows(), sheet().getMaxColumns()]; }
function newSheet(name) { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet(name); return [SpreadsheetApp.getActiveSheet().getName(), s.getMaxRows(), s.getMaxColumns()]; }
function sum() { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet(); s.getRange(1, 1).setFormula("=SUM(Data!B2:B)"); return s.getRange(1, 1).getValue(); }
function tag() { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Tagged'); s.addDeveloperMetadata('kind', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); s.setName('Renamed'); const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('kind').find(); return found.map(function (m) { return m.getLocation().getSheet().getName() + m.getValue(); }); }
function tagInEveryWay() { const s = sheet(); const v = SpreadsheetApp.DeveloperMetadataVisibility; s.addDeveloperMetadata('a').addDeveloperMetadata('b', v.PROJECT).addDeveloperMetadata('c', 'PROJECT').addDeveloperMetadata('d', 'x', v.DOCUMENT); return s.getDeveloperMetadata().map(function (m) { return [m.getKey(), m.getValue()]; }); }
function chart() { const s = sheet(); const c = s.newChart().setChartType(Charts.ChartType.BAR).addRange(s.getRange('A1:B3')).setNumHeaders(1).setOption('title', 'T').setPosition(5, 4, 0, 0).build(); s.insertChart(c); return s.getCharts().length; }
function paint() { sheet().getRange('A1:B1').setFontWeight('bold').setBackground('#ff0000').setNumberFormat('0.0'); sheet().setColumnWidths(1, 2, 150); sheet().setFrozenRows(1); sheet().getRange('A5:B5').merge(); return sheet().getRange('A1').getNumberFormat(); }
function formatted() { const r = sheet().getRange('K1:K2'); r.setValues([['=B2+1'], ["'007"]]); r.setNumberFormats([['0.0'], ['0.0']]).setFontWeight('bold').setBackgrounds([['#eeeeee'], ['#eeeeee']]); const f = r.getFormulas(), v = r.getValues(); return [[f[0][0], v[0][0]], [f[1][0], v[1][0]]]; }
function globals() { return ['setTimeout','fetch','URL','process','require','document','window','self','postMessage','TextDecoder','crypto','WebAssembly','SharedArrayBuffer','Atomics','Buffer','performance','__hostCall','__run','__files'].filter(function (n) { return n in globalThis; }); }
function leave(x) { globalThis.kept = x; return true; }
function left() { return typeof globalThis.kept; }
function spin() { for (;;); }
function hold() { const l = LockService.getDocumentLock(); const got = l.tryLock(10); Utilities.sleep(400); return got; }
function props() { PropertiesService.getDocumentProperties().setProperty('n', 5); return PropertiesService.getDocumentProperties().getProperty('n'); }
function tooLong() { PropertiesService.getDocumentProperties().setProperty('n', new Array(10000).join('x')); }
function missing() { sheet().getRange('A1').createPivotTable(); }
function log() { console.warn('careful', { a: 1 }); }
function counted() { const s = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); s.newChart().setChartType(Charts.ChartType.BAR).setOption('a', 1); s.getRange('A1').getValue(); }
function hidden_() { return 1; }
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side')); }
`;

const DAY = 45748;
let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);

beforeAll(async () => {
  const workbook = workbookOf(
    [
      ['Name', 'Amount', 'Date', 'Flag'],
      ['Ann', 10, { date: DAY }, true],
      ['Ben', 20.5, { date: DAY + 0.75 }, false],
      ['', null, null, null],
    ],
    { timeZone: 'Asia/Shanghai' },
  );
  host = await open({ code: CODE, workbook });
});
afterAll(() => host.dispose());

describe('cells', () => {
  it('read as numbers, booleans, texts, blanks, and dates of the spreadsheet’s zone', async () => {
    expect(await run('read', 'A2:D4')).toEqual([
      // Midnight of 1 April 2025 in Shanghai, the spreadsheet’s zone, is 16:00 UTC of the day before.
      ['Ann', 10, 'date 2025-03-31T16:00:00.000Z', true],
      ['Ben', 20.5, 'date 2025-04-01T10:00:00.000Z', false],
      ['', '', '', ''],
    ]);
  });

  it('take strings as if they were typed', async () => {
    const typed = [['007', '10%', 'TRUE', '2025-04-01', "'=x", "'007", '=1+1']];
    expect(await run('write', 'A20:G20', typed)).toEqual([
      [7, 0.1, true, 'date 2025-03-31T16:00:00.000Z', '=x', '007', 2],
    ]);
  });

  it('are cleared by null', async () => {
    expect(await run('write', 'A21:A21', [[5]])).toEqual([[5]]);
    expect(await run('write', 'A21:A21', [[null]])).toEqual([['']]);
  });

  it('refuse data of another size in Google’s words', async () => {
    await expect(run('write', 'A1:B2', [[1, 2]])).rejects.toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    await expect(run('write', 'A1:B1', [[1]])).rejects.toThrow('The data has 1 but the range has 2.');
    await expect(run('write', 'A1:B1', 5)).rejects.toThrow("don't match the method signature");
    await expect(run('write', 'A1:A1', [['x'.repeat(50_001)]])).rejects.toThrow('maximum of 50000 characters');
  });

  it('beyond the grid cannot be reached', async () => {
    await expect(run('read', 'A1001:A1002')).rejects.toThrow('outside the dimensions of the sheet');
  });
});

describe('sheets', () => {
  it('end at the last content', async () => {
    expect(await run('sizes')).toEqual([20, 7, 1000, 26]);
  });

  it('are new with 1000 × 26 cells and become active', async () => {
    expect(await run('newSheet', 'New')).toEqual(['New', 1000, 26]);
    await expect(run('newSheet', 'New')).rejects.toThrow(
      'A sheet with the name "New" already exists. Please enter another name.',
    );
  });

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

  it('compute native formulas with open ranges before they are read', async () => {
    // 10 and 20.5, and the 10% that was typed into the same column above.
    expect(await run('sum')).toBe(30.6);
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
    expect(opened.said).toEqual(['charts 1 1']);
    opened.dispose();
  });
});

describe('an execution', () => {
  it('sees nothing of its host and nothing of another execution', async () => {
    expect(await run('globals')).toEqual([]);
    await run('leave', 1);
    expect(await run('left')).toBe('undefined');
  });

  it('is ended when it runs too long', async () => {
    const { outcome } = await host.run('spin', [], { limitMs: 200 });
    expect(outcome).toEqual({ error: { name: 'Exception', message: 'Exceeded maximum execution time' } });
  });

  it('counts calls on SpreadsheetApp objects and leaves out those on builders', async () => {
    // getActiveSpreadsheet, getActiveSheet, newChart, getRange, getValue.
    expect((await host.run('counted', [])).serviceCalls).toBe(5);
  });

  it('that returns a date anywhere hands null to the page in place of everything', async () => {
    expect((await host.run('dated', [])).outcome).toEqual({ value: null });
  });

  it('cannot call a private function or a method the workbench lacks', async () => {
    await expect(run('hidden_')).rejects.toThrow('hidden_ is private');
    await expect(run('missing')).rejects.toThrow('Range.createPivotTable is not implemented in the workbench');
  });

  it('holds a lock that another one does not get, and frees it in the end', async () => {
    const both = await Promise.all([run('hold'), run('hold')]);
    expect(both.sort()).toEqual([false, true]);
    expect(await run('hold')).toBe(true);
  });

  it('keeps properties as texts, within their limits', async () => {
    expect(await run('props')).toBe('5');
    await expect(run('tooLong')).rejects.toThrow('Argument too large');
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
