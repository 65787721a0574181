import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';

const BEHAVIOURS = Array.from({ length: 28 }, (_, i) => i + 1);
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

it('each of the 28 behaviours has a line in docs/fidelity.md, in their order', () => {
  const rows = [...read('docs/fidelity.md').matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(BEHAVIOURS);
  for (const [, , , source] of rows) expect(source).toMatch(/[ds?–]/);
});

it('each of them has a test that starts from an add-on which breaks it', () => {
  const tests = readdirSync(`${ROOT}test/fidelity`).filter((name) => /\.(host|browser)\.test\.ts$/.test(name));
  const titles = tests.flatMap((name) => [
    ...read(`test/fidelity/${name}`).matchAll(/(?:behaviour\(|')(\d+)(?:,| · )/g),
  ]);
  expect([...new Set(titles.map(([, number]) => Number(number)))].sort((a, b) => a - b)).toEqual(BEHAVIOURS);
});
