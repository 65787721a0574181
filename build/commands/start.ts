/** `npm start`: builds, serves the workbench and prints its address. */
import { serve } from '../../workbench/server.ts';
import { ensureBuilt } from '../ensureBuilt.ts';
import { DIST, WORKBENCH } from '../paths.ts';

const FIRST_PORT = 8750;

export async function run(): Promise<void> {
  await ensureBuilt();
  const { url } = await serve({ '/addon/': DIST, '/': WORKBENCH }, Number(process.env.PORT ?? FIRST_PORT));
  process.stdout.write(`Clientele is open at ${url}\nStop it with Ctrl+C.\n`);
}
