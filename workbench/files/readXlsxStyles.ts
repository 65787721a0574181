/** The styles of an XLSX file as the workbench has them: ECMA-376, part 1, §18.8; theme colours §20.1.6. */
import type { BorderLine, CellStyle } from '../types/snapshot.ts';
import { child, childrenOf, isOn, type XmlElement } from './xmlReader.ts';

/** §18.8.30; those of dates and of Chinese Excel, whose look depends on the reader's system, in a neutral form. */
const BUILT_IN_FORMATS: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd hh:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h:mm AM/PM',
  35: 'h:mm:ss AM/PM',
  36: 'yyyy"年"m"月"',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm AM/PM',
  56: 'h:mm:ss AM/PM',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** §18.8.27, from index 8; the eight before are the same as the first eight of these. */
const INDEXED =
  `000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080
  9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
  00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** The order in which cells count the colours of a theme: §18.8.3; the first two pairs are swapped in the theme itself. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

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
const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;

export type ReadColor = (color: XmlElement | undefined) => string | undefined;

/** @returns the colour as `#rrggbb`, or undefined for none and for the reader's own */
export function colorReader(theme: XmlElement | undefined): ReadColor {
  const scheme = child(theme, 'a:themeElements', 'a:clrScheme') ?? child(theme, 'themeElements', 'clrScheme');
  const themeColors = THEME_ORDER.map((name) => {
    const [color] = scheme?.children.find((each) => each.name.replace(/^.*:/, '') === name)?.children ?? [];
    return color?.attributes.lastClr ?? color?.attributes.val;
  });
  return (color) => {
    const { rgb, theme: index, indexed, tint } = color?.attributes ?? {};
    const plain = rgb?.slice(-6) ?? (index ? themeColors[Number(index)] : INDEXED[indexedPlace(Number(indexed ?? -1))]);
    if (!plain || !/^[0-9a-f]{6}$/i.test(plain)) return undefined;
    return `#${tinted(plain.toLowerCase(), Number(tint ?? 0))}`;
  };
}

const indexedPlace = (index: number) => (index < 8 ? index : index - 8);

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

/** LibreOffice puts a backslash before signs that stand for themselves anyway. */
function unescapedFormat(code: string): string {
  return code.replace(/\\([-+/():!^&'~{}<>= ¥€£$])/g, '$1');
}

/** One style for each `s` that a cell can have. What the file's default font says is left to the workbench's own. */
export function readStyles(sheet: XmlElement | undefined, readColor: ReadColor): CellStyle[] {
  const formats = new Map(
    childrenOf(child(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      unescapedFormat(attributes.formatCode ?? ''),
    ]),
  );
  const fonts = childrenOf(child(sheet, 'fonts'), 'font').map((font) => readFont(font, readColor));
  const fills = childrenOf(child(sheet, 'fills'), 'fill').map((fill) => readFill(fill, readColor));
  const borders = childrenOf(child(sheet, 'borders'), 'border').map((border) => readBorder(border, readColor));
  const usual = fonts[0] ?? {};
  return childrenOf(child(sheet, 'cellXfs'), 'xf').map((format) => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = format.attributes;
    const numberFormat = formats.get(Number(numFmtId)) ?? BUILT_IN_FORMATS[Number(numFmtId)];
    const { fontFamily, fontSize, color, ...font } = fonts[Number(fontId)] ?? {};
    const background = fills[Number(fillId)];
    const border = borders[Number(borderId)];
    return {
      ...(numberFormat && !/^general$/i.test(numberFormat) && { numberFormat }),
      ...(fontFamily && fontFamily !== usual.fontFamily && { fontFamily }),
      ...(fontSize && fontSize !== usual.fontSize && { fontSize }),
      ...(color && color !== usual.color && { color }),
      ...font,
      ...(background && { background }),
      ...(border && Object.keys(border).length > 0 && { border }),
      ...readAlignment(child(format, 'alignment')),
    };
  });
}

/** The looks of conditional formats, by their `dxfId`. */
export function readDifferences(
  sheet: XmlElement | undefined,
  readColor: ReadColor,
): Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background'>[] {
  return childrenOf(child(sheet, 'dxfs'), 'dxf').map((difference) => {
    const { bold, italic, color } = readFont(child(difference, 'font'), readColor);
    const pattern = child(difference, 'fill', 'patternFill');
    const background = readColor(child(pattern, 'bgColor')) ?? readColor(child(pattern, 'fgColor'));
    return {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(color && { color }),
      ...(background && { background }),
    };
  });
}

function readFont(font: XmlElement | undefined, readColor: ReadColor): CellStyle {
  const has = (name: string) => {
    const mark = child(font, name);
    return mark !== undefined && !/^(0|false|none)$/.test(mark.attributes.val ?? '');
  };
  const fontFamily = child(font, 'name')?.attributes.val;
  const fontSize = Number(child(font, 'sz')?.attributes.val ?? 0);
  const color = readColor(child(font, 'color'));
  return {
    ...(fontFamily && { fontFamily }),
    ...(fontSize > 0 && { fontSize }),
    ...(color && { color }),
    ...(has('b') && { bold: true }),
    ...(has('i') && { italic: true }),
    ...(has('u') && { underline: true }),
  };
}

function readFill(fill: XmlElement, readColor: ReadColor): string | undefined {
  const pattern = child(fill, 'patternFill');
  return pattern?.attributes.patternType === 'solid' ? readColor(child(pattern, 'fgColor')) : undefined;
}

function readBorder(border: XmlElement, readColor: ReadColor): NonNullable<CellStyle['border']> {
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const line = child(border, side);
    const style = LINES[line?.attributes.style ?? ''];
    return style ? [[side, { style, color: readColor(child(line, 'color')) ?? '#000000' }] as const] : [];
  });
  return Object.fromEntries(sides);
}

function readAlignment(alignment: XmlElement | undefined): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap'> {
  const { horizontal = '', vertical = '', wrapText } = alignment?.attributes ?? {};
  const across = HORIZONTAL[horizontal as keyof typeof HORIZONTAL];
  // Without a word, Excel's cells stand at the bottom, as they do here.
  const upright = vertical === 'bottom' ? undefined : VERTICAL[vertical as keyof typeof VERTICAL];
  return {
    ...(across && { horizontal: across }),
    ...(upright && { vertical: upright }),
    ...(isOn(wrapText) && { wrap: true }),
  };
}
