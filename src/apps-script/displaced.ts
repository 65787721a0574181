/** Whether the team has moved what we wrote: sorted rows, rows and columns that were inserted, deleted or dragged. */
import type { ReportSheet } from '../report/model.ts';
import { fingerprint } from './fingerprint.ts';

/** Our words on a sheet, by where they stand: row, column and a fingerprint each. */
export type Places = [row: number, column: number, word: string][];

export function placesOf({ cells, formats, firstColumn }: ReportSheet): Places {
  // Rows that repeat a pattern are sorted without harm.
  const fixed = formats.length < cells.length ? cells.slice(0, formats.length - 1) : cells;
  return fixed.flatMap((row, i) => {
    return row.flatMap((cell, j): Places => {
      return typeof cell === 'string' && cell !== '' ? [[i, firstColumn - 1 + j, fingerprint(cell)]] : [];
    });
  });
}

/**
 * A word that stands elsewhere, and not at its place: one that is nowhere was typed over.
 *
 * @param places of the run before
 * @param values all that stands in the sheet
 */
export function isDisplaced(places: Places, values: readonly (readonly unknown[])[]): boolean {
  const missing = new Set(
    places.flatMap(([row, column, word]) => (fingerprint(values[row]?.[column] ?? '') === word ? [] : [word])),
  );
  return missing.size > 0 && values.some((row) => row.some((value) => value !== '' && missing.has(fingerprint(value))));
}
