/** Open ranges such as `D2:D`, which Sheets knows and Univer does not: rewritten to the last row or column of the grid. */

/** Rows and columns of a sheet by name, or of the formula's own sheet for null. */
export type GridSize = (sheet: string | null) => { rows: number; columns: number } | null;

const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
/** A text in quotes is skipped; a reference is an optional sheet, then `A2:A` or `2:B` or `A2:2`. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|(${SHEET})?(\\$?[A-Z]{1,3})(\\$?\\d+):(\\$?[A-Z]{1,3})(?![\\p{L}\\p{N}_($])`,
  'giu',
);

/** The formula with every open range closed; the same formula when there is none. */
export function closeOpenRanges(formula: string, gridSize: GridSize): string {
  return formula.replace(TOKEN, (token, sheet: string | undefined, column, row, endColumn) => {
    if (token.startsWith('"')) return token;
    const name = sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const grid = gridSize(name);
    return grid === null ? token : `${sheet ?? ''}${column}${row}:${endColumn}${grid.rows}`;
  });
}
