/** What belongs to the team on the sheets: how it is known, so that every run finds it again. */
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import type { SheetKey } from './model.ts';

/** What stands in a cell of the team's. */
export interface KeptCell {
  /** A number, a text or a boolean; a date as the text that it shows. '' for a blank. */
  value: unknown;
  /** The formula that gives it, or ''. */
  formula: string;
}

/** Cells of the team's by their ids. */
export type KeptCells = ReadonlyMap<string, KeptCell>;

/** Columns of the team's, in rows that are known by the customer: headers in every language. */
export interface KeptColumns {
  key: readonly string[];
  columns: Readonly<Record<string, readonly string[]>>;
}

/** Null for a sheet without such columns: there the id of a kept cell stands at the end of its note, in brackets. */
export function keptColumns(sheet: SheetKey): KeptColumns | null {
  const key = inEveryLanguage(({ customers }) => customers.columns.customer.label);
  if (sheet === 'customers')
    return { key, columns: { override: inEveryLanguage(({ customers }) => customers.columns.override.label) } };
  if (sheet !== 'contacts') return null;
  const label = (column: 'owner' | 'status' | 'outcome') =>
    inEveryLanguage(({ contacts }) => contacts.columns[column].label);
  return { key, columns: { owner: label('owner'), status: label('status'), outcome: label('outcome') } };
}

/** The id of a cell in such a column. */
export function keptIn(column: string, customer: string): string {
  return `${column} ${customer}`;
}

/** The note of a cell that is known by it. */
export function notedAs(id: string, note: string): string {
  return `${note} [${id}]`;
}

/** The id in a note; null where there is none. */
export function idInNote(note: string): string | null {
  return /\[(\w+\..+)\]$/s.exec(note)?.[1] ?? null;
}

export function textOf(kept: KeptCells, id: string): string {
  return String(kept.get(id)?.value ?? '').trim();
}
