import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';

const FOLDER = `${ROOT}test/workbench/summaryOracle/`;

it('the second computation of the summary takes nothing from the product', () => {
  const imports = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(FOLDER + name, 'utf8').matchAll(/^(?:import|\}).* from '([^']+)';$/gm)])
    .map(([, from]) => from);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((from) => !/^\.\/\w+\.ts$/.test(from ?? ''))).toEqual([]);
});
