/** Revenue retention and churn, from what each customer paid before and after. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';
import { valuesAt } from '../numerics/grouping.ts';

/** Rates as decimals of the revenue at the start. */
export interface RevenueRetention {
  /** GRR: revenue kept without expansion, Σ min(before, after) / Σ before; 0 to 1. */
  gross: number;
  /** NRR: all revenue of the starting customers, Σ after / Σ before; at least the gross rate. */
  net: number;
  /** Lost and contracted revenue, 1 − gross. */
  grossChurn: number;
  /** Lost and contracted less expanded revenue, 1 − net; negative when expansion prevails. */
  netChurn: number;
}

/**
 * Gross and net revenue retention, and churn as their complements.
 *
 * Only customers who paid at the start count; rows with 0 before are new customers, however much they pay after. Sums are
 * exact, and each churn is a difference of sums, so that 1 − 0.8 is 0.2.
 *
 * @param before revenue per customer at the start, 0 or more
 * @param after parallel revenue of the same customers at the end, 0 or more
 * @returns null when nobody paid at the start
 */
export function revenueRetention(before: readonly number[], after: readonly number[]): RevenueRetention | null {
  const starting = [...before.keys()].filter((row) => (before[row] as number) > 0);
  const paid = valuesAt(before, starting);
  const pays = valuesAt(after, starting);
  const start = exactSum(paid);
  const kept = exactSum(paid.map((amount, i) => Math.min(amount, pays[i] as number)));
  const end = exactSum(pays);
  if (start === 0) return null;
  return {
    gross: exactQuotient(kept, start),
    net: exactQuotient(end, start),
    grossChurn: exactQuotient(exactSum([start, -kept]), start),
    netChurn: exactQuotient(exactSum([start, -end]), start),
  };
}
