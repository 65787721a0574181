import { afterAll, beforeAll, expect, it } from 'vitest';
import type {} from '../../workbench/page/page.ts';
import { openWorkbench, selectCell, type WorkbenchPage } from './workbenchPage.ts';

let bench: WorkbenchPage;
beforeAll(async () => {
  bench = await openWorkbench('en');
}, 90_000);
afterAll(() => bench?.close());

async function type(a1: string, text: string): Promise<void> {
  await selectCell(bench, a1);
  await bench.page.keyboard.type(text, { delay: 20 });
  await bench.page.keyboard.press('Enter');
}

/** The cell's value and its format; a cell that was never formatted has none. */
const stored = (a1: string) =>
  bench.page.evaluate((cell) => {
    const range = window.workbench?.host.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cell);
    return [range?.getRawValue() ?? null, range?.getNumberFormat() ?? ''];
  }, a1);

// Sources of the readings are in typedValues.correctness.test.ts; the workbook is American.
it.each([
  ['J3', '1234,1234', 12341234, '#,##0'],
  ['J4', '12 %', '12 %', ''],
  ['J5', '3/31/2025', 45747, 'm/d/yyyy'],
  ['J6', '10.5%', 0.105, '0.00%'],
  ['J7', "'007", '007', ''],
  ['J8', '1.4.2025', '1.4.2025', ''],
  ['J9', 'plain', 'plain', ''],
])(
  'in %s, “%s” that a person types is %s',
  async (a1, text, value, numberFormat) => {
    await type(a1, text);
    await expect.poll(() => stored(a1)).toEqual([value, numberFormat]);
  },
  40_000,
);

it('is undone in one step, with its format', async () => {
  await type('J5', '50%');
  await expect.poll(() => stored('J5')).toEqual([0.5, '0%']);
  await bench.page.keyboard.press('Control+z');
  await expect.poll(() => stored('J5')).toEqual([45747, 'm/d/yyyy']);
}, 40_000);
