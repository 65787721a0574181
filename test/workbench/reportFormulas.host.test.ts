import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type { Outcome, RunResult, Settings, SourceDescription } from '../../src/app/contract.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { inEveryLocale } from '../../src/report/formulas.ts';
import { writeXlsx } from '../../workbench/files/writeXlsx.ts';
import { enteredFormula } from '../../workbench/host/formulas/formulaLocale.ts';
import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { departures } from './departures.ts';
import { open, resultOf } from './headless.ts';
import { hasLibreOffice, numberIn, recalculate } from './libreOffice.ts';

/**
 * What the team does between two runs: two overrides, so that their column is neither blank nor full, and orders of one customer
 * that become another's, so that there are moves.
 */
const BY_HAND = `
function work() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const customers = book.getSheets().find((sheet) => sheet.createDeveloperMetadataFinder().withKey('clientele.sheet').find().some((each) => each.getValue() === 'customers'));
  const [header, first] = customers.getRange(1, 1, 2, customers.getLastColumn()).getValues();
  const override = header.findIndex((head) => ['Override', '人工调整'].includes(head)) + 1;
  const tier = first[header.findIndex((head) => ['Tier', '层级'].includes(head))];
  customers.getRange(4, override, 2, 1).setValues([[tier], [tier]]);
}
function leave(sheetId, column) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  const range = sheet.getRange(2, column + 1, sheet.getLastRow() - 1, 1);
  const values = range.getValues();
  const [gone, stays] = [values[5][0], values[0][0]];
  range.setValues(values.map(([id]) => [id === gone ? stays : id]));
}`;

const ALL = [1, 5] as const;

/** Settings under which formulas take other shapes: few and many tiers, maps, hostile names, customers without a class. */
const WAYS: Record<string, Partial<Settings>> = {
  'as proposed': {},
  'with six tiers, eight types and every other class': {
    classes: {
      ...DEFAULT_CLASSES,
      segment: { ...DEFAULT_CLASSES.segment, bins: 3, binning: 'nested', map: '8' },
      tier: { of: 'revenue', by: { by: 'percentile', cuts: [0.05, 0.1, 0.2, 0.4, 0.7] } },
    },
    tierNames: ['VIP*', '>9', '=A2', '银', "B's", 'rest'],
    extras: ['lifecycle', 'behaviour', 'need', 'satisfaction'],
  },
  'with tiers by the year ahead and a map of one’s own': {
    classes: {
      ...DEFAULT_CLASSES,
      segment: {
        ...DEFAULT_CLASSES.segment,
        map: {
          segments: [
            { name: 'Late?', ranges: [{ recency: [1, 2], frequency: ALL, monetary: ALL }] },
            { name: '最近', ranges: [{ recency: [4, 5], frequency: ALL, monetary: ALL }] },
          ],
        },
      },
      tier: { of: 'lifetimeValue', by: { by: 'natural', tiers: 2 } },
    },
    tierNames: ['Top', 'Rest'],
  },
};

describe('a formula', () => {
  it.each([
    ['=COUNTUNIQUE(A2:A9)', ['COUNTUNIQUE']],
    ['=SUM(A2:A)', ['an open range']],
    ['=COUNTIFS(B2:B9,"",A2:A9,"x")', ['COUNTIFS(B2:B9,""']],
    ['=IF(A1>0.8,.5,STDEV.P(A1:A9)*1E3)', ['0.8', '.5']],
    ['=SUM({1,2.5;3,4})', ['{1,2.5;3,4}']],
    [`=IF(SUM('MAP(1)'!A2:A9)>0,"QUERY(A:A) {1} 0.5",COUNTIFS(A2:A9,"x",B2:B9,""))`, []],
  ])('%s leaves the dialect in %j', (formula, expected) => {
    expect(departures(formula)).toEqual(expected);
  });
});

const CASES = (['en', 'zh-CN'] as const).flatMap((language) =>
  Object.keys(WAYS).map((way) => [language, way] as const),
);

describe.each(CASES)('the report in %s %s', (language, way) => {
  let workbook: WorkbookSnapshot;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clientele-report-'));
    workbook = await segmentedDemo(language, WAYS[way] ?? {});
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('calls what the dialect has, over closed ranges, without decimals and arrays', () => {
    const formulas = formulasOf(workbook.sheets).map(({ cell }) => cell.formula ?? '');
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.flatMap(departures)).toEqual([]);
  });

  it('has no comma that is one thing here and another where the decimal sign is a comma', () => {
    const formulas = formulasOf(workbook.sheets).map(({ cell }) => cell.formula ?? '');
    expect(formulas.map((formula) => enteredFormula(inEveryLocale(formula), 'de_DE'))).toEqual(formulas);
  });

  it('is formatted by such formulas, too', () => {
    const rules = workbook.sheets.flatMap(({ conditionalFormats = [] }) => conditionalFormats);
    const formulas = rules.flatMap(({ condition }) => (condition.kind === 'formula' ? [condition.formula] : []));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.flatMap(departures)).toEqual([]);
  });

  it.skipIf(!hasLibreOffice)(
    'has the same figures and sentences when LibreOffice calculates it',
    async () => {
      const file = path.join(folder, `${language}.xlsx`);
      await writeFile(file, await writeXlsx(workbook));
      for (const sheet of workbook.sheets.filter(({ cells }) => cells.flat().some((cell) => cell?.formula))) {
        const recalculated = await recalculate(file, sheet.name);
        const others = formulasOf([sheet]).filter(
          ({ row, column, cell }) => !isSame(cell.value, recalculated[row]?.[column]),
        );
        expect(others.map(({ row, column, cell }) => [cell, recalculated[row]?.[column]])).toEqual([]);
      }
    },
    60_000,
  );
});

async function segmentedDemo(language: 'en' | 'zh-CN', way: Partial<Settings>): Promise<WorkbookSnapshot> {
  const host = await open({ workbook: demoWorkbook(language).workbook, alsoDefine: BY_HAND, userLocale: language });
  try {
    const described = (await resultOf(host, 'describeSource', { sheetId: 1 })) as Outcome<SourceDescription>;
    if (!described.ok) throw new Error(described.error.code);
    const source: Settings['source'] = {
      sheetId: 1,
      shape: described.value.shape,
      columns: described.value.mapping,
      dateOrder: 'auto',
      refunds: 'net',
      duplicates: 'drop',
      testCustomers: [],
      survey: null,
    };
    const usual = {
      classes: DEFAULT_CLASSES,
      tierNames: ['A', 'B', 'C'],
      extras: [],
      cuts: 'fresh',
      runBy: 'Mei',
    } as const;
    const segment = async (settings: object) => {
      const run = (await resultOf(host, 'segmentCustomers', { source, ...usual, ...settings })) as Outcome<RunResult>;
      if (!run.ok) throw new Error(run.error.code);
    };
    await segment({});
    await resultOf(host, 'work');
    await resultOf(host, 'leave', 1, source.columns.customer);
    await segment(way);
    await resultOf(host, 'work');
    return await host.snapshot();
  } finally {
    host.dispose();
  }
}

function formulasOf(sheets: readonly SheetSnapshot[]): { row: number; column: number; cell: CellSnapshot }[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap((line, row) => line.flatMap((cell, column) => (cell?.formula ? [{ row, column, cell }] : []))),
  );
}

function isSame(value: CellValue, recalculated = ''): boolean {
  if (typeof value !== 'number') return String(value ?? '') === recalculated;
  return Math.abs(numberIn(recalculated) - value) <= 1e-13 * Math.abs(value);
}
