/** Who bought, who came back and who has gone quiet: the figures of periods that rest on purchase days. */

import type { PurchaseDays } from '../metrics/purchaseDays.ts';
import { median } from '../numerics/median.ts';
import type { ReviewSpan } from './reviewPeriod.ts';

export interface PeriodBuyers {
  /** Customers with a purchase up to the last day. */
  customers: number;
  /** Customers with a purchase in the period. */
  active: number;
  /** Customers whose first purchase lies in it. */
  new: number;
  /** Of those who bought in the 12 months up to the last day, the share with two or more purchase days; null for nobody. */
  repeatRate: number | null;
  /** Of all customers so far, the share whose last purchase is more than `inactiveDays` before the last day; null for nobody. */
  inactiveChurn: number | null;
  /** Of those who bought in the period before, the share that bought again in this one; null for nobody. */
  repurchaseRate: number | null;
  /** Median days between purchases of one customer, of gaps that ended in the period; null where none did. */
  purchaseCycle: number | null;
}

/** What is counted of one period while customers pass by. */
interface Tally {
  customers: number;
  active: number;
  new: number;
  inYear: number;
  repeatInYear: number;
  inactive: number;
  before: number;
  kept: number;
  gaps: number[];
}

/**
 * `newCustomers`, `activeCustomers`, `repeatRate`, `inactiveShare`, `retentionFromLists` and `purchaseCycle` of every span, each
 * by the days up to its last one: all in one pass over the customers.
 *
 * @param spans in ascending order
 */
export function buyersByPeriod(
  buyers: readonly PurchaseDays[],
  spans: readonly ReviewSpan[],
  inactiveDays: number,
): PeriodBuyers[] {
  const tallies = spans.map(
    (): Tally => ({
      customers: 0,
      active: 0,
      new: 0,
      inYear: 0,
      repeatInYear: 0,
      inactive: 0,
      before: 0,
      kept: 0,
      gaps: [],
    }),
  );
  for (const { days } of buyers) tallyDays(days, spans, inactiveDays, tallies);
  return tallies.map(({ customers, active, new: joined, inYear, repeatInYear, inactive, before, kept, gaps }) => ({
    customers,
    active,
    new: joined,
    repeatRate: share(repeatInYear, inYear),
    inactiveChurn: share(inactive, customers),
    repurchaseRate: share(kept, before),
    purchaseCycle: gaps.length === 0 ? null : median(gaps),
  }));
}

/** Adds one customer. How many purchase days lie before each edge only grows from span to span. */
function tallyDays(
  days: readonly number[],
  spans: readonly ReviewSpan[],
  inactiveDays: number,
  tallies: readonly Tally[],
): void {
  let [beforeYear, beforeLast, beforeThis, all] = [0, 0, 0, 0];
  const daysBefore = (edge: number, known: number) => {
    let count = known;
    while (count < days.length && (days[count] as number) < edge) count++;
    return count;
  };
  spans.forEach(({ yearFrom, beforeFrom, from, to }, place) => {
    beforeYear = daysBefore(yearFrom, beforeYear);
    beforeLast = daysBefore(beforeFrom, beforeLast);
    beforeThis = daysBefore(from, beforeThis);
    all = daysBefore(to + 1, all);
    if (all === 0) return;
    const tally = tallies[place] as Tally;
    const isActive = all > beforeThis;
    tally.customers++;
    if (isActive) tally.active++;
    if (beforeThis === 0) tally.new++;
    if (all > beforeYear) tally.inYear++;
    if (all > beforeYear + 1) tally.repeatInYear++;
    if (to - (days[all - 1] as number) > inactiveDays) tally.inactive++;
    if (beforeThis > beforeLast) {
      tally.before++;
      if (isActive) tally.kept++;
    }
    for (let i = Math.max(beforeThis, 1); i < all; i++) tally.gaps.push((days[i] as number) - (days[i - 1] as number));
  });
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
