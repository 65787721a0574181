import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../workbench/page/page.ts';
import { GRID, openWorkbench, type WorkbenchPage } from './workbenchPage.ts';

let bench: WorkbenchPage;
beforeAll(async () => {
  bench = await openWorkbench('en');
}, 90_000);
afterAll(() => bench?.close());

async function select(a1: string): Promise<void> {
  await bench.page.locator(GRID).click({ position: { x: 400, y: 300 } });
  await bench.page.evaluate((cell) => {
    window.workbench?.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cell).activate();
  }, a1);
}

/** What the cell's editor and the formula bar hold; Univer keeps each as a document, which it draws. */
const editors = () =>
  bench.page.evaluate(() => {
    const api = window.workbench?.host.univerAPI as unknown as {
      _univerInstanceService: { getUnit(id: string): { getBody(): { dataStream: string } } | null };
    };
    return ['__INTERNAL_EDITOR__DOCS_NORMAL', '__INTERNAL_EDITOR__DOCS_FORMULA_BAR'].map((id) =>
      api._univerInstanceService.getUnit(id)?.getBody().dataStream.trim(),
    );
  });
const stored = (a1: string) =>
  bench.page.evaluate((cell) => {
    const range = window.workbench?.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cell);
    return range?.getValue() ?? null;
  }, a1);

describe.each([
  { locale: 'en_US', formula: '=SUM(P2:P)', value: 0 },
  { locale: 'en_US', formula: '={1,2}', value: 1 },
  { locale: 'en_US', formula: '={P1,P2+5}', value: 0 },
  { locale: 'de_DE', formula: '=SUM(P2:P;1,5)', value: 1.5 },
  // Commas separate nothing where the decimal sign is one.
  { locale: 'de_DE', formula: '=SUM(P2,P3)', value: '#ERROR!' },
])('$formula in $locale', ({ locale, formula, value }) => {
  it('is edited as it was typed, and stays so', async () => {
    await bench.page.evaluate((chosen) => window.workbench?.host.configure({ locale: chosen }), locale);
    await select('J3');
    await bench.page.keyboard.type(formula, { delay: 40 });
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => stored('J3')).toBe(value);
    for (const [begin, end] of [
      ['F2', 'Escape'],
      ['F2', 'Enter'],
      ['F2', ' Enter'],
      ['F2', 'Escape'],
    ] as const) {
      await select('J3');
      await expect.poll(async () => (await editors())[1]).toBe(formula);
      await bench.page.keyboard.press(begin);
      await expect.poll(editors).toEqual([formula, formula]);
      if (end.startsWith(' ')) await bench.page.keyboard.type(' ');
      await bench.page.keyboard.press(end.trim());
      await expect.poll(() => stored('J3')).toBe(value);
    }
  }, 60_000);
});
