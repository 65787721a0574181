/** What a row is, optional columns, a survey, duplicates and test customers: chosen in the page that ships. */
import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { DataCheck, Settings } from '../../src/app/contract.ts';
import type { Language } from '../../src/i18n/language.ts';
import { dataCheck, NO_COLUMNS, ok, refuse, SAVED, shopAnswers, survey, workbook } from './fakeServer.ts';
import { openSidebar, type Sidebar } from './sidebarPage.ts';
import { heading, primary, toColumns } from './walk.ts';

const OUTPUT = `${ROOT}test/output`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  await mkdir(OUTPUT, { recursive: true });
});
afterAll(() => browser.close());

/** Findings of every kind that the new choices make, beside the usual ones. */
function fullCheck(): DataCheck {
  const check = dataCheck();
  return {
    ...check,
    findings: [
      ...check.findings,
      { code: 'LIKELY_TEST', rows: 5, firstRows: [12, 90, 91, 407], effect: 'kept' },
      { code: 'UNMATCHED_RATING', rows: 40, firstRows: [7, 19, 23, 61], effect: 'leftOut' },
      { code: 'SCORE_OFF_SCALE', rows: 2, firstRows: [89, 341], effect: 'leftOut' },
    ],
    tests: [
      { entry: '@tea-shop.example', rows: 4 },
      { entry: '测试账号_with_a_name_that_does_not_fit_into_the_sidebar', rows: 1 },
    ],
    ratings: { ratings: 1554, customers: 604, scale: { min: 1, max: 5 } },
    recommendations: { answers: 1520, customers: 598 },
  };
}

/** What axe finds, and what sticks out of 300 px. */
async function faults({ page }: Sidebar): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('main, .body, .body *, .foot, .foot button')]
      .filter((element) => element.getBoundingClientRect().right > 300.5 && !element.closest('.hidden'))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...tooWide];
}

async function picture(sidebar: Sidebar, language: Language, name: string): Promise<void> {
  const { page } = sidebar;
  const height = await page.evaluate(() => {
    const body = document.querySelector('.body') as HTMLElement;
    return Math.ceil(window.innerHeight + body.scrollHeight - body.clientHeight);
  });
  await page.setViewportSize({ width: 300, height });
  await page.screenshot({ path: `${OUTPUT}/source-${name}.${language}.png` });
  await page.setViewportSize({ width: 300, height: 724 });
}

const SURVEY = {
  en: { sheet: 'Survey (suggested)', scores: 'Survey scores' },
  'zh-CN': { sheet: '问卷（建议）', scores: '问卷评分' },
};

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it('every screen of the source is without violations, fits into 300 px, and is pictured', async () => {
    const sidebar = await openSidebar(browser, shopAnswers(language, fullCheck()));
    const { page } = sidebar;
    await page.getByRole('textbox').waitFor();
    await picture(sidebar, language, '1-sheet');
    await toColumns(sidebar, language);
    await picture(sidebar, language, '2-columns');
    expect(await faults(sidebar)).toEqual([]);

    const surveys = page.getByRole('group', { name: SURVEY[language].scores });
    await surveys.getByRole('combobox').selectOption({ label: SURVEY[language].sheet });
    await surveys.getByRole('table').waitFor();
    await picture(sidebar, language, '3-survey');
    expect(await faults(sidebar)).toEqual([]);

    await page.getByRole('radio').nth(1).check();
    await page.getByRole('columnheader', { name: language === 'en' ? 'Last purchase' : '最近购买' }).waitFor();
    await picture(sidebar, language, '4-customer-rows');
    expect(await faults(sidebar)).toEqual([]);

    await page.getByRole('radio').nth(0).check();
    await page.getByText('S-100001').waitFor();
    await primary(sidebar).click();
    await page.getByRole('checkbox').first().waitFor();
    await picture(sidebar, language, '5-check');
    expect(await faults(sidebar)).toEqual([]);
    expect(sidebar.complaints).toEqual([]);
    await page.context().close();
  });
});

/** The settings of the last check. */
const lastCheck = ({ calls }: Sidebar) =>
  calls.filter(({ method }) => method === 'checkOrders').at(-1)?.argument as Settings['source'];

describe('the columns', () => {
  it('are proposed anew for rows of the other shape, and only those of the shape are sent', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    const { page, calls } = sidebar;
    await toColumns(sidebar);
    await page.getByRole('radio', { name: /^A customer/ }).check();
    await expect.poll(() => page.getByRole('combobox', { name: 'Last purchase' }).inputValue()).toBe('0');
    expect(calls.at(-1)).toEqual({ method: 'describeSource', argument: { sheetId: 1, shape: 'customers' } });
    await primary(sidebar).click();
    await expect
      .poll(() => lastCheck(sidebar))
      .toMatchObject({
        shape: 'customers',
        columns: { ...NO_COLUMNS, customer: 1, lastDate: 0, orders: 5, revenue: 6 },
        survey: null,
      });
    await page.context().close();
  });

  it('may include discount and first purchase, and show them as they are read', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    const { page, calls } = sidebar;
    await toColumns(sidebar);
    await page.getByText('S-100001 · Quantity: 2 · Web · Green tea').waitFor();
    await page.getByRole('combobox', { name: 'Discount' }).selectOption('7');
    await expect.poll(() => calls.at(-1)?.argument).toMatchObject({ columns: { discount: 7, unitPrice: null } });
    await page.getByRole('combobox', { name: 'Channel' }).selectOption('7');
    await page.getByText('Already used for channel.').waitFor();
    await page.context().close();
  });
});

describe('a survey', () => {
  const open = async (answers = shopAnswers('en')) => {
    const sidebar = await openSidebar(browser, answers);
    await toColumns(sidebar);
    const fields = sidebar.page.getByRole('group', { name: 'Survey scores' });
    await fields.getByRole('combobox', { name: 'Sheet' }).selectOption('2');
    await fields.getByRole('table').waitFor();
    return { sidebar, fields };
  };

  it('is read with the columns and the scale that the user chooses', async () => {
    const { sidebar, fields } = await open();
    await fields.getByText('Assumed: the scores go from 1 to 5.').waitFor();
    await fields.getByRole('combobox', { name: 'Scale' }).selectOption('0 to 10');
    await expect.poll(() => sidebar.calls.at(-1)?.argument).toMatchObject({ scale: { min: 0, max: 10 } });
    await primary(sidebar).click();
    await expect
      .poll(() => lastCheck(sidebar)?.survey)
      .toEqual({
        sheetId: 2,
        columns: { customer: 1, score: 3, nps: 2, date: 0, topic: 4 },
        scale: { min: 0, max: 10 },
        dateOrder: 'auto',
      });
    await sidebar.page.context().close();
  });

  it('stays chosen while its sheet is read, and can be taken back', async () => {
    const answers = shopAnswers('en');
    let answer = () => {};
    answers.describeSurvey = () =>
      new Promise((resolve) => {
        answer = () => resolve(ok(survey('en')));
      });
    const sidebar = await openSidebar(browser, answers);
    const { page } = sidebar;
    await toColumns(sidebar);
    const fields = page.getByRole('group', { name: 'Survey scores' });
    const sheet = fields.getByRole('combobox', { name: 'Sheet' });
    await sheet.selectOption('2');
    await fields.getByText('Reading…').waitFor();
    expect(await sheet.inputValue()).toBe('2');
    answer();
    await fields.getByRole('table').waitFor();
    await sheet.selectOption('');
    await expect.poll(() => fields.getByRole('table').count()).toBe(0);
    await primary(sidebar).click();
    await expect.poll(() => lastCheck(sidebar)).toMatchObject({ survey: null });
    await page.context().close();
  });

  it('has its scale looked up again for another column, and does not go on without one', async () => {
    const answers = shopAnswers('en');
    answers.describeSurvey = ({ columns }) =>
      ok({ ...survey('en'), ...(columns && { mapping: columns, scale: null, scores: null }) });
    const { sidebar, fields } = await open(answers);
    await fields.getByRole('combobox', { name: 'Satisfaction score' }).selectOption('4');
    await expect.poll(() => sidebar.calls.at(-1)?.argument).not.toHaveProperty('scale');
    await primary(sidebar).click();
    await fields.getByText('Choose the scale that the scores are on.').waitFor();
    expect(lastCheck(sidebar)).toBeUndefined();
    await sidebar.page.context().close();
  });

  it('shows its first rows with both scores, and the topic below', async () => {
    const { sidebar, fields } = await open(shopAnswers('en'));
    await fields.getByRole('table').waitFor();
    expect(await fields.getByRole('columnheader').allTextContents()).toEqual(['Customer', 'Date', 'Score', '0–10']);
    expect(await fields.getByRole('row').allTextContents()).toEqual([
      ...['CustomerDateScore0–10', 'C-003182024-11-0359', 'Service'],
      ...['C-001072024-11-05unreadable3', 'Price'],
    ]);
    await sidebar.page.context().close();
  });

  it('needs one kind of score: without ratings there is no scale, and none is sent', async () => {
    const answers = shopAnswers('en');
    answers.describeSurvey = ({ columns }) =>
      ok({ ...survey('en'), ...(columns && { mapping: columns, scale: null }) });
    const { sidebar, fields } = await open(answers);
    await fields.getByRole('combobox', { name: 'Satisfaction score' }).selectOption('');
    await expect.poll(() => fields.getByRole('combobox', { name: 'Scale' }).count()).toBe(0);
    await expect.poll(() => fields.getByRole('columnheader').allTextContents()).toEqual(['Customer', 'Date', '0–10']);
    await primary(sidebar).click();
    await expect
      .poll(() => lastCheck(sidebar)?.survey)
      .toMatchObject({ columns: { score: null, nps: 2 }, scale: null });
    await sidebar.page.context().close();
  });

  it('of the last run is there again, unless its sheet is gone', async () => {
    const saved = {
      sheetId: 2,
      columns: { customer: 1, score: 2, nps: null, date: null, topic: null },
      scale: { min: 0, max: 10 },
    };
    const settings: Settings = { ...SAVED, source: { ...SAVED.source, survey: { ...saved, dateOrder: 'auto' } } };
    for (const gone of [false, true]) {
      const answers = shopAnswers('en');
      answers.describeWorkbook = () => ok({ ...workbook('en'), settings });
      if (gone) answers.describeSurvey = () => refuse({ code: 'NO_SHEET', params: {} });
      const sidebar = await openSidebar(browser, answers);
      await toColumns(sidebar);
      await primary(sidebar).click();
      await expect.poll(() => lastCheck(sidebar)?.survey).toEqual(gone ? null : settings.source.survey);
      await sidebar.page.context().close();
    }
  });

  it('whose dates are open is settled apart from the orders', async () => {
    const answers = shopAnswers('en');
    const { checkOrders } = answers;
    answers.checkOrders = (source) =>
      source.survey?.dateOrder === 'auto'
        ? refuse({
            code: 'AMBIGUOUS_DATES',
            params: {
              ...{ sheet: 'Survey', column: 'A', row: 2, received: '03/04/2025', rows: 9 },
              ...{ dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
            },
          })
        : checkOrders(source);
    const { sidebar } = await open(answers);
    const { page, calls } = sidebar;
    await primary(sidebar).click();
    await page.getByRole('button', { name: 'Go to A2' }).click();
    await expect.poll(() => calls.at(-1)?.argument).toEqual({ sheetId: 2, row: 2, column: 1 });
    await page.getByRole('radio', { name: /month first/ }).check();
    await primary(sidebar).click();
    await heading(sidebar, /rows can be used/).waitFor();
    expect(lastCheck(sidebar)).toMatchObject({ dateOrder: 'auto', survey: { dateOrder: 'monthFirst' } });
    await page.context().close();
  });
});

describe('the check', () => {
  it('asks what to do with rows that stand twice', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en', fullCheck()));
    await toColumns(sidebar);
    await primary(sidebar).click();
    const group = sidebar.page.getByRole('group', { name: '6 duplicate rows' });
    await group.getByRole('radio', { name: /^Keep/ }).check();
    await expect.poll(() => lastCheck(sidebar)?.duplicates).toBe('keep');
    await sidebar.page.context().close();
  });

  it('leaves out the tests that are ticked and those that are typed, by keyboard alone', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en', fullCheck()));
    const { page } = sidebar;
    await toColumns(sidebar);
    await primary(sidebar).click();
    await page.getByRole('checkbox', { name: /@tea-shop/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => lastCheck(sidebar)?.testCustomers).toEqual(['@tea-shop.example']);
    await page.getByRole('textbox', { name: 'Others to leave out' }).focus();
    await page.keyboard.type('C-00777\n  demo-1 ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => lastCheck(sidebar)?.testCustomers).toEqual(['@tea-shop.example', 'C-00777', 'demo-1']);
    expect(await page.getByRole('textbox').inputValue()).toBe('C-00777\n  demo-1 ');
    await page.context().close();
  });

  it('leads from a finding among the ratings to the survey', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en', fullCheck()));
    const { page, calls } = sidebar;
    await toColumns(sidebar);
    const fields = page.getByRole('group', { name: 'Survey scores' });
    await fields.getByRole('combobox').selectOption('2');
    await fields.getByRole('table').waitFor();
    await primary(sidebar).click();
    await page.getByText('1,554 ratings by 604 customers, on a scale from 1 to 5').waitFor();
    await page.getByRole('button', { name: 'Go to row 89' }).click();
    await expect.poll(() => calls.at(-1)?.argument).toEqual({ sheetId: 2, row: 89, column: 4 });
    await page.context().close();
  });
});

describe('function help', () => {
  it.each([
    ['beside the sheets', workbook('en')],
    ['in a file without orders', { ...workbook('en'), sheets: [] }],
  ])('is one click away %s', async (_, described) => {
    const sidebar = await openSidebar(browser, { ...shopAnswers('en'), describeWorkbook: () => ok(described) });
    await sidebar.page.getByRole('button', { name: 'Function help' }).click();
    await expect.poll(() => sidebar.calls.at(-1)).toEqual({ method: 'openFunctionHelp' });
    await sidebar.page.context().close();
  });
});

describe('codes in place of names', () => {
  it('are asked for with the check, which shows names all the same', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en', fullCheck()));
    const { page } = sidebar;
    await toColumns(sidebar);
    await primary(sidebar).click();
    const codes = page.getByRole('checkbox', { name: 'Replace customer names by codes in all sheets' });
    await codes.waitFor();
    expect(lastCheck(sidebar)).toMatchObject({ pseudonyms: false });
    await codes.check();
    await expect.poll(() => lastCheck(sidebar)).toMatchObject({ pseudonyms: true });
    await page.getByRole('checkbox', { name: '@tea-shop.example' }).waitFor();
    expect(await codes.isChecked()).toBe(true);
    await page.context().close();
  });
});
