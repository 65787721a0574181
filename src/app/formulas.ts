/** What the formula builder asks and is told: a formula to insert, and the columns of a sheet that it can refer to. */
import * as v from 'valibot';
import type { Cell } from '../grid/cell.ts';
import { findHeaderRow, proposeColumns } from '../grid/columns.ts';
import type { Insertion, SheetColumns } from './formulaContract.ts';
import { parse, wholeNumbers } from './parse.ts';

const insertion = () =>
  v.strictObject({
    sheetId: v.number(),
    row: wholeNumbers(1),
    column: wholeNumbers(1),
    formula: v.string(),
    rows: wholeNumbers(1),
    columns: wholeNumbers(1),
    accepted: v.array(v.string()),
  });

export function parseInsertion(input: unknown): Insertion {
  return parse(insertion, input);
}

/**
 * The columns of a sheet by the first of its rows.
 *
 * @param shown the same cells as the sheet shows them
 */
export function describeColumnsOf(
  cells: readonly (readonly Cell[])[],
  shown: readonly string[][],
): Pick<SheetColumns, 'firstRow' | 'headers' | 'roles' | 'cells'> {
  const first = findHeaderRow(cells) + 1;
  const headers = shown[first - 1] ?? [];
  return {
    firstRow: first + 1,
    headers,
    roles: proposeColumns(headers, cells.slice(first), 'orders'),
    cells: shown.slice(first),
  };
}
