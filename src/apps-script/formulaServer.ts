/** What the function help can ask for: each export is an entry point of `google.script.run`. */
import type { Outcome } from '../app/contract.ts';
import type { ActiveCell, ColumnsDescription, InsertedFormula, Insertion } from '../app/formulaContract.ts';
import { describeColumnsOf, parseInsertion } from '../app/formulas.ts';
import { type ErrorCode, type ErrorParams, userError } from '../errors.ts';
import { columnLetter } from '../grid/columns.ts';
import { answer } from './answer.ts';
import { personLanguage } from './languages.ts';
import { sheetById } from './sourceSheets.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows that are looked at to tell what a column holds. */
const TOP_ROWS = 30;

export function describeColumns(): Outcome<ColumnsDescription> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return {
      language: personLanguage(),
      locale: spreadsheet.getSpreadsheetLocale(),
      sheets: spreadsheet.getSheets().flatMap((sheet) => {
        const lastRow = sheet.getLastRow();
        if (lastRow === 0) return [];
        const top = sheet.getRange(1, 1, Math.min(lastRow, TOP_ROWS), sheet.getLastColumn());
        const described = describeColumnsOf(top.getValues(), top.getDisplayValues());
        return [{ sheetId: sheet.getSheetId(), name: sheet.getName(), lastRow, ...described }];
      }),
    };
  });
}

export function describeActiveCell(): Outcome<ActiveCell | null> {
  return answer(() => {
    const range = SpreadsheetApp.getActiveRange();
    if (!range) return null;
    const sheet = range.getSheet();
    return {
      sheetId: sheet.getSheetId(),
      sheet: sheet.getName(),
      row: range.getRow(),
      column: range.getColumn(),
      selection: range.getA1Notation(),
    };
  });
}

/** A script's formula is read in the spreadsheet's locale or in the American one; the page spells it so that both are the same. */
export function insertFormula(request: unknown): Outcome<InsertedFormula> {
  return answer(() => {
    const insertion = parseInsertion(request);
    const { sheetId, row, column, rows, columns, formula, accepted } = insertion;
    const sheet = sheetById(SpreadsheetApp.getActiveSpreadsheet(), sheetId);
    const place = { sheet: sheet.getName(), cell: columnLetter(column - 1) + row };
    const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (row > lastRow || column > lastColumn) throw userError('NO_CELL', place);
    const cell = sheet.getRange(row, column);
    if (!cell.canEdit()) throw userError('PROTECTED_CELL', place);
    const unlessAccepted = <C extends ErrorCode>(code: C, params: ErrorParams[C]) => {
      if (!accepted.includes(code)) throw userError(code, params);
    };
    const before = cell.getFormula();
    const received = before || cell.getDisplayValue();
    if (received) unlessAccepted('CELL_NOT_EMPTY', { ...place, received });
    const lacking = {
      rows: Math.max(0, row + rows - 1 - lastRow),
      columns: Math.max(0, column + columns - 1 - lastColumn),
    };
    if (lacking.rows || lacking.columns) unlessAccepted('SHEET_ENDS', { ...place, ...lacking });
    // What a formula that is replaced has filled cannot be told from what stands in the way.
    const inTheWay = before ? null : firstFilled(sheet, cell, insertion);
    if (inTheWay) unlessAccepted('NO_ROOM', { ...place, rows, columns, ...inTheWay });

    if (lacking.rows) sheet.insertRowsAfter(lastRow, lacking.rows);
    if (lacking.columns) sheet.insertColumnsAfter(lastColumn, lacking.columns);
    cell.setFormula(formula);
    return place;
  });
}

/** The first filled cell where a result would spill, row by row. */
function firstFilled(sheet: Sheet, cell: Range, { row, column, rows, columns }: Insertion) {
  const height = Math.min(rows, sheet.getLastRow() - row + 1);
  const width = Math.min(columns, sheet.getLastColumn() - column + 1);
  if (height < 1 || width < 1) return null;
  const shown = cell.offset(0, 0, height, width).getDisplayValues();
  for (let r = 0; r < height; r++) {
    for (let c = r ? 0 : 1; c < width; c++) {
      const received = shown[r]?.[c];
      if (received) return { filled: columnLetter(column + c - 1) + (row + r), received };
    }
  }
  return null;
}
