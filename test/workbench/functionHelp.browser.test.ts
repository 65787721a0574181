import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type {} from '../../workbench/page/page.ts';
import { cellValue, choose, openWorkbench, selectCell, type WorkbenchPage } from './workbenchPage.ts';

const OUTPUT = `${ROOT}test/output`;
const TEXTS = {
  en: {
    menu: ['Extensions', 'Clientele', /Functions/] as const,
    orders: 'Orders',
    survey: 'Survey',
    reference: 'Orders!',
    customer: 'Customer',
    back: 'All functions',
    options: /options/,
    missing: /2 columns/,
  },
  'zh-CN': {
    menu: ['扩展程序', '客群 Clientele', /函数/] as const,
    orders: '订单',
    survey: '问卷',
    reference: '订单!',
    customer: '客户',
    back: '全部函数',
    options: /可选项/,
    missing: /2 列/,
  },
};

/** Rows of the demo's orders without a slip, and with repeat buyers enough for a forecast. */
const FIRST = 4983;
const LAST = 5267;

describe.each(['en', 'zh-CN'] as const)('the function help in a spreadsheet, in %s', (language) => {
  const words = TEXTS[language];
  const [orders, survey] = demoWorkbook(language).workbook.sheets;
  let bench: WorkbenchPage;
  const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/${language}-functions-${name}.png` });
  const shown = (a1: string) => cellValue(bench, words.orders, a1);
  const primary = () => bench.sidebar.locator('button[type=submit]');
  const openBuilder = async (name: string) => {
    await bench.sidebar.getByRole('searchbox').fill(name);
    await bench.sidebar.getByRole('searchbox').press('Enter');
    await bench.sidebar.getByRole('heading', { level: 1, name }).waitFor();
    await shot(`${name}-page`);
    await primary().click();
  };

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    bench = await openWorkbench(language);
  }, 90_000);
  afterAll(() => bench?.close());

  it('puts an NPS over the survey into the cell that is selected', async () => {
    await selectCell(bench, 'J3');
    await choose(bench, ...words.menu);
    await bench.sidebar.getByRole('searchbox').waitFor({ timeout: 20_000 });
    await openBuilder('NPS');
    await expect.poll(() => primary().textContent(), { timeout: 20_000 }).toMatch(/J3/);
    await expect.poll(() => bench.sidebar.locator('output').textContent(), { timeout: 20_000 }).toContain('C2:C)');
    await shot('NPS-builder');
    await primary().click();
    await bench.sidebar.locator('.eyebrow.met').waitFor({ timeout: 20_000 });
    // Counted from the generator's own answers: promoters less detractors.
    const scores = (survey?.cells ?? []).slice(1).map((row) => row[2]?.value as number);
    const nps = (100 * (scores.filter((s) => s >= 9).length - scores.filter((s) => s <= 6).length)) / scores.length;
    await expect.poll(() => shown('J3'), { timeout: 15_000 }).toBeCloseTo(nps, 9);
    await shot('NPS-inserted');
  }, 90_000);

  it('puts a forecast of the customers beside their orders, and says what is in the way of it', async () => {
    const { sidebar } = bench;
    await sidebar.getByRole('button', { name: words.back }).click();
    await selectCell(bench, 'J2');
    await openBuilder('CLV_FORECAST');
    for (const [parameter, column] of [
      ['customers', 'B'],
      ['dates', 'A'],
      ['amounts', 'G'],
    ] as const) {
      await expect.poll(() => sidebar.getByLabel(parameter).first().inputValue(), { timeout: 20_000 }).not.toBe('');
      await sidebar.getByLabel(parameter).first().selectOption('typed');
      await sidebar.getByLabel(parameter).last().fill(`${words.reference}${column}${FIRST}:${column}${LAST}`);
    }
    await sidebar.getByText(words.options).click();
    await sidebar.getByLabel('gross_margin').fill('30%');
    await sidebar.getByLabel('language').selectOption(language === 'en' ? '' : language);
    await expect.poll(() => primary().textContent(), { timeout: 20_000 }).toMatch(/J2/);
    await primary().click();
    // The NPS stands below.
    await sidebar.locator('.eyebrow.wrong').waitFor({ timeout: 20_000 });
    await sidebar
      .getByText(/=NPS|J3/)
      .first()
      .waitFor();
    await shot('CLV_FORECAST-no-room');
    await sidebar.locator('.foot button').first().click();
    await selectCell(bench, 'V2');
    await expect.poll(() => primary().textContent(), { timeout: 20_000 }).toMatch(/V2/);
    await shot('CLV_FORECAST-builder');
    await primary().click();
    // The sheet has 26 columns: two are missing, and added.
    await sidebar.locator('.eyebrow.wrong').waitFor({ timeout: 20_000 });
    await sidebar.getByText(words.missing).waitFor();
    await primary().click();
    await sidebar.locator('.eyebrow.met').waitFor({ timeout: 20_000 });
    await expect.poll(() => shown('V2'), { timeout: 30_000 }).toBe(words.customer);
    const customers = [...new Set((orders?.cells ?? []).slice(FIRST - 1, LAST).map((row) => row[1]?.value))];
    expect(await shown('V3')).toBe(customers[0]);
    expect(await shown(`V${2 + customers.length}`)).toBe(customers.at(-1));
    expect(await shown(`V${3 + customers.length}`)).toBeNull();
    const [alive, value] = [(await shown('Y3')) as number, (await shown('AB3')) as number];
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThanOrEqual(1);
    expect(value).toBeGreaterThan(0);
    await shot('CLV_FORECAST-inserted');
  }, 120_000);

  it('ran without an error in the page', () => {
    expect(bench.troubles).toEqual([]);
  });
});
