/** The styles of exceljs as the workbench has them; colours by ECMA-376, part 1, §18.8. */
import type ExcelJS from 'exceljs';
import { isDateFormat } from '../host/typing/typedValues.ts';
import type { BorderLine, CellStyle } from '../types/snapshot.ts';
import { formatCode } from './xlsxGateParts.ts';

/** §18.8.27, from index 8; the eight before are the same as the first eight of these. */
const INDEXED =
  `000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080
  9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
  00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

const LINES: Record<string, BorderLine['style']> = {
  thin: 'thin',
  hair: 'dotted',
  medium: 'medium',
  thick: 'thick',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashed: 'dashed',
  mediumDashDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
};
const HORIZONTAL = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center' } as const;
/** Without a word, Excel's cells stand at the bottom, as they do here. */
const VERTICAL = { top: 'top', middle: 'middle' } as const;

/** What exceljs has of a colour; its types leave out all but two. */
interface Color {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

export type ReadColor = (color: Color | undefined) => string | undefined;

/** @returns the colour as `#rrggbb`, or undefined for none and for the reader's own */
export function colorReader(themeColors: readonly (string | undefined)[]): ReadColor {
  return (color) => {
    const { argb, theme = -1, indexed = -1, tint = 0 } = color ?? {};
    const plain = argb?.slice(-6) ?? themeColors[theme] ?? INDEXED[indexed < 8 ? indexed : indexed - 8];
    return plain && /^[0-9a-f]{6}$/i.test(plain) ? `#${tinted(plain.toLowerCase(), tint)}` : undefined;
  };
}

/** Lightness goes the given part of the way to white, or to black below zero: §18.8.19, whose HLS has the same effect on greys. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return rgb;
  const towards = tint > 0 ? 255 : 0;
  const part = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
    .map((value) =>
      Math.round(value + (towards - value) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** Styles as cells ask for them, each once. */
export function styleReader(readColor: ReadColor): {
  styles: CellStyle[];
  /** Whether each of them shows numbers as dates. */
  dated: boolean[];
  indexOf(style: Partial<ExcelJS.Style>): number | undefined;
} {
  const styles: CellStyle[] = [];
  const dated: boolean[] = [];
  // exceljs has one object for all cells of a look, and one for each cell without.
  const known = new Map<unknown, number | undefined>();
  const indexOf = (style: Partial<ExcelJS.Style>): number | undefined => {
    if (Object.keys(style).length === 0) return undefined;
    if (known.has(style)) return known.get(style);
    const read = readStyle(style, readColor);
    const index = Object.keys(read).length > 0 ? styles.push(read) - 1 : undefined;
    if (index !== undefined) dated[index] = isDateFormat(read.numberFormat ?? '');
    known.set(style, index);
    return index;
  };
  return { styles, dated, indexOf };
}

function readStyle({ numFmt, font, fill, border, alignment }: Partial<ExcelJS.Style>, readColor: ReadColor): CellStyle {
  const numberFormat = unescapedFormat(formatCode(numFmt ?? ''));
  const lines = readBorder(border, readColor);
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? readColor(fill.fgColor) : undefined;
  const across = HORIZONTAL[alignment?.horizontal as keyof typeof HORIZONTAL];
  const upright = VERTICAL[alignment?.vertical as keyof typeof VERTICAL];
  return {
    ...(numberFormat && !/^general$/i.test(numberFormat) && { numberFormat }),
    ...(font?.name && { fontFamily: font.name }),
    ...(font?.size && font.size > 0 && { fontSize: font.size }),
    ...readFont(font, readColor),
    ...(font?.underline && { underline: true }),
    ...(background && { background }),
    ...(Object.keys(lines).length > 0 && { border: lines }),
    ...(across && { horizontal: across }),
    ...(upright && { vertical: upright }),
    ...(alignment?.wrapText && { wrap: true }),
  };
}

/** The look of a conditional format. */
export function readDifference(
  { font, fill }: Partial<ExcelJS.Style> = {},
  readColor: ReadColor,
): Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background'> {
  const background = fill?.type === 'pattern' ? (readColor(fill.bgColor) ?? readColor(fill.fgColor)) : undefined;
  return { ...readFont(font, readColor), ...(background && { background }) };
}

function readFont({ bold, italic, color }: Partial<ExcelJS.Font> = {}, readColor: ReadColor) {
  const ink = readColor(color);
  return { ...(ink && { color: ink }), ...(bold && { bold: true }), ...(italic && { italic: true }) };
}

function readBorder(border: Partial<ExcelJS.Borders> = {}, readColor: ReadColor): NonNullable<CellStyle['border']> {
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const line = border[side];
    const style = LINES[line?.style ?? ''];
    return style ? [[side, { style, color: readColor(line?.color) ?? '#000000' }] as const] : [];
  });
  return Object.fromEntries(sides);
}

/** LibreOffice puts a backslash before signs that stand for themselves anyway. */
function unescapedFormat(code: string): string {
  return code.replace(/\\([-+/():!^&'~{}<>= ¥€£$])/g, '$1');
}
