/** The setters of a format that Range and RangeList have alike: one value for all cells. */
import type { BorderLine, CellStyle, RangeSnapshot } from '../types/snapshot.ts';
import { hexColour } from './colours.ts';
import { type BorderStyle, type EnumValue, WrapStrategy } from './enumerations.ts';
import { host } from './hostCall.ts';
import type { ClearPart } from './port.ts';

export abstract class Formattable {
  abstract ranges(): RangeSnapshot[];

  private format(style: CellStyle): this {
    host(
      'format',
      this.ranges().map((range) => ({ range, style })),
    );
    return this;
  }
  setNumberFormat(numberFormat: string): this {
    return this.format({ numberFormat });
  }
  setFontWeight(weight: string | null): this {
    return this.format(styleOf.weight(weight));
  }
  setFontStyle(style: string | null): this {
    return this.format(styleOf.slant(style));
  }
  setFontLine(line: string | null): this {
    return this.format(styleOf.line(line));
  }
  setFontSize(fontSize: number): this {
    return this.format({ fontSize });
  }
  setFontFamily(fontFamily: string): this {
    return this.format({ fontFamily });
  }
  setFontColor(color: string | null): this {
    return this.format(styleOf.colour(color));
  }
  setBackground(color: string | null): this {
    return this.format(styleOf.background(color));
  }
  setHorizontalAlignment(horizontal: string | null): this {
    return this.format(styleOf.horizontal(horizontal));
  }
  setVerticalAlignment(vertical: string | null): this {
    return this.format(styleOf.vertical(vertical));
  }
  setWrap(wrap: boolean): this {
    return this.format({ wrap });
  }
  setWrapStrategy(strategy: EnumValue): this {
    return this.format({ wrap: strategy === WrapStrategy.WRAP });
  }
  /** Null leaves a side as it is, true draws it, false takes it away. Inner lines are drawn on the cells that touch. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue<keyof typeof BorderStyle> | null,
  ): this {
    const line: BorderLine = { style: BORDER_LINES[style?.name() ?? 'SOLID'], color: hexColour(color ?? BLACK) };
    const sides = { top, left, bottom, right, vertical, horizontal };
    const parts = this.ranges().flatMap((range) => [...borderParts(range, sides, line)]);
    host(
      'format',
      parts.map(([range, border]) => ({ range, style: { border } })),
    );
    return this;
  }

  clearContent(): this {
    return this.clearParts(['contents']);
  }
  clearFormat(): this {
    return this.clearParts(['formats']);
  }
  clearNote(): this {
    return this.clearParts(['notes']);
  }
  clearDataValidations(): this {
    return this.clearParts(['validations']);
  }
  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    const { contentsOnly = false, formatOnly = false } = options;
    const both = contentsOnly === formatOnly;
    return this.clearParts([
      ...(both || contentsOnly ? (['contents'] as const) : []),
      ...(both || formatOnly ? (['formats'] as const) : []),
    ]);
  }
  private clearParts(parts: ClearPart[]): this {
    host('clear', this.ranges(), parts);
    return this;
  }
}

const BLACK = '#000000';

/** What a word of Google's means for a cell; null is what a cell has by itself. */
export const styleOf = {
  weight: (word: string | null): CellStyle => ({ bold: listed(word ?? 'normal', ['bold', 'normal']) === 'bold' }),
  slant: (word: string | null): CellStyle => ({ italic: listed(word ?? 'normal', ['italic', 'normal']) === 'italic' }),
  line: (word: string | null): CellStyle => ({
    underline: listed(word ?? 'none', ['underline', 'line-through', 'none']) === 'underline',
  }),
  colour: (colour: string | null): CellStyle => ({ color: hexColour(colour ?? BLACK) }),
  background: (colour: string | null): CellStyle => ({ background: colour === null ? '' : hexColour(colour) }),
  horizontal: (word: string | null): CellStyle => {
    const horizontal = listed(word ?? 'normal', ['left', 'center', 'right', 'normal']);
    return horizontal === 'normal' ? {} : { horizontal };
  },
  vertical: (word: string | null): CellStyle => ({ vertical: listed(word ?? 'bottom', ['top', 'middle', 'bottom']) }),
};

/** @throws Error on a word that Google's reference does not list */
function listed<W extends string>(word: string, words: readonly W[]): W {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`Invalid argument: ${word}`);
  return found;
}

const BORDER_LINES: Record<keyof typeof BorderStyle, BorderLine['style']> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

type Sides = Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean | null>;

/** The cells along each side with the border they get. */
function* borderParts(
  at: RangeSnapshot,
  sides: Sides,
  line: BorderLine,
): Generator<[RangeSnapshot, NonNullable<CellStyle['border']>]> {
  const { row, column, rows, columns } = at;
  if (sides.top) yield [{ ...at, rows: 1 }, { top: line }];
  if (sides.bottom) yield [{ ...at, row: row + rows - 1, rows: 1 }, { bottom: line }];
  if (sides.left) yield [{ ...at, columns: 1 }, { left: line }];
  if (sides.right) yield [{ ...at, column: column + columns - 1, columns: 1 }, { right: line }];
  if (sides.horizontal && rows > 1) yield [{ ...at, rows: rows - 1 }, { bottom: line }];
  if (sides.vertical && columns > 1) yield [{ ...at, columns: columns - 1 }, { right: line }];
}
