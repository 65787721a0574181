/** A sheet's cells while it is being laid out: content, look and note of each cell. Rows and columns are one-based. */
import { columnLetter } from '../grid/columns.ts';
import type { Cell, CellFormat, Style } from './model.ts';
import { STYLES } from './styles.ts';

export interface Look {
  style: Style;
  numberFormat?: string;
  note?: string;
}

const BLANK: CellFormat = { style: STYLES.blank, numberFormat: 'General', note: '' };

/** Text that stands off the figures at its left. */
export const INDENT = '"      "@';

/** Figures that stand off the edge of a card or the wrapped text at their right, and the dash or word in the place of one. */
export function setOff(numberFormat: string): string {
  if (numberFormat === '@') return '@"  "';
  const [positive = '', negative = `-${positive}`, zero = positive] = numberFormat.split(';');
  return [positive, negative, zero, '@'].map((part) => `${part}"  "`).join(';');
}

export interface SheetGrid {
  readonly cells: Cell[][];
  readonly formats: CellFormat[][];
  put(row: number, column: number, cell: Cell, look: Look): void;
  /** A style for cells that hold nothing, such as the rest of a card. */
  fill(row: number, column: number, count: number, style: Style): void;
}

export function sheetGrid(firstColumn: number, lastColumn: number, rows: number): SheetGrid {
  const columns = lastColumn - firstColumn + 1;
  const cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(null));
  const formats = Array.from({ length: rows }, () => new Array<CellFormat>(columns).fill(BLANK));
  const put: SheetGrid['put'] = (row, column, cell, look) => {
    const [rowCells, rowFormats] = [cells[row - 1], formats[row - 1]];
    const index = column - firstColumn;
    if (rowCells?.[index] === undefined || !rowFormats) {
      throw new RangeError(`No cell ${address(row, column)} in this grid`);
    }
    rowCells[index] = cell;
    rowFormats[index] = { ...BLANK, ...look };
  };
  return {
    cells,
    formats,
    put,
    fill(row, column, count, style) {
      for (let i = 0; i < count; i++) put(row, column + i, null, { style });
    },
  };
}

/** A1 notation of one cell. */
export function address(row: number, column: number): string {
  return columnLetter(column - 1) + row;
}

/** A1 notation of one cell that stays put when a formula is copied. */
export function fixed(row: number, column: number): string {
  return `$${columnLetter(column - 1)}$${row}`;
}

/** A1 notation of a block, from one cell to another. */
export function block(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${address(row, column)}:${address(lastRow, lastColumn)}`;
}
