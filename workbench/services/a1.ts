/** A1 notation. */
import type { RangeSnapshot } from '../types/snapshot.ts';

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function a1Of({ row, column, rows, columns }: Omit<RangeSnapshot, 'sheetId'>): string {
  const first = columnLetters(column) + row;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** A range within a grid; `A2:A` and `3:5` run to its edges, `C5:B2` is `B2:C5`. Null when the text is no range, as `A:5`. */
export function parseA1(a1: string, grid: { rows: number; columns: number }): Omit<RangeSnapshot, 'sheetId'> | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(a1.trim());
  if (!match || a1.trim() === '') return null;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const single = !a1.includes(':');
  const bothSides = (first?: string, last?: string) => first !== undefined && last !== undefined;
  if (
    single ? !bothSides(firstColumn, firstRow) : !bothSides(firstColumn, lastColumn) && !bothSides(firstRow, lastRow)
  ) {
    return null;
  }
  const column = firstColumn ? columnNumber(firstColumn) : 1;
  const row = firstRow ? Number(firstRow) : 1;
  const endColumn = lastColumn ? columnNumber(lastColumn) : single ? column : grid.columns;
  const endRow = lastRow ? Number(lastRow) : single ? row : grid.rows;
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}
