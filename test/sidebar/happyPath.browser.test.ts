/** From a sheet of orders to written sheets, in both languages, in the page that ships. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { COLUMNS, dataCheck, ok, runResult, SAVED, shopAnswers, source, workbook } from './fakeServer.ts';
import { openSidebar } from './sidebarPage.ts';
import { heading, primary, toCheck, toColumns, toMethod } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const TITLES = {
  en: [
    'Which sheet holds your orders?',
    'Are these the right columns?',
    '5,388 of 5,412 rows can be used',
    'How to group your customers?',
    '864 customers in 3 tiers',
  ],
  'zh-CN': [
    '订单在哪张工作表？',
    '这些列对吗？',
    '5,412 行中有 5,388 行可用',
    '如何划分客户？',
    '864 位客户，分为 3 层',
  ],
} as const;

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it('leads from the suggested sheet to the written summary', async () => {
    const sidebar = await openSidebar(browser, shopAnswers(language));
    const { page, calls, complaints } = sidebar;
    const [first, columns, check, tiers, result] = TITLES[language];
    await heading(sidebar, first).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await toColumns(sidebar, language);
    await heading(sidebar, columns).waitFor();
    await primary(sidebar).click();
    await heading(sidebar, check).waitFor();
    await primary(sidebar).click();
    await heading(sidebar, tiers).waitFor();
    await primary(sidebar).click();
    await heading(sidebar, result).waitFor();
    await primary(sidebar).click();
    await expect.poll(() => calls.at(-1)).toEqual({ method: 'goTo', argument: { sheetId: 8 } });
    expect(calls.find(({ method }) => method === 'segmentCustomers')?.argument).toEqual({
      source: {
        sheetId: 1,
        shape: 'orders',
        columns: { ...COLUMNS, unitPrice: null },
        dateOrder: 'auto',
        refunds: 'net',
        duplicates: 'drop',
        testCustomers: [],
        survey: null,
        pseudonyms: false,
      },
      classes: DEFAULT_CLASSES,
      tierNames: ['A', 'B', 'C'],
      extras: [],
      cuts: 'fresh',
      runBy: language === 'en' ? 'Mei' : '小梅',
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the source', () => {
  it('asks for a name before it goes on, and leads to the field', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    await primary(sidebar).click();
    const name = sidebar.page.getByRole('textbox', { name: 'Your name' });
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(sidebar.calls.map(({ method }) => method)).toEqual(['describeWorkbook']);
    await sidebar.page.context().close();
  });

  it('says what to fill in when no sheet has rows, and looks again', async () => {
    const answers = shopAnswers('en');
    const full = answers.describeWorkbook;
    answers.describeWorkbook = () => ok({ ...workbook('en'), sheets: workbook('en').sheets.slice(2) });
    const sidebar = await openSidebar(browser, answers);
    await heading(sidebar, 'Add your orders first').waitFor();
    answers.describeWorkbook = full;
    await primary(sidebar).click();
    await heading(sidebar, 'Which sheet holds your orders?').waitFor();
    await sidebar.page.context().close();
  });

  it('opens with the settings and the run of last time', async () => {
    const answers = shopAnswers('en');
    answers.describeWorkbook = () =>
      ok({
        ...workbook('en'),
        settings: SAVED,
        runBy: 'Jun',
        lastRun: { by: 'Mei', at: '2026-10-01 10:05', summarySheetId: 8 },
      });
    const sidebar = await openSidebar(browser, answers);
    const { page, calls } = sidebar;
    await page.getByRole('button', { name: /KPI Summary/ }).waitFor();
    expect(await page.getByText('Mei, 1 Oct 2026, 10:05').count()).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Jun');
    await primary(sidebar).click();
    await page.getByRole('combobox', { name: 'Unit price' }).waitFor();
    expect(calls.at(-1)?.argument).toEqual({
      ...{ sheetId: 1, shape: 'orders', columns: SAVED.source.columns, dateOrder: 'dayFirst' },
    });
    await primary(sidebar).click();
    await page.getByRole('radio', { name: /Only rows above zero/, checked: true }).waitFor();
    await primary(sidebar).click();
    await page.getByRole('spinbutton').first().waitFor();
    expect(
      await page
        .getByRole('spinbutton')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(['70', '90']);
    expect(await page.getByRole('textbox', { name: 'Name of tier 1' }).inputValue()).toBe('Gold');
    await page.getByRole('tab', { name: 'More' }).click();
    expect(await page.getByRole('checkbox', { name: 'Behaviour' }).isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('the columns', () => {
  it('reads the first rows again when a column changes, and shows the latest answer only', async () => {
    const answers = shopAnswers('en');
    const late: (() => void)[] = [];
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toColumns(sidebar);
    const read = (customer: string) =>
      ok({ ...source('en'), firstRows: [{ row: 2, customer, day: 45597, amount: 1, others: [] }] });
    answers.describeSource = () => new Promise((resolve) => late.push(() => resolve(read('overtaken'))));
    await page.getByRole('combobox', { name: 'Date' }).selectOption('3');
    await expect.poll(() => late.length).toBe(1);
    answers.describeSource = () => read('latest');
    await page.getByRole('combobox', { name: 'Date' }).selectOption('4');
    await page.getByRole('cell', { name: 'latest' }).waitFor();
    late[0]?.();
    await page.waitForTimeout(100);
    expect(await page.getByRole('cell', { name: 'overtaken' }).count()).toBe(0);
    await page.context().close();
  });

  it('offers quantity × unit price and sends both columns in place of the amount', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    const { page, calls } = sidebar;
    await toColumns(sidebar);
    await page.getByRole('combobox', { name: 'Amount' }).selectOption({ label: 'Quantity × unit price' });
    await page.getByRole('combobox', { name: 'Unit price' }).waitFor();
    await primary(sidebar).click();
    await page.getByRole('group', { name: /131/ }).waitFor();
    expect(calls.at(-1)).toMatchObject({
      method: 'checkOrders',
      argument: { columns: { customer: 1, date: 0, amount: null, quantity: 5, unitPrice: 7, orderId: 2 } },
    });
    await page.context().close();
  });

  it('says at once when a column has two roles, and does not go on', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    const { page, calls } = sidebar;
    await toColumns(sidebar);
    await page.getByRole('combobox', { name: 'Date' }).selectOption('1');
    await page.getByText('Already used for customer.').waitFor();
    await primary(sidebar).click();
    await page.waitForTimeout(400);
    expect(calls.filter(({ method }) => method === 'checkOrders')).toEqual([]);
    await page.context().close();
  });
});

describe('the check', () => {
  it('leads to the cell of a row that was left out', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    await toCheck(sidebar);
    await sidebar.page.getByRole('button', { name: 'Go to row 3377' }).click();
    await expect
      .poll(() => sidebar.calls.at(-1))
      .toEqual({
        method: 'goTo',
        argument: { sheetId: 1, row: 3377, column: 1 },
      });
    await sidebar.page.context().close();
  });

  it('checks again when refunds are treated in another way', async () => {
    const answers = shopAnswers('en');
    const sidebar = await openSidebar(browser, answers);
    await toCheck(sidebar);
    answers.checkOrders = ({ refunds }) => ok({ ...dataCheck(), rowsUsed: refunds === 'drop' ? 5257 : 5388 });
    await sidebar.page.getByRole('radio', { name: /Only rows above zero/ }).check();
    await heading(sidebar, '5,257 of 5,412 rows can be used').waitFor();
    await sidebar.page.context().close();
  });
});

describe('the run', () => {
  it('shows how far it is, and can be cancelled only until writing starts', async () => {
    const answers = shopAnswers('en');
    let finish = () => {};
    answers.segmentCustomers = ({ runBy }) =>
      new Promise((resolve) => {
        finish = () => resolve(ok(runResult('en', dataCheck(), runBy)));
      });
    answers.readProgress = () => ok({ step: 'score', share: 0.45 });
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toMethod(sidebar);
    await primary(sidebar).click();
    const bar = page.getByRole('progressbar');
    await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('45');
    expect(await page.getByText('Nothing has been written yet.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(1);
    answers.readProgress = () => ok({ step: 'writeCustomers', share: 0.55 });
    await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('55');
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    finish();
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    await page.context().close();
  });

  it('goes back to the method when it was cancelled, and says that nothing was written', async () => {
    const answers = shopAnswers('en');
    let cancel = () => {};
    answers.segmentCustomers = () =>
      new Promise((resolve) => {
        cancel = () => resolve({ ok: false, error: { code: 'CANCELLED', params: {} } });
      });
    answers.cancelRun = () => {
      cancel();
      return ok(null);
    };
    const sidebar = await openSidebar(browser, answers);
    await toMethod(sidebar);
    await primary(sidebar).click();
    await sidebar.page.getByRole('button', { name: 'Cancel' }).click();
    await heading(sidebar, 'How to group your customers?').waitFor();
    expect(await sidebar.page.getByText('Stopped before anything was written').count()).toBe(1);
    await sidebar.page.context().close();
  });
});
