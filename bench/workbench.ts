/** The workbench in Chromium: how soon it is there, and how soon a cell shows what was typed. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../build/chromium.ts';
import { DIST, WORKBENCH } from '../build/paths.ts';
import { writeXlsx } from '../workbench/files/writeXlsx.ts';
import type {} from '../workbench/page/page.ts';
import { serve } from '../workbench/server.ts';
import type { CellValue } from '../workbench/types/snapshot.ts';
import { overrideEdits } from './overrideEdits.ts';
import { medianOf, type Row } from './table.ts';

const RUNS = 3;
const FORMULAS = 10_000;
const ROWS = 5_000;
const EDITS = 15;
const FILE_ROWS = 100_000;

const FILE = `${FILE_ROWS.toLocaleString('en-US')} × 8 cells`;
const CUSTOMERS = 5_000;
const OVERRIDES = 9;

export async function benchWorkbench(): Promise<Row[]> {
  const server = await serve({ '/addon/': DIST, '/': WORKBENCH }, 0);
  const browser = await launchChromium();
  try {
    const opened = await each(RUNS, () => inPage(browser, server.url, readyAfter));
    const typed = await each(RUNS, () => inPage(browser, server.url, formulasAfter));
    const edited = await inPage(browser, server.url, editsAfter);
    const scored = await inPage(browser, server.url, functionEditsAfter);
    const text = await inPage(browser, server.url, (page) => openedAfter(page, 'rows.csv', csvFile()));
    const book = await xlsxFile();
    const bookOpened = await inPage(browser, server.url, (page) => openedAfter(page, 'rows.xlsx', book));
    const moved = await inPage(browser, server.url, (page) => overrideEdits(page, CUSTOMERS, OVERRIDES));
    return [
      {
        what: `page ready with the demo workbook, median of ${RUNS}`,
        figure: medianOf(opened),
        unit: 'ms',
        limit: 2000,
      },
      {
        what: `${FORMULAS.toLocaleString('en-US')} different =CLV(…) cells, median of ${RUNS}`,
        figure: medianOf(typed),
        unit: 'ms',
        limit: 4000,
      },
      {
        what: `an edit beside ${ROWS.toLocaleString('en-US')} rows, to its =SUM, median of ${EDITS}`,
        figure: medianOf(edited),
        unit: 'ms',
        limit: 250,
      },
      {
        what: `an edit beside ${ROWS.toLocaleString('en-US')} rows, to its =NPS, median of ${EDITS}`,
        figure: medianOf(scored),
        unit: 'ms',
        limit: 250,
      },
      { what: `opening ${FILE} from CSV`, figure: text, unit: 'ms', limit: 10_000 },
      { what: `opening ${FILE} from XLSX`, figure: bookOpened, unit: 'ms', limit: 10_000 },
      {
        what: `an override of ${CUSTOMERS.toLocaleString('en-US')}, to its tier’s row, median of ${OVERRIDES}`,
        figure: medianOf(moved),
        unit: 'ms',
        limit: 1000,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function each(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await measure());
  return times;
}

/** In a page of its own, with nothing cached. */
async function inPage<T>(browser: Browser, url: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.goto(`${url}?lang=en`);
    await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
    return await measure(page);
  } finally {
    await context.close();
  }
}

/** From the navigation on. */
function readyAfter(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.ready));
}

/** From the formulas' entry until the last one has its result. */
function formulasAfter(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const host = window.workbench?.host;
    const sheet = host?.univerAPI.getActiveWorkbook()?.create('Formulas', count, 3);
    const begun = performance.now();
    const formulas = Array.from({ length: count }, (_, i) => [`=CLV(${50 + i},4,3,0.3)`]);
    sheet?.getRange(0, 0, count, 1).setFormulas(formulas);
    await host?.flush();
    const elapsed = performance.now() - begun;
    const last = sheet?.getRange(count - 1, 0).getValue();
    if (typeof last !== 'number' || Math.abs(last - (49 + count) * 3.6) > 1e-6)
      throw new Error(`the last cell shows ${last}`);
    return elapsed;
  }, FORMULAS);
}

function editsAfter(page: Page): Promise<number[]> {
  return editsWith(page, '=SUM(B2:B)');
}

function functionEditsAfter(page: Page): Promise<number[]> {
  return editsWith(page, '=NPS(B2:B)');
}

/** From a value's entry until the formula beside 5,000 rows of scores shows another result. */
function editsWith(page: Page, formula: string): Promise<number[]> {
  return page.evaluate(
    async ([rows, edits, text]) => {
      const host = window.workbench?.host;
      const sheet = host?.univerAPI.getActiveWorkbook()?.create('Edits', rows + 1, 8);
      const scores = Array.from({ length: rows }, (_, i) => [`C-${i}`, i % 11, 45_000 + (i % 365), (i * 37) % 1000]);
      sheet?.getRange(0, 0, rows + 1, 4).setValues([['Customer', 'Score', 'Date', 'Amount'], ...scores]);
      const result = sheet?.getRange(0, 6);
      result?.setFormula(text);
      await host?.flush();
      const times: number[] = [];
      for (let edit = 0; edit < edits; edit++) {
        // Pauses as a person does, so that no edit meets the one before.
        await new Promise((resume) => setTimeout(resume, 300));
        const before = result?.getValue();
        const begun = performance.now();
        const score = sheet?.getRange(10 + edit, 1);
        // From promoter to detractor or back, so that either result changes.
        score?.setValue(Number(score.getValue()) >= 9 ? 0 : 10);
        while (result?.getValue() === before) {
          await new Promise((resume) => requestAnimationFrame(resume));
          if (performance.now() - begun > 10_000) throw new Error(`${text} still shows ${before}`);
        }
        times.push(performance.now() - begun);
      }
      return times;
    },
    [ROWS, EDITS, formula] as const,
  );
}

/** From the choice of a file until its sheet can be used. */
async function openedAfter(page: Page, name: string, buffer: Buffer): Promise<number> {
  const begun = performance.now();
  await page.setInputFiles('#file', { name, mimeType: '', buffer });
  await page.waitForFunction(
    () => document.getElementById('file-name')?.textContent === 'rows' && document.getElementById('cover')?.hidden,
    null,
    { timeout: 120_000 },
  );
  return performance.now() - begun;
}

/** An order: number, customer, day, amount, quantity, channel, whether it is paid, product. */
function fileRow(i: number): [string, string, number, number, number, string, boolean, string] {
  const channel = ['web', 'shop', 'app'][i % 3] ?? '';
  const amount = ((i * 713) % 50_000) / 100;
  return [`O-${i}`, `C-${i % 20_000}`, 45_000 + (i % 700), amount, 1 + (i % 5), channel, i % 2 === 0, `Tea ${i % 300}`];
}

const FILE_HEADER = ['Order', 'Customer', 'Date', 'Amount', 'Quantity', 'Channel', 'Paid', 'Product'];
const DAY_MS = 86_400_000;
/** Day 0 of Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

function csvFile(): Buffer {
  const lines = Array.from({ length: FILE_ROWS }, (_, i) =>
    fileRow(i)
      .map((cell, column) => (column === 2 ? new Date(EPOCH + Number(cell) * DAY_MS).toISOString().slice(0, 10) : cell))
      .join(','),
  );
  return Buffer.from([FILE_HEADER.join(','), ...lines].join('\n'));
}

async function xlsxFile(): Promise<Buffer> {
  const rows = Array.from({ length: FILE_ROWS }, (_, i) =>
    fileRow(i).map((cell, column): CellValue => (column === 2 ? { date: Number(cell) } : cell)),
  );
  const cells = [FILE_HEADER, ...rows].map((row) => row.map((value: CellValue) => ({ value })));
  const sheet = { sheetId: 1, name: 'Orders', rows: cells.length, columns: 8, cells };
  return Buffer.from(
    await writeXlsx({ name: 'rows', locale: 'en_US', timeZone: 'Etc/UTC', styles: [], sheets: [sheet] }),
  );
}
