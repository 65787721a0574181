/** What Sheets tells beside a cell that shows an error: a custom function's text, or what is in the way of its array. */
import { a1Of } from '../../services/a1.ts';
import type { SheetCells } from '../workbook/sheetCells.ts';

export interface CellPlace {
  /** Univer's id. */
  sheetId: string;
  /** Zero-based. */
  row: number;
  column: number;
}

/** What the last call in a cell came to: an error, or a result of this size. */
export type CellOutcome = { error: string } | { rows: number; columns: number };

export interface CellMessages {
  remember(at: CellPlace, outcome: CellOutcome): void;
  /** Null where there is nothing to tell. */
  messageOf(at: CellPlace): string | null;
}

/** @param gridSize rows and columns of a sheet */
export function cellMessages(
  cells: SheetCells,
  gridSize: (sheetId: string) => { rows: number; columns: number },
): CellMessages {
  const outcomes = new Map<string, CellOutcome>();
  const keyOf = ({ sheetId, row, column }: CellPlace) => `${sheetId},${row},${column}`;
  return {
    remember: (at, outcome) => {
      const tells = 'error' in outcome || outcome.rows * outcome.columns > 1;
      if (tells) outcomes.set(keyOf(at), outcome);
      else outcomes.delete(keyOf(at));
    },
    messageOf: (at) => {
      const outcome = outcomes.get(keyOf(at));
      if (outcome === undefined) return null;
      const { sheetId, row, column } = at;
      const shown = cells.at(sheetId, row, column)?.v;
      if ('error' in outcome) return shown === '#ERROR!' ? outcome.error : null;
      if (shown !== '#REF!') return null;
      const grid = gridSize(sheetId);
      const [moreRows, moreColumns] = [row + outcome.rows - grid.rows, column + outcome.columns - grid.columns];
      if (moreRows > 0) return `Result was not automatically expanded, please insert more rows (${moreRows}).`;
      if (moreColumns > 0) return `Result was not automatically expanded, please insert more columns (${moreColumns}).`;
      for (let r = 0; r < outcome.rows; r++) {
        for (let c = 0; c < outcome.columns; c++) {
          const cell = cells.at(sheetId, row + r, column + c);
          const isEmpty = !cell?.f && (cell?.v === undefined || cell.v === null || cell.v === '');
          if ((r === 0 && c === 0) || isEmpty) continue;
          const blocking = a1Of({ row: row + r + 1, column: column + c + 1, rows: 1, columns: 1 });
          return `Array result was not expanded because it would overwrite data in ${blocking}.`;
        }
      }
      return null;
    },
  };
}
