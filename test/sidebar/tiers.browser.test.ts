/** Value tiers by every method: the live preview, and what is said when something is wrong. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import { dataCheck, FIVE_CUSTOMERS, manyCustomers, shopAnswers } from './fakeServer.ts';
import { openSidebar, type Sidebar } from './sidebarPage.ts';
import { primary, toMethod } from './walk.ts';

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await launchChromium();
  sidebar = await openSidebar(browser, shopAnswers('en'));
  await toMethod(sidebar);
});
afterAll(() => browser.close());

const cut = (tier: string) => sidebar.page.getByRole('spinbutton', { name: new RegExp(`^${tier}:`) });
const choice = (name: string) => sidebar.page.getByRole('combobox', { name });
const chart = () => sidebar.page.getByRole('img', { name: /^Tier A/ }).getAttribute('aria-label');
const tierRows = async () => (await sidebar.page.getByRole('table').first().getByRole('row').allInnerTexts()).slice(1);

describe('five customers with 500, 300, 100, 60 and 40 of 1,000', () => {
  it('are two in A, two in B and one in C at 80 and 95%', async () => {
    // Shares before each customer, by hand: 0, 50, 80, 90, 96%.
    expect(await tierRows()).toEqual(['A\t2\t¥300', 'B\t2\t¥60', 'C\t1\t¥40']);
    expect(await chart()).toBe(
      'Tier A: 40.0% of customers, 80.0% of revenue. Tier B: 40.0% of customers, 16.0% of revenue. Tier C: 20.0% of customers, 4.0% of revenue.',
    );
  });

  it('are one in A and one in B at 50 and 80%, as soon as the numbers are typed', async () => {
    await cut('A').fill('50');
    await cut('B').fill('80');
    await expect.poll(tierRows).toEqual(['A\t1\t¥500', 'B\t1\t¥300', 'C\t3\t¥40']);
  });

  it('are one, two and two by 20 and 50% of customers', async () => {
    await choice('Cut by').selectOption('percentile');
    // Shares of customers before each, by hand: 0, 20, 40, 60, 80%.
    await expect.poll(tierRows).toEqual(['A\t1\t¥500', 'B\t2\t¥100', 'C\t2\t¥40']);
  });

  it('are parted by amounts, which are proposed and can be typed', async () => {
    await choice('Cut by').selectOption('threshold');
    await expect.poll(tierRows).toEqual(['A\t1\t¥500', 'B\t2\t¥100', 'C\t2\t¥40']);
    await cut('A').fill('300');
    await cut('B').fill('60.01');
    await expect.poll(tierRows).toEqual(['A\t2\t¥300', 'B\t1\t¥100', 'C\t2\t¥40']);
  });

  it('are parted at their natural breaks, with nothing to type', async () => {
    await choice('Cut by').selectOption('natural');
    expect(await sidebar.page.getByRole('spinbutton').count()).toBe(0);
    await choice('Tiers').selectOption('2');
    // Two of the four partitions, by hand: {500, 300} {100, 60, 40} leaves 20,000 + 1,867, {500} and the rest 43,600.
    await expect.poll(tierRows).toEqual(['A\t2\t¥300', 'B\t3\t¥40']);
  });

  it('stand under names of one’s own, in as many tiers as are wanted', async () => {
    await choice('Cut by').selectOption('share');
    await choice('Tiers').selectOption('4');
    await sidebar.page.getByRole('textbox', { name: 'Name of tier 1' }).fill('Gold');
    // At 50, 80 and 95%.
    await expect.poll(tierRows).toEqual(['Gold\t1\t¥500', 'B\t1\t¥300', 'C\t2\t¥60', 'D\t1\t¥40']);
    await sidebar.page.getByRole('textbox', { name: 'Name of tier 1' }).fill('A');
    await choice('Tiers').selectOption('3');
  });
});

describe('the forecast value', () => {
  it('cannot rank customers without a forecast, and it is said why', async () => {
    expect(await choice('Rank by').getByRole('option', { name: '12-month forecast' }).isDisabled()).toBe(true);
    expect(await choice('Rank by').evaluate((list) => list.parentElement?.parentElement?.textContent)).toContain(
      '4 of the 30 repeat buyers',
    );
  });

  it('ranks them where there is one', async () => {
    const table = { ...FIVE_CUSTOMERS, lifetimeValue: [10, 20, 30, 40, 900] };
    const other = await openSidebar(browser, shopAnswers('en', dataCheck(table)));
    await toMethod(other);
    await other.page.getByRole('combobox', { name: 'Rank by' }).selectOption('lifetimeValue');
    // Shares of 1,000 before each, by hand: 0, 90, 94, 97, 99%.
    const rows = other.page.getByRole('table').getByRole('row');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual(['Tier\tCustomers\tValue from', 'A\t1\t¥900', 'B\t2\t¥30', 'C\t2\t¥10']);
    await other.page.context().close();
  });
});

describe('what cannot be used', () => {
  it.each([
    ['0', '95', 'A', 'Enter a number above 0, below 100.'],
    ['100', '100', 'A', 'Enter a number above 0, below 100.'],
    ['', '95', 'A', 'Enter a number above 0, below 100.'],
    ['80', '80', 'B', 'Enter a number above 80, at most 100.'],
    ['80', '101', 'B', 'Enter a number above 80, at most 100.'],
    ['80', '', 'B', 'Enter a number above 80, at most 100.'],
  ])('cuts of %j and %j', async (first, second, tier, message) => {
    await cut('A').fill(first);
    await cut('B').fill(second);
    await sidebar.page.getByText(message).waitFor();
    expect(await cut(tier).getAttribute('aria-invalid')).toBe('true');
    await primary(sidebar).click();
    await expect.poll(() => cut(tier).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(sidebar.calls.some(({ method }) => method === 'segmentCustomers')).toBe(false);
  });

  it('leaves the preview out until it is right again', async () => {
    await cut('A').fill('80');
    await cut('B').fill('70');
    await expect.poll(() => sidebar.page.getByRole('img').count()).toBe(0);
    await cut('B').fill('95');
    await expect.poll(() => sidebar.page.getByRole('img').count()).toBe(1);
  });

  it('is led to from another tab', async () => {
    await cut('B').fill('70');
    await sidebar.page.getByRole('tab', { name: 'Segments' }).click();
    await sidebar.page.getByRole('tab', { name: 'Tiers: something to correct' }).waitFor();
    await primary(sidebar).click();
    await expect.poll(() => cut('B').evaluate((field) => field === document.activeElement)).toBe(true);
    await cut('B').fill('95');
  });

  it('is a name that another tier has, or none', async () => {
    const name = sidebar.page.getByRole('textbox', { name: 'Name of tier 2' });
    await name.fill('A');
    await sidebar.page.getByText('“A” is another tier’s name, too.').waitFor();
    await name.fill(' ');
    await sidebar.page.getByText('Enter a name.').waitFor();
    await name.fill('B');
  });
});

describe.each(['en', 'zh-CN'] as const)('the panel in %s', (language) => {
  it('is shown in test/output', async () => {
    const shown = await openSidebar(browser, shopAnswers(language, dataCheck(manyCustomers(864))));
    await toMethod(shown, language);
    await shown.page.getByRole('combobox').nth(2).selectOption('5');
    await expect.poll(() => shown.page.getByRole('table').getByRole('row').count()).toBe(6);
    await shown.page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-tiers.png` });
    await shown.page.context().close();
  });
});
