/**
 * Sheets for the printer: a text that runs over the right edge of its sheet is broken into lines within it. LibreOffice would make
 * the page as wide as the text, and everything else smaller.
 */
import type { CellSnapshot, CellStyle, RangeSnapshot, SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';

/** Pixels, as Sheets has them where nothing is said. */
const CELL = { width: 100, height: 21 };
/** Of a letter in most fonts, by their size in pixels; of Chinese characters it is 1. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.4;
const PIXELS_PER_POINT = 4 / 3;
const USUAL_POINTS = 10;

export function printLayout(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const styles = [...workbook.styles];
  const wrapped = new Map<number | undefined, number>();
  const wrappedStyle = (index: number | undefined): number => {
    const known = wrapped.get(index) ?? styles.push({ ...styles[index ?? -1], wrap: true }) - 1;
    wrapped.set(index, known);
    return known;
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => broken(sheet, styles, wrappedStyle)), styles };
}

function broken(
  sheet: SheetSnapshot,
  styles: readonly CellStyle[],
  wrappedStyle: (index: number | undefined) => number,
): SheetSnapshot {
  const { sheetId, columnWidths = {}, merges = [] } = sheet;
  const columns = sheet.cells.reduce((widest, line) => Math.max(widest, line.length), 0);
  const rowHeights = { ...sheet.rowHeights };
  const added: RangeSnapshot[] = [];
  const cells = sheet.cells.map((line, row) => {
    const column = line.reduce((last, cell, i) => (isFilled(cell) ? i : last), -1);
    const cell = line[column];
    const style = styles[cell?.style ?? -1] ?? {};
    if (!cell || typeof cell.value !== 'string' || style.wrap || meetsMerge(merges, row, column)) return line;
    const size = (style.fontSize ?? USUAL_POINTS) * PIXELS_PER_POINT;
    const room = Array.from({ length: columns - column }, (_, i) => columnWidths[column + i] ?? CELL.width).reduce(
      (sum, width) => sum + width,
      0,
    );
    const lines = Math.ceil(widthOf(cell.value, size) / room);
    if (lines < 2 || style.horizontal === 'right') return line;
    rowHeights[row] = Math.max(rowHeights[row] ?? CELL.height, Math.ceil(lines * size * LINE_HEIGHT));
    added.push({ sheetId, row: row + 1, column: column + 1, rows: 1, columns: columns - column });
    return line.map((each, i) => (i === column ? { ...cell, style: wrappedStyle(cell.style) } : each));
  });
  return added.length > 0 ? { ...sheet, cells, rowHeights, merges: [...merges, ...added] } : sheet;
}

function isFilled(cell: CellSnapshot | null): boolean {
  return cell !== null && cell.value !== null;
}

/** Whether a merged range has cells in the row from the column on; ranges that overlap cannot be merged. */
function meetsMerge(merges: readonly RangeSnapshot[], row: number, column: number): boolean {
  return merges.some(
    (range) => row + 1 >= range.row && row + 1 < range.row + range.rows && column + 1 < range.column + range.columns,
  );
}

/** About, in pixels. */
function widthOf(text: string, size: number): number {
  const wide = text.match(/[\u1100-\uffdc]/g)?.length ?? 0;
  return size * (wide + LETTER_WIDTH * (text.length - wide));
}
