/**
 * The demo with its report, written, read back, written again and recalculated by LibreOffice: nothing is lost on the way.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../../samples/demoWorkbook.ts';
import type { Outcome, RunResult, Settings, SourceDescription } from '../../../src/app/contract.ts';
import { DEFAULT_CLASSES } from '../../../src/core/segments/customerClasses.ts';
import { keepResults } from '../../../workbench/files/keepResults.ts';
import { readFiles } from '../../../workbench/files/readFiles.ts';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import { excelNumberFormat } from '../../../workbench/files/xlsxStyles.ts';
import { SHEETS_FUNCTIONS } from '../../../workbench/host/formulas/sheetsFunctions.ts';
import type { CellSnapshot, CellValue, WorkbookSnapshot } from '../../../workbench/types/snapshot.ts';
import { open, resultOf } from '../headless.ts';
import { hasLibreOffice, numberIn, recalculateAll } from '../libreOffice.ts';
import { readByExceljs } from './readByExceljs.ts';

const SECONDS = 86_400;
const CHARTS_LEFT_OUT = [{ code: 'LEFT_OUT', params: { file: 'demo.xlsx', parts: ['charts'] } }];

describe.each(['en', 'zh-CN'] as const)('the demo workbook with its report in %s', (language) => {
  let workbook: WorkbookSnapshot;
  let file: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    workbook = await segmentedDemo(language);
    file = await writeXlsx(workbook);
  }, 120_000);

  describe.each([
    ['opened in the workbench', (bytes: typeof file) => openedInWorkbench(bytes, language)],
    ['read by exceljs alone', readByExceljs],
  ] as const)('%s', (_, opened) => {
    let read: WorkbookSnapshot;

    beforeAll(async () => {
      read = await opened(file);
    }, 60_000);

    it('keeps its sheets, and every value, formula, note and format', () => {
      expect(read.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
      const cells = cellsOf(workbook).filter(isAmongValues(workbook));
      expect(cells.filter(({ cell }) => cell.formula).length).toBeGreaterThan(100);
      expect(cells.filter(({ cell }) => isDate(cell.value)).length).toBeGreaterThan(5000);
      const lost = cells.flatMap(({ sheet, row, column, cell }) => {
        const before = contentOf(cell, workbook);
        const after = contentOf(read.sheets[sheet]?.cells[row]?.[column] ?? { value: null }, read);
        return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ sheet, row, column, before, after }];
      });
      expect(lost).toEqual([]);
      expect(cellsOf(read).filter(({ cell }) => cell.value !== null)).toHaveLength(
        cells.filter(({ cell }) => cell.value !== null).length,
      );
    });

    it.skipIf(!hasLibreOffice)(
      'has the same values when it is written again, and LibreOffice has calculated every formula',
      async () => {
        const recalculated = await recalculateAll(await writeXlsx(read));
        const others = cellsOf(workbook).filter(
          ({ sheet, row, column, cell }) =>
            !isSame(cell.value, recalculated[workbook.sheets[sheet]?.name ?? '']?.[row]?.[column] ?? ''),
        );
        expect(others).toEqual([]);
      },
      60_000,
    );
  });
});

/** As *Open…* and *Download* have it between them: read, opened in the host, and taken out of it again. */
async function openedInWorkbench(bytes: Uint8Array, language: 'en' | 'zh-CN'): Promise<WorkbookSnapshot> {
  const { locale, timeZone } = demoWorkbook(language).workbook;
  const { workbook, arrays, notices } = await readFiles([{ name: 'demo.xlsx', bytes }], { locale, timeZone });
  expect([...notices, ...keepResults(workbook, arrays, SHEETS_FUNCTIONS)]).toEqual(CHARTS_LEFT_OUT);
  const host = await open({ workbook, userLocale: language });
  try {
    return await host.snapshot();
  } finally {
    host.dispose();
  }
}

async function segmentedDemo(language: 'en' | 'zh-CN'): Promise<WorkbookSnapshot> {
  const host = await open({ workbook: demoWorkbook(language).workbook, userLocale: language });
  const ask = async <T>(name: string, argument: object): Promise<T> => {
    const answer = (await resultOf(host, name, argument)) as Outcome<T>;
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  try {
    const { shape, mapping } = await ask<SourceDescription>('describeSource', { sheetId: 1 });
    const settings: Settings = {
      source: {
        sheetId: 1,
        shape,
        columns: mapping,
        dateOrder: 'auto',
        refunds: 'net',
        duplicates: 'drop',
        testCustomers: [],
        survey: null,
        pseudonyms: false,
      },
      classes: DEFAULT_CLASSES,
      tierNames: ['A', 'B', 'C'],
      extras: ['lifecycle', 'behaviour'],
      cuts: 'fresh',
      runBy: 'Mei',
    };
    await ask<RunResult>('segmentCustomers', settings);
    return await host.snapshot();
  } finally {
    host.dispose();
  }
}

interface Place {
  sheet: number;
  row: number;
  column: number;
  cell: CellSnapshot;
}

function cellsOf({ sheets }: WorkbookSnapshot): Place[] {
  return sheets.flatMap(({ cells }, sheet) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell: { ...cell } }] : [])),
    ),
  );
}

/** Rows below the last value only have a look, and are not read. */
function isAmongValues({ sheets }: WorkbookSnapshot) {
  const heights = sheets.map(({ cells }) =>
    cells.reduce((last, line, row) => (line.some((cell) => (cell?.value ?? null) !== null) ? row + 1 : last), 0),
  );
  return ({ sheet, row }: Place) => row < (heights[sheet] ?? 0);
}

/** What is compared: words of formats stand in quotes in one of the two. */
function contentOf({ value, formula, note, style }: CellSnapshot, { styles }: WorkbookSnapshot) {
  const { numberFormat = 'General' } = styles[style ?? -1] ?? {};
  return { value: inSeconds(value), formula, note, numberFormat: excelNumberFormat(numberFormat) };
}

function inSeconds(value: CellValue): CellValue {
  return isDate(value) ? { date: Math.round(value.date * SECONDS) } : value;
}

function isDate(value: CellValue): value is { date: number } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function isSame(value: CellValue, text: string): boolean {
  if (typeof value === 'number') return Math.abs(numberIn(text) - value) <= 1e-13 * Math.abs(value);
  if (typeof value === 'boolean') return text === String(value).toUpperCase();
  if (isDate(value)) return text === new Date((value.date - 25_569) * SECONDS * 1000).toISOString().slice(0, 10);
  return text === (value ?? '');
}
