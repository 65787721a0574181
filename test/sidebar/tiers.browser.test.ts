/** The live preview of tiers and segments, and what is said when the cuts are wrong. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { shopAnswers } from './fakeServer.ts';
import { openSidebar, type Sidebar } from './sidebarPage.ts';
import { primary, toTiers } from './walk.ts';

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await launchChromium();
  sidebar = await openSidebar(browser, shopAnswers('en'));
  await toTiers(sidebar);
});
afterAll(() => browser.close());

const cut = (name: RegExp) => sidebar.page.getByRole('spinbutton', { name });
const chart = () => sidebar.page.getByRole('img', { name: /^Tier A/ }).getAttribute('aria-label');
const tierRows = () => sidebar.page.getByRole('table').first().getByRole('row').allInnerTexts();

describe('five customers with 500, 300, 100, 60 and 40 of 1,000', () => {
  it('are two in A, two in B and one in C at 80 and 95%', async () => {
    // Shares before each customer, by hand: 0, 50, 80, 90, 96%.
    expect((await tierRows()).slice(1)).toEqual(['A\t2\t¥300', 'B\t2\t¥60', 'C\t1\t¥40']);
    expect(await chart()).toBe(
      'Tier A: 40.0% of customers, 80.0% of revenue. Tier B: 40.0% of customers, 16.0% of revenue. Tier C: 20.0% of customers, 4.0% of revenue.',
    );
  });

  it('are one in A and one in B at 50 and 80%, as soon as the numbers are typed', async () => {
    await cut(/^A/).fill('50');
    await cut(/^B/).fill('80');
    expect((await tierRows()).slice(1)).toEqual(['A\t1\t¥500', 'B\t1\t¥300', 'C\t3\t¥40']);
  });

  it('are spread over the segments, every one of which is listed', async () => {
    const rows = await sidebar.page.getByRole('table').last().getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(12);
    const counts = rows.slice(1).map((row) => Number(row.split('\t')[1]));
    expect(counts.reduce((sum, count) => sum + count)).toBe(5);
    // The best on all three scores.
    expect(rows[1]).toMatch(/^Champions\t1\t/);
  });
});

describe('cuts that cannot be used', () => {
  it.each([
    ['0', '95', 'A: enter a number above 0 and below 100.'],
    ['100', '100', 'A: enter a number above 0 and below 100.'],
    ['', '95', 'A: enter a number above 0 and below 100.'],
    ['80', '80', 'B: enter a number above 80, at most 100.'],
    ['80', '101', 'B: enter a number above 80, at most 100.'],
    ['80', '', 'B: enter a number above 80, at most 100.'],
  ])('%j and %j', async (first, second, message) => {
    await cut(/^A/).fill(first);
    await cut(/^B/).fill(second);
    await sidebar.page.getByText(message).waitFor();
    const wrong = cut(message.startsWith('A') ? /^A/ : /^B/);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    await primary(sidebar).click();
    await expect.poll(() => wrong.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(sidebar.calls.some(({ method }) => method === 'segmentCustomers')).toBe(false);
  });

  it('leave the preview out until both are right again', async () => {
    await cut(/^A/).fill('80');
    await cut(/^B/).fill('70');
    expect(await sidebar.page.getByRole('img').count()).toBe(0);
    await cut(/^B/).fill('95');
    expect(await sidebar.page.getByRole('img').count()).toBe(1);
  });
});
