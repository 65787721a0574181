/** Finding a function, and reading its page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ok } from '../sidebar/fakeServer.ts';
import { file, heading, openHelp, primary, shopAnswers, toPage } from './helpPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const TEXTS = {
  en: {
    title: 'Functions',
    all: '52 functions',
    none: /Nothing matches “xyzzy”/,
    showAll: 'Show all functions',
    family: 'Churn and retention',
  },
  'zh-CN': {
    title: '函数',
    all: '共 52 个函数',
    none: /没有与“xyzzy”相符的函数/,
    showAll: '显示全部函数',
    family: '流失与留存',
  },
};

describe.each(['en', 'zh-CN'] as const)('the list in %s', (language) => {
  const words = TEXTS[language];

  it('shows all functions by family before the server has answered, and loads nothing', async () => {
    const answers = { ...shopAnswers(language), describeColumns: () => new Promise<never>(() => {}) };
    const help = await openHelp(browser, answers);
    expect(await help.page.getByRole('listitem').count()).toBe(52);
    expect(await help.page.getByRole('heading', { level: 2 }).count()).toBe(5);
    expect(help.complaints).toEqual([]);
    await help.page.context().close();
  });

  it('says how many match, and what to do when none does', async () => {
    const help = await openHelp(browser, shopAnswers(language));
    const { page } = help;
    await heading(help, words.title).waitFor();
    await page.getByRole('heading', { level: 2, name: words.family }).waitFor();
    const status = page.getByRole('status').first();
    expect(await status.textContent()).toBe(words.all);
    await page.getByRole('searchbox').fill('nps');
    expect(await status.textContent()).toMatch(/\d/);
    expect(await page.getByRole('listitem').first().getByRole('button').getAttribute('id')).toBe('function-NPS');
    await page.getByRole('searchbox').fill('xyzzy');
    await expect.poll(() => status.textContent()).toMatch(words.none);
    expect(await page.getByRole('listitem').count()).toBe(0);
    await page.getByRole('button', { name: words.showAll }).click();
    expect(await page.getByRole('listitem').count()).toBe(52);
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

describe('by keyboard', () => {
  it('arrows go from the field through what was found, Enter opens, and the list remembers the place', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const { page } = help;
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('churn');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('function-CHURN');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('Enter');
    await heading(help, second?.replace('function-', '') ?? '').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'All functions' }).press('Enter');
    expect(await focused()).toBe(second);
    expect(await page.getByRole('searchbox').inputValue()).toBe('churn');
    await page.context().close();
  });

  it('Enter in the field opens the likeliest, Escape clears it', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const field = help.page.getByRole('searchbox');
    await field.fill('net promoter score');
    await field.press('Enter');
    await heading(help, 'NPS').waitFor();
    await help.page.getByRole('button', { name: 'All functions' }).click();
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
    await help.page.context().close();
  });
});

describe('a page', () => {
  it('says what the function takes, returns and gives, as it is typed in this file', async () => {
    const help = await openHelp(browser, { ...shopAnswers('en'), describeColumns: () => ok(file('en', 'de_DE')) });
    const { page } = help;
    await toPage(help, 'CLV');
    await page.getByText('=CLV(50; 4; 3; 0,3)').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      ...['Returns', 'Parameters', 'Examples', 'How it is computed', 'Good to know'],
    ]);
    expect(await page.getByRole('term').allInnerTexts()).toEqual([
      ...['average_order_value needed', 'purchases_per_period needed', 'lifespan_periods needed', 'gross_margin'],
    ]);
    expect(await primary(help).textContent()).toBe('Build formula');
    await page.context().close();
  });

  it('leads to the functions that it mentions', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    await toPage(help, 'NPS');
    await help.page.getByRole('button', { name: 'NPS_INTERVAL' }).click();
    await heading(help, 'NPS_INTERVAL').waitFor();
    expect(await help.page.getByRole('link').count()).toBe(0);
    await help.page.context().close();
  });
});
