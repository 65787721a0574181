/** What the summary says needs attention is told on the first screen. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ok, shopAnswers, workbook } from './fakeServer.ts';
import { openSidebar } from './sidebarPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const ALERTS = [
  { state: 'missed', text: 'Inactive churn is 20.4%, target at most 18.0%: 2.4 points above.' },
  { state: 'watch', text: 'Revenue is ¥118,460, target ¥120,000: 1.3% below.' },
] as const;

it.each([
  ['en', 'Needs attention', ['✕ Missed', '! Watch']],
  ['zh-CN', '需要关注', ['✕ 未达标', '! 关注']],
] as const)('tells in %s what missed its target, and by how much', async (language, title, states) => {
  const answers = shopAnswers(language);
  answers.describeWorkbook = () => ok({ ...workbook(language), alerts: [...ALERTS] });
  const { page } = await openSidebar(browser, answers);
  await page.getByRole('heading', { name: title }).waitFor();
  const told = await page.locator('.alerts li').allInnerTexts();
  expect(told).toEqual(ALERTS.map(({ text }, i) => `${states[i]} ${text}`));
});

it('says nothing where nothing needs attention', async () => {
  const { page } = await openSidebar(browser, shopAnswers('en'));
  await page.getByRole('heading', { name: 'Which sheet holds your orders?' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Needs attention' }).count()).toBe(0);
});
