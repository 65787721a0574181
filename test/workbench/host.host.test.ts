import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

/** A small add-on that does what the tests ask; each function is one question to the host. */
const CODE = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data'); }
function read(a1) { return sheet().getRange(a1).getValues(); }
function write(a1, values) { sheet().getRange(a1).setValues(values); return sheet().getRange(a1).getValues(); }
function days() { return sheet().getRange('C2').getValue().toISOString(); }
function sizes() { return [sheet().getLastRow(), sheet().getLastColumn(), sheet().getMaxRows(), sheet().getMaxColumns()]; }
function newSheet(name) { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet(name); return [SpreadsheetApp.getActiveSheet().getName(), s.getMaxRows(), s.getMaxColumns()]; }
function sum() { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet(); s.getRange(1, 1).setFormula("=SUM(Data!B2:B)"); return s.getRange(1, 1).getValue(); }
function tag() { const s = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Tagged'); s.addDeveloperMetadata('kind', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); s.setName('Renamed'); const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('kind').find(); return found.map(function (m) { return m.getLocation().getSheet().getName() + m.getValue(); }); }
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
function counted() { const s = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); s.newChart().setChartType('BAR').setOption('a', 1); s.getRange('A1').getValue(); }
function hidden_() { return 1; }
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side')); }
/**
 * What it was given.
 * @param {range} cells Some cells.
 * @customfunction
 */
function GOT(cells) { return JSON.stringify(cells); }
/** @customfunction */
function ROWS_OF(cells) { return cells.length; }
/** @customfunction */
function BOOM() { throw new Error('must be positive'); }
/** @customfunction */
function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
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
  it('read as numbers, booleans, texts, dates and blanks', async () => {
    expect(await run('read', 'A2:D4')).toEqual([
      ['Ann', 10, { $date: DAY }, true],
      ['Ben', 20.5, { $date: DAY + 0.75 }, false],
      ['', '', '', ''],
    ]);
  });

  it('hold dates as instants of the spreadsheet’s zone, not the script’s', async () => {
    // Midnight of 1 April 2025 in Shanghai is 16:00 UTC of the day before.
    expect(await run('days')).toBe('2025-03-31T16:00:00.000Z');
  });

  it('take strings as if they were typed', async () => {
    const typed = [['007', '10%', 'TRUE', '2025-04-01', "'=x", "'007", '=1+1']];
    expect(await run('write', 'A20:G20', typed)).toEqual([[7, 0.1, true, { $date: DAY }, '=x', '007', 2]]);
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

describe('an execution', () => {
  it('sees nothing of its host and nothing of another execution', async () => {
    expect(await run('globals')).toEqual([]);
    await run('leave', 1);
    expect(await run('left')).toBe('undefined');
  });

  it('is ended when it runs too long', async () => {
    const { outcome } = await host.run('spin', [], { limitMs: 200 });
    expect(outcome).toEqual({ error: { name: 'Error', message: 'Exceeded maximum execution time' } });
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
      expect.arrayContaining(['menu [{"label":"Go","run":"go"}]', 'sidebar Side true', 'warn careful {"a":1}']),
    );
  });
});

describe('a custom function', () => {
  const inCell = async (formula: string, a1: string) => {
    await run('write', `${a1}:${a1}`, [[formula]]);
    return ((await run('read', `${a1}:${a1}`)) as unknown[][])[0]?.[0];
  };

  it('gets blanks as empty texts, one cell as a value, a range as rows', async () => {
    expect(await inCell('=GOT(A2:D2)', 'I1')).toBe(`[["Ann",10,"2025-03-31T16:00:00.000Z",true]]`);
    expect(await inCell('=GOT(B2)', 'I2')).toBe('10');
    expect(await inCell('=GOT(Z9)', 'I3')).toBe('""');
  });

  it('takes an open range', async () => {
    expect(await inCell('=ROWS_OF(B2:B)', 'I4')).toBe(999);
  });

  it('shows #ERROR! and keeps the text', async () => {
    expect(await inCell('=BOOM()', 'I5')).toBe('#ERROR!');
    expect(host.customFunctionError(1, 5, 9)).toBe('must be positive');
    expect(await inCell('=IFERROR(BOOM(), "caught")', 'I6')).toBe('caught');
  });

  it('may not write', async () => {
    const { outcome } = await host.callCustomFunction('WRITES', []);
    expect(outcome).toMatchObject({ error: { message: 'You do not have permission to call setValue' } });
  });

  it('is documented for the autocomplete', () => {
    expect(host.customFunctions[0]).toEqual({
      name: 'GOT',
      summary: 'What it was given.',
      parameters: [{ name: 'cells', help: 'Some cells.' }],
    });
  });
});
