/** The built sidebar in a headless Chromium, with a fake of Google's client object in place of Google. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../../build/paths.ts';
import type { Server } from '../../src/app/contract.ts';
import type { Answers } from './fakeServer.ts';

const PAGE = `${DIST}/Sidebar.html`;
const FAKE_GOOGLE = fileURLToPath(new URL('./fakeGoogle.js', import.meta.url));

export interface Call {
  method: keyof Server;
  argument: unknown;
}

export interface Sidebar {
  page: Page;
  /** Every call that reached the server, in order. */
  calls: Call[];
  /** What the page tried to load or complained about; empty in a page that stands alone. */
  complaints: string[];
}

/** Opens the page at the width of Google's sidebar. Answers may be changed while it is open. */
export async function openSidebar(browser: Browser, answers: Answers, height = 724): Promise<Sidebar> {
  const page = await (await browser.newContext({ viewport: { width: 300, height } })).newPage();
  page.setDefaultTimeout(5000);
  const calls: Call[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(`request: ${request.url()}`));
  await page.exposeFunction('askServer', async (method: keyof Server, argument: unknown) => {
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
  await page.setContent(await readFile(PAGE, 'utf8'));
  return { page, calls, complaints };
}
