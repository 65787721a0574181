/** What stays from run to run: cuts that are kept, settings that are carried over, and a run that is repeated at once. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { Settings } from '../../src/app/contract.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import {
  type Answers,
  dataCheck,
  FIVE_CUSTOMERS,
  keptRun,
  manyCustomers,
  ok,
  refuse,
  runResult,
  SAVED,
  shopAnswers,
  workbook,
} from './fakeServer.ts';
import { openSidebar, type Sidebar } from './sidebarPage.ts';
import { heading, primary, toMethod } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const runs = ({ calls }: Sidebar) =>
  calls.filter(({ method }) => method === 'segmentCustomers').map(({ argument }) => argument as Settings);

describe('cuts of the last run', () => {
  const BEFORE = { ...FIVE_CUSTOMERS, revenue: [900, 90, 50, 30, 20] };

  async function withKept(language: 'en' | 'zh-CN' = 'en') {
    const answers = shopAnswers(language);
    answers.describeWorkbook = () => ok({ ...workbook(language), kept: keptRun(BEFORE) });
    const sidebar = await openSidebar(browser, answers);
    await toMethod(sidebar, language);
    const rows = async () => (await sidebar.page.getByRole('table').getByRole('row').allInnerTexts()).slice(1);
    return { ...sidebar, sidebar, rows };
  }

  it('decide when they are kept, and it is said whom fresh ones would move', async () => {
    const { page, rows, sidebar } = await withKept();
    const keep = page.getByRole('checkbox', { name: 'Keep the cuts of 1 Oct 2026, 10:05 (Mei)' });
    expect(await keep.isChecked()).toBe(false);
    // Shares before each then: 0, 83, 91, 95, 98%: A from 900, B from 50. So nobody is in A now, and four in B. The value scores
    // of then, by cuts of 20, 30, 50 and 90, would be 5, 5, 5, 4 and 3: all segments but the first are others.
    await page.getByText('Fresh cuts would move 2 customers to another tier and 4 to another segment.').waitFor();
    await keep.check();
    await expect.poll(rows).toEqual(['A\t0\t–', 'B\t4\t¥60.00', 'C\t1\t¥40.00']);
    await primary(sidebar).click();
    await expect.poll(() => runs(sidebar)[0]?.cuts).toBe('frozen');
    await page.context().close();
  });

  it('are left where settings of a class changed, and it is said of which', async () => {
    const { page, rows, sidebar } = await withKept();
    await page.getByRole('checkbox', { name: /^Keep the cuts/ }).check();
    await page.getByRole('spinbutton').first().fill('50');
    await page.getByText('Cut anew, since settings changed: tier.').waitFor();
    // Shares before each now: 0, 50, 80, 90, 96%.
    await expect.poll(rows).toEqual(['A\t1\t¥500', 'B\t3\t¥60', 'C\t1\t¥40']);
    await sidebar.page.getByRole('tab', { name: 'Segments' }).click();
    await page.getByRole('combobox', { name: 'Segments' }).selectOption('8');
    await page.getByText('Cut anew, since settings changed: tier and segment.').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Keep the cuts/ }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('are not spoken of before the first run', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    await toMethod(sidebar);
    expect(await sidebar.page.getByRole('checkbox', { name: /^Keep/ }).count()).toBe(0);
    await sidebar.page.context().close();
  });

  it.each(['en', 'zh-CN'] as const)('are shown in test/output, in %s', async (language) => {
    const { page } = await withKept(language);
    await page.getByRole('checkbox').first().check();
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-kept-cuts.png` });
    await page.context().close();
  });
});

describe('settings as a file', () => {
  async function withFile(change: (answers: Answers) => void = () => {}) {
    const answers = shopAnswers('en', dataCheck(manyCustomers(50)));
    change(answers);
    const sidebar = await openSidebar(browser, answers);
    await toMethod(sidebar);
    await sidebar.page.getByText('Settings as a file').click();
    return { ...sidebar, sidebar, text: sidebar.page.getByRole('textbox', { name: 'Take over settings' }) };
  }

  it('are downloaded as they would be run', async () => {
    const { page, sidebar } = await withFile();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('clientele-settings.json');
    const settings = JSON.parse(await readFile(await saved.path(), 'utf8')) as Settings;
    await primary(sidebar).click();
    await expect.poll(() => runs(sidebar)).toEqual([settings]);
    await page.context().close();
  });

  it('are copied', async () => {
    const { page, text } = await withFile();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    await text.fill('');
    await text.focus();
    await page.keyboard.press('Control+V');
    expect((JSON.parse(await text.inputValue()) as Settings).classes).toEqual(DEFAULT_CLASSES);
    await page.context().close();
  });

  it('are taken over from a text or a file, without the source', async () => {
    const { page, text, calls, sidebar } = await withFile();
    await text.fill(JSON.stringify(SAVED));
    await page.getByRole('button', { name: 'Use these settings' }).click();
    await page.getByText('These settings are in use now.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of tier 1' }).inputValue()).toBe('Gold');
    const other = JSON.stringify({ ...SAVED, tierNames: ['X', 'Y', 'Z'] });
    await page.getByLabel('Choose file').setInputFiles({ name: 's.json', mimeType: '', buffer: Buffer.from(other) });
    await expect.poll(() => text.inputValue()).toBe(other);
    await page.getByRole('button', { name: 'Use these settings' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Name of tier 1' }).inputValue()).toBe('X');
    await primary(sidebar).click();
    await expect
      .poll(() => runs(sidebar)[0])
      .toMatchObject({
        source: { sheetId: 1, refunds: 'net' },
        classes: SAVED.classes,
        tierNames: ['X', 'Y', 'Z'],
        extras: ['behaviour'],
      });
    expect(calls.filter(({ method }) => method === 'importSettings')).toHaveLength(2);
    await page.context().close();
  });

  it.each([
    ['settings', '{', 'These are not settings of Clientele. Nothing was changed.'],
    ['classes.segment.bins', '99', '“classes.segment.bins” cannot be 99. Nothing was changed.'],
  ])('that are wrong at %s are refused in words', async (path, received, message) => {
    const { page, text } = await withFile((answers) => {
      answers.importSettings = () => refuse({ code: 'INVALID_SETTINGS', params: { path, received } });
    });
    await text.fill('{}');
    await page.getByRole('button', { name: 'Use these settings' }).click();
    await page.getByText(message).waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of tier 1' }).inputValue()).toBe('A');
    await page.context().close();
  });
});

describe('segmenting again from the menu', () => {
  const again = (changed: object) => {
    const answers = shopAnswers('en');
    answers.describeWorkbook = () => ok({ ...workbook('en'), again: true, settings: SAVED, runBy: 'Jun', ...changed });
    return answers;
  };

  it('runs at once with the settings of the file, in the name of who asked', async () => {
    const answers = again({});
    let finish = () => {};
    answers.segmentCustomers = ({ runBy }) =>
      new Promise((resolve) => {
        finish = () => resolve(ok(runResult('en', dataCheck(), runBy)));
      });
    answers.readProgress = () => ok({ step: 'read', share: 0.05 });
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await heading(sidebar, 'Segmenting customers').waitFor();
    await page.getByText('Read 5,412 rows').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(runs(sidebar)).toEqual([{ ...SAVED, runBy: 'Jun' }]);
    answers.describeWorkbook = () => ok({ ...workbook('en'), settings: SAVED, runBy: 'Jun' });
    finish();
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    await page.getByRole('button', { name: 'Segment again' }).click();
    await heading(sidebar, 'Which sheet holds your orders?').waitFor();
    await page.context().close();
  });

  it('can be cancelled, and then starts from the source', async () => {
    const answers = again({});
    answers.segmentCustomers = () => refuse({ code: 'CANCELLED', params: {} });
    const sidebar = await openSidebar(browser, answers);
    await heading(sidebar, 'Which sheet holds your orders?').waitFor();
    await sidebar.page.getByText('Stopped before anything was written').waitFor();
    await sidebar.page.context().close();
  });

  it('tells an error with its way out, and tries the same again', async () => {
    const answers = again({});
    const { segmentCustomers } = answers;
    answers.segmentCustomers = () => refuse({ code: 'PROTECTED_SHEET', params: { sheet: 'Customers' } });
    const sidebar = await openSidebar(browser, answers);
    await sidebar.page.getByText('Stopped while segmenting').waitFor();
    answers.segmentCustomers = segmentCustomers;
    await primary(sidebar).click();
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    expect(runs(sidebar)[1]).toEqual(runs(sidebar)[0]);
    await sidebar.page.context().close();
  });

  it.each([
    [{ settings: null }, 'There is no run to repeat yet'],
    [{ runBy: '' }, 'Your name is needed first'],
  ])('starts as usual and says why with %j', async (changed, title) => {
    const sidebar = await openSidebar(browser, again(changed));
    await sidebar.page.getByText(title).waitFor();
    await heading(sidebar, 'Which sheet holds your orders?').waitFor();
    expect(runs(sidebar)).toEqual([]);
    await sidebar.page.context().close();
  });
});

describe('a finished run', () => {
  it('tells who moved, and what it leaves is kept by the next', async () => {
    const answers = shopAnswers('en');
    answers.segmentCustomers = ({ runBy }) => {
      answers.describeWorkbook = () => ok({ ...workbook('en'), kept: keptRun(FIVE_CUSTOMERS) });
      return ok({ ...runResult('en', dataCheck(), runBy), moves: { up: 19, down: 12, joined: 31, left: 4 } });
    };
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toMethod(sidebar);
    await primary(sidebar).click();
    await page.getByText('Since the last run: 19 up, 12 down, 31 new, 4 gone.').waitFor();
    await page.screenshot({ path: `${ROOT}test/output/sidebar-en-result.png` });
    await page.getByRole('button', { name: 'Segment again' }).click();
    await page.getByRole('group', { name: /131/ }).waitFor();
    await primary(sidebar).click();
    await page.getByText('Fresh cuts would move nobody.').waitFor();
    await page.context().close();
  });

  it('shows segments of a map of one’s own by their names', async () => {
    const answers = shopAnswers('en');
    answers.segmentCustomers = ({ runBy }) =>
      ok({
        ...runResult('en', dataCheck(), runBy),
        segments: [
          { name: 'lost', customers: 800, revenue: 90 },
          { name: '', customers: 64, revenue: 10 },
        ],
      });
    const sidebar = await openSidebar(browser, answers);
    await toMethod(sidebar);
    await sidebar.page.getByRole('tab', { name: 'Segments' }).click();
    await sidebar.page.getByRole('combobox', { name: 'Segments' }).selectOption('own');
    await sidebar.page.getByRole('textbox', { name: 'Segments and their scores' }).fill('lost: R4-5');
    await primary(sidebar).click();
    await heading(sidebar, /864/).waitFor();
    const rows = await sidebar.page.locator('table.classes').getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => row.split('\t')[0])).toEqual(['lost', 'No segment']);
    await sidebar.page.context().close();
  });
});
