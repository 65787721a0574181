/** What is written for a cell of a report. */
import { inEveryLocale } from '../report/formulas.ts';
import type { KeptCells } from '../report/keptCells.ts';
import { type Cell, SHEETS, type SheetKey } from '../report/model.ts';

/** What content is made of. */
export interface Contents {
  kept: KeptCells;
  /** Names of all sheets, as the team calls them. */
  names: Record<SheetKey, string>;
}

/** What `setValues` gets for a cell. Text from data is marked as text, so that Sheets neither parses nor computes it. */
export function contentOf(cell: Cell, { kept, names }: Contents): unknown {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('text' in cell) return asText(cell.text);
  if ('formula' in cell) return inEveryLocale(withNames(cell.formula, names));
  const own = kept.get(cell.kept);
  if (!own) return cell.initial;
  if (own.formula !== '') return own.formula;
  return typeof own.value === 'string' && own.value !== '' ? asText(own.value) : own.value;
}

/** Names of sheets are quoted, so that they may have spaces and apostrophes; all at once, since a name may look like a place for one. */
function withNames(formula: string, names: Record<SheetKey, string>): string {
  return formula.replace(/\{(\w+)\}/g, (place, key: SheetKey) =>
    SHEETS.includes(key) ? `'${names[key].split("'").join("''")}'` : place,
  );
}

function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}
