/** Runs an installed command-line tool of the project. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

/** Resolves when the tool ends well; rejects with its name and exit status otherwise. What it prints is shown. */
export async function runTool(name: string, args: readonly string[], options: { stdout?: 'inherit' | 'ignore' } = {}) {
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(`${ROOT}node_modules/.bin/${name}`, args, {
      cwd: ROOT,
      stdio: ['ignore', options.stdout ?? 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed (status ${status})`);
}
