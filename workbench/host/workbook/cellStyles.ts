/** Cell styles between the workbench's words and Univer's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, CellStyle } from '../../types/snapshot.ts';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const BORDERS: Record<BorderLine['style'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

/** Only what the style names is set; Univer merges it into what the cell has. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const { border, horizontal, vertical } = style;
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.fontFamily !== undefined && { ff: style.fontFamily }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.underline !== undefined && { ul: { s: flag(style.underline) } }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.background !== undefined && { bg: style.background === '' ? null : { rgb: style.background } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(border !== undefined && {
      bd: {
        ...(border.top && { t: toUniverLine(border.top) }),
        ...(border.bottom && { b: toUniverLine(border.bottom) }),
        ...(border.left && { l: toUniverLine(border.left) }),
        ...(border.right && { r: toUniverLine(border.right) }),
      },
    }),
  };
}

export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const { bd } = style;
  const sides = {
    ...fromUniverLine('top', bd?.t),
    ...fromUniverLine('bottom', bd?.b),
    ...fromUniverLine('left', bd?.l),
    ...fromUniverLine('right', bd?.r),
  };
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  return {
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(style.ff && { fontFamily: style.ff }),
    ...(style.fs !== undefined && { fontSize: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.cl?.rgb && { color: style.cl.rgb }),
    ...(style.bg?.rgb && { background: style.bg.rgb }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(Object.keys(sides).length > 0 && { border: sides }),
  };
}

function toUniverLine({ style, color }: BorderLine): IBorderStyleData {
  return { s: BORDERS[style], cl: { rgb: color } };
}

function fromUniverLine<S extends string>(side: S, line: Nullable<IBorderStyleData>): Partial<Record<S, BorderLine>> {
  const style = line ? keyOf(BORDERS, line.s) : undefined;
  return (style ? { [side]: { style, color: line?.cl?.rgb ?? '#000000' } } : {}) as Partial<Record<S, BorderLine>>;
}

function keyOf<K extends string, V>(table: Record<K, V>, value: V | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
