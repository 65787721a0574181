/** What a segmentation would give, computed in the page from the table of the last check. */
import type { CustomerTable, SegmentSummary, TierSummary } from '../app/contract.ts';
import { rfmScores } from '../core/segments/rfm.ts';
import { SEGMENTS, segmentOf } from '../core/segments/segmentMap.ts';
import { tierBands, tiersByShare } from '../core/segments/tiers.ts';

/** Customers, revenue and lower bound of each tier, A first. */
export function previewTiers({ revenue }: CustomerTable, cuts: [number, number]): TierSummary[] {
  const tiers = tiersByShare(revenue, cuts);
  const sums = sumBy(tiers, revenue);
  return tierBands(revenue, tiers).map(({ tier, customers, from }) => ({
    tier,
    customers,
    revenue: sums.get(tier)?.sum ?? 0,
    revenueFrom: from,
  }));
}

/** Customers and revenue of each segment, best first; empty segments included. */
export function previewSegments(table: CustomerTable): SegmentSummary[] {
  const { recency, frequency, monetary } = rfmScores(table);
  const segments = recency.map((score, i) => segmentOf(score, frequency[i] ?? 1, monetary[i] ?? 1));
  const sums = sumBy(segments, table.revenue);
  return SEGMENTS.map((segment) => {
    const { customers, sum } = sums.get(segment) ?? { customers: 0, sum: 0 };
    return { segment, customers, revenue: sum };
  });
}

/** Customers and revenue by group. Plain sums: they are shown as shares with one decimal. */
function sumBy<G>(groups: readonly G[], revenue: readonly number[]): Map<G, { customers: number; sum: number }> {
  const sums = new Map<G, { customers: number; sum: number }>();
  groups.forEach((group, i) => {
    const { customers, sum } = sums.get(group) ?? { customers: 0, sum: 0 };
    sums.set(group, { customers: customers + 1, sum: sum + (revenue[i] ?? 0) });
  });
  return sums;
}
