import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data'); }
function mark() {
  const s = sheet();
  s.getRange('B5').setNote('five');
  s.getRange('B5:C6').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build());
  s.getRange('B5:C6').protect().setDescription('mine');
  s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#ff0000').setRanges([s.getRange('B5:C6')]).build()]);
  s.insertChart(s.newChart().setChartType(Charts.ChartType.BAR).addRange(s.getRange('B5:C6')).setPosition(8, 4, 0, 0).build());
}
function change(script) { new Function('sheet', script)(sheet()); }
function rules() { return sheet().getConditionalFormatRules(); }
function ruleTwice(formula) {
  const s = sheet();
  s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBold(true).setRanges([s.getRange('A1:B2')]).build()]);
  s.setConditionalFormatRules(s.getConditionalFormatRules());
}
`;

let host: Opened;
const run = (name: string, ...args: unknown[]) => resultOf(host, name, ...args);
const dataSheet = async () => (await host.snapshot()).sheets[0] as SheetSnapshot;

/** Where each mark that stood at B5:C6 (the note at B5, the chart at D8) stands now; null where it is gone. */
async function places() {
  const sheet = await dataSheet();
  const place = (range: { row: number; column: number; rows: number; columns: number } | null | undefined) =>
    range ? [range.row, range.column, range.rows, range.columns] : null;
  const note = sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell?.note === 'five' ? [[row + 1, column + 1]] : [])),
  );
  return {
    note: note[0] ?? null,
    validation: place(sheet.validations?.[0]?.range),
    protection: place(sheet.protections?.[0]?.range),
    rule: place(sheet.conditionalFormats?.[0]?.ranges[0]),
    chart: place(sheet.charts?.[0]?.ranges[0]),
    anchor: [sheet.charts?.[0]?.position.row, sheet.charts?.[0]?.position.column],
  };
}
const at = (range: number[] | null) => ({ validation: range, protection: range, rule: range, chart: range });

describe('marks beside the cells', () => {
  beforeEach(async () => {
    const rows = Array.from({ length: 10 }, (_, i) => [i, i, i]);
    host = await open({ code: CODE, workbook: workbookOf(rows) });
    await run('mark');
  });
  afterEach(() => host.dispose());

  it.each([
    ['rows above', 'sheet.insertRowsBefore(2, 3)', [8, 2], [8, 2, 2, 2], [11, 4]],
    ['a row inside', 'sheet.insertRowsAfter(5, 1)', [5, 2], [5, 2, 3, 2], [9, 4]],
    ['rows below', 'sheet.insertRowsAfter(6, 1)', [5, 2], [5, 2, 2, 2], [9, 4]],
    ['a column before', 'sheet.insertColumnsAfter(1, 1)', [5, 3], [5, 3, 2, 2], [8, 5]],
  ])('move with %s that are inserted', async (_, script, note, range, anchor) => {
    await run('change', script);
    expect(await places()).toEqual({ note, ...at(range), anchor });
  });

  it.each([
    ['rows above', 'sheet.deleteRows(1, 2)', [3, 2], [3, 2, 2, 2], [6, 4]],
    ['their first row', 'sheet.deleteRows(5, 1)', null, [5, 2, 1, 2], [7, 4]],
    ['all of their rows', 'sheet.deleteRows(4, 4)', null, null, [4, 4]],
    ['a column before', 'sheet.deleteColumns(1, 1)', [5, 1], [5, 1, 2, 2], [8, 3]],
  ])('move, shrink and go with %s that are deleted', async (_, script, note, range, anchor) => {
    await run('change', script);
    expect(await places()).toEqual({ note, ...at(range), anchor });
  });
});

describe('a rule’s formula', () => {
  it('is spelled in the locale and read back so', async () => {
    host = await open({ code: CODE, workbook: workbookOf([[1]], { locale: 'de_DE' }) });
    await run('ruleTwice', '=OR($A1=1,5;$A1=2)');
    expect((await dataSheet()).conditionalFormats?.[0]?.condition).toEqual({
      kind: 'formula',
      formula: '=OR($A1=1.5,$A1=2)',
    });
    await expect(run('ruleTwice', '=OR($A1=1,$A1=2)')).rejects.toThrow('cannot be parsed');
    host.dispose();
  });
});
