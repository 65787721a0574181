import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { nodeRealms } from '../../workbench/host/nodeRealms.ts';
import { readScript } from '../../workbench/host/readScript.ts';
import { CellRunner } from '../../workbench/host/scriptRunner.ts';
import type { SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const on = (object: string, calls: readonly string[]) =>
  calls.map((call) => ({
    script: `${object}.${call}`,
    refusal: `You do not have permission to call ${call.slice(0, call.indexOf('('))}`,
  }));
const PAGE = "HtmlService.createHtmlOutput('<p>Hello</p>')";

/** Calls that change the workbook or show something: one at least of each kind that the host knows. */
const CHANGES = [
  ...on('sheet()', [
    "setName('Other')",
    "setTabColor('#ff0000')",
    'setFrozenRows(1)',
    'setFrozenColumns(1)',
    'setColumnWidth(1, 50)',
    'setColumnWidths(1, 2, 50)',
    'setRowHeight(1, 50)',
    'setRowHeights(1, 2, 50)',
    'setRowHeightsForced(1, 2, 50)',
    'setHiddenGridlines(true)',
    'hideSheet()',
    'showSheet()',
    'activate()',
    "setActiveRange(sheet().getRange('B2'))",
    'insertRowsAfter(1, 1)',
    'insertRowsBefore(1, 1)',
    'insertColumnsAfter(1, 1)',
    'deleteRows(1, 1)',
    'deleteColumns(1, 1)',
    'clear()',
    'clearContents()',
    'clearFormats()',
    'clearNotes()',
    'insertChart(sheet().newChart().build())',
    'updateChart(sheet().getCharts()[0])',
    'removeChart(sheet().getCharts()[0])',
    'setConditionalFormatRules([])',
    'clearConditionalFormatRules()',
    "addDeveloperMetadata('k', 'v')",
    'protect()',
  ]),
  ...on('sheet().getDeveloperMetadata()[0]', ['remove()']),
  ...on('sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]', [
    "setDescription('x')",
    'setWarningOnly(true)',
    'remove()',
  ]),
  ...on("sheet().getRange('A1')", [
    'setValue(1)',
    'setValues([[1]])',
    "setFormula('=1')",
    "setFormulas([['=1']])",
    "setNote('x')",
    "setNotes([['x']])",
    "setNumberFormats([['0.0']])",
    'setDataValidation(null)',
    'copyFormatToRange(sheet(), 2, 2, 2, 2)',
    "setBackground('#ff0000')",
    "setBackgrounds([['#ff0000']])",
    'clearContent()',
    'activate()',
    'protect()',
  ]),
  ...on("sheet().getRange('1:1')", ["addDeveloperMetadata('k', 'v')"]),
  ...on("sheet().getRange('A1:B1')", ['merge()', 'mergeAcross()', 'mergeVertically()', 'breakApart()']),
  ...on("sheet().getRangeList(['A1'])", ["setFontWeight('bold')"]),
  ...on('book()', [
    'setActiveSheet(sheet())',
    'moveActiveSheet(1)',
    'insertSheet()',
    'deleteSheet(sheet())',
    "addDeveloperMetadata('k', 'v')",
    "toast('hello')",
  ]),
  ...["alert('!')", "prompt('?')", `showSidebar(${PAGE})`, `showModalDialog(${PAGE}, '')`].map((call) => ({
    script: `SpreadsheetApp.getUi().${call}`,
    refusal: 'Cannot call SpreadsheetApp.getUi() from this context.',
  })),
];

const CODE = `
function book() { return SpreadsheetApp.getActiveSpreadsheet(); }
function sheet() { return book().getSheetByName('Data'); }
function put(a1, formula) { sheet().getRange(a1).setFormula(formula); return sheet().getRange(a1).getValue(); }
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
function CHANGE(index) { return [${CHANGES.map(({ script }) => `function () { ${script}; }`).join(', ')}][index](); }
/** @customfunction */
function READS() { return sheet().getRange('A1').getValue() + sheet().getLastRow() + book().getNumSheets(); }
/** @customfunction */
function KEEPS() { CacheService.getDocumentCache().put('k', 'v'); PropertiesService.getDocumentProperties().setProperty('p', 1); return [[CacheService.getDocumentCache().get('k'), PropertiesService.getDocumentProperties().getProperty('p')]]; }
var calls = 0;
/** @customfunction */
function CALLS() { globalThis.marks = (globalThis.marks || 0) + 1; return [++calls, globalThis.marks]; }
/** @customfunction */
function SPIN() { for (;;); }
/** @customfunction */
function DATED() { return new Date(Date.UTC(2025, 2, 31, 16)); }
`;

let host: Opened;

beforeAll(async () => {
  const range = { sheetId: 1, row: 1, column: 1, rows: 2, columns: 2 };
  const workbook = workbookOf(
    [
      ['Name', 'Amount', 'Date', 'Flag'],
      ['Ann', 10, { date: 45748 }, true],
    ],
    {
      timeZone: 'Asia/Shanghai',
      sheet: {
        metadata: [{ key: 'k', value: 'v' }],
        protections: [{ range: null, warningOnly: false, description: '', unprotected: [], canEdit: true }],
        charts: [
          {
            chartId: 1001,
            type: 'BAR',
            ranges: [range],
            headers: 1,
            options: {},
            position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
          },
        ],
      },
    },
  );
  const other: SheetSnapshot = { sheetId: 2, name: 'Second', rows: 10, columns: 5, cells: [] };
  host = await open({ code: CODE, workbook: { ...workbook, sheets: [...workbook.sheets, other] } });
});
afterAll(() => host.dispose());

describe('a custom function in a cell', () => {
  const inCell = (a1: string, formula: string) => resultOf(host, 'put', a1, formula);

  it('gets blanks as empty texts, one cell as a value, a range as rows', async () => {
    expect(await inCell('I1', '=GOT(A2:D2)')).toBe(`[["Ann",10,"2025-03-31T16:00:00.000Z",true]]`);
    expect(await inCell('I2', '=GOT(B2)')).toBe('10');
    expect(await inCell('I3', '=GOT(Z9)')).toBe('""');
  });

  it('takes an open range', async () => {
    expect(await inCell('I4', '=ROWS_OF(B2:B)')).toBe(999);
  });

  it('shows #ERROR! and keeps the text', async () => {
    expect(await inCell('I5', '=BOOM()')).toBe('#ERROR!');
    expect(host.cellMessage(1, 5, 9)).toBe('must be positive');
    expect(await inCell('I6', '=IFERROR(BOOM(), "caught")')).toBe('caught');
  });

  it('reads cells as they stand, without waiting for itself', async () => {
    // The name in A1, the rows down to this formula in I7, and the two sheets.
    expect(await inCell('I7', '=READS()')).toBe('Name72');
  });

  it('is documented for the autocomplete', () => {
    expect(host.customFunctions[0]).toEqual({
      name: 'GOT',
      summary: 'What it was given.',
      parameters: [{ name: 'cells', type: 'range', help: 'Some cells.' }],
    });
  });
});

describe('a custom function', () => {
  it.each(CHANGES.map((change, index) => ({ ...change, index })))(
    'may not call $script',
    async ({ refusal, index }) => {
      const { outcome } = await host.callCustomFunction('CHANGE', [index]);
      expect(outcome).toMatchObject({ error: { message: refusal } });
    },
  );

  it('may keep properties and a cache', async () => {
    expect((await host.callCustomFunction('KEEPS', [])).outcome).toEqual({ value: [['v', '1']] });
  });

  it('finds nothing that an earlier call left', async () => {
    expect((await host.callCustomFunction('CALLS', [])).outcome).toEqual({ value: [1, 1] });
    expect((await host.callCustomFunction('CALLS', [])).outcome).toEqual({ value: [1, 1] });
  });

  it('that never ends fails alone: the calls behind it run all the same', async () => {
    const realms = nodeRealms({ realm: `${WORKBENCH}/realm.js`, worker: `${WORKBENCH}/cli/nodeWorker.cjs` });
    const openPort = () => ({ port: {}, close: () => undefined });
    const cells = new CellRunner({ ...realms, script: readScript({ 'Code.js': CODE }), project: {}, openPort });
    onTestFinished(() => cells.end());
    // Those behind it have time enough on a busy machine.
    const calls = [
      cells.run('SPIN', [], 300),
      cells.run('ROWS_OF', [[[1], [2]]], 10_000),
      cells.run('GOT', [5], 10_000),
    ];
    expect((await Promise.all(calls)).map(({ outcome }) => outcome)).toEqual([
      { error: { name: 'Exception', message: 'Exceeded maximum execution time' } },
      { value: 2 },
      { value: '5' },
    ]);
  });

  it('of a script that asks for something while it loads runs all the same, again and again', async () => {
    const code =
      "var locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(); console.info('loaded');\n" +
      '/** @customfunction */ function LOCALE(n) { return locale + n; }';
    const other = await open({ code, workbook: workbookOf([[1]]) });
    onTestFinished(() => other.dispose());
    for (const n of [1, 2, 3]) {
      expect((await other.callCustomFunction('LOCALE', [n])).outcome).toEqual({ value: `en_US${n}` });
    }
    expect(other.said.filter((line) => line === 'info loaded')).toHaveLength(3);
  });

  it('has its promises settled before the next one begins', async () => {
    const code =
      "function note() { console.info('settled'); }\n" +
      '/** @customfunction */ function LATER() { Promise.resolve().then(function () {}).then(note); return 1; }\n' +
      "/** @customfunction */ function NEXT() { console.info('next'); return 2; }";
    const other = await open({ code, workbook: workbookOf([[1]]) });
    onTestFinished(() => other.dispose());
    await Promise.all([other.callCustomFunction('LATER', []), other.callCustomFunction('NEXT', [])]);
    expect(other.said.filter((line) => line.startsWith('info'))).toEqual(['info settled', 'info next']);
  });

  it('hands on a date as a serial day of the spreadsheet’s zone', async () => {
    expect((await host.callCustomFunction('DATED', [])).outcome).toEqual({ value: { $date: 45748 } });
  });
});
