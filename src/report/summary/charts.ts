/** Four charts: who the revenue comes from, how it goes, whether customers come back, and what they say. */
import { periodFromId } from '../../core/review/reviewPeriod.ts';
import { curveRanges } from '../cohortsSheet.ts';
import { hasScores } from '../customerColumns.ts';
import type { Axis, Chart, Stroke } from '../model.ts';
import { CHART_COLORS } from '../styles.ts';
import { trendChartRanges } from '../trend.ts';
import { chartColumn, GROUP } from './groupTable.ts';
import { FIRST, RIGHT, type SummaryPage } from './page.ts';

const MOST_LABELLED = 5;
const SIZE = { width: 482, height: 290 };
const NO_TITLE = { title: '' };
const LINE: Stroke = { width: 2, points: 5, dashed: false };
const THIN: Stroke = { width: 1, points: 0, dashed: false };

function axis(numberFormat: string, from: number | null = null, to: number | null = null): Axis {
  return { title: '', numberFormat, from, to };
}

export function summaryCharts(page: SummaryPage): Chart[] {
  const { plan } = page;
  const side = (row: number, charts: readonly (Unplaced | null)[]) =>
    charts
      .flatMap((chart) => chart ?? [])
      .map((chart, i): Chart => {
        const [column, offsetX] = i === 0 ? [FIRST, 0] : [RIGHT, 8];
        return { ...chart, anchor: { row, column, offsetX, offsetY: 8 } };
      });
  return [
    ...side(plan.charts, [revenueByTier(page), overTime(page)]),
    ...side(plan.trend + 1, [retention(page), feedback(page)]),
  ];
}

type Unplaced = Omit<Chart, 'anchor'>;

function revenueByTier({ words: { summary }, plan }: SummaryPage): Unplaced {
  const { charts, columns } = summary;
  const table = plan.tables.tier;
  const labels = table.groups <= MOST_LABELLED;
  return {
    kind: 'bar',
    title: charts.tiers,
    ranges: [GROUP.name, GROUP.customerShare, GROUP.revenueShare].map((column) => chartColumn(table, column)),
    series: [
      { name: columns.customers.label, color: CHART_COLORS.compared, labels },
      { name: columns.revenue.label, color: CHART_COLORS.measure, labels },
    ],
    axes: { categories: NO_TITLE, values: axis('0%', 0, 1) },
    size: SIZE,
  };
}

function overTime({ words: { summary }, input, money }: SummaryPage): Unplaced | null {
  const unit = input.review && periodFromId(input.review.period)?.unit;
  if (!unit) return null;
  const range = trendChartRanges(input);
  const { charts, columns } = summary;
  return {
    kind: 'combo',
    title: charts.revenue[unit],
    ranges: [range('period'), range('revenue'), range('new')],
    series: [
      { name: columns.revenue.label, color: CHART_COLORS.measure, labels: false },
      { name: charts.newCustomers, color: CHART_COLORS.second, labels: false, line: LINE, axis: 'second' },
    ],
    axes: { categories: NO_TITLE, values: axis(money.sum, 0), second: axis('#,##0', 0) },
    size: SIZE,
  };
}

function retention({ words: { summary }, input }: SummaryPage): Unplaced | null {
  const curve = curveRanges(input);
  if (!curve) return null;
  return {
    kind: 'line',
    title: summary.charts.retention,
    ranges: [curve.months, curve.rates],
    series: [{ name: summary.charts.retention, color: CHART_COLORS.measure, labels: false, line: LINE }],
    axes: { categories: { title: summary.charts.monthsSince }, values: axis('0%', 0, 1) },
    size: SIZE,
  };
}

function feedback({ words: { summary }, input }: SummaryPage): Unplaced | null {
  if (!input.review || !hasScores(input)) return null;
  const range = trendChartRanges(input);
  const { charts, headlines } = summary;
  return {
    kind: 'line',
    title: charts.nps,
    ranges: [range('period'), range('nps'), range('npsLow'), range('npsHigh')],
    series: [
      { name: headlines.nps.label, color: CHART_COLORS.measure, labels: false, line: LINE },
      { name: charts.npsLow, color: CHART_COLORS.compared, labels: false, line: THIN },
      { name: charts.npsHigh, color: CHART_COLORS.compared, labels: false, line: THIN },
    ],
    axes: { categories: NO_TITLE, values: axis('0') },
    size: SIZE,
  };
}
