/** The forecast on the sheets: what a run writes, in numbers that were computed elsewhere, and how the team's inputs reach it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataCheck, Outcome, RunResult } from '../../src/app/contract.ts';
import type { CellSnapshot, CellValue } from '../../workbench/types/snapshot.ts';
import { serialDay } from '../core/serialDay.ts';
import { randomFrom } from '../functions/fuzz/random.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { FIRST_DAY, HEADER, SETTINGS } from './orders.ts';

const BY_HAND = `
function type(sheet, a1, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(a1).setValue(value); }
function calculate(sheet, a1, formula) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(a1).setFormula(formula); }`;

/** Columns of Customers. */
const [P_ALIVE, VALUE, SCORE] = [13, 14, 15];

async function shopOf(rows: CellValue[][]): Promise<Opened> {
  const sheet = { rows: rows.length + 1, columns: 3 };
  return open({ workbook: workbookOf([HEADER, ...rows], { name: 'Orders', sheet }), alsoDefine: BY_HAND });
}

async function segment(host: Opened): Promise<RunResult> {
  const outcome = (await resultOf(host, 'segmentCustomers', SETTINGS)) as Outcome<RunResult>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function cells(host: Opened, sheet: string): Promise<readonly (readonly (CellSnapshot | null)[])[]> {
  return (await host.snapshot()).sheets.find(({ name }) => name === sheet)?.cells ?? [];
}

const customers = async (host: Opened) =>
  (await cells(host, 'Customers')).map((row) => row.map((cell) => cell?.value ?? null));

/** The card of equity, the last in its row: its name and number. */
async function equity(host: Opened) {
  const [label, value] = (await cells(host, 'KPI Summary')).slice(15, 17).map((row) => row[9]?.value);
  return { label, value };
}

/** The cell of an input, found by the id in its note. */
async function input(host: Opened, name: string): Promise<string> {
  const rows = await cells(host, 'KPI Summary');
  const row = rows.findIndex((line) => line.some((cell) => cell?.note?.endsWith(`[input.${name}]`)));
  return `K${row + 1}`;
}

async function method(host: Opened, label: string): Promise<string> {
  const row = (await cells(host, 'KPI Summary')).find((line) => line[1]?.value === label);
  return String(row?.[2]?.value).replace(/\u00a0/g, ' ');
}

const total = (rows: CellValue[][], column: number) =>
  rows.slice(1).reduce<number>((sum, row) => sum + Number(row[column] ?? 0), 0);

describe.skipIf(!hasValidationData)('the customers of CDNOW, on 30 September 1997', () => {
  let host: Opened;
  beforeAll(async () => {
    const orders = readDataSet('cdnow_transactions.csv').filter(({ date = '' }) => date <= '1997-09-30');
    host = await shopOf(
      orders.map(({ id, date, value }) => [Number(id), { date: serialDay(date as string) }, Number(value)]),
    );
    expect((await segment(host)).asOf).toBe('1997-09-30');
  }, 60_000);
  afterAll(() => host.dispose());

  it('are valued by revenue, and the sheets say so, until there is a gross margin', async () => {
    const rows = await customers(host);
    expect(rows[0]?.slice(P_ALIVE, SCORE + 1)).toEqual(['P(alive)', 'Revenue, 12 mo', 'Contact score']);
    const { label, value } = await equity(host);
    expect(label).toBe('Total ahead');
    // SciPy 1.17.1, test/functions/fixtures/cdnowForecast.py, which takes 30% of it
    expect(Math.abs(Number(value) / (20642.76571849594 / 0.3) - 1)).toBeLessThan(1e-7);
  });

  it('are worth what SciPy computes, once the team fills in a margin and runs again', async () => {
    await resultOf(host, 'type', 'KPI Summary', await input(host, 'grossMargin'), 0.3);
    await segment(host);
    const rows = await customers(host);
    expect(rows[0]?.[VALUE]).toBe('CLV, 12 mo');
    // SciPy 1.17.1, as above: P(alive) and the value of the next 365 days at 10% a year
    for (const [id, alive, clv] of [
      [1, 0.7060736502508108, 11.334377776619176],
      [2, 0.17094718307026438, 1.3084800570514215],
      [6, 0.6222074349559852, 81.4887488402122],
      [17, 0.8023735615035925, 50.133337679118156],
    ] as const) {
      const row = rows.find(([customer]) => Number(customer) === id) ?? [];
      expect(Math.abs(Number(row[P_ALIVE]) / alive - 1)).toBeLessThan(1e-6);
      expect(Math.abs(Number(row[VALUE]) / clv - 1)).toBeLessThan(1e-6);
      expect(Math.abs(Number(row[SCORE]) / (clv * (1 - alive)) - 1)).toBeLessThan(1e-6);
    }
    expect(Math.abs(total(rows, VALUE) / 20642.76571849594 - 1)).toBeLessThan(1e-7);
    const { label, value } = await equity(host);
    expect(label).toBe('Equity');
    // The review period ends with the data, so that its equity is that of the customers as they are.
    expect(Number(value)).toBeCloseTo(total(rows, VALUE), 6);
    expect((await cells(host, 'KPI Summary'))[16]?.[7]?.value).toBeCloseTo(20642.76571849594 / 2349, 6);
  }, 60_000);

  it('say on the sheet what the forecast rests on', async () => {
    expect(await method(host, 'Forecast')).toBe(
      '12 months by MBG/NBD and Gamma-Gamma, from 2,349 customers (946 repeat buyers) in 272 days; gross margin 30%, discounted at 10% a year.',
    );
    // Parameters of the shared functions.md and validation data, times in days: 6.183 weeks are 43.3; p, q, γ as published
    expect(await method(host, 'Fit')).toMatch(
      /^MBG\/NBD, in days: r 0\.52\d ± [\d.]+, α 43\.\d ± [\d.]+, a 0\.8\d+ ± [\d.]+, b 1\.6\d* ± [\d.]+\. Gamma-Gamma: p 6\.25 ± [\d.]+, q 3\.74 ± [\d.]+, γ 15\.4 ± [\d.]+\. Correlation of frequency and spend: 0\.11\.$/,
    );
    // Made after the middle day by customers of the days before it: counted with the csv module of Python 3.11
    expect(await method(host, 'Check')).toMatch(
      /^From the days to 17 May 1997 it expected [\d,]+ purchases in as many days after; 1,136 were made \(−\d\d%\), worth [\d,.]+ and 41,945\.78\.$/,
    );
  });

  it('are discounted at the team’s rate, and at 10% where it is no share', async () => {
    const rate = await input(host, 'discountRate');
    const before = total(await customers(host), VALUE);
    await resultOf(host, 'type', 'KPI Summary', rate, 0.5);
    await segment(host);
    expect(total(await customers(host), VALUE)).toBeLessThan(0.9 * before);
    await resultOf(host, 'type', 'KPI Summary', rate, 'ten');
    await segment(host);
    expect(total(await customers(host), VALUE)).toBeCloseTo(before, 6);
  }, 60_000);
});

describe('too few repeat buyers', () => {
  it('have no forecast: blank columns, the reason in place of equity, and in the check', async () => {
    const rows = Array.from({ length: 40 }, (_, i): CellValue[] => [`C-${i % 29}`, { date: FIRST_DAY + i }, 10 + i]);
    const host = await shopOf(rows);
    await segment(host);
    const sheet = await customers(host);
    expect(sheet[0]?.slice(P_ALIVE, SCORE + 1)).toEqual([
      'P(alive) (no forecast)',
      'Revenue, 12 mo (no forecast)',
      'Contact score (no forecast)',
    ]);
    expect(sheet.slice(1).flatMap((row) => row.slice(P_ALIVE, SCORE + 1))).toEqual(Array(29 * 3).fill(null));
    expect(await equity(host)).toEqual({ label: 'Total ahead', value: 'No forecast: 11 of 30 repeat buyers' });
    expect(await method(host, 'Forecast')).toMatch(/^None: 11 repeat buyers/);
    const check = (await resultOf(host, 'checkOrders', SETTINGS.source)) as Outcome<DataCheck>;
    expect(check.ok && check.value.forecast).toMatchObject({ repeatBuyers: 11, purchases: null, holdout: null });
    host.dispose();
  }, 60_000);
});

describe('a few dozen repeat buyers', () => {
  it('have a rough forecast, and the heads say so', async () => {
    const rows = Array.from({ length: 120 }, (_, i): CellValue[] => [
      `C-${(i * i) % 61}`,
      { date: FIRST_DAY + 3 * i },
      10 + (i % 7),
    ]);
    const host = await shopOf(rows);
    await segment(host);
    const sheet = await customers(host);
    expect(sheet[0]?.[P_ALIVE]).toBe('P(alive) (rough)');
    const alive = sheet.slice(1).map((row) => row[P_ALIVE] as number);
    expect(alive.filter((each) => !(each > 0 && each <= 1))).toEqual([]);
    expect(await method(host, 'Forecast')).toContain('Rough:');
    host.dispose();
  }, 60_000);

  it('make values rough, too, however well spending is known', async () => {
    // Nobody seems to leave, so that the fit stalls; what they spend differs enough to be fitted.
    const { next } = randomFrom(4);
    const rows = Array.from({ length: 500 }, (_, i): CellValue[] => [
      `C-${i % 110}`,
      { date: FIRST_DAY + Math.floor(600 * next()) },
      Math.ceil(100 * next() ** -1.5) / 100,
    ]);
    const host = await shopOf(rows);
    await segment(host);
    expect((await customers(host))[0]?.slice(P_ALIVE, SCORE + 1)).toEqual([
      'P(alive) (rough)',
      'Revenue, 12 mo (rough)',
      'Contact score (rough)',
    ]);
    host.dispose();
  }, 60_000);
});

describe('spending too uneven for a mean', () => {
  it('leaves one-time buyers without a value, and Method counts them', async () => {
    const { next } = randomFrom(1);
    // Half of 100 customers bought once, the others four times; some spend a thousand times what others do.
    const rows = Array.from({ length: 100 }, (_, i) => {
      const usual = next() ** -3;
      return Array.from({ length: i < 50 ? 4 : 1 }, (): CellValue[] => [
        `C-${i}`,
        { date: FIRST_DAY + Math.floor(400 * next()) },
        Math.ceil(100 * usual) / 100,
      ]);
    }).flat();
    const host = await shopOf(rows);
    await segment(host);
    const valued = (await customers(host)).slice(1).filter((row) => row[VALUE] !== null);
    expect(valued.length).toBe(50);
    expect(await method(host, 'Forecast')).toContain('One-time buyers without a value: 50,');
    host.dispose();
  }, 60_000);
});

describe('the gross margin', () => {
  const rows = Array.from({ length: 120 }, (_, i): CellValue[] => [
    `C-${(i * i) % 61}`,
    { date: FIRST_DAY + 3 * i },
    10 + (i % 7),
  ]);

  it('may be a formula, which a run keeps; what is no share is none, and Method says so', async () => {
    const host = await shopOf(rows);
    await segment(host);
    const cell = await input(host, 'grossMargin');
    await resultOf(host, 'calculate', 'KPI Summary', cell, '=0.2+0.1');
    await segment(host);
    expect((await equity(host)).label).toBe('Equity');
    expect(await method(host, 'Forecast')).toContain('gross margin 30%');
    const kept = (await cells(host, 'KPI Summary'))[Number(cell.slice(1)) - 1]?.[10];
    expect(kept?.formula).toBe('=0.2+0.1');
    for (const [write, content] of [
      ['type', 42],
      ['type', 'high'],
      ['calculate', '=1/0'],
    ] as const) {
      await resultOf(host, write, 'KPI Summary', cell, content);
      await segment(host);
      expect((await equity(host)).label).toBe('Total ahead');
      expect(await method(host, 'Forecast')).toContain('no gross margin above 0% and up to 100% under Inputs');
    }
    host.dispose();
  }, 60_000);
});

describe('two weeks of data', () => {
  it('make values of 12 months rough, however many customers came again, and P(alive) none the worse', async () => {
    const rows = Array.from({ length: 900 }, (_, i): CellValue[] => [
      `C-${(i * i * 7 + i) % 401}`,
      { date: FIRST_DAY + (i % 14) },
      10 + (i % 7),
    ]);
    const host = await shopOf(rows);
    await segment(host);
    const heads = (await customers(host))[0]?.slice(VALUE, SCORE + 1);
    expect(heads).toEqual(['Revenue, 12 mo (rough)', 'Contact score (rough)']);
    expect(await method(host, 'Forecast')).toContain('Rough: 12 months are far ahead of so few days.');
    host.dispose();
  }, 60_000);
});
