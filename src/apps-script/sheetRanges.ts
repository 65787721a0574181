/** All ranges that writing a sheet needs, fetched together: a range list makes one call of what would be dozens. */
import { columnLetter } from '../grid/columns.ts';
import type { ReportSheet } from '../report/model.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A service call carries this many rows at most, so that memory and time stay bounded. */
export const ROWS_PER_CALL = 50_000;

export interface SheetRanges {
  /** All rows of the sheet, in our columns. */
  whole: Range;
  /** The cells, in blocks of rows. */
  blocks: Range[];
  /** The rows that have formats of their own. */
  formatted: Range;
  /** The last of them, whose format holds for all rows below. */
  pattern: Range;
  /** Ranges of rules, lists and charts by their A1 notation. */
  named: Map<string, Range>;
}

export function sheetRanges(
  sheet: Sheet,
  { cells, formats, firstColumn, rules, lists, charts }: ReportSheet,
  rowsOfSheet: number,
): SheetRanges {
  const rows = (from: number, to: number) =>
    `${columnLetter(firstColumn - 1)}${from}:${columnLetter(firstColumn + (cells[0]?.length ?? 1) - 2)}${to}`;
  const blocks: string[] = [];
  for (let from = 0; from < cells.length; from += ROWS_PER_CALL) {
    blocks.push(rows(from + 1, Math.min(from + ROWS_PER_CALL, cells.length)));
  }
  const names = [...rules, ...lists].map(({ range }) => range).concat(charts.flatMap(({ ranges }) => ranges));
  const wanted = [
    ...blocks,
    rows(1, formats.length),
    rows(formats.length, formats.length),
    rows(1, rowsOfSheet),
    ...names,
  ];
  const ranges = sheet.getRangeList(wanted).getRanges();
  const at = (index: number) => ranges[index] as Range;
  return {
    blocks: blocks.map((_, i) => at(i)),
    formatted: at(blocks.length),
    pattern: at(blocks.length + 1),
    whole: at(blocks.length + 2),
    named: new Map(names.map((name, i) => [name, at(blocks.length + 3 + i)])),
  };
}
