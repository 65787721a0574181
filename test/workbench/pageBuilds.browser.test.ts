import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { ADD_ON } from './pageAddOn.ts';
import { cellValue, choose, openWorkbench, resultOf, typeIn, type WorkbenchPage } from './workbenchPage.ts';

const NEXT = `${ADD_ON.replace("addItem('Ask', 'ask')", "addItem('Ask again', 'ask')")
  .replace('return value; }', 'return value + 1000; }')
  .replace("setTitle('A sidebar')", "setTitle('A new sidebar')")}
/**
 * New in this build.
 * @customfunction
 */
function FRESH() { return 'fresh'; }`;

describe('a rebuild', () => {
  let bench: WorkbenchPage;
  beforeAll(async () => {
    bench = await openWorkbench('en', { addOn: { 'Code.js': ADD_ON } });
    await resultOf(bench, 'remember', 'shop', 'Tea house');
    await typeIn(bench, 'J2', '=CAREFUL(7)');
    await typeIn(bench, 'J3', '=FRESH()');
    await typeIn(bench, 'J4', 'typed by hand');
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Sidebar');
  }, 90_000);
  afterAll(() => bench?.close());

  it('that failed is told in the page, and what was built before stays', async () => {
    bench.tell({ part: 'add-on', error: 'src/core/rfm.ts:3:4: ERROR: Expected ")"' });
    const strip = bench.page.getByRole('alert');
    await strip.getByText('src/core/rfm.ts:3:4').waitFor();
    await bench.page.screenshot({ path: `${ROOT}test/output/page-build-failed.png` });
    expect(await cellValue(bench, 'Orders', 'J2')).toBe(7);
  });

  it('that Google’s parser would refuse is told as well, and what was built before stays', async () => {
    await bench.rebuild({ 'Code.js': 'class Store { #secret = 1; }' });
    await bench.page
      .getByRole('alert')
      .getByText(/Syntax error: SyntaxError: .* file: Code\.gs/)
      .waitFor();
    expect(await resultOf(bench, 'kept', 'shop')).toBe('Tea house');
  });

  it('is taken up with the workbook and what was stored', async () => {
    await bench.rebuild({ 'Code.js': NEXT });
    await bench.page.getByRole('status').filter({ hasText: 'The add-on was rebuilt' }).waitFor();
    expect(await bench.page.getByRole('alert').isVisible()).toBe(false);
    expect(await cellValue(bench, 'Orders', 'J4')).toBe('typed by hand');
    expect(await resultOf(bench, 'kept', 'shop')).toBe('Tea house');
    await bench.page.screenshot({ path: `${ROOT}test/output/page-rebuilt.png` });
  });

  it('computes the cells of its custom functions anew, those of new ones too', async () => {
    await expect.poll(() => cellValue(bench, 'Orders', 'J2')).toBe(1007);
    await expect.poll(() => cellValue(bench, 'Orders', 'J3')).toBe('fresh');
  });

  it('shows its menu, and its sidebar where the old one was open', async () => {
    await bench.page.getByRole('heading', { name: 'A new sidebar' }).waitFor();
    await choose(bench, 'Extensions', 'Clientele');
    await bench.page.getByRole('menuitem', { name: 'Ask again' }).waitFor();
    await bench.page.keyboard.press('Escape');
  });

  it('of the page itself loads the page anew', async () => {
    await bench.page.evaluate(() => document.body.classList.add('before'));
    bench.tell({ part: 'page', error: null });
    await bench.page.waitForSelector('html[data-ready] body:not(.before)', { timeout: 30_000 });
    expect(bench.troubles).toEqual([]);
  }, 40_000);
});
