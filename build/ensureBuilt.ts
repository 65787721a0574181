/** Builds `dist/`, the host contract and the workbench when a source is newer than they are. */
import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { bundleAddOn } from './bundleAddOn.ts';
import { bundleContract } from './bundleContract.ts';
import { bundleWorkbench } from './bundleWorkbench.ts';
import { ROOT, WORKBENCH } from './paths.ts';

const SOURCES = ['src', 'workbench', 'build', 'contract', 'samples', 'appsscript.json', 'package-lock.json'];
const STAMP = `${WORKBENCH}/built`;

export async function buildAll(): Promise<void> {
  await Promise.all([bundleAddOn(), bundleContract(), bundleWorkbench()]);
  await writeFile(STAMP, '');
}

export async function ensureBuilt(): Promise<void> {
  const newest = Math.max(...(await Promise.all(SOURCES.map((source) => newestChange(ROOT + source)))));
  if (existsSync(STAMP) && (await stat(STAMP)).mtimeMs > newest) return;
  await buildAll();
}

async function newestChange(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  if (!(await stat(path)).isDirectory()) return mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestChange(`${path}/${name}`)));
  return Math.max(mtimeMs, ...inside);
}
