import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { ADD_ON } from './pageAddOn.ts';
import { cellValue, choose, faults, openWorkbench, resultOf, typeIn, type WorkbenchPage } from './workbenchPage.ts';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench('en', { addOn: { 'Code.js': ADD_ON } });
  await resultOf(bench, 'remember', 'shop', 'Tea house');
  await resultOf(bench, 'cache', 'shop', 'warm');
  await resultOf(bench, 'note');
  await resultOf(bench, 'tag');
  await resultOf(bench, 'chart');
  await typeIn(bench, 'J2', '=INSTANT(A2)');
  await typeIn(bench, 'J3', 'typed by hand');
}, 90_000);
afterAll(() => bench?.close());

async function set(choices: { locale?: string; 'time-zone'?: string; language?: string }, save: string): Promise<void> {
  await bench.page.locator('#zone').click();
  for (const [id, value] of Object.entries(choices)) await bench.page.locator(`#${id}`).selectOption(value);
  await bench.page.getByRole('button', { name: save }).click();
  await bench.page.locator('.modal').waitFor({ state: 'detached' });
}

describe('settings', () => {
  it('begin with those of the workbook', async () => {
    // Midnight in China is 16:00 of the day before in UTC.
    await expect.poll(() => cellValue(bench, 'Orders', 'J2')).toBe('2024-10-31T16:00:00.000Z');
    await choose(bench, 'File', 'Settings');
    expect(await bench.page.locator('#locale').inputValue()).toBe('en_US');
    expect(await bench.page.locator('#time-zone').inputValue()).toBe('Asia/Shanghai');
    expect(await faults(bench)).toEqual([]);
    await bench.page.screenshot({ path: `${ROOT}test/output/page-settings.png` });
    await bench.page.keyboard.press('Escape');
    expect(await resultOf(bench, 'zone')).toBe('Asia/Shanghai');
  });

  it('change the time zone that scripts and custom functions read, and no wall clock in a cell', async () => {
    await set({ 'time-zone': 'America/New_York' }, 'Save settings');
    await expect.poll(() => resultOf(bench, 'zone')).toBe('America/New_York');
    // 2024-11-01 is still daylight saving time in New York, four hours behind UTC.
    await expect.poll(() => resultOf(bench, 'firstDay')).toBe('2024-11-01T04:00:00.000Z');
    await expect.poll(() => cellValue(bench, 'Orders', 'J2')).toBe('2024-11-01T04:00:00.000Z');
    expect(await resultOf(bench, 'firstDayShown')).toBe('2024-11-01');
    expect(await bench.page.locator('#zone').textContent()).toContain('America/New_York');
  });

  it('change the locale that scripts read', async () => {
    await set({ locale: 'de_DE' }, 'Save settings');
    await expect.poll(() => resultOf(bench, 'locale')).toBe('de_DE');
  });

  it('change the language of the page, the menu and the person, and stay chosen when the page is loaded again', async () => {
    await set({ language: 'zh-CN' }, 'Save settings');
    await bench.page.getByRole('menuitem', { name: '扩展程序' }).waitFor();
    await expect.poll(() => resultOf(bench, 'language')).toBe('zh_CN');
    await choose(bench, '扩展程序', '客群 Clientele');
    expect(await faults(bench)).toEqual([]);
    await bench.page.screenshot({ path: `${ROOT}test/output/page-chinese.png` });
    await bench.page.keyboard.press('Escape');
  });

  it('kept the cells, charts, notes, metadata, properties and cache', async () => {
    expect(await cellValue(bench, 'Orders', 'J3')).toBe('typed by hand');
    expect(await resultOf(bench, 'charts')).toBe(1);
    expect(await bench.page.locator('.chart svg').count()).toBe(1);
    expect(await resultOf(bench, 'noted')).toBe('checked');
    expect(await resultOf(bench, 'tags')).toEqual(['here']);
    expect(await resultOf(bench, 'kept', 'shop')).toBe('Tea house');
    expect(await resultOf(bench, 'cached', 'shop')).toBe('warm');
  });

  it('remember the language', async () => {
    await bench.page.reload();
    await bench.page.waitForSelector('html[data-ready]');
    expect(await bench.page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(bench.troubles).toEqual([]);
  });
});
