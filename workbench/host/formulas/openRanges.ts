/**
 * Open ranges such as `D2:D` and `B2:2`, which Sheets knows and Univer does not. Inside the engine they end beyond every grid, where
 * Univer moves, copies and renames them like any other range.
 */

/** The far end as it is written, within the largest grid that Univer allows; inserted and deleted lines move it a little. */
const FAR_ROW = 1_000_000;
const FAR_COLUMN = 'XAA';
/** Whatever ends here or further, counted from zero, is open. No workbook that Univer holds comes near. */
export const BEYOND_ROW = 900_000;
export const BEYOND_COLUMN = 16_000;

/** Texts and quoted names of sheets are passed over; a reference stands on its own. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const START = '(?<![\\p{L}\\p{N}_.$])(\\$?[A-Z]{1,3})(\\$?\\d+)';
const END = '(?![\\p{L}\\p{N}_.($!])';
const OPEN = new RegExp(`${QUOTED}|${START}:(?:(\\$?[A-Z]{1,3})|(\\$?\\d+))${END}`, 'giu');
const FAR = new RegExp(
  `${QUOTED}|${START}:(?:(\\$?[A-Z]{1,3})\\$?(?:9\\d{5}|10\\d{5})|\\$?[WX][A-Z]{2}(\\$?\\d+))${END}`,
  'giu',
);

/** A formula as Sheets writes it, for the engine. */
export function enterOpenRanges(formula: string): string {
  return eachRange(formula, OPEN, (start, column, row) =>
    column === undefined ? `${start}:${FAR_COLUMN}${row}` : `${start}:${column}${FAR_ROW}`,
  );
}

/** A formula of the engine, as Sheets writes it. */
export function showOpenRanges(formula: string): string {
  return eachRange(formula, FAR, (start, column, row) => `${start}:${column ?? row}`);
}

/** A formula as Sheets writes it, for programs without open ranges: they end where the grid does. */
export function closeOpenRanges(formula: string, grid: { rows: number; lastColumn: string }): string {
  return eachRange(formula, OPEN, (start, column, row) =>
    column === undefined ? `${start}:${grid.lastColumn}${row}` : `${start}:${column}${grid.rows}`,
  );
}

function eachRange(
  formula: string,
  pattern: RegExp,
  replace: (start: string, column: string | undefined, row: string | undefined) => string,
): string {
  // A formula without a colon has no range.
  if (!formula.includes(':')) return formula;
  return formula.replace(pattern, (token, startColumn?: string, startRow?: string, column?: string, row?: string) =>
    startColumn === undefined ? token : replace(`${startColumn}${startRow}`, column, row),
  );
}
