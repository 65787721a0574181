/** `npm run bench:workbench`: how fast the workbench is in a browser. */
import { printTable } from '../../bench/table.ts';
import { benchWorkbench } from '../../bench/workbench.ts';
import { ensureChromium } from '../chromium.ts';
import { ensureBuilt } from '../ensureBuilt.ts';

export async function run(): Promise<void> {
  ensureChromium();
  await ensureBuilt();
  printTable(await benchWorkbench());
}
