/** The cells that the result of a formula fills, and whether the formula would read any of them. */
import type { ActiveCell, SheetColumns } from '../../app/formulaContract.ts';
import type { ResultShape } from '../documentation.ts';

export interface Spill {
  rows: number;
  columns: number;
}

/**
 * The most that a result can fill, as far as that can be told before it is computed.
 *
 * @param givenRows rows of the longest range
 * @param addedRows the number in the parameter that adds to them
 */
export function largestSpill({ rows, columns }: ResultShape, givenRows: number, addedRows = 0): Spill {
  return { rows: rows ?? 1 + givenRows + addedRows, columns };
}

/** The rows of a range with both ends, such as 499 of `Orders!B2:B500`; 1 for any other reference. */
export function rowsOf(reference: string): number {
  const [, first, last] = /[A-Z](\d+):\$?[A-Z]+\$?(\d+)$/i.exec(reference) ?? [];
  return 1 + Math.abs(Number(last ?? 0) - Number(first ?? 0));
}

/** Whether a formula in this cell would refer to cells that its own result fills: Sheets refuses such a circle. */
export function readsItself(
  cell: ActiveCell,
  spill: Spill,
  sheet: SheetColumns,
  columns: readonly number[],
  isOpen: boolean,
): boolean {
  if (cell.sheetId !== sheet.sheetId) return false;
  const lastRow = isOpen ? Number.POSITIVE_INFINITY : sheet.lastRow;
  const rowsMeet = cell.row <= lastRow && cell.row + spill.rows > sheet.firstRow;
  const columnsMeet = columns.some((index) => index + 1 >= cell.column && index + 1 < cell.column + spill.columns);
  return rowsMeet && columnsMeet;
}
