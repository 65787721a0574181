import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type { Outcome, RunResult, SourceDescription } from '../../src/app/contract.ts';
import { inEveryLocale } from '../../src/report/formulas.ts';
import { writeXlsx } from '../../workbench/files/writeXlsx.ts';
import { enteredFormula } from '../../workbench/host/formulas/formulaLocale.ts';
import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { departures } from './departures.ts';
import { open, resultOf } from './headless.ts';
import { hasLibreOffice, numberIn, recalculate } from './libreOffice.ts';

/** Two of the team's overrides, so that their column is neither blank nor full: two customers get the first one's tier. */
const BY_HAND = `
function override() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[2];
  sheet.getRange('R4:R5').setValues([[sheet.getRange('L2').getValue()], [sheet.getRange('L2').getValue()]]);
}`;

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

describe.each(['en', 'zh-CN'] as const)('the report in %s', (language) => {
  let workbook: WorkbookSnapshot;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'clientele-report-'));
    workbook = await segmentedDemo(language);
  }, 60_000);
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

async function segmentedDemo(language: 'en' | 'zh-CN'): Promise<WorkbookSnapshot> {
  const host = await open({ workbook: demoWorkbook(language).workbook, alsoDefine: BY_HAND, userLocale: language });
  try {
    const described = (await resultOf(host, 'describeSource', { sheetId: 1 })) as Outcome<SourceDescription>;
    if (!described.ok) throw new Error(described.error.code);
    const source = { sheetId: 1, columns: described.value.mapping, dateOrder: 'auto', refunds: 'net' };
    const settings = { source, tierCuts: [0.8, 0.95], runBy: 'Mei' };
    const run = (await resultOf(host, 'segmentCustomers', settings)) as Outcome<RunResult>;
    if (!run.ok) throw new Error(run.error.code);
    await resultOf(host, 'override');
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
