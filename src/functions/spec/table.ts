/** Tables as custom functions return them: a header row, then rows; a blank cell for what cannot be known. */
import type { Language } from '../../i18n/language.ts';
import { tableWords } from '../../i18n/tables/tableWords.ts';
import type { TableColumn } from '../../i18n/tables/words.ts';
import type { Result } from './functionSpec.ts';

/** A cell of a row; null becomes blank. */
export type TableCell = number | string | null;

/**
 * @param remarks what a header adds to its word, by column
 */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  language: Language,
  remarks: Partial<Record<TableColumn, string>> = {},
): Result {
  const words = tableWords(language).columns;
  const header = columns.map((column) => words[column] + (remarks[column] ?? ''));
  return [header, ...rows.map((row) => row.map((cell) => cell ?? ''))];
}
