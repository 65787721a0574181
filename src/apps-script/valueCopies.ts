/** Copies of our sheets that hold values only: what they show stays as it is, whatever happens to the sheets they came from. */
import type { SheetKey } from '../report/model.ts';
import { findOutputSheets, nameSheet, type OutputSheet } from './outputSheets.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const WITH_FORMULAS: readonly SheetKey[] = ['summary', 'moves', 'playbook'];

export function sheetsOfFormulas(spreadsheet: Spreadsheet): OutputSheet[] {
  const outputs = findOutputSheets(spreadsheet);
  return WITH_FORMULAS.flatMap((key) => outputs[key] ?? []);
}

export function copyAsValues(spreadsheet: Spreadsheet, { sheet }: OutputSheet, name: string): void {
  const copy = sheet.copyTo(spreadsheet);
  nameSheet(spreadsheet, name, (free) => copy.setName(free));
  // What a filter hides could stay formulas.
  copy.getFilter()?.remove();
  const range = copy.getDataRange();
  range.copyTo(range, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
}
