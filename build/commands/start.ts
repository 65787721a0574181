/** `npm start`: builds, serves the workbench, prints its address, and builds again what changes. */
import { type Serving, serve } from '../../workbench/server.ts';
import { ensureBuilt } from '../ensureBuilt.ts';
import { DIST, ROOT, WORKBENCH } from '../paths.ts';
import { onChange, type Part, rebuild } from '../rebuild.ts';

const FIRST_PORT = 8750;
const SOURCES: Record<Part, string[]> = { 'add-on': ['src', 'appsscript.json'], page: ['workbench', 'samples'] };

export async function run(): Promise<void> {
  await ensureBuilt();
  const server = await serve({ '/addon/': DIST, '/': WORKBENCH }, Number(process.env.PORT ?? FIRST_PORT));
  for (const part of ['add-on', 'page'] as const) {
    const paths = SOURCES[part].map((source) => ROOT + source);
    onChange(paths, () => buildAgain(part, server));
  }
  process.stdout.write(`Clientele is open at ${server.url}\nIt follows the sources. Stop it with Ctrl+C.\n`);
}

async function buildAgain(part: Part, server: Serving): Promise<void> {
  try {
    await rebuild(part);
    process.stdout.write(`Built the ${part} again.\n`);
    server.tell({ part, error: null });
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`${message}\n`);
    server.tell({ part, error: message });
  }
}
