/** Cell styles as Excel has them, each once. ECMA-376, part 1, §18.8. */
import type { BorderLine, CellStyle } from '../types/snapshot.ts';
import { xmlText } from './xlsxText.ts';

export interface StyleTable {
  /**
   * @param isQuoted keeps a text a text when somebody edits its cell
   * @returns index of the style of a cell
   */
  ofCell(style: CellStyle, isQuoted: boolean): number;
  /** @returns index of what a conditional format changes */
  ofRule(style: Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background'>): number;
  xml(): string;
}

/** What Sheets gives a cell that names none. */
const DEFAULT_FONT = { name: 'Arial', size: 10 };

const GENERAL = 0;
/** Excel keeps lower numbers for formats of its own. */
const FIRST_FORMAT = 164;

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** Excel draws this second one whatever the file says. */
const GRAY_FILL = '<fill><patternFill patternType="gray125"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

export function styleTable(): StyleTable {
  const formats = indexed([]);
  const fonts = indexed([fontXml({})]);
  const fills = indexed([NO_FILL, GRAY_FILL]);
  const borders = indexed([NO_BORDER]);
  const cells = indexed(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const rules = indexed([]);
  const formatId = (format: string) =>
    format === '' || format === 'General' ? GENERAL : FIRST_FORMAT + formats.index(xmlText(excelNumberFormat(format)));
  return {
    ofCell: (style, isQuoted) => {
      const { numberFormat = '', background, border } = style;
      const parts = {
        numFmt: formatId(numberFormat),
        font: fonts.index(fontXml(style)),
        fill: background ? fills.index(fillXml(background)) : 0,
        border: border ? borders.index(borderXml(border)) : 0,
      };
      const alignment = alignmentXml(style);
      const ids = Object.entries(parts).map(([part, id]) => `${part}Id="${id}"`);
      const applied = [
        parts.numFmt && 'NumberFormat',
        parts.font && 'Font',
        parts.fill && 'Fill',
        parts.border && 'Border',
        alignment && 'Alignment',
      ].flatMap((part) => (part ? [`apply${part}="1"`] : []));
      const attributes = [...ids, 'xfId="0"', ...(isQuoted ? ['quotePrefix="1"'] : []), ...applied].join(' ');
      return cells.index(alignment ? `<xf ${attributes}>${alignment}</xf>` : `<xf ${attributes}/>`);
    },
    ofRule: ({ bold, italic, color, background }) => {
      const font = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${color ? colorXml('color', color) : ''}`;
      const fill = background ? `<fill><patternFill>${colorXml('bgColor', background)}</patternFill></fill>` : '';
      return rules.index(`<dxf>${font && `<font>${font}</font>`}${fill}</dxf>`);
    },
    xml: () =>
      [
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        listXml(
          'numFmts',
          formats.all.map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`),
        ),
        listXml('fonts', fonts.all),
        listXml('fills', fills.all),
        listXml('borders', borders.all),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        listXml('cellXfs', cells.all),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        listXml('dxfs', rules.all),
        '</styleSheet>',
      ].join(''),
  };
}

/** `#rrggbb` as an element, with full opacity in front. */
export function colorXml(element: string, color: string): string {
  return `<${element} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

/** Words stand in quotes: Sheets reads `0天` and `m月d日` without, where Excel may find the file broken. */
export function excelNumberFormat(format: string): string {
  return format.replace(
    /("[^"]*"|\[[^\]]*\]|[\\_*].)|[^\p{ASCII}\p{Sc}]+/gu,
    (words, kept?: string) => kept ?? `"${words}"`,
  );
}

/** Entries in the order in which they came, each once. */
function indexed(first: readonly string[]): { all: string[]; index(entry: string): number } {
  const all = [...first];
  const known = new Map(all.map((entry, i) => [entry, i]));
  return {
    all,
    index: (entry) => {
      const index = known.get(entry) ?? all.push(entry) - 1;
      known.set(entry, index);
      return index;
    },
  };
}

function listXml(element: string, entries: readonly string[]): string {
  return entries.length > 0 ? `<${element} count="${entries.length}">${entries.join('')}</${element}>` : '';
}

function fontXml({ fontFamily, fontSize, bold, italic, underline, color }: CellStyle): string {
  return [
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`,
    `<sz val="${fontSize ?? DEFAULT_FONT.size}"/>${color ? colorXml('color', color) : ''}`,
    `<name val="${xmlText(fontFamily ?? DEFAULT_FONT.name)}"/></font>`,
  ].join('');
}

function fillXml(background: string): string {
  return `<fill><patternFill patternType="solid">${colorXml('fgColor', background)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: NonNullable<CellStyle['border']>): string {
  const side = (name: 'left' | 'right' | 'top' | 'bottom', line: BorderLine | undefined) =>
    line ? `<${name} style="${line.style}">${colorXml('color', line.color)}</${name}>` : `<${name}/>`;
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) => side(name, border[name]));
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes = [
    horizontal && `horizontal="${horizontal}"`,
    vertical && `vertical="${vertical === 'middle' ? 'center' : vertical}"`,
    wrap && 'wrapText="1"',
  ].filter(Boolean);
  return attributes.length > 0 ? `<alignment ${attributes.join(' ')}/>` : '';
}
