/** All ranges that writing a sheet needs, fetched together: a range list makes one call of what would be dozens. */
import { columnLetter } from '../grid/columns.ts';
import type { Report, ReportSheet, SheetKey } from '../report/model.ts';

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
  /** Ranges of rules, drop-downs, merges, charts and of the team's, by the A1 notation of the report. */
  named: Map<string, Range>;
}

/** A range of another sheet: what `nameOf` puts in place of its name, an exclamation mark, and the range there. */
const ELSEWHERE = /^\{(\w+)\}!(.+)$/;

/**
 * @param teamRanges ranges of the team's
 * @param chartedElsewhere ranges of this sheet that charts of other sheets show
 */
export function sheetRanges(
  sheet: Sheet,
  report: ReportSheet,
  { teamRanges, chartedElsewhere }: Record<'teamRanges' | 'chartedElsewhere', readonly string[]>,
): SheetRanges {
  const { cells, formats, firstColumn, rules, lists, numbers = [], merges = [], charts } = report;
  // Without an end, down to the last row of the sheet.
  const rows = (from: number, to: number | '') =>
    `${columnLetter(firstColumn - 1)}${from}:${columnLetter(firstColumn + (cells[0]?.length ?? 1) - 2)}${to}`;
  const blocks: string[] = [];
  for (let from = 0; from < cells.length; from += ROWS_PER_CALL) {
    blocks.push(rows(from + 1, Math.min(from + ROWS_PER_CALL, cells.length)));
  }
  const charted = charts.flatMap(({ ranges }) => ranges);
  const names = [...rules, ...lists, ...numbers]
    .map(({ range }) => range)
    .concat(merges, teamRanges, charted, chartedElsewhere)
    .filter((name) => !ELSEWHERE.test(name));
  const wanted = [...blocks, rows(1, formats.length), rows(formats.length, formats.length), rows(1, ''), ...names];
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

/** What charts of other sheets show of one sheet: each range as it is named there, and as it is named here. */
export function chartedOf(report: Report, key: SheetKey): Map<string, string> {
  const names = Object.values(report).flatMap(({ charts }) => charts.flatMap(({ ranges }) => ranges));
  return new Map(
    names.flatMap((name) => {
      const [, sheet, a1] = ELSEWHERE.exec(name) ?? [];
      return sheet === key && a1 !== undefined ? [[name, a1]] : [];
    }),
  );
}

/** As `Range.getA1Notation` spells a range of a report. */
export function plainA1(range: string): string {
  return range.replace(/^.*!/, '').replace(/\$/g, '');
}
