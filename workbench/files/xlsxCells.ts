/** Cells of an XLSX file and what their notes say. ECMA-376, part 1, §18.3.1.4. */
import { a1Of } from '../services/a1.ts';
import type { CellSnapshot, CellValue, SheetSnapshot } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import type { Note } from './xlsxNotes.ts';
import type { StyleTable } from './xlsxStyles.ts';
import { cellText, textElement } from './xlsxText.ts';

/** What a sheet has in common with the others of its workbook. */
export interface SheetContext {
  styles: StyleTable;
  /** Index of the style of a cell, by its index in the snapshot and by what it holds. */
  styleId(style: number | undefined, holds: 'date' | 'quoted' | 'other'): number;
  /** Index of a text among those that all sheets share. */
  textId(text: string): number;
  /** A formula as Excel has it, without `=`; null if it cannot have it. */
  spelled(formula: string): string | null;
  lose(loss: Loss): void;
}

/** Excel refuses more characters in a cell, and in a note. */
const LONGEST_TEXT = 32_767;

/** The errors that an XLSX file may hold; Sheets and Univer know more. */
const EXCEL_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** What would become a number, a date or a formula if somebody edited the cell and left it. */
const LOOKS_ENTERED = /^['=+\-@\d.,$¥€£%(]|^(true|false)$/i;

export function cellXml(cell: CellSnapshot, at: string, sheet: SheetSnapshot, context: SheetContext): string {
  const { value, formula, style } = cell;
  const kept = formula !== undefined && isKept(cell, context.spelled) ? context.spelled(formula) : null;
  const text = typeof value === 'string' ? cut(value, sheet, at, context.lose) : value;
  const holds = isDate(value)
    ? 'date'
    : kept === null && typeof text === 'string' && LOOKS_ENTERED.test(text)
      ? 'quoted'
      : 'other';
  const id = context.styleId(style, holds);
  const [type, content] = kept === null ? contentXml(text, context) : resultXml(text);
  const attributes = `r="${at}"${id > 0 ? ` s="${id}"` : ''}${type && ` t="${type}"`}`;
  const inside = (kept === null ? '' : `<f>${cellText(kept)}</f>`) + content;
  return inside === '' ? `<c ${attributes}/>` : `<c ${attributes}>${inside}</c>`;
}

/** Whether a formula goes into the file. One that fills other cells would show in its own alone, or at a fixed size. */
function isKept({ formula = '', spills }: CellSnapshot, spelled: SheetContext['spelled']): boolean {
  return !spills && spelled(formula) !== null;
}

/** The type of a cell without formula, and its content. Dates go out as their serial numbers, which both programs count alike. */
function contentXml(value: CellValue, { textId }: SheetContext): [type: string, content: string] {
  if (value === null) return ['', ''];
  if (typeof value === 'string') return ['s', `<v>${textId(value)}</v>`];
  if (typeof value === 'object' && 'error' in value && !EXCEL_ERRORS.has(value.error)) {
    return ['s', `<v>${textId(value.error)}</v>`];
  }
  return resultXml(value);
}

/** The same of a formula's result; a blank is an empty text. */
function resultXml(value: CellValue): [type: string, content: string] {
  if (value === null || typeof value === 'string') return ['str', textElement('v', value ?? '')];
  if (typeof value === 'boolean') return ['b', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === 'number') return ['', `<v>${value}</v>`];
  if ('date' in value) return ['', `<v>${value.date}</v>`];
  return ['e', `<v>${EXCEL_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>`];
}

function isDate(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function cut(text: string, { name }: SheetSnapshot, where: string, lose: (loss: Loss) => void): string {
  if (text.length <= LONGEST_TEXT) return text;
  lose({ kind: 'text', sheet: name, where });
  // Half of a character would be left otherwise.
  return text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

/** The sheet's notes; a cell that keeps its value only tells its formula there. */
export function notesOf(sheet: SheetSnapshot, { spelled, lose }: SheetContext): Note[] {
  return sheet.cells.flatMap((line, i) =>
    (line ?? []).flatMap((cell, j): Note[] => {
      const formula = cell?.formula !== undefined && !isKept(cell, spelled) ? cell.formula : undefined;
      const text = [cell?.note, formula ?? cell?.entered].filter(Boolean).join('\n');
      if (text === '') return [];
      const at = { row: i + 1, column: j + 1 };
      return [{ ...at, text: cut(text, sheet, a1Of({ ...at, rows: 1, columns: 1 }), lose) }];
    }),
  );
}
