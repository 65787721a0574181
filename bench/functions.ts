/** Every custom function that takes ranges, on 1,000 to 100,000 rows: how long it takes, and how that grows. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { DIST } from '../build/paths.ts';
import { type CustomFunctionDoc, readFunctionDocs } from '../workbench/host/formulas/functionDocs.ts';
import { type Input, inputOf } from './functionInputs.ts';
import { medianOf } from './table.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;
const SAMPLES = 5;

/** Google stops at 30 s, on slower machines than ours. */
export const LONGEST_MS = 3000;

/** n·log n from 10,000 to 100,000 rows: 10 × log 100,000 ÷ log 10,000. */
const N_LOG_N = (100_000 * Math.log(100_000)) / (10_000 * Math.log(10_000));
/**
 * Caches that 10,000 rows still fit in, and collections of garbage that 100,000 rows bring about, are no growth of the
 * algorithm; n√n would be ×32 and n² ×100.
 */
const NOISE = 1.5;
const STEEPEST = N_LOG_N * NOISE;
/** Below this, 100,000 rows are quick whatever the ratio, and the clock says little of 10,000. */
const NOTICEABLE_MS = 20;

const CODE = readFileSync(`${DIST}/Code.js`, 'utf8');

export interface FunctionTimes {
  name: string;
  /** Median in milliseconds for each size. */
  medians: number[];
  /** 100,000 rows over 10,000. */
  growth: number;
  /** The limit that was broken, or ''. */
  broken: string;
}

/** The functions that need a range, as their stubs say. */
export const rangeFunctions: readonly CustomFunctionDoc[] = readFunctionDocs(CODE).filter(({ parameters }) =>
  parameters.some(({ type, help }) => type.startsWith('range') && !help.startsWith('Optional')),
);

export function benchFunctions(): FunctionTimes[] {
  return rangeFunctions.map((each) => {
    const medians = SIZES.map((rows) => medianOf(Array.from({ length: SAMPLES }, () => sample(each, rows))));
    const [, some = Number.NaN, many = Number.NaN] = medians;
    const growth = many / some;
    const isSteep = growth > STEEPEST && many > NOTICEABLE_MS;
    const broken = many > LONGEST_MS ? `above ${LONGEST_MS} ms` : isSteep ? `steeper than ×${STEEPEST}` : '';
    return { name: each.name, medians, growth, broken };
  });
}

/**
 * Milliseconds of one call in a realm that has not seen the function before, as in a cell.
 *
 * @param clock in milliseconds
 */
export function sample(
  { name, parameters }: CustomFunctionDoc,
  rows: number,
  clock: () => number = () => performance.now(),
): number {
  const spreadsheet = { getSpreadsheetLocale: () => 'zh_CN', getSpreadsheetTimeZone: () => 'Asia/Shanghai' };
  const realm = vm.createContext({ SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet } });
  vm.runInContext(CODE, realm, { filename: 'Code.js' });
  const enter = vm.runInContext(ENTER, realm) as (input: Input | undefined) => unknown;
  const args = parameters.map((parameter) => enter(inputOf(name, parameter.name, rows)));
  const call = realm[name] as (...args: unknown[]) => unknown;
  const begun = clock();
  call(...args);
  return clock() - begun;
}

/** Makes cells in the realm, where a host makes them too: rows of one cell, with dates of the realm. */
const ENTER = `(input) => {
  const cell = (value) => (typeof value === 'object' ? new Date(Number(value)) : value);
  return Array.isArray(input) ? Array.from(input, (value) => [cell(value)]) : input && cell(input);
}`;

export function printFunctionTimes(functions: readonly FunctionTimes[]): void {
  for (const { name, medians, growth, broken } of functions) {
    const times = medians.map(
      (ms, i) => `${(SIZES[i] as number) / 1000}k ${ms.toFixed(ms < 10 ? 1 : 0).padStart(6)} ms`,
    );
    process.stdout.write(
      `${name.padEnd(24)}${times.join('   ')}   ×${growth.toFixed(1).padEnd(5)} ${broken}`.trimEnd(),
    );
    process.stdout.write('\n');
  }
  const limits = `limits: ${LONGEST_MS} ms at 100k; ×${STEEPEST} from 10k, which is n log n (×${N_LOG_N}) times ${NOISE} for noise`;
  process.stdout.write(`medians of ${SAMPLES}, each in a fresh realm; ${limits}\n`);
}
