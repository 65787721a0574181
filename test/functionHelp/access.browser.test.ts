/** For everyone: by keyboard alone, without violations that axe knows, within 300 px, in every state and both languages. */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ROOT } from '../../build/paths.ts';
import type { Language } from '../../src/i18n/language.ts';
import { ok, refuse } from '../sidebar/fakeServer.ts';
import { faults } from '../sidebar/sidebarPage.ts';
import {
  type Answers,
  activeCell,
  file,
  heading,
  openHelp,
  preview,
  primary,
  shopAnswers,
  toBuilder,
  toPage,
} from './helpPage.ts';

const OUTPUT = `${ROOT}test/output`;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A name without a place to break. */
const LONG = 'Wholesale_and_retail_orders_of_all_branches_2019_to_2026';

function withLongNames(language: Language): Answers {
  const described = file(language);
  for (const sheet of described.sheets) {
    sheet.name = `${sheet.name}_${LONG}`;
    sheet.headers = sheet.headers.map((header) => `${header} ${LONG}`);
    sheet.cells = sheet.cells.map((row) => row.map((cell) => (/^[A-Z]/.test(cell) ? LONG : cell)));
  }
  return {
    ...shopAnswers(language),
    describeColumns: () => ok(described),
    describeActiveCell: () => ok(activeCell(language, { sheet: `Orders_${LONG}` })),
    insertFormula: () => ok({ sheet: `Orders_${LONG}`, cell: 'J3' }),
  };
}

describe('every state', () => {
  // One walk through all of them: a page for each would take minutes.
  it.each(['en', 'zh-CN'] as const)(
    'has no violation and fits into 300 px, with long names too, in %s',
    async (language) => {
      const found: string[] = [];
      const walk = async (answers: Answers, suffix: string) => {
        const help = await openHelp(browser, answers);
        const { page } = help;
        const look = async (state: string) => {
          found.push(...(await faults(page, `${state}${suffix}`)));
          await page.screenshot({ path: `${OUTPUT}/functions-${language}-${state}${suffix}.png` });
        };
        const insertOnce = async (state: string, insertFormula: Answers['insertFormula']) => {
          answers.insertFormula = insertFormula;
          await primary(help).click();
          await page.locator('.eyebrow.wrong').waitFor();
          await look(state);
          answers.insertFormula = insert;
          await page.locator('.foot button').first().click();
          await preview(help).waitFor();
        };
        const insert = answers.insertFormula;
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
        await look('1-list');
        await page.locator('.rules summary').click();
        await page.locator('.rules li').last().scrollIntoViewIfNeeded();
        await look('2-rules');
        await page.getByRole('searchbox').fill(language === 'en' ? 'retention' : '留存');
        await look('3-found');
        await page.getByRole('searchbox').fill(LONG);
        await look('4-none');
        await toPage(help, 'CLV_FORECAST');
        await look('5-page');
        await page.locator('.example').nth(1).scrollIntoViewIfNeeded();
        await look('6-examples');
        await primary(help).click();
        await page.getByLabel('customers').waitFor();
        await expect.poll(() => primary(help).textContent()).toContain('J3');
        await look('7-builder');
        await page.locator('.options summary').click();
        await page.getByLabel('gross_margin').fill('1.5');
        await page.getByLabel('as_of').scrollIntoViewIfNeeded();
        await look('8-options');
        await page.getByLabel('gross_margin').fill('0.3');
        await page.locator('.stack .go-to button').first().click();
        await page.getByLabel('leave_out').selectOption('typed');
        await page.getByLabel('leave_out').last().fill('=');
        await look('9-typed');
        await page.getByLabel('leave_out').last().fill('guest; test');
        const params = { sheet: LONG, cell: 'J3' };
        await insertOnce('10-filled', () => refuse({ code: 'CELL_NOT_EMPTY', params: { ...params, received: LONG } }));
        const room = { rows: 5413, columns: 7, filled: 'L9', received: LONG };
        await insertOnce('11-no-room', () => refuse({ code: 'NO_ROOM', params: { ...params, ...room } }));
        await insertOnce('12-lost', () => Promise.reject(new Error('offline')));
        answers.insertFormula = insert;
        await primary(help).click();
        await page.locator('.eyebrow.met').waitFor();
        await look('13-inserted');
        await page.context().close();
      };
      await walk(shopAnswers(language), '');
      await walk(withLongNames(language), '-long');
      expect(found).toEqual([]);
    },
    120_000,
  );

  it.each(['en', 'zh-CN'] as const)(
    'of every function fits, its page and its builder, in %s',
    async (language) => {
      const help = await openHelp(browser, shopAnswers(language));
      const { page } = help;
      const names = await page.locator('.sheet-links .name').allTextContents();
      const tooWide: string[] = [];
      const look = async (state: string) => {
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('.body *')].some((each) => each.getBoundingClientRect().right > 300.5),
        );
        if (wide) tooWide.push(state);
      };
      for (const name of names) {
        await toPage(help, name);
        await look(name);
        await primary(help).click();
        await preview(help).waitFor();
        if ((await page.locator('.options').count()) > 0) await page.locator('.options summary').click();
        await look(`building ${name}`);
        await page.locator('.back button').click();
        await page.locator('.back button').click();
      }
      expect(names).toHaveLength(52);
      expect(tooWide).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

describe('without a mouse', () => {
  it('a formula can be found, built and inserted with Tab, arrows and Enter', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const { page, calls } = help;
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await keyboard.press('Tab');
    await keyboard.type('nps');
    await keyboard.press('Enter');
    await heading(help, 'NPS').waitFor();
    expect(await focused()).toBe('NPS');
    await reach('Build formula');
    await keyboard.press('Enter');
    await heading(help, 'Build NPS').waitFor();
    await expect.poll(focused).toBe('Build NPS');
    await expect.poll(() => primary(help).textContent()).toBe('Insert in J3');
    await reach('Insert in J3');
    await keyboard.press('Enter');
    await heading(help, 'NPS is in J3').waitFor();
    expect(calls.some(({ method }) => method === 'insertFormula')).toBe(true);
    await page.context().close();

    async function reach(name: string): Promise<void> {
      for (let i = 0; i < 60; i++) {
        await keyboard.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`Tab never came to “${name}”`);
    }
  });

  it('the first screen leaves the focus where it was, and what has the focus is outlined', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    expect(await help.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await toBuilder(help, 'CLV_FORECAST');
    await help.page.getByLabel('customers').waitFor();
    for (let i = 0; i < 7; i++) {
      await help.page.keyboard.press('Tab');
      const outline = await help.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${document.activeElement?.outerHTML.slice(0, 60)} ${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toMatch(/ solid 2px$/);
    }
    await help.page.context().close();
  });
});
