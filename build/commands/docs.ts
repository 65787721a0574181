/** `npm run docs`: writes the function pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functionPages } from '../docs.ts';
import { ROOT } from '../paths.ts';

export async function run(): Promise<void> {
  for (const [name, text] of functionPages()) {
    const file = `${ROOT}docs/functions/${name}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
