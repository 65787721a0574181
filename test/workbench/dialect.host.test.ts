import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECT, LEFT_OUT, RULES } from '../../build/dialect.ts';
import type { CellValue } from '../../workbench/contract/snapshot.ts';
import { writeXlsx } from '../../workbench/files/writeXlsx.ts';
import { SHEETS_FUNCTIONS } from '../../workbench/host/formulas/sheetsFunctions.ts';
import { COUNTEREXAMPLES, FIRST_FORMULA, SAMPLES, STYLES, sheetOf } from './dialectSamples.ts';
import { open } from './headless.ts';
import { hasLibreOffice, recalculate } from './libreOffice.ts';

/** LibreOffice writes 15 digits; the last two depend on the order of the sums. */
const CLOSE = 1e-13;
/** LibreOffice ends its search for the rate that early. */
const CLOSE_RATE = 1e-11;

const inDialect = Object.values(DIALECT).flat();
const leftOut = LEFT_OUT.flatMap(({ functions }) => functions);

describe('the list of the dialect', () => {
  it('names functions of Sheets, each once, and has samples of all of them', () => {
    expect([...inDialect, ...leftOut].filter((name) => !SHEETS_FUNCTIONS.has(name))).toEqual([]);
    expect(new Set([...inDialect, ...leftOut]).size).toBe(inDialect.length + leftOut.length);
    expect(Object.keys(SAMPLES).sort()).toEqual([...inDialect, 'operators'].sort());
    expect(Object.keys(COUNTEREXAMPLES).sort()).toEqual([...leftOut].sort());
  });
});

describe.skipIf(!hasLibreOffice)('a formula of the dialect', () => {
  let results: Map<string, { univer: CellValue; libreOffice: string }>;

  beforeAll(async () => {
    const samples = Object.values(SAMPLES)
      .flat()
      .map(([formula, expected]) => ({ formula, isNumber: typeof expected === 'number' }));
    const others = [...Object.values(COUNTEREXAMPLES), ...RULES.flatMap(({ broken }) => broken)];
    results = await computed([...samples, ...others.map((formula) => ({ formula, isNumber: false }))]);
  }, 120_000);

  it.each(Object.keys(SAMPLES))('has its result in Univer and in LibreOffice: %s', (name) => {
    const close = name === 'RATE' ? CLOSE_RATE : CLOSE;
    const wrong = (SAMPLES[name] ?? []).flatMap(([formula, expected]) => {
      const { univer, libreOffice } = results.get(formula) ?? { univer: null, libreOffice: '' };
      return agrees(plain(univer), expected, close) && agrees(libreOffice, expected, close)
        ? []
        : [{ formula, expected, univer, libreOffice }];
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(COUNTEREXAMPLES))('does not call %s', (_, formula) => {
    expect(results.get(formula)).toSatisfy(differs);
  });

  it.each(RULES.flatMap(({ rule, broken }) => broken.map((formula) => [formula, rule])))('is not %s: %s', (formula) => {
    expect(results.get(formula as string)).toSatisfy(differs);
  });
});

/** Both programs' results, from one workbook that Univer computed and LibreOffice computed again. */
async function computed(formulas: readonly { formula: string; isNumber: boolean }[]) {
  const sheet = sheetOf(formulas);
  const host = await open({
    code: '',
    workbook: { name: 'Test', locale: 'en_US', timeZone: 'Etc/UTC', styles: STYLES, sheets: [sheet] },
  });
  const workbook = await host.snapshot();
  host.dispose();
  const folder = await mkdtemp(path.join(tmpdir(), 'clientele-dialect-'));
  try {
    const file = path.join(folder, 'dialect.xlsx');
    await writeFile(file, await writeXlsx(workbook));
    const recalculated = await recalculate(file, sheet.name);
    return new Map(
      formulas.map(({ formula }, i) => {
        const row = FIRST_FORMULA + i;
        const univer = workbook.sheets[0]?.cells[row]?.[0]?.value ?? null;
        return [formula, { univer, libreOffice: recalculated[row]?.[0] ?? '' }];
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function plain(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'date' in value ? value.date : value.error;
}

/** LibreOffice's results are texts throughout. */
function agrees(result: string | number | boolean, expected: string | number | boolean, close: number): boolean {
  if (typeof expected === 'string') return result === expected;
  if (typeof expected === 'boolean') return result === expected || result === String(expected).toUpperCase();
  if (result === '' || typeof result === 'boolean') return false;
  return Math.abs(Number(result) - expected) <= close * Math.max(Math.abs(expected), Number.EPSILON / close);
}

/** Whether one of them has an error, or another result than the other. */
function differs(result: { univer: CellValue; libreOffice: string }): boolean {
  const univer = plain(result.univer);
  const isError = [univer, result.libreOffice].some((text) => typeof text === 'string' && /^(#|Err:)/.test(text));
  return isError || !agrees(result.libreOffice, univer, CLOSE);
}
