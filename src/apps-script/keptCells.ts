/** What the team typed into a sheet of ours, read before the sheet is written again. */
import { customerKey } from '../grid/customerKey.ts';
import type { KeptColumn } from '../report/model.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

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
  if (keptColumn) {
    const kept = new Map<string, unknown>();
    const [header = []] = values;
    const find = (names: readonly string[]) => header.findIndex((cell) => names.includes(String(cell)));
    const [column, keyColumn] = [find(keptColumn.headers), find(keptColumn.keyHeaders)];
    if (column < 0 || keyColumn < 0) return kept;
    values.forEach((row, i) => {
      if (i > 0 && row[column] !== '') kept.set(customerKey(row[keyColumn] as string), content(i, column));
    });
    return kept;
  }
  return byNote(range, content);
}

/** What kept cells that are known by their notes come to; of a formula, its result. */
export function readKeptValues(sheet: Sheet): KeptCells {
  const range = sheet.getDataRange();
  const values = range.getValues();
  return byNote(range, (row, column) => values[row]?.[column]);
}

function byNote(range: Range, content: (row: number, column: number) => unknown): KeptCells {
  const kept = new Map<string, unknown>();
  range.getNotes().forEach((row, i) => {
    row.forEach((note, j) => {
      const id = /\[([\w.]+)\]$/.exec(note)?.[1];
      if (id !== undefined) kept.set(id, content(i, j));
    });
  });
  return kept;
}
