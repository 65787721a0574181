import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECT, LEFT_OUT, RULES } from '../../build/dialect.ts';
import { writeXlsx } from '../../workbench/files/writeXlsx.ts';
import { SHEETS_FUNCTIONS } from '../../workbench/host/formulas/sheetsFunctions.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { COUNTEREXAMPLES, FIRST_FORMULA, SAMPLES, STYLES, sheetOf } from './dialectSamples.ts';
import { open } from './headless.ts';
import { hasLibreOffice, recalculate } from './libreOffice.ts';

/** LibreOffice writes 15 digits; the last two depend on the order of the sums. */
const CLOSE = 1e-13;
/** LibreOffice ends its search for the rate that early. */
const CLOSE_RATE = 1e-11;

/** LibreOffice's “invalid character”, “pair missing”, “missing operator” and “missing variable”. */
const UNPARSED = /^Err:5(01|08|09|10)$/;

type Result = string | number | boolean;

const inDialect = Object.values(DIALECT).flat();
const leftOut = LEFT_OUT.flatMap(({ functions }) => functions);
const IN_NEITHER = LEFT_OUT.find(({ reason }) => reason === 'in neither of the two')?.functions ?? [];

/** Every formula of the samples; numbers are asked for as such. */
const TRIED = [
  ...Object.values(SAMPLES)
    .flat()
    .map(([formula, expected]) => ({ formula, isNumber: typeof expected === 'number' })),
  ...[...Object.values(COUNTEREXAMPLES), ...RULES.flatMap(({ broken }) => broken)].map((formula) => ({
    formula,
    isNumber: false,
  })),
];

describe('the list of the dialect', () => {
  it('names functions of Sheets, each once, and has samples of all of them', () => {
    expect([...inDialect, ...leftOut].filter((name) => !SHEETS_FUNCTIONS.has(name))).toEqual([]);
    expect(new Set([...inDialect, ...leftOut]).size).toBe(inDialect.length + leftOut.length);
    expect(Object.keys(SAMPLES).sort()).toEqual([...inDialect, 'operators'].sort());
    expect(Object.keys(COUNTEREXAMPLES).sort()).toEqual([...leftOut].sort());
  });

  it('tries each formula once', () => {
    const formulas = TRIED.map(({ formula }) => formula);
    expect(formulas.filter((formula, i) => formulas.indexOf(formula) !== i)).toEqual([]);
  });
});

let workbook: WorkbookSnapshot;
let inUniver: Map<string, Result>;

beforeAll(async () => {
  const host = await open({
    code: '',
    workbook: { name: 'Test', locale: 'en_US', timeZone: 'Etc/UTC', styles: STYLES, sheets: [sheetOf(TRIED)] },
  });
  try {
    workbook = await host.snapshot();
  } finally {
    host.dispose();
  }
  inUniver = resultsIn((row) => plain(workbook.sheets[0]?.cells[row]?.[0]?.value ?? null));
}, 60_000);

describe('a formula of the dialect', () => {
  it.each(Object.keys(SAMPLES))('has its result in Univer: %s', (name) => {
    expect(wrongResults(name, inUniver)).toEqual([]);
  });
});

describe.skipIf(!hasLibreOffice)('beside LibreOffice', () => {
  let inLibreOffice: Map<string, Result>;

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'clientele-dialect-'));
    try {
      const file = path.join(folder, 'dialect.xlsx');
      await writeFile(file, await withEveryFormula(await writeXlsx(workbook)));
      const recalculated = await recalculate(file, 'Dialect');
      inLibreOffice = resultsIn((row) => recalculated[row]?.[0] ?? '');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);

  const resultsOf = (formula: string) => ({
    univer: inUniver.get(formula) ?? '',
    libreOffice: inLibreOffice.get(formula) ?? '',
  });

  it.each(Object.keys(SAMPLES))('a formula of the dialect has its result: %s', (name) => {
    expect(wrongResults(name, inLibreOffice)).toEqual([]);
  });

  it.each(IN_NEITHER)('neither of the two has %s', (name) => {
    expect(resultsOf(COUNTEREXAMPLES[name] ?? '')).toEqual({ univer: '#NAME?', libreOffice: '#NAME?' });
  });

  it.each(leftOut.filter((name) => !IN_NEITHER.includes(name)))('the two do not agree on %s', (name) => {
    expect(resultsOf(COUNTEREXAMPLES[name] ?? '')).toSatisfy(differ);
  });

  it.each(RULES.flatMap(({ rule, broken }) => broken.map((formula) => [formula, rule])))(
    'the two do not agree on %s: %s',
    (formula = '') => {
      expect(resultsOf(formula)).toSatisfy(differ);
    },
  );
});

/** What an export saves as a value is a formula here: LibreOffice is to say what it makes of it. */
async function withEveryFormula(xlsx: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx.buffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  TRIED.forEach(({ formula }, i) => {
    const cell = sheet.getCell(FIRST_FORMULA + i + 1, 1);
    if (!cell.formula) cell.value = { formula: formula.slice(1) } as ExcelJS.CellFormulaValue;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function resultsIn(cell: (row: number) => Result): Map<string, Result> {
  return new Map(TRIED.map(({ formula }, i) => [formula, cell(FIRST_FORMULA + i)]));
}

/** Samples of a function that did not give what they must. */
function wrongResults(name: string, results: ReadonlyMap<string, Result>) {
  const close = name === 'RATE' ? CLOSE_RATE : CLOSE;
  return (SAMPLES[name] ?? []).flatMap(([formula, expected]) => {
    const got = results.get(formula) ?? '';
    return agrees(got, expected, close) ? [] : [{ formula, expected, got }];
  });
}

function plain(value: CellValue): Result {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'date' in value ? value.date : value.error;
}

/** LibreOffice's results are texts throughout. */
function agrees(result: Result, expected: Result, close: number): boolean {
  if (typeof expected === 'string') return result === expected;
  if (typeof expected === 'boolean') return result === expected || result === String(expected).toUpperCase();
  if (result === '' || typeof result === 'boolean') return false;
  return Math.abs(Number(result) - expected) <= close * Math.max(Math.abs(expected), Number.EPSILON / close);
}

/** Whether they are two results, or a result and an error, of a formula that LibreOffice could parse. */
function differ({ univer, libreOffice }: { univer: Result; libreOffice: Result }): boolean {
  return !UNPARSED.test(String(libreOffice)) && !agrees(libreOffice, univer, CLOSE);
}
