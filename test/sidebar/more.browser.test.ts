/** Further classes: counts as soon as they are chosen, their settings, and why one cannot be chosen. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { CustomerColumns } from '../../src/core/segments/customerClasses.ts';
import { dataCheck, FIVE_CUSTOMERS, manyCustomers, shopAnswers } from './fakeServer.ts';
import { openSidebar } from './sidebarPage.ts';
import { primary, tickAll, toTab } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function more(table: CustomerColumns) {
  const sidebar = await openSidebar(browser, shopAnswers('en', dataCheck(table)));
  await toTab(sidebar, 2);
  const counts = async (title: string) => {
    const rows = await sidebar.page.getByRole('table').filter({ hasText: title }).getByRole('row').allInnerTexts();
    return rows.slice(1).map((row) => row.split('\t').slice(0, 2).join(' '));
  };
  return { ...sidebar, sidebar, counts };
}

const RATINGS = { sums: [5, 6, 0, 2, 1], counts: [1, 2, 0, 1, 1] };

/** Five customers of whom all is known. */
const KNOWN: CustomerColumns = {
  ...FIVE_CUSTOMERS,
  rhythms: {
    purchases: [12, 7, 3, 2, 1],
    daysSince: [3, 10, 40, 200, 400],
    ownCycle: [10, 10, null, null, null],
    baseCycle: 30,
  },
  discountShare: [0.1, 0.9, 0.5, 0, null],
  unitPrice: [10, 10, 20, 30, 10],
  all: RATINGS,
  last: { ...RATINGS, sums: [5, 5, 0, 2, 1], counts: [1, 1, 0, 1, 1] },
};

describe('five customers', () => {
  it('have stages by their own rhythm, and by other limits other stages', async () => {
    const { page, counts } = await more(KNOWN);
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Lifecycle' }).check();
    // Silent for 0.3, 1, 1.3, 6.7 and 13.3 cycles, by hand.
    const stages = ['New 0', 'Active 3', 'At risk 0', 'Dormant 0', 'Lost 2'];
    await expect.poll(() => counts('Lifecycle')).toEqual(stages);
    await page.getByRole('spinbutton', { name: 'Active' }).fill('1');
    await page.getByRole('spinbutton', { name: 'Dormant' }).fill('7');
    await expect.poll(() => counts('Lifecycle')).toEqual(['New 0', 'Active 2', 'At risk 1', 'Dormant 1', 'Lost 1']);
    await page.getByRole('spinbutton', { name: 'At risk' }).fill('0.5');
    await page.getByText('Enter a number of at least 1.').waitFor();
    await page.context().close();
  });

  it('are frequent, occasional and one-time by their orders', async () => {
    const { page, counts } = await more(KNOWN);
    await page.getByRole('checkbox', { name: 'Behaviour' }).check();
    await expect.poll(() => counts('Behaviour')).toEqual(['Frequent 3', 'Occasional 1', 'One-time 1']);
    await page.getByRole('spinbutton').fill('7');
    await expect.poll(() => counts('Behaviour')).toEqual(['Frequent 2', 'Occasional 2', 'One-time 1']);
    await page.getByRole('spinbutton').fill('1.5');
    await page.getByText('Enter a whole number of at least 2, at most 1000.').waitFor();
    await page.context().close();
  });

  it('look for price or quality, as far as discount and unit price are known', async () => {
    const { page, counts } = await more(KNOWN);
    await page.getByRole('checkbox', { name: 'Need' }).check();
    // The median price is 10, so a premium begins at 12: none, discount, both, premium, unknown.
    const needs = ['Price-sensitive 1', 'Quality-sensitive 1', 'Neither 2', 'Not known 1'];
    await expect.poll(() => counts('Need')).toEqual(needs);
    await page.getByText('a premium begins at ¥12.00').waitFor();
    await page.getByRole('spinbutton', { name: 'At a discount from (%)' }).fill('60');
    await expect
      .poll(() => counts('Need'))
      .toEqual(['Price-sensitive 1', 'Quality-sensitive 2', 'Neither 1', 'Not known 1']);
    await page.context().close();
  });

  it('are satisfied by their last rating or by the mean of all', async () => {
    const { page, counts } = await more(KNOWN);
    await page.getByRole('checkbox', { name: 'Satisfaction' }).check();
    await expect
      .poll(() => counts('Satisfaction'))
      .toEqual(['Satisfied 2', 'Neutral 0', 'Dissatisfied 2', 'No rating 1']);
    await page.getByRole('combobox', { name: 'Rating' }).selectOption('all');
    await expect
      .poll(() => counts('Satisfaction'))
      .toEqual(['Satisfied 1', 'Neutral 1', 'Dissatisfied 2', 'No rating 1']);
    await page.context().close();
  });
});

describe('a class', () => {
  it('of which nothing is known cannot be chosen, and says what it needs', async () => {
    const { page } = await more(FIVE_CUSTOMERS);
    for (const [name, reason] of [
      ['Need', 'Needs columns of discount and quantity.'],
      ['Satisfaction', 'Needs survey scores.'],
    ] as const) {
      expect(await page.getByRole('checkbox', { name }).isDisabled()).toBe(true);
      await page.getByText(reason).waitFor();
    }
    await page.context().close();
  });

  it('is asked of the run when it is chosen', async () => {
    const { page, calls, sidebar } = await more(KNOWN);
    await page.getByRole('checkbox', { name: 'Need' }).check();
    await page.getByRole('checkbox', { name: 'Behaviour' }).check();
    await primary(sidebar).click();
    await expect
      .poll(() => calls.find(({ method }) => method === 'segmentCustomers')?.argument)
      .toMatchObject({ extras: ['behaviour', 'need'] });
    await page.context().close();
  });
});

describe.each(['en', 'zh-CN'] as const)('the panel in %s', (language) => {
  it('is shown in test/output', async () => {
    const sidebar = await openSidebar(browser, shopAnswers(language, dataCheck(manyCustomers(864))), 1500);
    await toTab(sidebar, 2, language);
    await tickAll(sidebar.page.getByRole('checkbox'));
    await expect.poll(() => sidebar.page.getByRole('table').count()).toBe(4);
    await sidebar.page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-more.png` });
    await sidebar.page.context().close();
  });
});
