/** For everyone: by keyboard alone, without violations that axe knows, within 300 px, in every state and both languages. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import type { Language } from '../../src/i18n/language.ts';
import {
  type Answers,
  dataCheck,
  keptRun,
  manyCustomers,
  ok,
  refuse,
  runResult,
  shopAnswers,
  source,
  workbook,
} from './fakeServer.ts';
import { faults, openSidebar, type Sidebar } from './sidebarPage.ts';
import { heading, primary, tickAll, toCheck, toColumns, toMethod } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const never = () => new Promise<never>(() => {});

/** A name without a place to break. */
const LONG = 'Wholesale_and_retail_orders_of_all_branches_2019_to_2026';

const TROUBLE: [
  name: string,
  change: (answers: Answers) => void,
  walk: (sidebar: Sidebar, language: Language) => Promise<void>,
][] = [
  ['opening', (answers) => Object.assign(answers, { describeWorkbook: never }), async () => {}],
  [
    'a file without orders',
    (answers) => Object.assign(answers, { describeWorkbook: () => ok({ ...workbook('en'), sheets: [] }) }),
    ({ page }) => page.getByRole('table').waitFor(),
  ],
  [
    'an error',
    (answers) =>
      Object.assign(answers, {
        checkOrders: () =>
          refuse({
            code: 'MIXED_DATES',
            params: { sheet: LONG, column: 'A', row: 7, received: '12/25/2025', otherRow: 9, otherReceived: LONG },
          }),
      }),
    async (sidebar, language) => {
      await toColumns(sidebar, language);
      await primary(sidebar).click();
      await sidebar.page.getByRole('term').first().waitFor();
    },
  ],
  [
    'a lost connection',
    (answers) => Object.assign(answers, { describeWorkbook: () => Promise.reject(new Error('offline')) }),
    (sidebar) => primary(sidebar).waitFor(),
  ],
  [
    'another run',
    (answers) =>
      Object.assign(answers, {
        segmentCustomers: () => refuse({ code: 'BUSY', params: { holder: LONG, since: '2026-11-01 09:41' } }),
      }),
    async (sidebar, language) => {
      await toMethod(sidebar, language);
      await primary(sidebar).click();
      await sidebar.page.getByRole('term').first().waitFor();
    },
  ],
];

function withLongNames(language: Language): Answers {
  const answers = shopAnswers(language);
  const sheets = workbook(language).sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}_${LONG}` }));
  const described = source(language);
  const columns = described.columns.map((column) => ({ ...column, header: LONG }));
  const firstRows = described.firstRows.map((row) => ({ ...row, customer: LONG, amount: -123456789.12 }));
  return {
    ...answers,
    describeWorkbook: () =>
      ok({
        ...workbook(language),
        sheets,
        kept: { ...keptRun(manyCustomers(864)), by: LONG },
        lastRun: { by: LONG, at: '2026-10-01 10:05', summarySheetId: 8 },
      }),
    describeSource: () => ok({ ...described, columns, firstRows }),
    readProgress: () => ok({ step: 'score', share: 0.45 }),
  };
}

describe('the way from the sheets to the result', () => {
  // One walk through all steps: a page for each would take minutes.
  it.each(['en', 'zh-CN'] as const)(
    'has no violation and fits into 300 px with long names, in %s',
    async (language) => {
      const answers = withLongNames(language);
      answers.checkOrders = () => ok(dataCheck(manyCustomers(864)));
      const sidebar = await openSidebar(browser, answers);
      const { page } = sidebar;
      const found: string[] = [];
      const look = async (state: string) => found.push(...(await faults(page, state)));

      await page.getByRole('textbox').waitFor();
      await primary(sidebar).click();
      await page.locator('.fault').waitFor();
      await look('source with a fault');
      await toColumns(sidebar, language);
      await page.getByRole('combobox').nth(2).selectOption('product');
      await page.getByRole('combobox').nth(3).selectOption('1');
      await look('columns with a fault');
      await page.getByRole('combobox').nth(2).selectOption('6');
      const { checkOrders } = answers;
      answers.checkOrders = never;
      await primary(sidebar).click();
      await look('checking');
      answers.checkOrders = checkOrders;
      await page.getByRole('button').first().click();
      await toCheck(sidebar, language);
      await look('check');
      await primary(sidebar).click();
      await page.getByRole('tab').first().waitFor();
      await look('tiers');
      await page.getByRole('textbox').first().fill(LONG.slice(0, 30));
      await page.getByRole('spinbutton').last().fill('1');
      await page.locator('.fault').waitFor();
      await look('tiers with a fault');
      await page.getByRole('spinbutton').last().fill('95');
      await page.getByRole('combobox').nth(2).selectOption('6');
      await page.getByRole('img').waitFor();
      await look('six tiers');
      await page.getByRole('tab').nth(1).click();
      await page.getByRole('combobox').first().selectOption('own');
      await page.locator('.scoring summary').click();
      await tickAll(page.locator('.scoring').getByRole('checkbox'));
      await page
        .getByRole('textbox')
        .last()
        .fill(`${LONG.slice(0, 40)}: R1-4\n${LONG}\nX: R9`);
      await page.locator('.fault').last().waitFor();
      await look('segments with faults');
      await page
        .getByRole('textbox')
        .last()
        .fill(`${LONG.slice(0, 40)}: R1-4; R1-2\nX: R3 F3`);
      await page.locator('.bins caption').first().waitFor({ state: 'attached' });
      await page.locator('details:has(.bins) summary').click();
      await look('segments');
      await page.getByRole('tab').nth(2).click();
      await tickAll(page.locator('.extra').getByRole('checkbox'));
      await page.getByRole('spinbutton').first().fill('-1');
      await look('more with a fault');
      await page.getByRole('spinbutton').first().fill('1');
      await page.getByRole('table').nth(3).waitFor();
      await look('more');
      await page.getByRole('tab').nth(3).click();
      await page.locator('.settings-file summary').click();
      await look('forecast and settings');
      await page.getByRole('tab').nth(1).click();
      for (const limit of await page.locator('.scoring').getByRole('checkbox').all()) await limit.uncheck();
      let finish = () => {};
      answers.segmentCustomers = ({ runBy }) =>
        new Promise((resolve) => {
          finish = () => resolve(ok(runResult(language, dataCheck(), runBy)));
        });
      await primary(sidebar).click();
      await page.locator('[aria-valuenow="45"]').waitFor();
      await look('running');
      finish();
      await heading(sidebar, /864/).waitFor();
      await look('result');
      expect(found).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});

describe.each(TROUBLE)('%s', (state, change, walk) => {
  it.each(['en', 'zh-CN'] as const)('has no violation and fits into 300 px, in %s', async (language) => {
    const answers = shopAnswers(language);
    change(answers);
    const sidebar = await openSidebar(browser, answers);
    await walk(sidebar, language);
    expect(await faults(sidebar.page, state)).toEqual([]);
    await sidebar.page.context().close();
  });
});

describe('the method step', () => {
  it.each(['en', 'zh-CN'] as const)(
    'fits where larger text leaves 240 px, and keeps its contrast in forced colours, in %s',
    async (language) => {
      const sidebar = await openSidebar(browser, shopAnswers(language, dataCheck(manyCustomers(864))));
      const { page } = sidebar;
      await toMethod(sidebar, language);
      await page.setViewportSize({ width: 240, height: 600 });
      await page.emulateMedia({ forcedColors: 'active' });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await tickAll(page.getByRole('checkbox'));
        await page.waitForTimeout(300); // The preview follows.
        const scrolls = await page.evaluate(() =>
          [...document.querySelectorAll('html, .body, .tabs, .panel')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map(({ className }) => className),
        );
        expect([await tab.textContent(), scrolls]).toEqual([await tab.textContent(), []]);
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      }
      await page.context().close();
    },
    60_000,
  );
});

describe('without a mouse', () => {
  it('the whole way can be gone with Tab, arrows and Enter', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    const { page, calls } = sidebar;
    const { keyboard } = page;
    await page.getByRole('textbox').waitFor();

    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('Mei');
    await keyboard.press('Enter');
    await heading(sidebar, 'Are these the right columns?').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Are these the right columns?');

    await reach(sidebar, 'Check the data');
    await keyboard.press('Enter');
    await heading(sidebar, /rows can be used/).waitFor();

    await keyboard.press('Shift+Tab');
    await heading(sidebar, /rows can be used/).focus();
    await reach(sidebar, 'Choose tiers');
    await keyboard.press('Enter');
    await heading(sidebar, 'How to group your customers?').waitFor();

    await keyboard.press('Tab');
    expect(await focused()).toBe('Tiers');
    await keyboard.press('ArrowRight');
    expect(await focused()).toBe('Segments');
    await page.getByRole('table').waitFor();
    await keyboard.press('End');
    expect(await focused()).toBe('Forecast');
    await keyboard.press('ArrowRight');
    expect(await focused()).toBe('Tiers');
    // Past what tiers are ranked and cut by, their number, and the first one's name.
    for (let i = 0; i < 5; i++) await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type('70');
    await keyboard.press('Enter');
    await heading(sidebar, '864 customers in 3 tiers').waitFor();
    expect(calls.find(({ method }) => method === 'segmentCustomers')?.argument).toMatchObject({
      source: { sheetId: 1 },
      classes: { tier: { of: 'revenue', by: { by: 'share', cuts: [0.7, 0.95] } } },
      runBy: 'Mei',
    });
    await page.context().close();
  });

  it('the control that has the focus is outlined', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    await sidebar.page.getByRole('textbox').waitFor();
    for (const control of ['radio', 'Refresh list', 'textbox', 'Function help', 'Continue']) {
      await sidebar.page.keyboard.press('Tab');
      const outline = await sidebar.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect([control, outline]).toEqual([control, 'solid 2px']);
    }
    await sidebar.page.context().close();
  });

  it('the first screen leaves the focus where it was', async () => {
    const sidebar = await openSidebar(browser, shopAnswers('en'));
    await sidebar.page.getByRole('textbox').waitFor();
    expect(await sidebar.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await sidebar.page.context().close();
  });
});

/** Tabs on until the button of that name has the focus. */
async function reach({ page }: Sidebar, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}
