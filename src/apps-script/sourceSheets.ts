/** Finds and reads the sheets that hold the orders. The source is never written. */
import type { SheetCells } from '../app/sourceSheet.ts';
import { userError } from '../errors.ts';
import type { Cell } from '../grid/cell.ts';
import { ROWS_PER_CALL } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @throws UserError when it was deleted */
export function sheetById(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheetId: number): Sheet {
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!sheet) throw userError('NO_SHEET', {});
  return sheet;
}

/** All cells of a sheet; two calls for every 50,000 rows. */
export function readSheet(sheet: Sheet, sheetId: number): SheetCells {
  const name = sheet.getName();
  const range = sheet.getDataRange();
  const rows = range.getNumRows();
  const cells: Cell[][] = rows <= ROWS_PER_CALL ? range.getValues() : [];
  for (let row = 1; cells.length < rows; row += ROWS_PER_CALL) {
    const height = Math.min(ROWS_PER_CALL, rows - row + 1);
    const block: Cell[][] = range.offset(row - 1, 0, height).getValues();
    for (const line of block) cells.push(line);
  }
  return { sheetId, name, cells, numberFormat: (row, column) => sheet.getRange(row, column).getNumberFormat() };
}

/** The first rows of a sheet, enough to recognise its header. */
export function readTop(sheet: Sheet, rows: number): Cell[][] {
  const height = Math.min(sheet.getLastRow(), rows);
  const width = sheet.getLastColumn();
  return height === 0 || width === 0 ? [] : sheet.getRange(1, 1, height, width).getValues();
}
