/** A built page in a headless Chromium, with a fake of Google's client object in place of Google. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../../build/paths.ts';
import type { Server } from '../../src/app/contract.ts';
import type { Answers } from './fakeServer.ts';

const FAKE_GOOGLE = fileURLToPath(new URL('./fakeGoogle.js', import.meta.url));

export interface Call<Method = keyof Server> {
  method: Method;
  argument: unknown;
}

export interface ServedPage<Method = keyof Server> {
  page: Page;
  /** Every call that reached the server, in order. */
  calls: Call<Method>[];
  /** What the page tried to load or complained about; empty in a page that stands alone. */
  complaints: string[];
}

export type Sidebar = ServedPage;

/** Opens the sidebar. Answers may be changed while it is open. */
export function openSidebar(browser: Browser, answers: Answers, height?: number): Promise<Sidebar> {
  return openPage(browser, 'Sidebar.html', answers, height);
}

/** Opens a page of `dist/` at the width of Google's sidebar. */
export async function openPage<Method extends string>(
  browser: Browser,
  file: string,
  answers: Record<Method, unknown>,
  height = 724,
): Promise<ServedPage<Method>> {
  const page = await (await browser.newContext({ viewport: { width: 300, height } })).newPage();
  page.setDefaultTimeout(5000);
  const calls: Call<Method>[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(`request: ${request.url()}`));
  await page.exposeFunction('askServer', async (method: Method, argument: unknown) => {
    calls.push({ method, argument });
    const answer = answers[method] as (argument: unknown) => unknown;
    try {
      return { answer: await answer(argument) };
    } catch (error) {
      return { lost: String(error) };
    }
  });
  await page.addInitScript({ path: FAKE_GOOGLE });
  // Scripts are installed on the way to a page; its content is then written into it.
  await page.goto('about:blank');
  await page.setContent(await readFile(`${DIST}/${file}`, 'utf8'));
  return { page, calls, complaints };
}

/** What axe finds and what sticks out of 300 px, each with the state in which it shows. */
export async function faults(page: Page, state: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('main, .body, .body *, .standing *, .foot, .foot button')]
      .filter((element) => element.getBoundingClientRect().right > 300.5 && !element.closest('.hidden'))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  return [
    ...violations.map(({ id, nodes }) => `${state}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...tooWide.map((html) => `${state}, too wide: ${html}`),
  ];
}
