/** `npm run build`: makes `dist/` and says what is in it. */
import { readdir, stat } from 'node:fs/promises';
import { buildAll } from '../ensureBuilt.ts';
import { DIST } from '../paths.ts';

export async function run(): Promise<void> {
  await buildAll();
  for (const name of (await readdir(DIST)).sort()) {
    const { size } = await stat(`${DIST}/${name}`);
    process.stdout.write(`dist/${name.padEnd(16)} ${(size / 1000).toFixed(1).padStart(7)} kB\n`);
  }
}
