/** Text styles: font, size, colour and weight of a cell's text, set in one call. */
import type { CellStyle } from '../types/snapshot.ts';
import { hexColour } from './colours.ts';
import { service } from './service.ts';

export class TextStyle {
  readonly style: CellStyle;

  constructor(style: CellStyle) {
    this.style = style;
  }
}

export class TextStyleBuilder {
  private style: CellStyle = {};

  private with(part: CellStyle): this {
    this.style = { ...this.style, ...part };
    return this;
  }
  setFontFamily = (fontFamily: string) => this.with({ fontFamily });
  setFontSize = (fontSize: number) => this.with({ fontSize });
  setForegroundColor = (color: string) => this.with({ color: hexColour(color) });
  setBold = (bold: boolean) => this.with({ bold });
  setItalic = (italic: boolean) => this.with({ italic });
  setUnderline = (underline: boolean) => this.with({ underline });
  build = () => service('TextStyle', new TextStyle(this.style), false);
}
