/** A headless Chromium for the browser tests. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../build/chromium.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found; npm test installs one, or set CHROME_PATH to yours.');
  // Chromium refuses its sandbox to root only.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...FLAGS] });
}
