/** The team's cells on our sheets: what may be chosen and typed there, and a warning before any other cell is changed by hand. */
import { columnLetter } from '../grid/columns.ts';
import { idInNote, type KeptCells } from '../report/keptCells.ts';
import type { NumberRule, ReportSheet } from '../report/model.ts';
import { address, block } from '../report/sheetGrid.ts';
import type { Builders } from './sheetFormats.ts';
import type { SheetRanges } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Ranges in which nobody is warned: those of the team's, else cells that are known by a note; and all that is beside ours. */
export function rangesOfTheTeam(report: ReportSheet, columns: number): string[] {
  if (report.team?.length === 0) return [];
  const beside = report.firstColumn + (report.cells[0]?.length ?? 0);
  const free = beside <= columns ? [`${columnLetter(beside - 1)}:${columnLetter(columns - 1)}`] : [];
  return [...(report.team ?? notedRanges(report)), ...free];
}

/** Cells of one column that are known by a note, as long as they stand together. */
function notedRanges({ formats, firstColumn }: ReportSheet): string[] {
  const columns = Array.from({ length: formats[0]?.length ?? 0 }, (_, i) => i);
  return columns.flatMap((i) => {
    const isNoted = formats.map((row) => idInNote(row[i]?.note ?? '') !== null);
    return isNoted.flatMap((is, row) => {
      if (!is || isNoted[row - 1]) return [];
      const length = isNoted.slice(row).indexOf(false);
      const last = length < 0 ? formats.length : row + length;
      return [block(row + 1, firstColumn + i, last, firstColumn + i)];
    });
  });
}

/** Guards a sheet of ours, but for the team's ranges: where they are others than before, and where rows came below its columns. */
export function warnBeforeEdits(
  sheet: Sheet,
  teamRanges: readonly string[],
  named: Map<string, Range>,
  isNew: boolean,
): void {
  const [before] = isNew ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  // A protection of the team's own says who may edit at all, and stays.
  if (before && !before.isWarningOnly()) return;
  const protection = before ?? sheet.protect().setWarningOnly(true);
  if (teamRanges.length > 0) protection.setUnprotectedRanges(teamRanges.map((name) => named.get(name) as Range));
}

/** Numbers that the team has in cells that take no others: what is kept is not refused. */
export function holdable({ cells, firstColumn, numbers = [] }: ReportSheet, kept: KeptCells): NumberRule[] {
  if (numbers.length === 0) return [];
  const odd = new Map<string, unknown>();
  cells.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (typeof cell !== 'object' || cell === null || !('kept' in cell)) return;
      const own = kept.get(cell.kept);
      if (own && (own.value !== '' || own.formula !== '')) odd.set(address(i + 1, firstColumn + j), own.value);
    });
  });
  return numbers.map((rule) => {
    const fits = (value: unknown) =>
      typeof value === 'number' && value >= rule.least && (rule.most === null || value <= rule.most);
    const allowsOthers = addressesIn(rule.range).some((each) => odd.has(each) && !fits(odd.get(each)));
    return { ...rule, allowsOthers };
  });
}

/** Drop-downs and bounds of numbers: one call where the rows of the sheet are known one by one, else one a range. */
export function writeChoices({ formatted, named }: SheetRanges, report: ReportSheet, builders: Builders): void {
  const { lists, numbers = [], cells, formats, firstColumn } = report;
  if (lists.length + numbers.length === 0) return;
  const rules = new Map<string, Validation>();
  const rule = builders.validation();
  for (const { range, values, help, allowsOthers } of lists) {
    rule.requireValueInList([...values], true);
    rules.set(range, rule.setAllowInvalid(allowsOthers).setHelpText(help).build());
  }
  for (const { range, least, most, help, allowsOthers = false } of numbers) {
    if (most === null) rule.requireNumberGreaterThanOrEqualTo(least);
    else rule.requireNumberBetween(least, most);
    rules.set(range, rule.setAllowInvalid(allowsOthers).setHelpText(help).build());
  }
  if (formats.length < cells.length || rules.size === 1) {
    for (const [range, rule] of rules) named.get(range)?.setDataValidation(rule);
    return;
  }
  const byCell = new Map<string, Validation>();
  for (const [range, rule] of rules) for (const each of addressesIn(range)) byCell.set(each, rule);
  formatted.setDataValidations(
    formats.map((row, i) => row.map((_, j) => byCell.get(address(i + 1, firstColumn + j)) ?? null)),
  );
}

/** The cells of a bounded range of one column. */
function addressesIn(range: string): string[] {
  const [, letters = '', first, last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => letters + (Number(first) + i));
}
