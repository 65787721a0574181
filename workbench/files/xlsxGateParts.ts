/** The small parts of an XLSX file in the spelling that exceljs reads right: styles, shared texts, notes. */
import { filter, same } from './xmlFilter.ts';
import { attributesOf, escaped, type XmlEvents } from './xmlScanner.ts';

/** How many looks there are to refer to; exceljs fails on those that are not there. */
export interface GatedStyles {
  cells: number;
  differences: number;
}

/** §18.8.30: those of which exceljs has no code, and dates whose look depends on the reader's system, in a neutral form. */
const BUILT_IN_FORMATS: Record<number, string> = {
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
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
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
const TABLES = new Set(['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']);
const SWITCHES = new Set(['b', 'i', 'u']);
/** What a cell of the workbench leaves to its own default font. */
const USUAL = new Set(['name', 'sz', 'color']);
/** More than these are nobody's work. */
const MOST_NOTES = 100_000;

const NOTHING = ['', ''] as const;

/**
 * Codes of formats go through as quoted text, which `formatCode` reads: exceljs makes a Date, exact to the millisecond, of whatever stands in
 * a cell with a date format, be it a text or an error, and drops backslashes. What the default font says is left out of every font.
 */
export function gatedStyles(write: (xml: string) => void, found: GatedStyles): XmlEvents {
  const formats = new Map(Object.entries(BUILT_IN_FORMATS));
  const usual = new Map<string, string>();
  let fonts = 0;
  return filter(
    write,
    (name, written, inside) => {
      const table = inside[1];
      if (inside.length === 0) return [`<${name}>`, () => `${numFmts(formats)}</${name}>`];
      if (inside.length === 1) return name === 'numFmts' ? NOTHING : TABLES.has(name) ? same(name) : null;
      if (table === 'numFmts') {
        const { numFmtId = '', formatCode = '' } = attributesOf(written);
        formats.set(numFmtId, formatCode);
        return null;
      }
      if (name === 'extLst' || name === 'numFmt' || name === 'gradientFill') return null;
      if (inside.length === 2 && table === 'cellXfs') found.cells++;
      if (inside.length === 2 && table === 'dxfs') found.differences++;
      if (inside.length === 2 && table === 'fonts') fonts++;
      if (SWITCHES.has(name) && /^(0|false|none)$/.test(attributesOf(written).val ?? '')) return null;
      if (table === 'fonts' && USUAL.has(name)) {
        if (fonts === 1) usual.set(name, written.trim());
        if (usual.get(name) === written.trim()) return null;
      }
      return same(name, written);
    },
    () => '',
  );
}

/** A code that went through as quoted text. */
export function formatCode(quoted: string): string {
  return /^".*"$/.test(quoted) ? decodeURIComponent(quoted.slice(1, -1)) : quoted;
}

function numFmts(formats: ReadonlyMap<string, string>): string {
  const all = [...formats].map(([id, code]) => {
    // Halves of pairs, which a file can have as numbers, are no text.
    const quoted = encodeURIComponent(code.replace(/\p{Cs}/gu, ''));
    return `<numFmt numFmtId="${escaped(id)}" formatCode="&quot;${quoted}&quot;"/>`;
  });
  return `<numFmts>${all.join('')}</numFmts>`;
}

/** Texts that cells refer to by their place, without the looks of their runs and the readings of their signs. */
export function gatedStrings(write: (xml: string) => void, most: number): XmlEvents {
  const KEPT = new Set(['sst', 'si', 'r', 't']);
  let strings = 0;
  return filter(
    write,
    (name, _, inside) => {
      if (!KEPT.has(name)) return null;
      if (name === 'si' && inside.length === 1 && ++strings > most) return null;
      return same(name);
    },
    (text) => text,
  );
}

/** Texts of notes, each in a run: exceljs reads no others. */
export function gatedComments(write: (xml: string) => void): XmlEvents {
  let notes = 0;
  return filter(
    write,
    (name, written) => {
      switch (name) {
        case 'comments':
        case 'commentList':
        case 'text':
          return same(name);
        case 'comment':
          return ++notes > MOST_NOTES ? null : same(name, ` ref="${escaped(attributesOf(written).ref ?? '')}"`);
        case 'r':
          return NOTHING;
        case 't':
          return ['<r><t>', '</t></r>'];
        default:
          return null;
      }
    },
    (text) => text,
  );
}
