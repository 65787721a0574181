/** Finds the ranges that a cell lies in, however many there are and however long. */
import type { IRange } from '@univerjs/core';

/** Rows that an index tells apart: more than the largest grid has. */
const ROWS = 2 ** 21;
const LENGTHS = Array.from({ length: 22 }, (_, power) => 2 ** power);

export interface RangeIndex<T> {
  add(sheetId: string, range: IRange, owner: T): void;
  /** The owners of the ranges around a cell that no earlier call has found in the same place. */
  take(sheetId: string, row: number, column: number): T[];
}

/**
 * In each column, a range is cut into blocks of rows whose lengths are powers of two, so that a range has few blocks and a cell lies in
 * few.
 *
 * @param columns those that will be asked for
 */
export function rangeIndex<T>(columns: readonly number[]): RangeIndex<T> {
  const blocks = new Map<string, T[]>();
  return {
    add: (sheetId, { startRow, endRow, startColumn, endColumn }, owner) => {
      const spans: [length: number, first: number][] = [];
      // Whole rows and columns have NaN for their ends.
      let from = startRow || 0;
      const end = Number.isNaN(endRow) ? ROWS : endRow + 1;
      while (from < end) {
        let length = 1;
        while (from % (length * 2) === 0 && from + length * 2 <= end) length *= 2;
        spans.push([length, from]);
        from += length;
      }
      for (const column of columns) {
        if (column < startColumn || column > endColumn) continue;
        for (const [length, first] of spans) {
          const key = `${sheetId},${column},${length},${first}`;
          const owners = blocks.get(key);
          if (owners) owners.push(owner);
          else blocks.set(key, [owner]);
        }
      }
    },
    take: (sheetId, row, column) =>
      LENGTHS.flatMap((length) => {
        const key = `${sheetId},${column},${length},${row - (row % length)}`;
        const owners = blocks.get(key) ?? [];
        blocks.delete(key);
        return owners;
      }),
  };
}
