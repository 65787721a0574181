/** RFM segments by every map and way of scoring, as the page shows them. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { CustomerColumns } from '../../src/core/segments/customerClasses.ts';
import { hasValidationData, readCases, readDataSet } from '../validationData.ts';
import { dataCheck, FIVE_CUSTOMERS, manyCustomers, shopAnswers } from './fakeServer.ts';
import { openSidebar, type Sidebar } from './sidebarPage.ts';
import { primary, toTab } from './walk.ts';

let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (table: CustomerColumns) => {
  sidebar = await openSidebar(browser, shopAnswers('en', dataCheck(table)));
  await toTab(sidebar, 1);
};
afterEach(() => sidebar.page.context().close());

const choice = (name: string) => sidebar.page.getByRole('combobox', { name });
const mapField = () => sidebar.page.getByRole('textbox', { name: 'Segments and their scores' });
const segments = async () => {
  const rows = await sidebar.page.locator('table.classes').getByRole('row').allInnerTexts();
  return Object.fromEntries(rows.slice(1).map((row) => [row.split('\t')[0], Number(row.split('\t')[1])]));
};
const filled = async () =>
  Object.fromEntries(Object.entries(await segments()).filter(([, customers]) => customers !== 0));
/** Customers of each score, highest score first. */
const scored = async (dimension: string) => {
  const cells = sidebar.page.getByRole('table', { name: dimension }).locator('tbody td:first-of-type');
  return (await cells.allTextContents()).map(Number);
};

describe('five customers, each better than the next in all three', () => {
  beforeEach(() => open(FIVE_CUSTOMERS));

  it('are spread over eleven segments, every one of which is listed', async () => {
    // Scores 555, 444, 333, 222 and 111, by hand.
    expect(Object.keys(await segments())).toHaveLength(11);
    const expected = { Champions: 1, 'Loyal customers': 1, 'Need attention': 1, Hibernating: 1, Lost: 1 };
    await expect.poll(filled).toEqual(expected);
  });

  it('are two high and three low in the map of eight', async () => {
    await choice('Segments').selectOption('8');
    await expect.poll(filled).toEqual({ 'Important: value': 2, 'General: win back': 3 });
    expect(Object.keys(await segments())).toHaveLength(8);
  });

  it('stay where they are when the map becomes one’s own, and follow what is written', async () => {
    const before = await filled();
    await choice('Segments').selectOption('own');
    await sidebar.page.getByText('Each of the 125 scores belongs to one segment.').waitFor();
    await expect.poll(filled).toEqual(before);
    await mapField().fill('Best: R4-5 F4-5 M4-5\nMiddle: R3; R4 F4\nNever: R5 F5 M5');
    await expect.poll(filled).toEqual({ Best: 2, Middle: 1, 'No segment': 2 });
    const findings = await sidebar.page.locator('.map-findings').textContent();
    // By hand: 8 of the best, 25 and 3 more in the middle, of 125.
    expect(findings).toContain('89 scores in no segment: R1 F1 M1, R1 F1 M2, R1 F1 M3…');
    expect(findings).toContain('3 scores in several: R4 F4 M4, R4 F4 M5, R5 F5 M5.');
    expect(findings).toContain('Never used: Never.');
  });

  it('say which line of a map cannot be read, and do not run with it', async () => {
    await choice('Segments').selectOption('own');
    await mapField().fill('Best: R4-5\nChampions R9\nRest: R0');
    await sidebar.page.getByText('Line 2: “Champions R9” has no name and scores.').waitFor();
    await sidebar.page.getByText('Line 3: “R0” is no range of scores from 1 to 5').waitFor();
    await primary(sidebar).click();
    await expect.poll(() => mapField().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(sidebar.calls.some(({ method }) => method === 'segmentCustomers')).toBe(false);
  });

  it('are scored by one’s own limits, which begin at those of the data', async () => {
    await sidebar.page.getByText('How scores are made').click();
    await sidebar.page.getByRole('checkbox', { name: 'Orders' }).check();
    const field = sidebar.page.getByRole('textbox', { name: 'Orders' });
    // Quintiles of 1, 2, 3, 7 and 12, type 7, by hand: 1.8, 2.6, 4.6 and 8.
    expect(await field.inputValue()).toBe('2 3 5 8');
    await field.fill('2 3 12 13');
    await sidebar.page.getByText('Scores as they came out').click();
    await expect.poll(() => scored('Orders (F)')).toEqual([0, 1, 2, 1, 1]);
    await sidebar.page.getByText('Nobody has F5').waitFor();
    await field.fill('2 3 12');
    await sidebar.page.getByText('Enter 4 numbers, smallest first. Now there are 3.').waitFor();
    await field.fill('2 3 12 13');
    await expect.poll(() => scored('Orders (F)')).toEqual([0, 1, 2, 1, 1]);
    expect(await field.isVisible()).toBe(true);
  });
});

describe('customers of whom most are alike', () => {
  // Nine of twelve have one order: by hand, the quintiles of orders are 1, 1, 1, 1.8 (positions 2.2, 4.4, 6.6, 8.8).
  const orders = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4];
  const table: CustomerColumns = {
    ...manyCustomers(12),
    orders,
    daysSince: orders.map((_, i) => 10 * (i + 1)),
    revenue: orders.map((_, i) => 100 + i),
  };
  beforeEach(() => open(table));

  it('share the lower score or the higher one, and the scores that nobody has are named', async () => {
    await sidebar.page.getByText('Scores as they came out').click();
    await expect.poll(() => scored('Orders (F)')).toEqual([3, 0, 0, 0, 9]);
    await sidebar.page.getByText('Nobody has F2, F3 and F4').waitFor();
    await sidebar.page.getByText('How scores are made').click();
    await sidebar.page.getByRole('radio', { name: 'Share the higher score' }).check();
    // By hand: 1 is not below the first three cuts, and below the fourth.
    await expect.poll(() => scored('Orders (F)')).toEqual([3, 9, 0, 0, 0]);
  });

  it('begin with limits of our own that each score can reach', async () => {
    await sidebar.page.getByText('How scores are made').click();
    await sidebar.page.getByRole('checkbox', { name: 'Orders' }).check();
    // The first above the least, 1, and each above the one before, by hand.
    const field = sidebar.page.getByRole('textbox', { name: 'Orders' });
    expect(await field.inputValue()).toBe('2 3 4 5');
    expect(await field.getAttribute('aria-invalid')).toBe('false');
  });

  it('are compared within the same recency when bins are nested', async () => {
    await choice('Scores').selectOption('2');
    await sidebar.page.getByText('How scores are made').click();
    await sidebar.page.getByRole('radio', { name: 'Similar customers' }).check();
    await sidebar.page.getByText('Scores as they came out').click();
    // The six latest have one order each, and share the lower score; of the six others three have more, the upper half.
    await expect.poll(() => scored('Orders (F)')).toEqual([3, 9]);
    await expect.poll(() => scored('Days since last order (R)')).toEqual([6, 6]);
    await sidebar.page.getByText('F: 1 score with nobody').waitFor();
  });
});

describe.skipIf(!hasValidationData)('995 customers whose segments are published', () => {
  it('are counted the same by the same limits and the same map, pasted as a table', async () => {
    const published = readCases().find(({ id }) => id === 'rfm-segment-summary');
    const limitsOf = readCases().find(({ id }) => id === 'rfm-thresholds')?.expected as Record<
      'recency' | 'frequency' | 'monetary',
      number[]
    >;
    const rules = Object.values(published?.inputs ?? {}).find(Array.isArray) as (string | number)[][];
    await open(customersOf(readDataSet('rfm_orders.csv'), '2006-12-31'));
    await sidebar.page.getByText('How scores are made').click();
    for (const [dimension, limits] of [
      ['Days since last order', limitsOf.recency],
      ['Orders', limitsOf.frequency],
      ['Revenue', limitsOf.monetary],
    ] as const) {
      await sidebar.page.getByRole('checkbox', { name: dimension }).check();
      await sidebar.page.getByRole('textbox', { name: dimension }).fill(limits.join(' '));
    }
    await choice('Segments').selectOption('own');
    await mapField().fill(rules.map((rule) => rule.join('\t')).join('\n'));
    const expected = Object.entries(published?.expected as Record<string, number[]>).map(([name, [customers]]) => [
      name,
      customers,
    ]);
    await expect.poll(filled).toEqual(Object.fromEntries(expected));
  });
});

/** Days since the last order, orders and revenue of each customer, by the rows of the data set. */
function customersOf(rows: readonly Record<string, string>[], asOf: string): CustomerColumns {
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const customers = new Map<string, { last: number; orders: number; revenue: number }>();
  for (const { customer_id = '', order_date = '', revenue } of rows) {
    const known = customers.get(customer_id) ?? { last: 0, orders: 0, revenue: 0 };
    customers.set(customer_id, {
      last: Math.max(known.last, day(order_date)),
      orders: known.orders + 1,
      revenue: known.revenue + Number(revenue),
    });
  }
  const all = [...customers.values()];
  return {
    ...manyCustomers(all.length),
    daysSince: all.map(({ last }) => day(asOf) - last),
    orders: all.map(({ orders }) => orders),
    revenue: all.map(({ revenue }) => revenue),
  };
}

describe.each(['en', 'zh-CN'] as const)('the panel in %s', (language) => {
  it('is shown in test/output', async () => {
    sidebar = await openSidebar(browser, shopAnswers(language, dataCheck(manyCustomers(864))), 1100);
    await toTab(sidebar, 1, language);
    await sidebar.page.locator('table.classes').waitFor();
    await sidebar.page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-segments.png` });
    await sidebar.page.getByRole('combobox').first().selectOption('own');
    await sidebar.page.locator('.scoring summary').click();
    await sidebar.page.locator('.map-findings').waitFor();
    await sidebar.page.screenshot({ path: `${ROOT}test/output/sidebar-${language}-own-map.png` });
  });
});
