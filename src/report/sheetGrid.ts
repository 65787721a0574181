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
export const INDENT = '"   "@';

export class SheetGrid {
  readonly cells: Cell[][];
  readonly formats: CellFormat[][];
  private readonly firstColumn: number;

  constructor(firstColumn: number, lastColumn: number, rows: number) {
    const columns = lastColumn - firstColumn + 1;
    this.firstColumn = firstColumn;
    this.cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(null));
    this.formats = Array.from({ length: rows }, () => new Array<CellFormat>(columns).fill(BLANK));
  }

  put(row: number, column: number, cell: Cell, look: Look): void {
    const [cells, formats] = [this.cells[row - 1], this.formats[row - 1]];
    const index = column - this.firstColumn;
    if (cells?.[index] === undefined || !formats) throw new RangeError(`No cell ${address(row, column)} in this grid`);
    cells[index] = cell;
    formats[index] = { ...BLANK, ...look };
  }

  /** A style for cells that hold nothing, such as the rest of a card. */
  fill(row: number, column: number, count: number, style: Style): void {
    for (let i = 0; i < count; i++) this.put(row, column + i, null, { style });
  }
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
