/** Runs an installed command-line tool of the project. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

interface Running {
  /** `pipe` keeps what the tool prints instead of showing it. */
  stdout?: 'inherit' | 'ignore' | 'pipe';
  cwd?: string;
}

/** Resolves with what was kept when the tool ends well; rejects with its name and exit status otherwise. */
export async function runTool(
  name: string,
  args: readonly string[],
  { stdout = 'inherit', cwd = ROOT }: Running = {},
): Promise<string> {
  let kept = '';
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(`${ROOT}node_modules/.bin/${name}`, args, {
      cwd,
      stdio: ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32',
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      kept += text;
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed (status ${status})`);
  return kept;
}
