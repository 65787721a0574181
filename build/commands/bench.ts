/** `npm run bench`: the figures that the README quotes. Fails when one of them breaks its limit. */
import { benchBundle } from '../../bench/bundle.ts';
import { benchExports } from '../../bench/exports.ts';
import { benchFits } from '../../bench/fits.ts';
import { benchSegmentation } from '../../bench/segmentation.ts';
import { printTable } from '../../bench/table.ts';
import { ensureBuilt } from '../ensureBuilt.ts';

export async function run(): Promise<void> {
  await ensureBuilt();
  // Read Code.js, so they wait until it is built.
  const { benchFunctions, printFunctionTimes } = await import('../../bench/functions.ts');
  const figures = [...benchBundle(), ...benchFits(), ...benchSegmentation(), ...benchExports()];
  printTable(figures);
  const functions = benchFunctions();
  printFunctionTimes(functions);
  const broken =
    figures.some(({ figure, limit = Infinity }) => figure > limit) || functions.some((each) => each.broken);
  process.exitCode = broken ? 1 : 0;
}
