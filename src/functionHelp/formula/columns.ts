/** The columns of a sheet as they can be chosen: what each is called, what it is for, and what it holds. */
import type { SheetColumns } from '../../app/formulaContract.ts';
import type { ColumnRole } from '../../errors.ts';
import { columnLetter } from '../../grid/columns.ts';
import { looksLikeDay } from '../../grid/days.ts';
import { looksNumeric } from '../../grid/numbers.ts';

export interface Column {
  letter: string;
  header: string;
  /** What the column is among those of an order list; null for none of them. */
  role: ColumnRole | null;
  /** What most of its first filled cells are. */
  holds: 'days' | 'numbers' | 'texts' | 'nothing';
  /** Its first filled cells as the sheet shows them. */
  first: readonly string[];
}

const SHOWN_CELLS = 3;

export function columnsOf({ headers, roles, cells }: SheetColumns): Column[] {
  const roleOf = new Map(Object.entries(roles).map(([role, index]) => [index, role as ColumnRole]));
  return headers.map((header, index) => {
    const filled = cells.flatMap((row) => row[index]?.trim() || []);
    return {
      letter: columnLetter(index),
      header: header.trim(),
      role: roleOf.get(index) ?? null,
      holds: kindOf(filled),
      first: filled.slice(0, SHOWN_CELLS),
    };
  });
}

function kindOf(filled: readonly string[]): Column['holds'] {
  if (filled.length === 0) return 'nothing';
  const most = (is: (text: string) => boolean) => 2 * filled.filter(is).length > filled.length;
  if (most(looksNumeric)) return 'numbers';
  return most(looksLikeDay) ? 'days' : 'texts';
}
