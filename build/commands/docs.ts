/** `npm run docs`: writes the function pages, and the dialect of reports into docs/fidelity.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withDialectSection } from '../dialectSection.ts';
import { functionPages } from '../docs.ts';
import { ROOT } from '../paths.ts';

export async function run(): Promise<void> {
  for (const [name, text] of functionPages()) {
    const file = `${ROOT}docs/functions/${name}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const fidelity = `${ROOT}docs/fidelity.md`;
  await writeFile(fidelity, withDialectSection(await readFile(fidelity, 'utf8')));
}
