/** What the team typed into a sheet of ours, read before the sheet is written again. */
import { customerKey } from '../grid/customerKey.ts';
import type { KeptColumn } from '../report/model.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Content of each kept cell by its id; a formula stays a formula. */
export type KeptCells = ReadonlyMap<string, unknown>;

/**
 * Kept cells are known by the id at the end of their note, or, in a kept column, by the key in their row: both survive sorting,
 * inserted rows and moved columns.
 */
export function readKeptCells(sheet: Sheet, keptColumn: KeptColumn | null): KeptCells {
  const range = sheet.getDataRange();
  const values = range.getValues();
  const formulas = range.getFormulas();
  const content = (row: number, column: number): unknown => formulas[row]?.[column] || values[row]?.[column];
  const kept = new Map<string, unknown>();
  if (keptColumn) {
    const [header = []] = values;
    const find = (names: readonly string[]) => header.findIndex((cell) => names.includes(String(cell)));
    const [column, keyColumn] = [find(keptColumn.headers), find(keptColumn.keyHeaders)];
    if (column < 0 || keyColumn < 0) return kept;
    values.forEach((row, i) => {
      if (i > 0 && row[column] !== '') kept.set(customerKey(row[keyColumn] as string), content(i, column));
    });
  } else {
    range.getNotes().forEach((row, i) => {
      row.forEach((note, j) => {
        const id = /\[([\w.]+)\]$/.exec(note)?.[1];
        if (id !== undefined) kept.set(id, content(i, j));
      });
    });
  }
  return kept;
}
