import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type {} from '../../workbench/page/page.ts';
import { tickAll } from '../sidebar/walk.ts';
import { clippedTexts } from './clippedTexts.ts';
import { cellValue, choose, GRID, openWorkbench, selectCell, type WorkbenchPage } from './workbenchPage.ts';

const OUTPUT = `${ROOT}test/output`;
const TEXTS = {
  en: {
    extensions: 'Extensions',
    addOn: 'Clientele',
    item: /Segment customers/,
    segment: /^Segment [\d,]+ customers$/,
    again: /Segment again/,
    keep: /^Keep the cuts/,
    nobody: 'Fresh cuts would move nobody.',
    moves: 'Since the last run: 0 up, 0 down, 0 new, 0 gone.',
    summary: 'KPI Summary',
    customers: 'Customers',
    survey: 'Survey',
    orders: 'Orders',
    name: 'Mei',
  },
  'zh-CN': {
    extensions: '扩展程序',
    addOn: '客群 Clientele',
    item: /划分客户/,
    segment: /^划分 [\d,]+ 位客户$/,
    again: /重新划分/,
    keep: /^沿用/,
    nobody: '重新计算分界，不会有客户变动。',
    moves: '与上次运行相比：上升 0，下降 0，新增 0，不再出现 0。',
    summary: '指标摘要',
    customers: '客户',
    survey: '问卷',
    orders: '订单',
    name: '小梅',
  },
};

/** Names of classes, and their customers. */
async function counts(table: Locator): Promise<string[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, 2).join(' ')));
}

describe.each(['en', 'zh-CN'] as const)('the main job in %s', (language) => {
  const words = TEXTS[language];
  const { workbook, facts } = demoWorkbook(language);
  let bench: WorkbenchPage;
  const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/${language}-${name}.png` });

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    bench = await openWorkbench(language);
    await shot('1-open');
  }, 90_000);
  afterAll(() => bench?.close());

  it('helps while =NPS( is typed and computes the number of an open range', async () => {
    const { page } = bench;
    await selectCell(bench, 'J3');
    await page.keyboard.type('=NPS(', { delay: 40 });
    await page
      .getByText(/Net promoter score/)
      .first()
      .waitFor();
    await shot('2-help');
    await page.keyboard.type(`${words.survey}!C2:C)`, { delay: 20 });
    await page.keyboard.press('Enter');
    // Counted from the generator's own answers: promoters less detractors.
    const scores = (workbook.sheets[1]?.cells ?? []).slice(1).map((row) => row[2]?.value as number);
    const nps = (100 * (scores.filter((s) => s >= 9).length - scores.filter((s) => s <= 6).length)) / scores.length;
    await expect.poll(() => cellValue(bench, words.orders, 'J3'), { timeout: 15_000 }).toBeCloseTo(nps, 9);
    await shot('3-result');
  }, 60_000);

  it('opens the sidebar from the menu and proposes the orders', async () => {
    const { page, sidebar } = bench;
    await choose(bench, words.extensions, words.addOn);
    await shot('4-menu');
    await page.getByRole('menuitem', { name: words.item }).click();
    await sidebar.getByRole('radio').first().waitFor({ timeout: 20_000 });
    await expect(sidebar.getByRole('radio').first().isChecked()).resolves.toBe(true);
    await shot('5-source');
  }, 40_000);

  it('checks the demo orders, and segments them as the preview has shown', async () => {
    const { sidebar } = bench;
    const next = sidebar.locator('button[type=submit]');
    await sidebar.getByRole('textbox').fill(words.name);
    await next.click();
    await sidebar.getByRole('combobox').first().waitFor({ timeout: 20_000 });
    await shot('6-columns');
    await next.click();
    await sidebar.getByText(facts.usableRows.toLocaleString('en-US')).first().waitFor({ timeout: 20_000 });
    await shot('7-check');
    await next.click();
    await sidebar.getByRole('spinbutton').first().waitFor({ timeout: 20_000 });
    await shot('8-tiers');
    const previewed = [await counts(sidebar.locator('.panel table').first())];
    for (const [i, name] of ['8-segments', '8-more', '8-forecast'].entries()) {
      await sidebar
        .getByRole('tab')
        .nth(i + 1)
        .click();
      await tickAll(sidebar.locator('.extra [type=checkbox]:enabled'));
      await sidebar.locator('.panel table').first().waitFor({ state: 'attached' });
      if (name === '8-segments') previewed.push(await counts(sidebar.locator('.panel table').first()));
      await shot(name);
    }
    await sidebar.getByRole('button', { name: words.segment }).click();
    await sidebar
      .getByRole('button', { name: words.summary })
      .or(sidebar.getByRole('link', { name: words.summary }))
      .first()
      .waitFor({ timeout: 60_000 });
    const tables = sidebar.getByRole('table');
    expect([await counts(tables.first()), await counts(tables.last())]).toEqual(previewed);
    await shot('9-result');
  }, 120_000);

  it('shows the KPI sheet with its charts and the same totals as the generator', async () => {
    const { page } = bench;
    const snapshot = await page.evaluate(() => window.workbench?.host.snapshot());
    const summary = snapshot?.sheets.find(({ name }) => name === words.summary);
    const customers = snapshot?.sheets.find(({ name }) => name === words.customers);
    const revenue = customers?.cells
      .slice(1)
      .reduce((sum, row) => sum + Math.round(100 * (row[5]?.value as number)), 0);
    expect(customers?.cells.length).toBe(facts.customers + 1);
    expect(revenue).toBe(facts.revenueCents);
    const figures = summary?.cells.flat().map((cell) => cell?.value);
    expect(figures).toContain(facts.customers);
    expect(figures).toContain(facts.revenueCents / 100);
    expect(figures?.filter((value) => typeof value === 'object' && value !== null && 'error' in value)).toEqual([]);
    await page.waitForFunction(() => document.querySelectorAll('.chart svg').length >= 2, undefined, {
      timeout: 20_000,
    });
    await shot('10-summary');
    await page.locator(GRID).hover();
    await page.mouse.wheel(0, 560);
    await page.waitForTimeout(600);
    await shot('11-summary-below');
    const ours = (snapshot?.sheets ?? []).map(({ name }) => name).slice(workbook.sheets.length);
    expect(ours).toHaveLength(8);
    expect(await clippedTexts(bench, ours)).toEqual([]);
  }, 60_000);

  it('moves nobody in a second run by the cuts that were kept', async () => {
    const { sidebar } = bench;
    const next = sidebar.locator('button[type=submit]');
    await sidebar.getByRole('button', { name: words.again }).click();
    await sidebar.getByText(facts.usableRows.toLocaleString('en-US')).first().waitFor({ timeout: 20_000 });
    await next.click();
    await sidebar.getByText(words.nobody).waitFor({ timeout: 20_000 });
    await sidebar.getByRole('checkbox', { name: words.keep }).check();
    await shot('12-kept-cuts');
    await next.click();
    await sidebar.getByText(words.moves).waitFor({ timeout: 60_000 });
    await shot('13-moves');
  }, 120_000);

  it('repeats the last run from the menu at once', async () => {
    const { page, sidebar } = bench;
    await choose(bench, words.extensions, words.addOn);
    await page.getByRole('menuitem', { name: words.again }).click();
    await sidebar.getByRole('progressbar').waitFor({ timeout: 20_000 });
    await sidebar.getByText(words.moves).waitFor({ timeout: 60_000 });
  }, 90_000);

  it('ran without an error in the page', () => {
    expect(bench.troubles).toEqual([]);
  });
});
