import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome, RunResult, Settings } from '../../src/app/contract.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { FIRST_DAY, HEADER, SETTINGS } from './orders.ts';

/** The built add-on, with a few functions of a person's hands beside it. */
const BY_HAND = `
function type(sheet, a1, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(a1).setValue(value); }
function rename(from, to) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(from).setName(to); }
function values(sheet) { return JSON.parse(JSON.stringify(SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getDataRange().getValues())); }
function protectFromMe(sheet) { var p = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).protect(); return p.getDescription(); }
function holdLock() { LockService.getDocumentLock().tryLock(10); PropertiesService.getDocumentProperties().setProperty('clientele.run', JSON.stringify({ by: 'Jun', at: '2026-11-01 09:41', expires: Date.now() + 60000 })); console.info('held'); Utilities.sleep(2500); }
function addChart(sheet) { var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet); s.insertChart(s.newChart().setChartType(Charts.ChartType.LINE).addRange(s.getRange('T1:U5')).setPosition(2, 17, 0, 0).build()); }
`;

/** Twelve customers; C-12 spends most. Their ids, one of them hostile, must stay what they are. */
const IDS = ['007', '=1+1', '-5', '@x', '1e3', '2025-04-01', 'TRUE', '10%', "'q", 'C-10', 'C-11', 'C-12'];

function orders(): WorkbookSnapshot {
  const rows = IDS.flatMap((id, i) =>
    Array.from({ length: i + 1 }, (_, j) => [id, { date: FIRST_DAY + 10 * i + j }, 10 * (i + 1) + 0.1]),
  );
  const sheet = { rows: 500, columns: 12 };
  return workbookOf([HEADER, ...rows], { name: 'Orders', timeZone: 'Asia/Shanghai', sheet });
}

async function segment(host: Opened, settings: Settings = SETTINGS): Promise<Outcome<RunResult>> {
  return (await resultOf(host, 'segmentCustomers', settings)) as Outcome<RunResult>;
}

async function overrideColumn(host: Opened): Promise<{ index: number; letter: string }> {
  const [heads = []] = (await resultOf(host, 'values', "Mei's {trend}")) as unknown[][];
  const index = heads.indexOf('Override');
  return { index, letter: `${index > 25 ? 'A' : ''}${String.fromCharCode(65 + (index % 26))}` };
}

const sheetNamed = async (host: Opened, name: string) =>
  (await host.snapshot()).sheets.find((sheet) => sheet.name === name);
const cellsNamed = (sheet: SheetSnapshot | undefined, part: string) =>
  (sheet?.cells ?? []).flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell?.note?.endsWith(`[${part}]`) ? [{ row: row + 1, column: column + 1, cell }] : [],
    ),
  );

const at = (place = { row: 0, column: 0 }) => String.fromCharCode(64 + place.column) + place.row;

describe('a second run', () => {
  let host: Opened;
  let before: unknown;

  beforeAll(async () => {
    host = await open({ workbook: orders(), alsoDefine: BY_HAND });
    before = await resultOf(host, 'values', 'Orders');
    expect(await segment(host)).toMatchObject({ ok: true, value: { customers: 12 } });
  }, 60_000);
  afterAll(() => host.dispose());

  it('finds its sheets by their numbers, under new names, and writes them in place', async () => {
    await resultOf(host, 'rename', 'KPI Summary', 'Our numbers');
    await resultOf(host, 'rename', 'Customers', "Mei's {trend}");
    expect(await segment(host)).toMatchObject({ ok: true });
    const { sheets } = await host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual([
      'Orders',
      "Mei's {trend}",
      'Our numbers',
      'Trend',
      'KPI History',
      'Tier Moves',
      'Cohorts',
      'Contact list',
      'Playbook',
    ]);
    expect(sheets[2]?.charts?.length).toBe(3);
    const errors = sheets
      .flatMap(({ cells }) => cells.flat())
      .filter((cell) => typeof cell?.value === 'object' && cell.value && 'error' in cell.value);
    expect(errors).toEqual([]);
  }, 30_000);

  it('keeps the team’s targets, inputs, overrides, charts and columns', async () => {
    const summary = await sheetNamed(host, 'Our numbers');
    const [target] = cellsNamed(summary, 'target.revenue');
    const [input] = cellsNamed(summary, 'input.inactiveDays');
    expect(target && input).toBeDefined();
    await resultOf(host, 'type', 'Our numbers', at(target), 12345);
    await resultOf(host, 'type', 'Our numbers', at(input), 30);
    await resultOf(host, 'type', 'Our numbers', 'N3', 'a note of ours');
    const override = await overrideColumn(host);
    await resultOf(host, 'type', "Mei's {trend}", `${override.letter}3`, 'C');
    await resultOf(host, 'addChart', 'Our numbers');
    const customer = ((await resultOf(host, 'values', "Mei's {trend}")) as unknown[][])[2]?.[0];
    // Another order of rows: smaller revenue for those who led.
    await resultOf(host, 'type', 'Orders', 'C2', 99999);
    expect(await segment(host)).toMatchObject({ ok: true });

    const after = await sheetNamed(host, 'Our numbers');
    expect(cellsNamed(after, 'target.revenue')[0]?.cell.value).toBe(12345);
    expect(cellsNamed(after, 'input.inactiveDays')[0]?.cell.value).toBe(30);
    expect(after?.cells[2]?.[13]?.value).toBe('a note of ours');
    expect(after?.charts?.length).toBe(4);
    const rows = (await resultOf(host, 'values', "Mei's {trend}")) as unknown[][];
    expect(rows.filter((row) => row[override.index] === 'C').map((row) => row[0])).toEqual([customer]);
    expect(rows[1]?.[0]).toBe('007');
    await resultOf(host, 'type', 'Orders', 'C2', 10.1);
  }, 60_000);

  it('counts an override at once, without a run', async () => {
    const tierCustomers = async () => {
      const summary = await sheetNamed(host, 'Our numbers');
      return ['A', 'B', 'C'].map(
        (tier) =>
          summary?.cells.find((line) => line[1]?.value === tier)?.find((cell) => typeof cell?.value === 'number')
            ?.value,
      );
    };
    const [smallest] = cellsNamed(await sheetNamed(host, 'Our numbers'), 'input.smallestGroup');
    await resultOf(host, 'type', 'Our numbers', at(smallest), 1);
    const counts = (await tierCustomers()) as number[];
    const { letter } = await overrideColumn(host);
    await resultOf(host, 'type', "Mei's {trend}", `${letter}2`, 'B');
    expect(await tierCustomers()).toEqual([(counts[0] ?? 0) - 1, (counts[1] ?? 0) + 1, counts[2]]);
    await resultOf(host, 'type', "Mei's {trend}", `${letter}2`, null);
  }, 30_000);

  it('leaves nothing of a longer run behind', async () => {
    const long = ((await resultOf(host, 'values', "Mei's {trend}")) as unknown[][]).length;
    expect(long).toBe(13);
    // The last customer's orders go to the first one.
    const source = (await resultOf(host, 'values', 'Orders')) as unknown[][];
    for (const [i, row] of source.entries()) {
      if (row[0] === 'C-12') await resultOf(host, 'type', 'Orders', `A${i + 1}`, "'007");
    }
    expect(await segment(host)).toMatchObject({ ok: true, value: { customers: 11 } });
    const rows = (await resultOf(host, 'values', "Mei's {trend}")) as unknown[][];
    expect(rows.filter((row) => row[0] !== '').length).toBe(12);
  }, 60_000);

  it('makes no more service calls than the first', async () => {
    const { serviceCalls } = await host.run('segmentCustomers', [SETTINGS]);
    expect(serviceCalls).toBeLessThanOrEqual(150);
  }, 30_000);

  it('never writes the source', async () => {
    const now = (await resultOf(host, 'values', 'Orders')) as unknown[][];
    // Ids that the tests themselves typed differ; everything else is as it was.
    expect(now.map((row) => row.slice(1))).toEqual((before as unknown[][]).map((row) => row.slice(1)));
  });
});

describe('what is written', () => {
  let host: Opened;
  beforeAll(async () => {
    host = await open({ workbook: orders(), alsoDefine: BY_HAND });
    await segment(host);
  }, 60_000);
  afterAll(() => host.dispose());

  it('keeps every id the text it is: no number, no date, no formula', async () => {
    const rows = (await resultOf(host, 'values', 'Customers')) as unknown[][];
    expect(
      rows
        .slice(1)
        .map((row) => row[0])
        .sort(),
    ).toEqual([...IDS].sort());
  });

  it('totals to the cent of the rows', async () => {
    const rows = (await resultOf(host, 'values', 'Customers')) as unknown[][];
    // Σ over i = 1…12 of i orders of 10i + 0.1: 10 × 650 + 0.1 × 78.
    const cents = rows.slice(1).reduce((sum, row) => sum + Math.round(100 * (row[5] as number)), 0);
    expect(cents).toBe(650_780);
  });
});

describe('before anything is written', () => {
  it('a protected sheet of ours stops the run, by name, and everything stays as it was', async () => {
    const workbook = orders();
    const output: SheetSnapshot = {
      sheetId: 9,
      name: 'KPI Summary',
      rows: 1000,
      columns: 26,
      cells: [[{ value: 'old' }]],
      protections: [{ range: null, warningOnly: false, description: '', unprotected: [], canEdit: false }],
    };
    const metadata = [{ key: 'clientele.sheets', value: '{"summary":9}' }];
    const host = await open({ workbook: { ...workbook, metadata, sheets: [...workbook.sheets, output] } });
    onTestFinished(() => host.dispose());
    const before = JSON.stringify((await host.snapshot()).sheets);
    expect(await segment(host)).toMatchObject({
      ok: false,
      error: { code: 'PROTECTED_SHEET', params: { sheet: 'KPI Summary' } },
    });
    expect(JSON.stringify((await host.snapshot()).sheets)).toBe(before);
  }, 30_000);

  it('a run that meets another one is told who is running and since when', async () => {
    const host = await open({ workbook: orders(), alsoDefine: BY_HAND });
    onTestFinished(() => host.dispose());
    const other = host.run('holdLock', []);
    await expect.poll(() => host.said, { timeout: 10_000 }).toContain('info held');
    expect(await segment(host)).toMatchObject({
      ok: false,
      error: { code: 'BUSY', params: { holder: 'Jun', since: '2026-11-01 09:41' } },
    });
    expect((await host.snapshot()).sheets.map(({ name }) => name)).toEqual(['Orders']);
    await other;
    expect(await segment(host)).toMatchObject({ ok: true });
  }, 60_000);

  it('a foreign sheet with our name is left alone', async () => {
    const workbook = orders();
    const foreign: SheetSnapshot = {
      sheetId: 9,
      name: 'Customers',
      rows: 100,
      columns: 26,
      cells: [[{ value: 'mine' }]],
    };
    const host = await open({ workbook: { ...workbook, sheets: [...workbook.sheets, foreign] } });
    onTestFinished(() => host.dispose());
    expect(await segment(host)).toMatchObject({ ok: true });
    const { sheets } = await host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual([
      'Orders',
      'Customers',
      'Customers 2',
      'KPI Summary',
      'Trend',
      'KPI History',
      'Tier Moves',
      'Cohorts',
      'Contact list',
      'Playbook',
    ]);
    expect(sheets[1]?.cells[0]?.[0]?.value).toBe('mine');
  }, 60_000);
});
