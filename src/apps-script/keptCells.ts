/** What the team typed into our sheets, read before they are written again. */
import { isDate } from '../grid/cell.ts';
import { customerKey } from '../grid/customerKey.ts';
import { idInNote, type KeptCell, type KeptCells, type KeptColumns, keptColumns, keptIn } from '../report/keptCells.ts';
import type { SheetKey } from '../report/model.ts';
import { type OutputSheets, readContent, type SheetContent } from './outputSheets.ts';
import { cellsAside } from './setAside.ts';

/** A title and a remark may stand above the header. */
export const HEADER_ROWS = 10;

const WITH_KEPT_CELLS: readonly SheetKey[] = ['customers', 'summary', 'contacts', 'playbook'];

/**
 * What the team has in all sheets.
 *
 * @param read content that is known already
 */
export function readKeptCells(outputs: OutputSheets, read: Partial<Record<SheetKey, SheetContent>>): KeptCells {
  const kept = new Map<string, KeptCell>();
  for (const key of WITH_KEPT_CELLS) {
    const output = outputs[key];
    if (!output) continue;
    const columns = keptColumns(key);
    const content = read[key] ?? readContent(output);
    for (const [id, cell] of columns ? inColumns(content, columns) : underNotes(content)) kept.set(id, cell);
  }
  for (const [id, cell] of cellsAside()) kept.set(id, cell);
  return kept;
}

/** Known by the customer in their row, wherever row and column are now. */
function inColumns({ range, values }: SheetContent, { key, columns }: KeptColumns): Map<string, KeptCell> {
  const find = (row: readonly unknown[], names: readonly string[]) =>
    row.findIndex((cell) => names.includes(String(cell)));
  const header = values.slice(0, HEADER_ROWS).findIndex((row) => find(row, key) >= 0);
  const kept = new Map<string, KeptCell>();
  if (header < 0) return kept;
  const formulas = range.getFormulas();
  const [head = []] = values.slice(header, header + 1);
  const keyColumn = find(head, key);
  const places = Object.entries(columns).flatMap(([id, names]) => {
    const column = find(head, names);
    return column < 0 ? [] : [{ id, column }];
  });
  let shown: string[][] | null = null;
  values.forEach((row, i) => {
    const customer = customerKey(row[keyColumn]);
    if (i <= header || customer === '') return;
    for (const { id, column } of places) {
      const formula = formulas[i]?.[column] ?? '';
      let value: unknown = row[column];
      if (value === '' && formula === '') continue;
      if (isDate(value)) {
        // Number formats are ours there: a date would come back as a number.
        shown ??= range.getDisplayValues();
        value = shown[i]?.[column];
      }
      kept.set(keptIn(id, customer), { value, formula });
    }
  });
  return kept;
}

/** What the team has in cells of the summary, as values: what a run takes from there. */
export function readInputs({ summary }: OutputSheets): KeptCells {
  return new Map([...(summary ? underNotes(readContent(summary), false) : []), ...cellsAside()]);
}

/** Known by the id at the end of their note, which survives sorting, inserted rows and moved columns. */
function underNotes({ range, values }: SheetContent, withFormulas = true): Map<string, KeptCell> {
  const formulas = withFormulas ? range.getFormulas() : [];
  const kept = new Map<string, KeptCell>();
  range.getNotes().forEach((row, i) => {
    row.forEach((note, j) => {
      const id = idInNote(note);
      if (id !== null) kept.set(id, { value: values[i]?.[j], formula: formulas[i]?.[j] ?? '' });
    });
  });
  return kept;
}
