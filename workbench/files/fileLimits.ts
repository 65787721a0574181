/** How much of a file the workbench takes, so that a hostile or huge one ends in a message and not in a dead page. */
import { fileError } from './fileProblems.ts';

/** Of a file, and of all parts of an XLSX file that are read, unpacked. */
export const MOST_BYTES = 200_000_000;
/** The engine's grid ends near 1,047,000 rows and 16,000 columns; see `host/formulas/openRanges.ts`. */
export const MOST_ROWS = 1_000_000;
export const MOST_COLUMNS = 16_000;
/** Rows × columns of all sheets; Univer takes 1 GB for four million. */
export const MOST_CELLS = 5_000_000;

/** The same of an XLSX file; exceljs takes 1.6 GB for so many. */
export const MOST_XLSX_CELLS = 2_000_000;
/** Of all parts that are read; a cell with a formula has three, and a text of its own two more. */
export const MOST_XML_ELEMENTS = 10_000_000;
/** Rows of a sheet, be they blank: as many as Excel has. */
export const MOST_XLSX_ROWS = 1_048_576;

/** What is left for the sheets that are still to be read. */
export interface Room {
  cells: number;
  /** When nothing is read yet. */
  most: number;
}

export const wholeRoom = (): Room => ({ cells: MOST_CELLS, most: MOST_CELLS });

/**
 * @param row rows so far, the last of which is told
 * @param columns of the widest of them
 * @throws FileError when that is more than there is room for
 */
export function checkRoom(
  { cells, most }: Room,
  place: { file: string; sheet: string },
  row: number,
  columns: number,
): void {
  if (columns > MOST_COLUMNS) throw fileError('TOO_MANY_COLUMNS', { ...place, row, most: MOST_COLUMNS });
  if (row > MOST_ROWS) throw fileError('TOO_MANY_ROWS', { ...place, most: MOST_ROWS });
  if (row * columns > cells) throw fileError('TOO_MANY_CELLS', { ...place, row, most });
}
