/** Drives the workbench's page as a person does: by keyboard in the grid, by names of menus and buttons elsewhere. */
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../build/chromium.ts';
import { DIST, WORKBENCH } from '../../build/paths.ts';
import { type BuildNews, serve } from '../../workbench/server.ts';
import type { CellValue } from '../../workbench/types/snapshot.ts';

export interface WorkbenchPage {
  page: Page;
  sidebar: FrameLocator;
  /** Errors of the page and of its console. */
  troubles: string[];
  /** Writes files into the served add-on and says so, as a rebuild does. */
  rebuild(files: Record<string, string>): Promise<void>;
  /** Tells the page of a build. */
  tell(news: BuildNews): void;
  close(): Promise<void>;
}

export interface OpeningPage {
  viewport?: { width: number; height: number };
  /** Files of a scratch add-on in place of those of the built one; null leaves one out. */
  addOn?: Record<string, string | null>;
  /** Takes something away from the browser before the page is opened. */
  before?: (context: BrowserContext) => Promise<void>;
  /** What to wait for. */
  until?: string;
}

export async function openWorkbench(
  language: 'en' | 'zh-CN',
  {
    viewport = { width: 1366, height: 768 },
    addOn = {},
    before = async () => undefined,
    until = 'html[data-ready]',
  }: OpeningPage = {},
): Promise<WorkbenchPage> {
  const dist = await mkdtemp(path.join(tmpdir(), 'clientele-'));
  for (const name of await readdir(DIST)) await copyFile(path.join(DIST, name), path.join(dist, name));
  const put = async (files: Record<string, string | null>) => {
    for (const [name, text] of Object.entries(files)) {
      if (text === null) await rm(path.join(dist, name));
      else await writeFile(path.join(dist, name), text);
    }
  };
  await put(addOn);
  const server = await serve({ '/addon/': dist, '/': WORKBENCH }, 0);
  const browser: Browser = await launchChromium();
  const close = async () => {
    await browser.close();
    await server.close();
    await rm(dist, { recursive: true });
  };
  try {
    const context = await browser.newContext({ viewport });
    await before(context);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(`${server.url}?lang=${language}`);
    await page.waitForSelector(until, { timeout: 60_000 });
    return {
      page,
      sidebar: page.frameLocator('#sidebar iframe'),
      troubles,
      rebuild: async (files) => {
        await put(files);
        server.tell({ part: 'add-on', error: null });
      },
      tell: server.tell,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The canvas on which Univer draws the cells. */
export const GRID = '#univer-sheet-main-canvas_workbook';

/** Selects a cell of the active sheet and puts the keyboard into the grid. */
export async function selectCell({ page }: WorkbenchPage, a1: string): Promise<void> {
  await page.locator(GRID).click({ position: { x: 400, y: 300 } });
  await page.evaluate((cell) => {
    window.workbench?.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cell).activate();
  }, a1);
}

/** Types into a cell at a person's pace: Univer completes formulas as they are typed. */
export async function typeIn(bench: WorkbenchPage, a1: string, text: string): Promise<void> {
  await selectCell(bench, a1);
  await bench.page.keyboard.type(text, { delay: 40 });
  await bench.page.keyboard.press('Enter');
}

/** What a cell of a sheet shows, once everything is calculated. */
export async function cellValue({ page }: WorkbenchPage, sheet: string, a1: string): Promise<CellValue> {
  return page.evaluate(
    async ([name, cell]) => {
      const host = window.workbench?.host;
      await host?.flush();
      const range = host?.univerAPI
        .getActiveWorkbook()
        ?.getSheetByName(name ?? '')
        ?.getRange(cell ?? '');
      return (range?.getValue() ?? null) as CellValue;
    },
    [sheet, a1],
  );
}

/** What a function of the add-on returns; its error is thrown. */
export async function resultOf({ page }: WorkbenchPage, functionName: string, ...args: unknown[]): Promise<unknown> {
  const execution = await page.evaluate(([name, given]) => window.workbench?.run(name as string, given as unknown[]), [
    functionName,
    args,
  ] as const);
  if (!execution || 'error' in execution.outcome) throw new Error(JSON.stringify(execution?.outcome));
  return execution.outcome.value;
}

/**
 * What axe finds in the page's own part; the grid is Univer's. In the legacy mode, since the other opens a page of its own, which
 * takes the focus and so closes menus.
 */
export async function faults({ page }: WorkbenchPage): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('#sheet').exclude('iframe');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Chooses from the menu bar by clicking, through every submenu. */
export async function choose({ page }: WorkbenchPage, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
}
