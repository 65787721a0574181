import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, openWorkbench, type WorkbenchPage } from '../workbench/workbenchPage.ts';

/** A scratch add-on whose page does what Google's wire does not carry; each test is one of its mistakes. */
const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'show').addToUi(); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Scratch')); }
function echo(value) { return value; }
function dated() { return { customers: 3, last: new Date(0) }; }
function fails() { const error = new RangeError('no such tier'); error.tier = 'D'; throw error; }
function slow() { Utilities.sleep(300); return Date.now(); }
function hidden_() { return 1; }
`;
const PAGE = `<!doctype html><html><body><script>
  window.ask = function (name) {
    var args = Array.prototype.slice.call(arguments, 1);
    return new Promise(function (resolve, reject) {
      var runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
      runner[name].apply(runner, args);
    });
  };
</script></body></html>`;

declare global {
  interface Window {
    ask(name: string, ...args: unknown[]): Promise<unknown>;
  }
}

let bench: WorkbenchPage;
const inPage = <T>(look: () => Promise<T>): Promise<T> => bench.sidebar.locator('body').evaluate(look);

beforeAll(async () => {
  bench = await openWorkbench('en', { addOn: { 'Code.js': CODE, 'Sidebar.html': PAGE } });
  await choose(bench, 'Extensions', 'Clientele', 'Open');
  await bench.sidebar.locator('script').last().waitFor({ state: 'attached' });
}, 90_000);
afterAll(() => bench?.close());

it('23 · a date cannot be sent: an add-on that sends one is caught', async () => {
  expect(await inPage(() => window.ask('echo', { when: '2025-04-01' }))).toEqual({ when: '2025-04-01' });
  await expect(inPage(() => window.ask('echo', { when: new Date(0) }))).rejects.toThrow(
    'Failed due to illegal value in property: when',
  );
});

it('23 · a date in a result takes everything with it: an add-on that returns one is caught', async () => {
  expect(await inPage(() => window.ask('dated'))).toBeNull();
});

it('23 · undefined in a list becomes null: an add-on that looks for undefined is caught', async () => {
  expect(await inPage(() => window.ask('echo', [1, undefined, 3]))).toEqual([1, null, 3]);
});

it('23 · an error keeps its name and message: an add-on that reads more of it is caught', async () => {
  const seen = await inPage(() =>
    window.ask('fails').then(
      () => null,
      (error: Error & { tier?: string }) => [error.name, error.message, error.tier ?? 'nothing'],
    ),
  );
  expect(seen).toEqual(['RangeError', 'no such tier', 'nothing']);
});

it.each(['hidden_', 'missing'])('23 · %s cannot be called: an add-on that tries is caught', async (name) => {
  const call = bench.sidebar.locator('body').evaluate((_, wanted) => window.ask(wanted), name);
  await expect(call).rejects.toThrow(/is not a function|Cannot read properties of undefined/);
});

it('23 · ten calls run at once and others wait: an add-on that counts on twelve is caught', async () => {
  const ends = (await inPage(() => Promise.all(Array.from({ length: 12 }, () => window.ask('slow'))))) as number[];
  const sorted = [...ends].sort((a, b) => a - b);
  // The eleventh begins when one of the first ten has ended.
  expect((sorted[10] as number) - (sorted[0] as number)).toBeGreaterThanOrEqual(290);
});
