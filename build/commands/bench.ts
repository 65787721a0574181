/** `npm run bench`: the figures that the README quotes. */
import { benchBundle } from '../../bench/bundle.ts';
import { benchSegmentation } from '../../bench/segmentation.ts';
import { printTable } from '../../bench/table.ts';
import { ensureBuilt } from '../ensureBuilt.ts';

export async function run(): Promise<void> {
  await ensureBuilt();
  printTable([...benchBundle(), ...benchSegmentation()]);
}
