/** What goes wrong on the way, and how the page leads out of it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import type { ErrorData } from '../../src/errors.ts';
import { dataCheck, ok, refuse, shopAnswers, workbook } from './fakeServer.ts';
import { openSidebar } from './sidebarPage.ts';
import { heading, primary, toCheck, toColumns, toMethod } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const lose = () => {
  throw new Error('NetworkError: Connection failure due to HTTP 0');
};

const AMBIGUOUS: ErrorData = {
  code: 'AMBIGUOUS_DATES',
  params: {
    sheet: 'Orders',
    column: 'A',
    row: 3377,
    received: '03/04/2026',
    rows: 42,
    dayFirst: '2026-04-03',
    monthFirst: '2026-03-04',
  },
};

describe('dates that can be read in two ways', () => {
  it.each([
    ['en', '3 Apr 2026 (day first)', 'dayFirst'],
    ['en', '4 Mar 2026 (month first)', 'monthFirst'],
    ['zh-CN', '2026年4月3日（日在前）', 'dayFirst'],
  ] as const)('are settled by the person, in %s as %s', async (language, choice, dateOrder) => {
    const answers = shopAnswers(language);
    answers.checkOrders = (settings) => (settings.dateOrder === 'auto' ? refuse(AMBIGUOUS) : ok(dataCheck()));
    const sidebar = await openSidebar(browser, answers);
    await toColumns(sidebar, language);
    await primary(sidebar).click();
    await sidebar.page.getByRole('radio', { name: choice }).check();
    await primary(sidebar).click();
    await sidebar.page.getByRole('group', { name: /131/ }).waitFor();
    expect(sidebar.calls.at(-1)?.argument).toMatchObject({ dateOrder });
    await sidebar.page.context().close();
  });

  it('can be looked up in the sheet and corrected there instead', async () => {
    const answers = shopAnswers('en');
    answers.checkOrders = () => refuse(AMBIGUOUS);
    const sidebar = await openSidebar(browser, answers);
    await toColumns(sidebar);
    await primary(sidebar).click();
    await heading(sidebar, 'The dates can be read in two ways').waitFor();
    await sidebar.page.getByRole('button', { name: 'Go to A3377' }).click();
    await expect
      .poll(() => sidebar.calls.at(-1))
      .toEqual({ method: 'goTo', argument: { sheetId: 1, row: 3377, column: 1 } });
    answers.checkOrders = () => ok(dataCheck());
    await primary(sidebar).click();
    await sidebar.page.getByRole('group', { name: /131/ }).waitFor();
    expect(sidebar.calls.at(-1)?.argument).toMatchObject({ dateOrder: 'auto' });
    await sidebar.page.context().close();
  });
});

describe('an error', () => {
  it('says where, what was got and expected and what to do, and leads back', async () => {
    const answers = shopAnswers('en');
    answers.checkOrders = () =>
      refuse({ code: 'NO_AMOUNTS', params: { sheet: 'Orders', column: 'AB', row: 2, received: 'abc' } });
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toColumns(sidebar);
    await primary(sidebar).click();
    await heading(sidebar, 'None of the amounts can be read').waitFor();
    expect(await page.getByRole('term').allInnerTexts()).toEqual(['Where', 'Got', 'Expected', 'Fix']);
    await page.getByRole('button', { name: 'Go to AB2' }).click();
    await expect.poll(() => sidebar.calls.at(-1)?.argument).toEqual({ sheetId: 1, row: 2, column: 28 });
    await page.getByRole('button', { name: 'Back' }).click();
    await heading(sidebar, 'Are these the right columns?').waitFor();
    await page.context().close();
  });

  it('of another way with refunds leads back to the way that worked', async () => {
    const answers = shopAnswers('en');
    const sidebar = await openSidebar(browser, answers);
    await toCheck(sidebar);
    answers.checkOrders = () => refuse({ code: 'NOTHING_POSITIVE', params: { sheet: 'Orders', column: 'G' } });
    await sidebar.page.getByRole('radio', { name: /Only rows above zero/ }).click();
    await heading(sidebar, 'No customer has revenue above zero').waitFor();
    await sidebar.page.getByRole('button', { name: 'Back' }).click();
    await sidebar.page.getByRole('radio', { name: /Net per customer/, checked: true }).waitFor();
    await sidebar.page.context().close();
  });
});

describe('a lost connection', () => {
  it('on opening can be tried again', async () => {
    const answers = shopAnswers('en');
    const { describeWorkbook } = answers;
    answers.describeWorkbook = lose;
    const sidebar = await openSidebar(browser, answers);
    await heading(sidebar, 'Google Sheets did not answer').waitFor();
    expect(await sidebar.page.getByRole('button').allInnerTexts()).toEqual(['Try again']);
    answers.describeWorkbook = describeWorkbook;
    await primary(sidebar).click();
    await heading(sidebar, 'Which sheet holds your orders?').waitFor();
    await sidebar.page.context().close();
  });

  it('while segmenting says that the run may have gone on, and tries the same run again', async () => {
    const answers = shopAnswers('en');
    const { segmentCustomers } = answers;
    answers.segmentCustomers = lose;
    const sidebar = await openSidebar(browser, answers);
    await toMethod(sidebar);
    await primary(sidebar).click();
    await sidebar.page.getByText('The run may have gone on').waitFor();
    answers.segmentCustomers = segmentCustomers;
    await primary(sidebar).click();
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    const runs = sidebar.calls.filter(({ method }) => method === 'segmentCustomers');
    expect(runs[1]).toEqual(runs[0]);
    await sidebar.page.context().close();
  });

  it('is what an answer of null means: Google drops a result it cannot carry', async () => {
    const answers = shopAnswers('en');
    answers.describeWorkbook = () => null as never;
    const sidebar = await openSidebar(browser, answers);
    await heading(sidebar, 'Google Sheets did not answer').waitFor();
    await sidebar.page.context().close();
  });
});

describe('another run in the same file', () => {
  it('is named with its time, the settings are kept, and its end is noticed', async () => {
    const answers = shopAnswers('en');
    const { segmentCustomers } = answers;
    answers.segmentCustomers = () => refuse({ code: 'BUSY', params: { holder: 'Jun', since: '2026-11-01 23:58' } });
    answers.readProgress = () => ok({ step: 'check', share: 0.25 });
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toMethod(sidebar);
    await page.getByRole('spinbutton').first().fill('70');
    await page.clock.install();
    await primary(sidebar).click();
    await heading(sidebar, 'Jun is segmenting now').waitFor();
    expect(await page.getByRole('definition').allInnerTexts()).toEqual([
      '23:58',
      '00:05',
      'Share of the total: 70%, 95%',
    ]);
    await page.clock.runFor(4100);
    await page.getByRole('progressbar').waitFor();

    answers.readProgress = () => ok(null);
    answers.describeWorkbook = () =>
      ok({ ...workbook('en'), lastRun: { by: 'Jun', at: '2026-11-01 23:59', summarySheetId: 8 } });
    answers.segmentCustomers = segmentCustomers;
    await page.clock.runFor(4100);
    await heading(sidebar, 'The other run has finished').waitFor();
    await page.getByText('Jun, 1 Nov 2026, 23:59').waitFor();
    await primary(sidebar).click();
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    expect(sidebar.calls.filter(({ method }) => method === 'segmentCustomers').at(-1)?.argument).toMatchObject({
      classes: { tier: { of: 'revenue', by: { by: 'share', cuts: [0.7, 0.95] } } },
    });
    await page.context().close();
  });
});
