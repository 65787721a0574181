/**
 * Which tier counted for each customer after the last run, as Customers says. Where a run failed after it wrote Customers, the
 * last run is the one before it, whose tiers stand in a column of their own there.
 */
import type { PreviousTiers } from '../app/segmentation.ts';
import { tierNamed } from '../core/segments/tierNamed.ts';
import type { Cell } from '../grid/cell.ts';
import { customerKey } from '../grid/customerKey.ts';
import { inEveryLanguage } from '../i18n/sheets/sheetWords.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import { NEW } from '../report/customersSheet.ts';
import { HEADER_ROWS } from './keptCells.ts';
import { isUndone } from './setAside.ts';

/**
 * @param values of Customers; none where there is no sheet yet
 * @param tierNames those of that run, one of which an override has to name; null when they are not known
 * @returns names, '' for a customer who had no tier; nobody where there is no sheet yet, or the team has renamed a header that
 * is needed
 */
export function readPreviousTiers(values: readonly Cell[][], tierNames: readonly string[] | null): PreviousTiers {
  const tiers = new Map<string, string>();
  const overrides = new Map<string, string>();
  const placeIn = (row: readonly unknown[], column: CustomerColumn) => {
    const labels = inEveryLanguage((words) => words.customers.columns[column].label);
    return row.findIndex((cell) => labels.includes(String(cell)));
  };
  const head = values.slice(0, HEADER_ROWS).findIndex((row) => placeIn(row, 'customer') >= 0);
  const [header = [], ...rows] = head < 0 ? [] : values.slice(head);
  const place = (column: CustomerColumn) => placeIn(header, column);
  const [customer, tier, override] = [place('customer'), place('tier'), place('override')];
  if (customer < 0 || tier < 0) return { tiers, overrides };
  const before = isUndone() ? place('previousTier') : -1;
  for (const row of rows) {
    const key = customerKey(row[customer]);
    const byHand = override < 0 ? '' : String(row[override]).trim();
    if (key === '') continue;
    if (byHand !== '') overrides.set(key, byHand);
    const named = tierNames ? (tierNames[tierNamed(byHand, tierNames)] ?? '') : byHand;
    const counted = named === '' ? String(row[tier]) : named;
    const name = before < 0 ? counted : String(row[before]);
    if (name !== NEW) tiers.set(key, name);
  }
  return { tiers, overrides };
}
