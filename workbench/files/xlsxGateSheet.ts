/** A worksheet in the spelling that exceljs reads right, and within the limits: each row and cell has its address, and nothing asks for more than it has. */
import { a1Of, columnLetters, columnNumber, parseA1 } from '../services/a1.ts';
import type { RangeSnapshot } from '../types/snapshot.ts';
import { checkRoom, MOST_COLUMNS, MOST_ROWS, type Room } from './fileLimits.ts';
import { LEAST_COLUMNS } from './readCsv.ts';
import type { GatedStyles } from './xlsxGateParts.ts';
import { filter, same } from './xmlFilter.ts';
import { type Attributes, attributesOf, escaped, isOn, type XmlEvents } from './xmlScanner.ts';

export interface SheetGate {
  events: XmlEvents;
  /** The last one with a value, or ''. */
  lastCell(): string;
  /** Takes the room that the sheet needs. */
  end(): void;
}

type Write = (xml: string) => void;

/** Far beyond any limit, and still a safe number. */
const MOST_TOLD = 1e9;
/** More than these are nobody's work, and are passed over: elements beside the cells, blank cells with a look, merged ranges and their cells. */
const MOST_ELEMENTS = 500_000;
const MOST_BLANKS = 1_000_000;
const MOST_MERGES = 5_000;
const MOST_MERGED_CELLS = 200_000;
const FORMULA_TYPES = new Set(['shared', 'array', 'dataTable']);
/** A day by ISO 8601 passes as text: exceljs would read its year. */
const TYPES: Record<string, string> = {
  s: ' t="s"',
  str: ' t="str"',
  inlineStr: ' t="inlineStr"',
  b: ' t="b"',
  e: ' t="e"',
  d: ' t="str"',
};
const PLAIN_CELL = /^ r="([A-Z]{1,3}\d{1,7})"(?: s="(\d+)")?(?: t="(\w+)")?$/;

/** Elements beside the cells that exceljs is to read, with those in them. */
const KEPT = new Set([
  ...['sheetPr', 'tabColor', 'sheetViews', 'sheetView', 'pane', 'cols', 'col', 'mergeCells', 'mergeCell'],
  ...['conditionalFormatting', 'cfRule', 'formula', 'colorScale', 'cfvo', 'color'],
  ...['dataValidations', 'dataValidation', 'formula1', 'formula2', 'hyperlinks', 'hyperlink'],
]);

/** @param links relations of the sheet that lead out of the file */
export function gatedSheet(
  write: Write,
  place: { file: string; sheet: string },
  room: Room,
  styles: GatedStyles,
  links: ReadonlySet<string>,
): SheetGate {
  const cells = gatedCells(write, place, room, styles.cells);
  const aside = gatedAside(write, styles.differences, (row, column) => cells.hasFormula(row, column), links);
  let depth = 0;
  let isInCells = false;
  return {
    events: {
      open: (name, written) => {
        depth++;
        if (depth === 2 && name === 'sheetData') isInCells = true;
        (isInCells ? cells.events : aside).open(name, written);
      },
      text: (text) => (isInCells ? cells.events : aside).text(text),
      close: (name) => {
        (isInCells ? cells.events : aside).close(name);
        depth--;
        if (depth < 2) isInCells = false;
      },
    },
    lastCell: cells.lastCell,
    end: cells.end,
  };
}

/** Rows and cells; what has no value passes for its look only within what has one. */
function gatedCells(write: Write, place: { file: string; sheet: string }, room: Room, styles: number) {
  const formulas = new Set<number>();
  let row = 0;
  let column = 0;
  let rows = 0;
  let widest = 0;
  let blanks = 0;
  let last: { row: number; column: number } | null = null;
  let held = '';
  let rowTag = '';
  let type = '';
  let hasLook = false;
  let hasValue = false;
  let isOpen = false;
  let target: 'value' | 'formula' | null = null;
  let phonetic = 0;

  const openRow = (): void => {
    if (rowTag === '') return;
    write(rowTag);
    rowTag = '';
  };
  /** A cell is held back until it turns out to have something. */
  const openCell = (): void => {
    if (isOpen) return;
    openRow();
    write(held);
    isOpen = true;
  };
  const fill = (): void => {
    if (hasValue) return;
    hasValue = true;
    widest = Math.max(widest, column);
    rows = Math.max(rows, row);
    checkRoom(room, place, row, widest);
  };
  const beginRow = ({ r, ht, customHeight }: Attributes): void => {
    row = bounded(r, MOST_TOLD) || row + 1;
    column = 0;
    rowTag = `<row r="${row}">`;
    if (!ht || !isOn(customHeight) || row > MOST_ROWS) return;
    rowTag = `<row r="${row}" ht="${bounded(ht, MOST_TOLD)}">`;
    openRow();
  };
  const beginCell = (written: string): void => {
    // What nearly all cells look like, in a third of the time.
    const plain = PLAIN_CELL.exec(written);
    const { r = '', s = '0', t = 'n' } = plain ? { r: plain[1], s: plain[2], t: plain[3] } : attributesOf(written);
    const letters = /^[A-Z]{1,7}(?=[1-9]\d{0,8}$)/.exec(r)?.[0];
    column = letters ? columnNumber(letters) : column + 1;
    type = t;
    hasLook = s !== '0' && Number(s) < styles;
    hasValue = false;
    isOpen = false;
    held = `<c r="${columnLetters(column)}${row}"${hasLook ? ` s="${Number(s)}"` : ''}${TYPES[t] ?? ''}>`;
  };
  const endCell = (): void => {
    if (!isOpen && hasLook && row <= MOST_ROWS && column <= Math.max(widest, LEAST_COLUMNS) && blanks++ < MOST_BLANKS)
      openCell();
    if (isOpen) write('</c>');
    if (hasValue) last = { row, column };
    held = '';
  };

  const events: XmlEvents = {
    open: (name, written) => {
      switch (name) {
        case 'sheetData':
          return write('<sheetData>');
        case 'row':
          return beginRow(attributesOf(written));
        case 'c':
          return beginCell(written);
        case 'f': {
          const { t = '', si = '', ref = '' } = attributesOf(written);
          fill();
          openCell();
          formulas.add(placeOf(row, column));
          target = 'formula';
          const shared = FORMULA_TYPES.has(t) ? ` t="${t}" si="${escaped(si)}"${ref && ` ref="${escaped(ref)}"`}` : '';
          return write(`<f${shared}>`);
        }
        case 'rPh':
          phonetic++;
          return;
        case 'v':
        case 't':
          target = phonetic > 0 ? null : 'value';
      }
    },
    text: (text) => {
      if (target === 'formula') return write(text);
      if (target !== 'value' || text === '') return;
      if (!hasValue && type !== 'str' && type !== 'inlineStr' && text.trim() === '') return;
      fill();
      openCell();
      write(type === 'inlineStr' ? `<is><t>${unescaped(text)}</t></is>` : `<v>${valueText(text, type)}</v>`);
    },
    close: (name) => {
      if (name === 'f') write('</f>');
      if (name === 'c') endCell();
      if (name === 'row' && rowTag === '') write('</row>');
      if (name === 'row') rowTag = '';
      if (name === 'sheetData') write('</sheetData>');
      if (name === 'rPh') phonetic--;
      target = null;
    },
  };
  return {
    events,
    hasFormula: (row: number, column: number) => formulas.has(placeOf(row, column)),
    lastCell: () => (last ? a1Of({ ...last, rows: 1, columns: 1 }) : ''),
    end: () => {
      room.cells -= rows * widest;
    },
  };
}

/** What stands before and after the cells. */
function gatedAside(
  write: Write,
  differences: number,
  hasFormula: (row: number, column: number) => boolean,
  links: ReadonlySet<string>,
): XmlEvents {
  const merges: RangeSnapshot[] = [];
  let mergedCells = 0;
  let told = 0;
  let elements = 0;
  const takesMerge = (ref: string): boolean => {
    const [range] = rangesOf(0, ref);
    if (!range || told++ >= MOST_MERGES || merges.some((other) => overlap(range, other))) return false;
    if (mergedCells + range.rows * range.columns > MOST_MERGED_CELLS) return false;
    mergedCells += range.rows * range.columns;
    merges.push(range);
    return true;
  };
  return filter(
    write,
    (name, written, inside) => {
      if (inside.length === 0) return same(name);
      if (!KEPT.has(name) || elements++ >= MOST_ELEMENTS) return null;
      const attributes = attributesOf(written);
      switch (name) {
        case 'sheetView':
          return same(name, isOff(attributes.showGridLines) ? ' showGridLines="0"' : '');
        case 'col': {
          const { min, max, width } = attributes;
          const first = bounded(min, MOST_COLUMNS) || 1;
          if (!width || !(bounded(max, MOST_COLUMNS) >= first)) return null;
          return same(name, ` min="${first}" max="${bounded(max, MOST_COLUMNS)}" width="${bounded(width, MOST_TOLD)}"`);
        }
        case 'mergeCell':
          return takesMerge(attributes.ref ?? '') ? same(name, written) : null;
        case 'cfRule': {
          const isKnown = Number(attributes.dxfId ?? -1) < differences;
          return same(name, isKnown ? written : written.replace(/\sdxfId\s*=\s*("[^"]*"|'[^']*')/, ''));
        }
        case 'dataValidation': {
          const key = validationKey(attributes.sqref ?? '');
          if (key === '') return null;
          const { sqref, showErrorMessage, ...others } = attributes;
          const shown = Object.entries(others).map(([each, value]) => ` ${each}="${escaped(value)}"`);
          return same(name, `${shown.join('')} sqref="${key}" showErrorMessage="${isOn(showErrorMessage) ? 1 : 0}"`);
        }
        case 'hyperlink': {
          // exceljs gives up the formula of a cell for its link.
          const [at] = rangesOf(0, attributes.ref ?? '');
          const relation = Object.entries(attributes).find(([each]) => each.endsWith(':id'))?.[1] ?? '';
          if (!at || hasFormula(at.row, at.column) || !links.has(relation)) return null;
          const cell = a1Of({ ...at, rows: 1, columns: 1 });
          return same(name, ` ref="${cell}" r:id="${escaped(relation)}"`);
        }
        default:
          return same(name, written);
      }
    },
    (text) => text,
  );
}

/** exceljs would keep a validation for each cell of its ranges, a million for a column; as one name it keeps one. */
function validationKey(ranges: string): string {
  const isRanges = /^[A-Z0-9:$\s]+$/i.test(ranges) && ranges.trim() !== '';
  return isRanges ? ranges.trim().replaceAll(':', '-').replace(/\s+/g, '_') : '';
}

/** The ranges of a validation, as the file writes them. */
export function validationRanges(key: string): string {
  return key.replaceAll('-', ':').replaceAll('_', ' ');
}

/** Nothing for what is no range, or one beyond the grid. */
export function rangesOf(sheetId: number, refs: string): RangeSnapshot[] {
  return refs.split(/\s+/).flatMap((ref) => {
    const range = parseA1(ref, { rows: MOST_ROWS, columns: MOST_COLUMNS });
    if (!range || range.row < 1) return [];
    const isWithin = range.row + range.rows - 1 <= MOST_ROWS && range.column + range.columns - 1 <= MOST_COLUMNS;
    return isWithin ? [{ sheetId, ...range }] : [];
  });
}

/** A number as the file tells it, between 0 and the most that it can be; 0 for none. */
export function bounded(text: string | number | undefined, most: number): number {
  const number = Number(text ?? 0);
  return number > 0 ? Math.min(number, most) : 0;
}

function valueText(text: string, type: string): string {
  if (type === 'b') return isOff(text.trim()) ? '0' : '1';
  // exceljs decodes these once more than the XML does.
  return type === 'str' || type === 'd' ? unescaped(text).replaceAll('&amp;', '&amp;amp;') : text;
}

/** What XML cannot hold plainly is written `_x000D_`: §22.9.2.19. */
function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x(00(?:0[9AD]|[2-7][0-9A-F]))_/gi, '&#x$1;') : text;
}

function isOff(text: string | undefined): boolean {
  return text === '0' || text === 'false';
}

function placeOf(row: number, column: number): number {
  return row * MOST_TOLD + column;
}

function overlap(one: RangeSnapshot, other: RangeSnapshot): boolean {
  const apart = (from: number, size: number, otherFrom: number, otherSize: number) =>
    from + size <= otherFrom || otherFrom + otherSize <= from;
  return !(
    apart(one.row, one.rows, other.row, other.rows) || apart(one.column, one.columns, other.column, other.columns)
  );
}
