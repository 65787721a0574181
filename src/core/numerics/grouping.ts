/** Rows grouped by a key, in order of first appearance. */
import { exactSum } from './decimal.ts';

/** Row numbers of each key. */
export function rowsByKey<K>(keys: readonly K[]): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  keys.forEach((key, row) => {
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  return groups;
}

/** The values of some rows. */
export function valuesAt<T>(values: readonly T[], rows: readonly number[]): T[] {
  return rows.map((row) => values[row] as T);
}

/** Exact sum of each key's amounts. */
export function netByKey<K>(keys: readonly K[], amounts: readonly number[]): Map<K, number> {
  const nets = new Map<K, number>();
  for (const [key, rows] of rowsByKey(keys)) nets.set(key, exactSum(valuesAt(amounts, rows)));
  return nets;
}
