/** Finds what the grid does not show whole: texts that their cells cut off, and numbers wider than their columns. */
import { numfmt } from '@univerjs/core';
import type { CellStyle, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import type { WorkbenchPage } from './workbenchPage.ts';

/** Pixels between a text and the edge of its cell, and between lines, as parts of the font's size. */
const [PADDING, LINE] = [2, 1.2] as const;
const [COLUMN_WIDTH, ROW_HEIGHT] = [100, 21] as const;
const PIXELS_PER_POINT = 4 / 3;

interface Shown {
  place: string;
  text: string;
  font: string;
  /** Pixels that it may fill, with blank cells that it runs over. */
  width: number;
  /** Of these, pixels that a text from the other side runs over, too, and the place of that text. */
  shared: { width: number; by: string } | null;
  /** Lines that there is room for. */
  lines: number;
}

/** @returns `KPI Summary!H25: Revenue, 12 mo`, for each cell of these sheets */
export async function clippedTexts({ page }: WorkbenchPage, sheetNames: readonly string[]): Promise<string[]> {
  const snapshot = (await page.evaluate(() => window.workbench?.host.snapshot())) as WorkbookSnapshot;
  const shown = snapshot.sheets
    .filter(({ name }) => sheetNames.includes(name))
    .flatMap((sheet) => shownIn(sheet, snapshot));
  return page.evaluate((all) => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const widthOf = (text: string) => context.measureText(text).width;
    const linesOf = (text: string, width: number) => {
      // Lines break between words, and between any two Chinese characters.
      const pieces = text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
      let lines = 1;
      let line = '';
      for (const piece of pieces) {
        if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
          lines++;
          line = '';
        }
        line += piece;
      }
      return lines;
    };
    const texts = new Map(all.map((each) => [each.place, each]));
    const needed = new Map(
      all.map(({ place, text, font }) => {
        context.font = font;
        return [place, widthOf(text)] as const;
      }),
    );
    const isClipped = ({ place, text, font, width, shared, lines }: Shown) => {
      context.font = font;
      if (lines > 1) return text.split('\n').reduce((sum, part) => sum + linesOf(part, width), 0) > lines;
      const other = shared && texts.get(shared.by);
      const taken =
        other?.shared?.by === place
          ? Math.max(0, (needed.get(other.place) ?? 0) - (other.width - other.shared.width))
          : 0;
      return (needed.get(place) ?? 0) > width - taken;
    };
    return all.filter(isClipped).map(({ place, text }) => `${place}: ${text}`);
  }, shown);
}

function shownIn(sheet: SheetSnapshot, { styles, locale }: WorkbookSnapshot): Shown[] {
  const width = (column: number) => sheet.columnWidths?.[column] ?? COLUMN_WIDTH;
  const height = (row: number) => sheet.rowHeights?.[row] ?? ROW_HEIGHT;
  const mergeAt = (row: number, column: number) =>
    sheet.merges?.find(
      (each) =>
        row + 1 >= each.row &&
        row + 1 < each.row + each.rows &&
        column + 1 >= each.column &&
        column + 1 < each.column + each.columns,
    );
  const isFree = (row: number, column: number) =>
    column >= 0 &&
    column < sheet.columns &&
    (sheet.cells[row]?.[column]?.value ?? null) === null &&
    !mergeAt(row, column);
  return sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column): Shown[] => {
      if (!cell || cell.value === null || cell.value === '') return [];
      const style: CellStyle = cell.style === undefined ? {} : (styles[cell.style] ?? {});
      const merge = mergeAt(row, column);
      const columns = Array.from({ length: merge?.columns ?? 1 }, (_, i) => column + i);
      const rows = Array.from({ length: merge?.rows ?? 1 }, (_, i) => row + i);
      const room = columns.reduce((sum, each) => sum + width(each), 0) - 2 * PADDING;
      const align = style.horizontal ?? (typeof cell.value === 'string' ? 'left' : 'right');
      const runsOver = typeof cell.value === 'string' && !style.wrap && !merge;
      const free = (step: 1 | -1) => {
        let next = column + step;
        let sum = 0;
        for (; isFree(row, next); next += step) sum += width(next);
        return { width: sum, by: `${sheet.name}!${letters(Math.max(0, next))}${row + 1}` };
      };
      const [left, right] = [free(-1), free(1)];
      const shared = align === 'left' ? right : align === 'right' ? left : null;
      const over = shared ? shared.width : left.width + right.width;
      const points = style.fontSize ?? 10;
      const lineHeight = points * PIXELS_PER_POINT * LINE;
      const space = rows.reduce((sum, each) => sum + height(each), 0);
      return [
        {
          place: `${sheet.name}!${letters(column)}${row + 1}`,
          text: shownText(cell.value, style.numberFormat || 'General', locale),
          font: `${style.bold ? 'bold ' : ''}${points}pt ${style.fontFamily ?? 'Arial'}, sans-serif`,
          width: room + (runsOver ? over : 0),
          shared: runsOver ? shared : null,
          lines: style.wrap ? Math.max(1, Math.floor((space + 2) / lineHeight)) : 1,
        },
      ];
    }),
  );
}

function shownText(value: CellValue, numberFormat: string, locale: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (value !== null && typeof value === 'object')
    return 'error' in value ? value.error : shownText(value.date, numberFormat, locale);
  return numfmt.format(numberFormat, value, { locale: locale.replace('_', '-') });
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
