/** Draws a resolved chart with Apache ECharts, looking like a chart of Sheets. */
import { numfmt } from '@univerjs/core';
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartAxis, ChartModel, ChartSeries } from '../charts/readChart.ts';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

const TEXT = {
  color: '#444746',
  fontSize: 12,
  fontFamily: 'Roboto, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
};
const LEGEND_PLACE = {
  top: { left: 16, top: 40 },
  bottom: { left: 16, bottom: 8 },
  left: { left: 16, top: 72, orient: 'vertical' as const },
  right: { right: 16, top: 72, orient: 'vertical' as const },
  none: {},
};
const GRID = { left: 16, right: 32, top: 56, bottom: 16 };
const GRID_BESIDE_LEGEND = {
  top: { top: 72 },
  bottom: { bottom: 40 },
  left: { left: 120 },
  right: { right: 120 },
  none: {},
};
const AXIS_TITLE = 20;
const MOST_LABELLED = 6;
const GRID_LINE = { lineStyle: { color: '#e8eaed' } };

export function drawChart(container: HTMLElement, model: ChartModel): EChartsType {
  const chart = init(container, null, { renderer: 'svg' });
  chart.setOption(chartOption(model));
  return chart;
}

function chartOption(model: ChartModel) {
  const horizontal = model.series[0]?.kind === 'bar';
  const hasSecondAxis = model.series.some(({ axis }) => axis === 1);
  const isPie = model.series[0]?.kind === 'pie';
  const categories = {
    type: 'category' as const,
    data: model.categories,
    name: model.categoryAxis.title,
    nameLocation: 'middle' as const,
    nameGap: 28,
    nameTextStyle: TEXT,
    inverse: horizontal,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c4c7c5' } },
    axisLabel: { ...TEXT, ...(horizontal ? { interval: 0 } : { hideOverlap: true }) },
  };
  const values = model.valueAxes.slice(0, hasSecondAxis ? 2 : 1).map((axis, i) => valueAxis(axis, i === 0, horizontal));
  return {
    aria: { enabled: true },
    animation: false,
    textStyle: TEXT,
    title: {
      text: model.title,
      left: 16,
      top: 12,
      textStyle: { ...TEXT, color: '#1f1f1f', fontSize: 16, fontWeight: 400 },
    },
    legend: {
      show: model.legend !== 'none',
      ...LEGEND_PLACE[model.legend],
      itemWidth: 12,
      itemHeight: 12,
      icon: 'rect',
      textStyle: TEXT,
    },
    tooltip: { trigger: isPie ? 'item' : 'axis', axisPointer: { type: 'shadow' } },
    grid: gridOf(model, horizontal),
    ...(!isPie && (horizontal ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values })),
    series: model.series.map((series) => seriesOption(series, model, horizontal)),
  };
}

/** Labels of axes are within it; their titles are not. */
function gridOf({ legend, categoryAxis, valueAxes, series }: ChartModel, horizontal: boolean) {
  const grid = { ...GRID, ...GRID_BESIDE_LEGEND[legend] };
  const [below, left] = horizontal ? [valueAxes[0], categoryAxis] : [categoryAxis, valueAxes[0]];
  const hasTitleAtRight = series.some(({ axis }) => axis === 1) && valueAxes[1].title !== '';
  return {
    ...grid,
    bottom: grid.bottom + (below.title === '' ? 0 : AXIS_TITLE),
    left: grid.left + (left.title === '' ? 0 : AXIS_TITLE),
    right: grid.right + (hasTitleAtRight ? AXIS_TITLE : 0),
    containLabel: true,
  };
}

function seriesOption(series: ChartSeries, { valueAxes, categories, stacked }: ChartModel, horizontal: boolean) {
  const { name, values, color, sliceColors, kind, axis, labels, lineWidth, dashed, pointSize } = series;
  const format = formatter(valueAxes[axis].numberFormat);
  const label = {
    position: horizontal ? 'right' : 'top',
    ...TEXT,
    fontSize: 11,
    // Bars thinner than a label show theirs on pointing at them.
    show: labels && categories.length <= MOST_LABELLED,
    formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? format(value) : ''),
  };
  if (kind === 'pie') {
    return {
      type: 'pie',
      name,
      radius: '60%',
      center: ['50%', '58%'],
      color: sliceColors,
      label: { show: labels, position: 'inside', formatter: '{d}%', color: '#ffffff' },
      data: values.map((value, i) => ({ value, name: categories[i] ?? '' })),
    };
  }
  const isLine = kind === 'line' || kind === 'area';
  return {
    type: isLine ? 'line' : kind === 'scatter' ? 'scatter' : 'bar',
    name,
    data: values,
    label,
    itemStyle: { color },
    ...(horizontal ? { xAxisIndex: axis } : { yAxisIndex: axis }),
    ...(stacked && { stack: 'all' }),
    ...(isLine && {
      lineStyle: { width: lineWidth, type: dashed ? ('dashed' as const) : ('solid' as const) },
      symbol: pointSize > 0 ? 'circle' : 'none',
      symbolSize: pointSize,
    }),
    ...(kind === 'area' && { areaStyle: { opacity: 0.3 } }),
    barMaxWidth: 28,
    barGap: '15%',
  };
}

function valueAxis({ title, numberFormat, min, max }: ChartAxis, isFirst: boolean, horizontal: boolean) {
  const format = formatter(numberFormat);
  return {
    type: 'value' as const,
    name: title,
    nameLocation: 'middle' as const,
    nameGap: horizontal ? 28 : 48,
    nameRotate: horizontal ? 0 : 90,
    nameTextStyle: TEXT,
    ...(min !== null && { min }),
    ...(max !== null && { max }),
    splitLine: isFirst ? GRID_LINE : { show: false },
    axisLabel: { ...TEXT, formatter: (value: number) => format(value) },
  };
}

function formatter(numberFormat: string): (value: number) => string {
  return (value) => (numberFormat ? numfmt.format(numberFormat, value) : value.toLocaleString('en-US'));
}
