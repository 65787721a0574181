/** The native charts of a sheet of ours; charts that the team added stay. */
import type { Axis, Chart, Series } from '../report/model.ts';
import { plainA1 } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const TITLE_STYLE = { color: '#1F1F1F', fontSize: 14, bold: false };
const TEXT_STYLE = { color: '#5E6266', fontSize: 11, italic: false };
const GRID_LINES = { color: '#E8EAED' };
const DASHES = [4, 4];

export function writeCharts(sheet: Sheet, charts: readonly Chart[], ranges: Map<string, Range>): void {
  for (const chart of charts) {
    const { anchor } = chart;
    let builder = sheet
      .newChart()
      .setChartType(typeOf(chart))
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
      .setNumHeaders(1)
      .setPosition(anchor.row, anchor.column, anchor.offsetX, anchor.offsetY);
    for (const [path, value] of Object.entries(optionsOf(chart))) builder = builder.setOption(path, value);
    for (const name of chart.ranges) builder = builder.addRange(ranges.get(name) as Range);
    sheet.insertChart(builder.build());
  }
}

function typeOf({ kind }: Chart): GoogleAppsScript.Charts.ChartType {
  const { BAR, COLUMN, LINE, COMBO } = Charts.ChartType;
  return { bar: BAR, column: COLUMN, line: LINE, combo: COMBO }[kind];
}

/** By the paths that `setOption` takes. In a bar chart the values run along the horizontal axis. */
function optionsOf({ kind, title, size, axes, series }: Chart): Record<string, unknown> {
  const values = axisOptions(axes.values);
  const categories = { title: axes.categories.title, titleTextStyle: TEXT_STYLE, textStyle: TEXT_STYLE };
  const [across, up] = kind === 'bar' ? [values, categories] : [categories, values];
  const options: Record<string, unknown> = {
    title,
    titleTextStyle: TITLE_STYLE,
    width: size.width,
    height: size.height,
    legend: { position: series.length > 1 ? 'top' : 'none', textStyle: TEXT_STYLE },
    hAxis: across,
    vAxis: up,
  };
  if (axes.second) options.vAxes = { 0: values, 1: { ...axisOptions(axes.second), gridlines: { count: 0 } } };
  series.forEach((each, i) => {
    for (const [name, value] of Object.entries(seriesOptions(each, kind))) options[`series.${i}.${name}`] = value;
  });
  return options;
}

function axisOptions({ title, numberFormat, from, to }: Axis): Record<string, unknown> {
  return {
    title,
    titleTextStyle: TEXT_STYLE,
    textStyle: TEXT_STYLE,
    format: numberFormat,
    gridlines: GRID_LINES,
    ...(from !== null && { minValue: from }),
    ...(to !== null && { maxValue: to }),
    viewWindow: { ...(from !== null && { min: from }), ...(to !== null && { max: to }) },
  };
}

function seriesOptions({ name, color, labels, line, axis }: Series, kind: Chart['kind']): Record<string, unknown> {
  return {
    color,
    labelInLegend: name,
    dataLabel: labels ? 'value' : 'none',
    ...(kind === 'combo' && { type: line ? 'line' : 'bars' }),
    ...(line && { lineWidth: line.width, pointSize: line.points }),
    ...(line?.dashed && { lineDashStyle: DASHES }),
    ...(axis && { targetAxisIndex: 1 }),
  };
}

/** Ours are known by what they chart: the first range of each. They were inserted together, so that often two need be asked only. */
export function removeOurCharts(sheet: Sheet, firstRanges: readonly string[]): void {
  if (firstRanges.length === 0) return;
  const names = firstRanges.map(plainA1);
  const isOurs = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart | undefined) => {
    const [range] = chart?.getRanges() ?? [];
    return range !== undefined && names.includes(range.getA1Notation());
  };
  const charts = sheet.getCharts();
  const areOurs = charts.length === names.length && isOurs(charts[0]) && isOurs(charts[charts.length - 1]);
  for (const chart of charts) if (areOurs || isOurs(chart)) sheet.removeChart(chart);
}
