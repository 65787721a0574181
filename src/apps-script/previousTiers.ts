/**
 * Which tier counted for each customer after the last run, as Customers says. Where a run failed after it wrote Customers, the
 * last run is the one before it, whose tiers stand in a column of their own there.
 */
import type { PreviousTiers } from '../app/segmentation.ts';
import { tierNamed } from '../core/segments/tierNamed.ts';
import { type Cell, isDate } from '../grid/cell.ts';
import { customerKey } from '../grid/customerKey.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import { NEW } from '../report/customersSheet.ts';
import type { Cell as Written } from '../report/model.ts';
import { fingerprint } from './fingerprint.ts';
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
  const isDone = !isUndone(tiersFingerprint(values));
  for (const { key, tier, previousTier, override } of tierRows(values)) {
    if (override !== '') overrides.set(key, override);
    const named = tierNames ? (tierNames[tierNamed(override, tierNames)] ?? '') : override;
    const counted = named === '' ? tier : named;
    const name = isDone ? counted : previousTier;
    if (name !== NEW) tiers.set(key, name);
  }
  return { tiers, overrides };
}

/**
 * Of Customers, as it was read or will be written: tells the tiers of one run from those of another, however the rows are sorted.
 */
export function tiersFingerprint(cells: readonly (readonly (Cell | Written)[])[]): string {
  const rows = tierRows(cells).map(({ key, tier, previousTier }) => fingerprint([key, tier, previousTier]));
  return rows.reduce((sum, row) => (sum + Number.parseInt(row, 16)) >>> 0, 0).toString(16);
}

interface TierRow {
  /** Of the customer. */
  key: string;
  tier: string;
  /** '' where the column has another name. */
  previousTier: string;
  override: string;
}

/** Rows of customers below the header; none where the team has renamed a header that is needed. */
function tierRows(cells: readonly (readonly (Cell | Written)[])[]): TierRow[] {
  const placeIn = (row: readonly unknown[], column: CustomerColumn) => {
    const labels = inEveryLanguage((words) => words.customers.columns[column].label);
    return row.findIndex((cell) => labels.includes(String(cell)));
  };
  const head = cells.slice(0, HEADER_ROWS).findIndex((row) => placeIn(row, 'customer') >= 0);
  const [header = [], ...rows] = head < 0 ? [] : cells.slice(head);
  const [customer, tier] = [placeIn(header, 'customer'), placeIn(header, 'tier')];
  const [previousTier, override] = [placeIn(header, 'previousTier'), placeIn(header, 'override')];
  if (customer < 0 || tier < 0) return [];
  const read = rows.map((row) => ({
    key: customerKey(asRead(row[customer])),
    tier: String(asRead(row[tier]) ?? ''),
    previousTier: String(asRead(row[previousTier]) ?? ''),
    override: String(asRead(row[override]) ?? '').trim(),
  }));
  return read.filter(({ key }) => key !== '');
}

/** What a cell holds once it is written; cells of the team's are not known before. */
function asRead(cell: Cell | Written): Cell {
  if (typeof cell !== 'object' || cell === null || isDate(cell)) return cell;
  return 'text' in cell ? cell.text : null;
}
