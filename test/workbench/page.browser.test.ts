import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { ADD_ON } from './pageAddOn.ts';
import {
  cellValue,
  choose,
  faults,
  openWorkbench,
  resultOf,
  selectCell,
  typeIn,
  type WorkbenchPage,
} from './workbenchPage.ts';

const OUTPUT = `${ROOT}test/output`;

let bench: WorkbenchPage;
const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/page-${name}.png` });
const press = async (...keys: string[]) => {
  for (const key of keys) await bench.page.keyboard.press(key);
};
/** The name of what has the keyboard. */
const focused = () => bench.page.evaluate(() => document.activeElement?.textContent);

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  bench = await openWorkbench('en', { addOn: { 'Code.js': ADD_ON } });
}, 90_000);
afterAll(() => bench?.close());

describe('the menu bar', () => {
  it('shows the add-on’s items as a fly-out that ends with the help Sheets adds', async () => {
    await choose(bench, 'Extensions', 'Clientele');
    const items = bench.page.getByRole('menu', { name: 'Clientele' }).locator('> button, > .menu > button, > hr');
    const names = await items.evaluateAll((all) => all.map(({ tagName, textContent }) => textContent || tagName));
    // An “auto-generated Help item”: github.com/lightdash/lightdash/issues/29100.
    expect(names).toEqual(['Ask', 'HR', 'Show', 'Fail', 'Help']);
    await choose(bench, 'Show');
    await shot('menu');
    expect(await faults(bench)).toEqual([]);
    await press('Escape', 'Escape', 'Escape');
  });

  it('is walked by keyboard as the ARIA pattern for menu bars has it', async () => {
    await bench.page.getByRole('menuitem', { name: 'File' }).focus();
    await press('ArrowDown');
    expect(await focused()).toBe('Open CSV or XLSX …');
    await press('End');
    expect(await focused()).toBe('Settings');
    await press('ArrowDown');
    expect(await focused()).toBe('Open CSV or XLSX …');
    await press('ArrowRight');
    expect(await focused()).toBe('Clientele');
    await press('ArrowRight', 'End', 'ArrowUp', 'ArrowUp');
    expect(await focused()).toBe('Show');
    await press('ArrowRight', 'ArrowDown');
    expect(await focused()).toBe('Dialog');
    await press('ArrowLeft');
    expect(await focused()).toBe('Show');
    await press('Escape');
    expect(await focused()).toBe('Clientele');
    await press('ArrowRight', 'Home');
    expect(await focused()).toBe('Ask');
    await press('ArrowRight');
    expect(await focused()).toBe('Open CSV or XLSX …');
    await press('Escape');
    expect(await focused()).toBe('File');
    expect(await bench.page.getByRole('menu').count()).toBe(0);
  });

  it('stays open when the sheet takes the focus, and closes when a person presses elsewhere', async () => {
    await choose(bench, 'Extensions', 'Clientele');
    await bench.page.evaluate(() => document.querySelector<HTMLElement>('#sheet [contenteditable]')?.focus());
    await press('Home');
    expect(await focused()).toBe('Ask');
    await selectCell(bench, 'J4');
    expect(await bench.page.getByRole('menu').count()).toBe(0);
  });
});

describe('what an add-on asks and shows', () => {
  it('hands a prompt’s answer and button to the script', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Ask');
    await bench.page.getByRole('textbox', { name: 'What is it called?' }).fill('Tea house');
    await shot('prompt');
    expect(await faults(bench)).toEqual([]);
    await press('Enter');
    await expect.poll(() => resultOf(bench, 'kept', 'answer')).toBe('OK:Tea house');
  });

  it('hands over the text of a prompt that was closed', async () => {
    // “The text is available even if the user closed the dialog”: reference of PromptResponse.
    await choose(bench, 'Extensions', 'Clientele', 'Ask');
    await bench.page.getByRole('textbox', { name: 'What is it called?' }).fill('Unsure');
    await press('Escape');
    await expect.poll(() => resultOf(bench, 'kept', 'answer')).toBe('CLOSE:Unsure');
  });

  it('answers an alert with the button, and with CLOSE on Escape', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Alert');
    const alert = bench.page.getByRole('dialog', { name: 'Replace?' });
    await shot('alert');
    expect(await faults(bench)).toEqual([]);
    await alert.getByRole('button', { name: 'No' }).click();
    await expect.poll(() => resultOf(bench, 'kept', 'answer')).toBe('NO');
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Alert');
    await alert.waitFor();
    await press('Escape');
    await expect.poll(() => resultOf(bench, 'kept', 'answer')).toBe('closed');
  });

  it('keeps a toast of negative seconds until it is closed', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Toast');
    const toast = bench.page.getByRole('status').filter({ hasText: '5,726 orders were read.' });
    await toast.waitFor();
    await bench.page.waitForTimeout(6_000);
    await shot('toast');
    expect(await toast.locator('b').textContent()).toBe('Clientele');
    await toast.getByRole('button', { name: 'Close' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  it('opens a sidebar of 300 pixels whose page calls the script', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Sidebar');
    await bench.sidebar.getByRole('button', { name: 'Tell' }).click();
    await expect.poll(() => resultOf(bench, 'kept', 'from')).toBe('page');
    const origin = await bench.sidebar.locator('body').evaluate(() => Reflect.get(window, 'google').script.host.origin);
    expect(origin).toBe(new URL(bench.page.url()).origin);
    expect((await bench.page.locator('#sidebar iframe').boundingBox())?.width).toBe(300);
    expect(await faults(bench)).toEqual([]);
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Sidebar');
    expect(await bench.page.locator('#sidebar iframe').count()).toBe(1);
    await bench.sidebar.getByRole('button', { name: 'To the cells' }).click();
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.getAttribute('data-u-comp')))
      .toBe('editor');
    await bench.sidebar.getByRole('button', { name: 'Close it' }).click();
    await bench.page.locator('#sidebar').waitFor({ state: 'hidden' });
  });

  it('lets a dialog resize and close itself, and the cells be used under a modeless one', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Dialog');
    const inside = bench.page.frameLocator('.dialog iframe');
    await inside.getByRole('button', { name: 'Resize' }).click();
    const size = async () => {
      const box = await bench.page.locator('.dialog iframe').boundingBox();
      return box && [box.width, box.height];
    };
    await expect.poll(size).toEqual([420, 160]);
    await shot('dialog');
    expect(await faults(bench)).toEqual([]);
    await inside.getByRole('button', { name: 'Close it' }).click();
    await bench.page.locator('.dialog').waitFor({ state: 'detached' });
    await choose(bench, 'Extensions', 'Clientele', 'Show', 'Modeless');
    await bench.page.getByRole('dialog', { name: 'Modeless' }).waitFor();
    await shot('modeless');
    await typeIn(bench, 'K2', '12');
    await expect.poll(() => cellValue(bench, 'Orders', 'K2')).toBe(12);
    await bench.page.locator('.dialog').getByRole('button', { name: 'Close' }).click();
    await bench.page.locator('.dialog').waitFor({ state: 'detached' });
  });
});

describe('a custom function that fails', () => {
  it('tells its message beside its cell, while that is selected', async () => {
    await typeIn(bench, 'J2', '=CAREFUL(B2)');
    await selectCell(bench, 'J2');
    const card = bench.page.locator('.function-error').filter({ hasText: 'not a number' });
    await card.waitFor();
    await shot('function-error');
    await selectCell(bench, 'J4');
    await card.waitFor({ state: 'detached' });
  });
});

describe('the execution log', () => {
  const row = (name: string) => bench.page.locator('.log-execution').filter({ hasText: name }).first();

  it('shows what failed, with its message and its console lines under it', async () => {
    await choose(bench, 'Extensions', 'Clientele', 'Fail');
    await bench.page.getByRole('dialog', { name: 'Error' }).getByRole('button', { name: 'OK' }).click();
    await bench.page.getByRole('button', { name: 'Execution log' }).click();
    await expect
      .poll(() => row('fail').textContent())
      .toMatch(/Menu[\s\S]*Failed[\s\S]*before it fails[\s\S]*RangeError: no such tier/);
    await expect.poll(() => row('onOpen').textContent()).toMatch(/Simple trigger[\s\S]*Completed/);
    await expect.poll(() => row('remember').textContent()).toContain('Sidebar');
    expect(await faults(bench)).toEqual([]);
    await shot('log');
  });

  it('gathers thousands of calls of a custom function in one row', async () => {
    await bench.page.getByRole('button', { name: 'Clear' }).click();
    await bench.page.evaluate(async () => {
      const { host } = window.workbench ?? {};
      const sheet = host?.univerAPI.getActiveWorkbook()?.getActiveSheet();
      // All different: a call with the arguments of another one is not made.
      sheet
        ?.getRange('L2:L2001')
        .setValues(Array.from({ length: 2000 }, (_, i) => [{ f: `=CAREFUL(${i < 3 ? `"no ${i}"` : i})` }]));
      await host?.flush();
    });
    await expect
      .poll(() => row('CAREFUL').textContent(), { timeout: 15_000 })
      .toMatch(/2,000 calls, 3 failed[\s\S]*Custom function[\s\S]*Error: not a number \(× 3\)/);
    expect(await bench.page.locator('.log-execution').count()).toBe(1);
    await shot('log-cells');
  }, 40_000);

  it('closes on Escape and gives the keyboard back to its button', async () => {
    await bench.page.locator('#log-scroll').focus();
    await press('Escape');
    expect(await bench.page.locator('#log').isVisible()).toBe(false);
    expect(await focused()).toContain('Execution log');
  });
});

it('ran without an error in the page', () => {
  expect(bench.troubles).toEqual([]);
});
