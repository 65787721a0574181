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

/** Columns that the team put among ours, and how many of ours it took away before one: counted from 0, as they stand now. */
export interface ColumnShifts {
  inserted: number[];
  deleted: { before: number; count: number }[];
  /** The last column of ours, as it stands now. */
  last: number;
}

/**
 * Where words of ours stand now tells which columns are not ours. None where ours are in another order, or too little is known.
 *
 * @param places of the run before
 * @param width columns that the sheet had then
 */
export function columnShifts(
  places: Places,
  values: readonly (readonly unknown[])[],
  width: number,
): ColumnShifts | null {
  const known = columnsNow(places, values);
  const shifts: ColumnShifts = { inserted: [], deleted: [], last: width - 1 };
  let [before, now] = [-1, -1];
  for (const [column, actual] of [...known].sort(([a], [b]) => a - b)) {
    const added = actual - now - (column - before);
    if (actual <= now) return null;
    if (added > 0) shifts.inserted.push(...emptiest(values, now + 1, actual - 1, added));
    if (added < 0) shifts.deleted.push({ before: actual, count: -added });
    [before, now] = [column, actual];
  }
  return known.size === 0 ? null : { ...shifts, last: now + width - 1 - before };
}

/** The columns of words that stand in one place only, then and now. */
function columnsNow(places: Places, values: readonly (readonly unknown[])[]): Map<number, number> {
  const then = new Map<string, number | null>();
  for (const [, column, word] of places) then.set(word, then.has(word) ? null : column);
  const now = new Map<string, number | null>();
  for (const row of values) {
    row.forEach((value, column) => {
      const word = typeof value === 'string' && value !== '' ? fingerprint(value) : '';
      if (then.get(word) != null) now.set(word, now.has(word) ? null : column);
    });
  }
  const columns = new Map<number, number>();
  for (const [word, column] of then) {
    const actual = now.get(word);
    if (column !== null && actual != null) columns.set(column, actual);
  }
  return columns;
}

/** Ours are fuller than what somebody puts between them. */
function emptiest(values: readonly (readonly unknown[])[], from: number, to: number, count: number): number[] {
  const filled = (column: number) => values.filter((row) => row[column] !== '').length;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .sort((a, b) => filled(a) - filled(b) || b - a)
    .slice(0, count)
    .sort((a, b) => a - b);
}
