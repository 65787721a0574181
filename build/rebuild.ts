/** Builds one part again, in a process of its own: this one keeps the modules it has loaded, such as the catalogue, as they were. */
import { spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import type { BuildNews } from '../workbench/server.ts';
import { ROOT } from './paths.ts';

export type Part = BuildNews['part'];

/** @throws Error with what the build printed */
export async function rebuild(part: Part): Promise<void> {
  const child = spawn(process.execPath, [`${ROOT}build/launch.mjs`, 'build', part], { cwd: ROOT });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdout.resume();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(said.trim() || `The build ended with status ${status}.`);
}

/** An editor saves in several steps, and a checkout changes many files; they are one change. */
const QUIET_MS = 150;

/**
 * Calls `changed` after files under these paths have changed, one call at a time; what changes during a call is followed by another.
 *
 * @returns a function that stops watching
 */
export function onChange(paths: readonly string[], changed: () => Promise<void>): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const watchers: FSWatcher[] = paths.map((path) =>
    watch(path, { recursive: true }, () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        last = last.then(changed);
      }, QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(quiet);
    for (const watcher of watchers) watcher.close();
  };
}
