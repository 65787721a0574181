/** The channel or product that most of a customer's revenue came by. */
import { exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

/**
 * Each customer's label with the highest net revenue; ties go to the label that comes first by code units, so that the order of
 * rows makes no difference. Customers whose labels are all blank are not in the map.
 *
 * @param customers customer keys, one a row
 * @param labels parallel names, '' where there is none
 * @param amounts parallel money, negative for refunds
 */
export function mainLabels(
  customers: readonly string[],
  labels: readonly string[],
  amounts: readonly number[],
): Map<string, string> {
  const main = new Map<string, string>();
  for (const [customer, own] of rowsByKey(customers)) {
    const [only = ''] = valuesAt(labels, own.slice(0, 1));
    // Most customers have one channel: then there is nothing to compare.
    if (own.every((row) => labels[row] === only)) {
      if (only !== '') main.set(customer, only);
      continue;
    }
    const groups = rowsByKey(valuesAt(labels, own));
    let best: { label: string; revenue: number } | null = null;
    for (const [label, places] of groups) {
      if (label === '') continue;
      const revenue = exactSum(places.map((place) => amounts[own[place] as number] as number));
      if (!best || revenue > best.revenue || (revenue === best.revenue && label < best.label))
        best = { label, revenue };
    }
    if (best) main.set(customer, best.label);
  }
  return main;
}
