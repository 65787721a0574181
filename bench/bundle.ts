/** Code.js: size, and the time Google spends on evaluating it for every cell. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { DIST } from '../build/paths.ts';
import { medianOf, type Row } from './table.ts';

const RUNS = 41;

export function benchBundle(): Row[] {
  const code = readFileSync(`${DIST}/Code.js`, 'utf8');
  const times = Array.from({ length: RUNS }, () => {
    const context = vm.createContext(Object.create(null));
    const begun = performance.now();
    vm.runInContext(code, context);
    return performance.now() - begun;
  });
  return [
    { what: 'Code.js, size', figure: Buffer.byteLength(code) / 1000, unit: 'kB', limit: 260 },
    { what: `Code.js, evaluated in a bare context, median of ${RUNS}`, figure: medianOf(times), unit: 'ms', limit: 5 },
  ];
}
