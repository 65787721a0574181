/** Which tier counted for each customer after the last run, as Customers says. */
import type { PreviousTiers } from '../app/segmentation.ts';
import { customerKey } from '../grid/customerKey.ts';
import { inEveryLanguage } from '../i18n/sheets/sheetWords.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import type { OutputSheet } from './outputSheets.ts';

/**
 * @param tierNames those of that run, one of which an override has to name; null when they are not known
 * @returns names, '' for a customer who had no tier; nobody where there is no sheet yet, or the team has renamed a header that
 * is needed
 */
export function readPreviousTiers(customers: OutputSheet | null, tierNames: readonly string[] | null): PreviousTiers {
  const tiers = new Map<string, string>();
  const overrides = new Map<string, string>();
  const [header = [], ...rows] = customers?.sheet.getDataRange().getValues() ?? [];
  const place = (column: CustomerColumn) => {
    const labels = inEveryLanguage((words) => words.customers.columns[column].label);
    return header.findIndex((cell) => labels.includes(String(cell)));
  };
  const [customer, tier, override] = [place('customer'), place('tier'), place('override')];
  if (customer < 0 || tier < 0) return { tiers, overrides };
  for (const row of rows) {
    const key = customerKey(row[customer]);
    const [computed, byHand] = [String(row[tier]), override < 0 ? '' : String(row[override])];
    if (key === '') continue;
    if (byHand !== '') overrides.set(key, byHand);
    tiers.set(key, byHand !== '' && (tierNames?.includes(byHand) ?? true) ? byHand : computed);
  }
  return { tiers, overrides };
}
