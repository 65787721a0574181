/** `npm run deploy`: builds and pushes `dist/` with clasp, after checking that clasp can know where to. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { buildAll } from '../ensureBuilt.ts';
import { ROOT } from '../paths.ts';
import { runTool } from '../runTool.ts';

export async function run(): Promise<void> {
  const missing = await whatIsMissing();
  if (missing.length > 0) {
    throw new Error(
      `Not deployed. ${missing.length === 1 ? 'One thing is' : 'Some things are'} missing:\n${missing.map((line) => `  - ${line}`).join('\n')}\nThe steps are in docs/deploy.md.`,
    );
  }
  await buildAll();
  // Without a terminal clasp skips a changed manifest silently unless it is forced.
  await runTool('clasp', ['push', '--force']);
}

/** What clasp needs and does not find. */
export async function whatIsMissing(root = ROOT, home = homedir()): Promise<string[]> {
  const missing: string[] = [];
  const config = await readFile(`${root}.clasp.json`, 'utf8').catch(() => null);
  if (config === null) missing.push('.clasp.json: it says which Apps Script project to push to.');
  else missing.push(...configFaults(config));
  if (!existsSync(`${home}/.clasprc.json`)) missing.push('a login: run “npx clasp login” once.');
  return missing;
}

function configFaults(text: string): string[] {
  let config: { scriptId?: unknown; rootDir?: unknown };
  try {
    config = JSON.parse(text) as typeof config;
  } catch (error) {
    return [`.clasp.json is not valid JSON: ${(error as Error).message}`];
  }
  const faults: string[] = [];
  if (typeof config.scriptId !== 'string' || config.scriptId === '') {
    faults.push('scriptId in .clasp.json: copy it from Project settings → IDs of your Apps Script project.');
  }
  if (config.rootDir !== 'dist')
    faults.push(`rootDir in .clasp.json: expected "dist", got ${JSON.stringify(config.rootDir)}.`);
  return faults;
}
