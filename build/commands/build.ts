/** `npm run build`: makes `dist/` and says what is in it; `npm run build add-on` or `page` makes that part only. */
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { bundleAddOn } from '../bundleAddOn.ts';
import { bundleWorkbench } from '../bundleWorkbench.ts';
import { buildAll } from '../ensureBuilt.ts';
import { DIST, WORKBENCH } from '../paths.ts';

export async function run([part]: string[] = []): Promise<void> {
  if (part === 'add-on') await replaceAddOn();
  else if (part === 'page') await bundleWorkbench();
  else await buildAll();
  for (const name of (await readdir(DIST)).sort()) {
    const { size } = await stat(`${DIST}/${name}`);
    process.stdout.write(`dist/${name.padEnd(16)} ${(size / 1000).toFixed(1).padStart(7)} kB\n`);
  }
}

/** Built beside `dist/` and moved there whole, so that a failing build leaves the old one as it is. */
async function replaceAddOn(): Promise<void> {
  await mkdir(WORKBENCH, { recursive: true });
  const fresh = await mkdtemp(`${WORKBENCH}/add-on-`);
  try {
    await bundleAddOn(fresh);
    for (const name of await readdir(fresh)) await rename(`${fresh}/${name}`, `${DIST}/${name}`);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
