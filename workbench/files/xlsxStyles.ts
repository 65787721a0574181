/** Cell styles as exceljs has them. */
import type ExcelJS from 'exceljs';
import type { BorderLine, CellStyle } from '../types/snapshot.ts';

/** What Sheets gives a cell that names none. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 };

export function excelStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const { numberFormat, horizontal, vertical, wrap, background, border } = style;
  return {
    ...(numberFormat && { numFmt: excelNumberFormat(numberFormat) }),
    font: excelFont(style),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(background) } } }),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(wrap && { wrapText: true }),
    },
    ...(border && {
      border: {
        ...(border.top && { top: excelLine(border.top) }),
        ...(border.bottom && { bottom: excelLine(border.bottom) }),
        ...(border.left && { left: excelLine(border.left) }),
        ...(border.right && { right: excelLine(border.right) }),
      },
    }),
  };
}

/** `#rrggbb` with full opacity in front. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** Words stand in quotes: Sheets reads `0天` and `m月d日` without, where Excel may find the file broken. */
export function excelNumberFormat(format: string): string {
  return format.replace(
    /("[^"]*"|\[[^\]]*\]|[\\_*].)|[^\p{ASCII}\p{Sc}]+/gu,
    (words, kept?: string) => kept ?? `"${words}"`,
  );
}

function excelFont({ fontFamily, fontSize, bold, italic, underline, color }: CellStyle): Partial<ExcelJS.Font> {
  return {
    name: fontFamily ?? DEFAULT_FONT.name,
    size: fontSize ?? DEFAULT_FONT.size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(color && { color: { argb: argb(color) } }),
  };
}

function excelLine({ style, color }: BorderLine): ExcelJS.Border {
  return { style, color: { argb: argb(color) } };
}
