/** Finds a Chromium for browser tests and benchmarks, or gets one, and starts it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium that is there, or null. */
function findChromium(): string | null {
  return [...CANDIDATES, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null;
}

/** @throws Error that says what to install, when none is there and none can be had */
export function ensureChromium(): string {
  return findChromium() ?? install();
}

function install(): string {
  process.stderr.write('No Chromium found; trying to install one …\n');
  const attempts: [string, string[]][] = [
    ...(process.getuid?.() === 0
      ? ([
          ['apt-get', ['update']],
          ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
        ] as [string, string[]][])
      : []),
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']],
  ];
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: ['ignore', 2, 2] });
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome and none could be installed. Install one (Debian: apt-get install chromium), or set CHROME_PATH to yours.',
  );
}

/** Without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found; npm test installs one, or set CHROME_PATH to yours.');
  // Chromium refuses its sandbox to root only.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...FLAGS] });
}
