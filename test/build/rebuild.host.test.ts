import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { onChange } from '../../build/rebuild.ts';

/** Longer than it waits for more to be saved. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 500));

it('what is watched is built once for files saved together, and again for those saved during the build', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clientele-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  let builds = 0;
  let finish = (): void => undefined;
  const stop = onChange([folder], () => {
    builds++;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  onTestFinished(stop);
  // Written in one turn, so that no machine is too busy for them to be saved together.
  for (const name of ['a', 'b']) writeFileSync(`${folder}/${name}.ts`, '1');
  await expect.poll(() => builds, { timeout: 8_000 }).toBe(1);
  finish();
  await quiet();
  expect(builds).toBe(1);

  writeFileSync(`${folder}/a.ts`, '2');
  await expect.poll(() => builds, { timeout: 8_000 }).toBe(2);
  writeFileSync(`${folder}/a.ts`, '3');
  await quiet();
  expect(builds).toBe(2);
  finish();
  await expect.poll(() => builds, { timeout: 8_000 }).toBe(3);
  finish();
});
