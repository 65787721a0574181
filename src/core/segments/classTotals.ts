/** What each class amounts to: its customers, and the sum of a column of theirs. */
import { exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

export interface ClassTotal {
  customers: number;
  /** Exact sum, in the unit of the column; 0 for an empty class. */
  sum: number;
}

/**
 * Totals of each class, empty ones included, and last of the customers without a class.
 *
 * @param classes 0 to one less than `classCount`, or null
 * @param column parallel, such as net revenue or orders
 * @returns one more than there are classes
 */
export function classTotals(
  classes: readonly (number | null)[],
  classCount: number,
  column: readonly number[],
): ClassTotal[] {
  const members = rowsByKey(classes);
  return Array.from({ length: classCount + 1 }, (_, place) => {
    const rows = members.get(place < classCount ? place : null) ?? [];
    return { customers: rows.length, sum: exactSum(valuesAt(column, rows)) };
  });
}
