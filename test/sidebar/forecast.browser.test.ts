/** What the sidebar says of a forecast before it is written: what it rests on, how it would have done, and what to doubt. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { DataCheck } from '../../src/app/contract.ts';
import type { Language } from '../../src/i18n/language.ts';
import { dataCheck, FORECAST, NO_FORECAST, shopAnswers } from './fakeServer.ts';
import { openSidebar } from './sidebarPage.ts';
import { toTab } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function shown(forecast: DataCheck['forecast'], language: Language = 'en') {
  const sidebar = await openSidebar(browser, shopAnswers(language, { ...dataCheck(), forecast }));
  await toTab(sidebar, 3, language);
  const { page } = sidebar;
  const section = page.locator('section', { has: page.getByRole('heading', { name: /12/ }) });
  await section.scrollIntoViewIfNeeded();
  return { page, section, text: async () => (await section.textContent())?.replace(/\u00a0/g, ' ') };
}

describe.each(['en', 'zh-CN'] as const)('the forecast, in %s', (language) => {
  it('says what it rests on, and what it would have expected halfway, against what came', async () => {
    const { page, section, text } = await shown(FORECAST, language);
    for (const figure of ['MBG/NBD', '2,349', '1,151', '545', '1,576', '1,882', '273', '16%']) {
      expect(await text()).toContain(figure);
    }
    await section.locator('summary').click();
    expect(await section.getByRole('row').last().getByRole('cell').allInnerTexts()).toEqual(['93', '471', '519']);
    expect(await text()).toContain('r 0.525 ± 0.042, α 43.3 ± 3.7, a 0.891 ± 0.13, b 1.61 ± 0.29');
    expect(await text()).toContain('0.11');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    await section.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-forecast.png` });
    await page.close();
  });
});

describe('a forecast to be careful with', () => {
  it('is none below 30 repeat buyers', async () => {
    const { page, text } = await shown(NO_FORECAST);
    expect(await text()).toContain('None yet: 4 of the 30 repeat buyers');
    expect(await text()).not.toContain('MBG/NBD');
    await page.close();
  });

  it('is rough where parameters are held, far off where the past says so, and unsure where spend follows frequency', async () => {
    const { holdout, purchases } = FORECAST;
    const { page, text } = await shown({
      ...FORECAST,
      purchases: purchases && { ...purchases, isHeld: true, standardErrors: null },
      holdout: holdout && { ...holdout, purchases: { expected: 1200, actual: 1882 } },
      correlation: -0.42,
      isFarAhead: true,
      unvalued: 1200,
    });
    expect(await text()).toContain('Rough: the data do not settle');
    expect(await text()).toContain('12 months are far ahead of 545 days');
    expect(await text()).toContain('36% fewer purchases than');
    expect(await text()).toContain('rely on the order of customers');
    expect(await text()).toContain('Frequent buyers spend less');
    expect(await text()).toContain('Correlation of frequency and spend: −0.42');
    expect(await text()).toContain('No value for 1,200 one-time buyers');
    await page.screenshot({ path: `${ROOT}test/output/sidebar-en-forecast-doubtful.png` });
    await page.close();
  });

  it('is far off where the money is, although the purchases were as expected', async () => {
    const { holdout } = FORECAST;
    const { page, text } = await shown({
      ...FORECAST,
      holdout: holdout && {
        ...holdout,
        purchases: { expected: 1880, actual: 1882 },
        value: { expected: 141000, actual: 70500 },
      },
    });
    expect(await text()).toContain('In money it expects 100% more than came.');
    expect(await text()).toContain('rely on the order of customers');
    await page.close();
  });

  it('cannot be checked where the first half has too few repeat buyers, or was followed by nothing', async () => {
    const unchecked = await shown({ ...FORECAST, holdout: null });
    expect(await unchecked.text()).toContain('cannot be checked');
    await unchecked.page.close();
    const quiet = { ...FORECAST.holdout, purchases: { expected: 12, actual: 0 } } as DataCheck['forecast']['holdout'];
    const { page, text } = await shown({ ...FORECAST, holdout: quiet });
    expect(await text()).toContain('it expects far more purchases than');
    await page.close();
  });
});
