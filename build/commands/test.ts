/** `npm test`: builds, checks types and style, runs all tests, and closes with one line that counts them. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensureChromium } from '../chromium.ts';
import { buildAll } from '../ensureBuilt.ts';
import { ROOT } from '../paths.ts';
import { run as check } from './check.ts';

const REPORT = `${ROOT}test/output/vitest.json`;

export async function run(args: string[]): Promise<void> {
  const chromium = ensureChromium();
  await buildAll();
  await check();
  await mkdir(`${ROOT}test/output`, { recursive: true });
  await rm(REPORT, { force: true });
  const status = await vitest(args, chromium);
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
    await readFile(REPORT, 'utf8'),
  ) as Report;
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  // A file that fails to load has no tests to count, so its failure is told by the status.
  process.exitCode = status === 0 && success ? 0 : 1;
  process.stdout.write(`tests: ${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`);
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
}

function vitest(args: readonly string[], chromium: string): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const child = spawn(process.execPath, [`${ROOT}node_modules/vitest/vitest.mjs`, 'run', ...reporters, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromium },
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
