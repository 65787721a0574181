/** A Sheets chart resolved: its categories, series and axes, ready to be drawn or exported. */
import type { CellValue, ChartSnapshot, RangeSnapshot } from '../types/snapshot.ts';

export interface ChartSeries {
  name: string;
  /** Cell that holds the name, unless the chart names the series itself. */
  nameCell: RangeSnapshot | null;
  values: (number | null)[];
  cells: RangeSnapshot;
  /** `#rrggbb`. */
  color: string;
  /** Of a pie's slices, one for each category; empty for other kinds. */
  sliceColors: string[];
  kind: 'bar' | 'column' | 'line' | 'area' | 'pie' | 'scatter';
  /** 0 is the main value axis, 1 the second one. */
  axis: 0 | 1;
  /** Whether each point carries its value; in a pie, its share. */
  labels: boolean;
  /** Pixels; 0 draws none. */
  lineWidth: number;
  dashed: boolean;
  pointSize: number;
}

export interface ChartAxis {
  title: string;
  numberFormat: string;
  min: number | null;
  max: number | null;
}

export interface ChartModel {
  title: string;
  categories: string[];
  categoryCells: RangeSnapshot;
  series: ChartSeries[];
  stacked: boolean;
  categoryAxis: ChartAxis;
  valueAxes: [ChartAxis, ChartAxis];
  legend: 'top' | 'bottom' | 'left' | 'right' | 'none';
  width: number;
  height: number;
}

/** Values of a block of cells, row by row. */
export type ReadCells = (range: RangeSnapshot) => CellValue[][];

/** Number format of a cell, empty for the automatic one. */
export type ReadFormat = (cell: RangeSnapshot) => string;

/** Google's default series colours. */
const FIRST_COLOR = '#4285F4';
const COLORS = [FIRST_COLOR, '#EA4335', '#FBBC04', '#34A853', '#FF6D01', '#46BDC6', '#7BAAF7', '#F07B72'];
const DEFAULT_SIZE = { width: 600, height: 371 };

/**
 * The ranges of a chart stand side by side: the first column names the categories, each further one is a series.
 *
 * @param formatOf an axis without a format of its own shows its values as the first of them shows in its cell
 */
export function readChart(chart: ChartSnapshot, read: ReadCells, formatOf: ReadFormat = () => ''): ChartModel {
  const { type, headers } = chart;
  const option = optionReader(chart.options);
  const [first, ...rest] = chart.ranges.flatMap(columnsOf);
  if (!first) throw new Error(`Chart ${chart.chartId} has no range`);
  const body = (column: RangeSnapshot) => ({ ...column, row: column.row + headers, rows: column.rows - headers });
  const categories = read(body(first)).map(([value]) => textOf(value ?? null));
  // A pie shows one series.
  const series = rest.slice(0, type === 'PIE' ? 1 : rest.length).map((column, i): ChartSeries => {
    const header = headers > 0 ? { ...column, rows: 1 } : null;
    const ownName = option(`series.${i}.labelInLegend`, '');
    return {
      name: ownName || (header && textOf(read(header)[0]?.[0] ?? null)) || `Series ${i + 1}`,
      nameCell: ownName ? null : header,
      values: read(body(column)).map(([value]) => numberOf(value ?? null)),
      cells: body(column),
      color: hexColor(option(`series.${i}.color`, paletteColor(option, i))),
      sliceColors:
        type === 'PIE'
          ? categories.map((_, slice) => hexColor(option(`slices.${slice}.color`, paletteColor(option, slice))))
          : [],
      kind: seriesKind(type, option(`series.${i}.type`, option('seriesType', 'bars'))),
      axis: option<number>(`series.${i}.targetAxisIndex`, 0) === 1 ? 1 : 0,
      labels:
        type === 'PIE'
          ? option<string>('pieSliceText', 'percentage') !== 'none'
          : option(`series.${i}.dataLabel`, 'none') !== 'none',
      lineWidth: option(`series.${i}.lineWidth`, option('lineWidth', type === 'SCATTER' ? 0 : 2)),
      dashed: option<readonly number[]>(`series.${i}.lineDashStyle`, option('lineDashStyle', [])).length > 0,
      pointSize: option(`series.${i}.pointSize`, option('pointSize', type === 'SCATTER' ? 7 : 0)),
    };
  });
  const axis = (path: string): ChartAxis => ({
    title: option(`${path}.title`, ''),
    numberFormat: option(`${path}.format`, ''),
    min: option<number | null>(`${path}.viewWindow.min`, option<number | null>(`${path}.minValue`, null)),
    max: option<number | null>(`${path}.viewWindow.max`, option<number | null>(`${path}.maxValue`, null)),
  });
  // In a bar chart the values run along the horizontal axis.
  const [categoryPath, valuePath, valuePaths] =
    type === 'BAR' ? ['vAxis', 'hAxis', 'hAxes'] : ['hAxis', 'vAxis', 'vAxes'];
  const withFormat = (given: ChartAxis, index: 0 | 1): ChartAxis => {
    const shown = series.find((each) => each.axis === index)?.cells;
    return { ...given, numberFormat: given.numberFormat || (shown ? formatOf({ ...shown, rows: 1 }) : '') };
  };
  return {
    title: option('title', ''),
    categories,
    categoryCells: body(first),
    series,
    stacked: option<unknown>('isStacked', false) !== false,
    categoryAxis: axis(categoryPath),
    valueAxes: [
      withFormat({ ...axis(valuePath), ...definedParts(axis(`${valuePaths}.0`)) }, 0),
      withFormat(axis(`${valuePaths}.1`), 1),
    ],
    legend: legendPosition(option<unknown>('legend.position', option<unknown>('legend', 'right'))),
    width: option('width', DEFAULT_SIZE.width),
    height: option('height', DEFAULT_SIZE.height),
  };
}

type OptionReader = <T>(path: string, fallback: T) => T;

function paletteColor(option: OptionReader, index: number): string {
  const colors = option('colors', COLORS);
  return colors[index % colors.length] ?? FIRST_COLOR;
}

/** Sheets also knows colours by name; only our own charts are drawn, and they say `#rrggbb`. */
function hexColor(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : FIRST_COLOR;
}

/** Options come as nested objects or with dotted paths, as `setOption` takes either. */
function optionReader(options: Record<string, unknown>): OptionReader {
  return <T>(path: string, fallback: T): T => {
    const steps = path.split('.');
    for (let split = steps.length; split > 0; split--) {
      let value: unknown = options[steps.slice(0, split).join('.')];
      for (const step of steps.slice(split)) value = isRecord(value) ? value[step] : undefined;
      if (value !== undefined && value !== null) return value as T;
    }
    return fallback;
  };
}

function definedParts(axis: ChartAxis): Partial<ChartAxis> {
  return Object.fromEntries(Object.entries(axis).filter(([, value]) => value !== '' && value !== null));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function columnsOf(range: RangeSnapshot): RangeSnapshot[] {
  return Array.from({ length: range.columns }, (_, i) => ({ ...range, column: range.column + i, columns: 1 }));
}

function seriesKind(type: ChartSnapshot['type'], inCombo: string): ChartSeries['kind'] {
  if (type !== 'COMBO') return type.toLowerCase() as ChartSeries['kind'];
  return inCombo === 'line' || inCombo === 'area' ? inCombo : 'column';
}

function legendPosition(position: unknown): ChartModel['legend'] {
  return position === 'top' || position === 'bottom' || position === 'left' || position === 'none' ? position : 'right';
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return value.error;
  return new Date((value.date - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}
