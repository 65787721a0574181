/** Drives the workbench's page as a person does: by keyboard in the grid, by names of menus and buttons elsewhere. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { DIST, WORKBENCH } from '../../build/paths.ts';
import type { CellValue } from '../../workbench/contract/snapshot.ts';
import { serve } from '../../workbench/server.ts';
import { launchBrowser } from '../browser.ts';

export interface WorkbenchPage {
  page: Page;
  sidebar: FrameLocator;
  /** Errors of the page and of its console. */
  troubles: string[];
  close(): Promise<void>;
}

export async function openWorkbench(
  language: 'en' | 'zh-CN',
  viewport = { width: 1366, height: 768 },
  addOn = DIST,
): Promise<WorkbenchPage> {
  const server = await serve({ '/addon/': addOn, '/': WORKBENCH }, 0);
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(`${server.url}?lang=${language}`);
  await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
  return {
    page,
    sidebar: page.frameLocator('#sidebar iframe'),
    troubles,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The canvas on which Univer draws the cells. */
export const GRID = '#univer-sheet-main-canvas_workbook';

/** Selects a cell of the active sheet and puts the keyboard into the grid. */
export async function selectCell({ page }: WorkbenchPage, a1: string): Promise<void> {
  await page
    .locator('#sheet canvas')
    .last()
    .click({ position: { x: 400, y: 300 } });
  await page.evaluate((cell) => {
    window.workbench?.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cell).activate();
  }, a1);
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
