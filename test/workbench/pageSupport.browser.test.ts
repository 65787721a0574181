import type { BrowserContext } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { openWorkbench } from './workbenchPage.ts';

/** The page as a server without the headers would send it. */
async function withoutIsolation(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response, headers });
  });
}

const takeAway = (name: string) => async (context: BrowserContext) => {
  await context.addInitScript(`delete window[${JSON.stringify(name)}]`);
};

describe('a browser that lacks something', () => {
  it.each([
    ['cross-origin isolation, SharedArrayBuffer', withoutIsolation, 'http://localhost', '请直接打开'],
    ['SharedArrayBuffer', takeAway('SharedArrayBuffer'), 'http://localhost', '请直接打开'],
    ['Atomics.wait', takeAway('Atomics'), 'Update the browser', '请更新浏览器'],
    ['Web Workers', takeAway('Worker'), 'Update the browser', '请更新浏览器'],
  ])(
    'is told in both languages: %s',
    async (missing, before, english, chinese) => {
      const { page, close } = await openWorkbench('en', { before, until: '#cover section' });
      onTestFinished(close);
      const [inEnglish, inChinese] = await page.locator('#cover section').allTextContents();
      expect(inEnglish).toContain(`Missing: ${missing}.`);
      expect(inEnglish).toContain(english);
      expect(inChinese).toContain(`缺少：${missing}。`);
      expect(inChinese).toContain(chinese);
      await page.screenshot({ path: `${ROOT}test/output/page-unsupported.png` });
    },
    40_000,
  );
});

describe('an add-on that does not load', () => {
  it.each([
    [
      'for its syntax',
      { 'Code.js': 'class Store { static count = 0; }' },
      /Syntax error: SyntaxError: .* line: 1 file: Code\.gs/,
    ],
    ['for a missing build', { 'Code.js': null }, /dist\/Code\.js is missing/],
  ])(
    'says why: %s',
    async (_, addOn, reason) => {
      const { page, rebuild, close } = await openWorkbench('en', { addOn, until: '#cover b' });
      onTestFinished(close);
      expect(await page.locator('#cover').textContent()).toMatch(reason);
      await page.screenshot({ path: `${ROOT}test/output/page-not-loaded.png` });
      await rebuild({ 'Code.js': 'function onOpen() {}' });
      await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
    },
    60_000,
  );
});
