import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type {} from '../../workbench/page/page.ts';
import { cellValue, openWorkbench, selectCell, typeIn, type WorkbenchPage } from './workbenchPage.ts';

const OUTPUT = `${ROOT}test/output`;
const TEXTS = {
  en: {
    orders: 'Orders',
    survey: 'Survey',
    group: 'Group',
    customer: 'Customer',
    refusal: /customers, row \d+: got a blank cell.*leave_out/,
  },
  'zh-CN': {
    orders: '订单',
    survey: '问卷',
    group: '分组',
    customer: '客户',
    refusal: /customers 第 \d+ 行：读到空单元格.*leave_out/,
  },
};

describe.each(['en', 'zh-CN'] as const)('tables of functions, in %s', (language) => {
  const words = TEXTS[language];
  const [orders, survey] = demoWorkbook(language).workbook.sheets;
  let bench: WorkbenchPage;
  const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/${language}-tables-${name}.png` });
  const shown = (a1: string) => cellValue(bench, words.orders, a1);

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    bench = await openWorkbench(language);
  }, 90_000);
  afterAll(() => bench?.close());

  it('are helped with all their options while they are typed, and spill over open ranges', async () => {
    const { page } = bench;
    await selectCell(bench, 'J3');
    await page.keyboard.type('=NPS_BY(', { delay: 40 });
    await page
      .getByText(/\[confidence\]/)
      .first()
      .waitFor();
    await shot('1-help');
    await page.keyboard.type(`${words.survey}!E2:E, ${words.survey}!C2:C, 0.95, "${language}")`, { delay: 20 });
    await page.keyboard.press('Enter');
    await expect.poll(() => shown('J3'), { timeout: 15_000 }).toBe(words.group);
    // Counted from the generator's own answers; the first row of the table is the first topic that was given.
    const answers = (survey?.cells ?? []).slice(1).map((row) => [row[4]?.value, row[2]?.value] as [string, number]);
    const topic = answers[0]?.[0] ?? '';
    const scores = answers.filter(([each]) => each === topic).map(([, score]) => score);
    const nps = (100 * (scores.filter((s) => s >= 9).length - scores.filter((s) => s <= 6).length)) / scores.length;
    expect(await Promise.all(['J4', 'K4'].map(shown))).toEqual([topic, scores.length]);
    expect(await shown('L4')).toBeCloseTo(nps, 9);
    await typeIn(bench, 'J12', `=RFM(B1:B40, A1:A40, G1:G40,,,,,"${language}")`);
    await expect.poll(() => shown('J12'), { timeout: 15_000 }).toBe(words.customer);
    expect(await shown('J13')).toBe(orders?.cells[1]?.[1]?.value);
    await shot('2-spilled');
  }, 60_000);

  it('name the row that they cannot read, and the way out', async () => {
    await typeIn(bench, 'J10', '=LIFECYCLE(B:B, A:A)');
    await selectCell(bench, 'J10');
    await bench.page.getByText(words.refusal).locator('visible=true').first().waitFor({ timeout: 15_000 });
    await shot('3-refused');
    expect(bench.troubles).toEqual([]);
  }, 60_000);
});
