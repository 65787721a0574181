/** Runs a bundled command of the workbench, building it first where it is missing or stale. */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './ensureBuilt.ts';
import { WORKBENCH } from './paths.ts';

export async function runBundled(command: string, args: readonly string[]): Promise<void> {
  await ensureBuilt();
  const child = spawn(process.execPath, [`${WORKBENCH}/cli/${command}.cjs`, ...args], { stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
