/** Two charts: how customers and revenue share out over tiers and over segments. */
import type { Chart } from '../model.ts';
import { CHART_COLORS } from '../styles.ts';
import { chartColumn, GROUP } from './groupTable.ts';
import { FIRST, type GroupTable, RIGHT, type SummaryPage } from './page.ts';

const MOST_LABELLED = 5;

export function summaryCharts({ words: { summary }, plan }: SummaryPage): Chart[] {
  const { charts, columns } = summary;
  const chart = (
    title: string,
    table: GroupTable,
    anchor: Pick<Chart['anchor'], 'column' | 'offsetX'>,
    width: number,
  ): Chart => ({
    kind: 'bar',
    title,
    ranges: [GROUP.name, GROUP.customerShare, GROUP.revenueShare].map((column) => chartColumn(table, column)),
    series: [
      { name: columns.customers.label, color: CHART_COLORS.compared, labels: table.groups <= MOST_LABELLED },
      { name: columns.revenue.label, color: CHART_COLORS.measure, labels: table.groups <= MOST_LABELLED },
    ],
    axes: { categories: { title: '' }, values: { title: '', numberFormat: '0%', from: 0, to: null } },
    anchor: { row: plan.charts, offsetY: 0, ...anchor },
    size: { width, height: 320 },
  });
  return [
    chart(charts.tiers, plan.tables.tier, { column: FIRST, offsetX: 0 }, 496),
    chart(charts.segments, plan.tables.segment, { column: RIGHT, offsetX: 0 }, 470),
  ];
}
