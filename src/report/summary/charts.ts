/** Two charts: how customers and revenue share out over tiers and over segments. */
import type { Chart } from '../model.ts';
import { CHART_COLORS } from '../styles.ts';
import { chartColumn, GROUP, type GroupTable } from './groupTable.ts';
import { FIRST, RIGHT, ROW, type SummaryPage } from './page.ts';
import { SEGMENT_TABLE } from './segments.ts';
import { TIER_TABLE } from './tiers.ts';

const MOST_LABELLED = 5;

export function summaryCharts({ words: { summary } }: SummaryPage): Chart[] {
  const { charts, columns } = summary;
  const chart = (
    title: string,
    table: GroupTable,
    anchor: Pick<Chart['anchor'], 'column' | 'offsetX'>,
    width: number,
  ) => ({
    title,
    ranges: [GROUP.name, GROUP.customerShare, GROUP.revenueShare].map((column) => chartColumn(table, column)),
    series: [
      { name: columns.customers.label, color: CHART_COLORS.compared },
      { name: columns.revenue.label, color: CHART_COLORS.measure },
    ],
    labels: table.groups <= MOST_LABELLED,
    anchor: { row: ROW.charts, offsetY: 0, ...anchor },
    size: { width, height: 320 },
  });
  return [
    chart(charts.tiers, TIER_TABLE, { column: FIRST, offsetX: 0 }, 496),
    chart(charts.segments, SEGMENT_TABLE, { column: RIGHT, offsetX: 0 }, 470),
  ];
}
