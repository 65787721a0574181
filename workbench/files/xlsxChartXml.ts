/** One chart as DrawingML, looking like a chart of Sheets. ECMA-376, part 1, §21.2, which also fixes the order of elements. */
import type { ChartAxis, ChartModel, ChartSeries } from '../charts/readChart.ts';
import type { RangeSnapshot } from '../types/snapshot.ts';
import { xmlText } from './xlsxText.ts';

/** An absolute reference such as `'KPI Summary'!$B$24:$B$26`. */
export type CellReference = (range: RangeSnapshot) => string;

const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';

/** English Metric Units in a pixel, and hundredths of a point, at 96 dpi. */
const EMU = 9525;
const FONT_SIZES = { title: 1200, text: 900, label: 800 };
const COLORS = { title: '1F1F1F', text: '444746', gridline: 'E8EAED', frame: 'DADCE0', background: 'FFFFFF' };

/** Where the title of a chart of Sheets stands: left, a little below the edge. Shares of the chart's size. */
const TITLE_PLACE = { x: 0.03, y: 0.04 };

const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
const LEGEND_PLACES = { top: 't', bottom: 'b', left: 'l', right: 'r' };

export function chartXml(model: ChartModel, reference: CellReference): string {
  const isPie = model.series[0]?.kind === 'pie';
  const axes: (0 | 1)[] = model.series.some(({ axis }) => axis === 1) ? [0, 1] : [0];
  const legend = model.legend === 'none' ? '' : legendXml(LEGEND_PLACES[model.legend]);
  return [
    `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main"><c:roundedCorners val="0"/><c:chart>`,
    titleXml(model.title, FONT_SIZES.title, TITLE_PLACE),
    `<c:autoTitleDeleted val="${model.title ? 0 : 1}"/><c:plotArea><c:layout/>`,
    ...plotGroups(model).map((group) => plotXml(group, model, reference)),
    ...(isPie ? [] : axes.map((index) => axesXml(model, index))),
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fill(COLORS.background)}<a:ln w="${EMU}">${fill(COLORS.frame)}</a:ln></c:spPr>`,
    '</c:chartSpace>',
  ].join('');
}

/** Series of one kind on one axis are drawn together. */
function plotGroups({ series }: ChartModel): ChartSeries[][] {
  const groups = new Map<string, ChartSeries[]>();
  for (const each of series) {
    const key = `${each.kind} ${each.axis}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function plotXml(group: readonly ChartSeries[], model: ChartModel, reference: CellReference): string {
  const kind = group[0]?.kind ?? 'column';
  const axis = group[0]?.axis ?? 0;
  const series = group.map((each) => seriesXml(each, model, reference)).join('');
  const axisIds = `<c:axId val="${categoryAxisId(axis)}"/><c:axId val="${valueAxisId(axis)}"/>`;
  const grouping = (side: string) => `<c:grouping val="${model.stacked ? 'stacked' : side}"/><c:varyColors val="0"/>`;
  switch (kind) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}</c:pieChart>`;
    case 'line':
      return `<c:lineChart>${grouping('standard')}${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
    case 'area':
      return `<c:areaChart>${grouping('standard')}${series}${axisIds}</c:areaChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axisIds}</c:scatterChart>`;
    default: {
      const direction = `<c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>`;
      const spacing = `<c:gapWidth val="60"/><c:overlap val="${model.stacked ? 100 : 0}"/>`;
      return `<c:barChart>${direction}${grouping('clustered')}${series}${spacing}${axisIds}</c:barChart>`;
    }
  }
}

function seriesXml(series: ChartSeries, model: ChartModel, reference: CellReference): string {
  const { kind } = series;
  const index = model.series.indexOf(series);
  const [categoryTag, valueTag] = kind === 'scatter' ? ['xVal', 'yVal'] : ['cat', 'val'];
  const categories =
    kind === 'scatter'
      ? numbersXml(reference(model.categoryCells), model.categories)
      : textsXml(reference(model.categoryCells), model.categories);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    series.nameCell
      ? `<c:tx>${textsXml(reference(series.nameCell), [series.name])}</c:tx>`
      : `<c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>`,
    lookXml(series),
    series.labels ? labelsXml(series, model) : '',
    `<c:${categoryTag}>${categories}</c:${categoryTag}>`,
    `<c:${valueTag}>${numbersXml(reference(series.cells), series.values)}</c:${valueTag}>`,
    // Left out, a line is smooth.
    kind === 'line' || kind === 'scatter' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function lookXml({ kind, color, sliceColors, lineWidth, pointSize }: ChartSeries): string {
  const solid = fill(color.slice(1));
  switch (kind) {
    case 'pie':
      return sliceColors
        .map((slice, i) => `<c:dPt><c:idx val="${i}"/><c:spPr>${fill(slice.slice(1))}</c:spPr></c:dPt>`)
        .join('');
    case 'area':
      return `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"><a:alpha val="30000"/></a:srgbClr></a:solidFill><a:ln w="${Math.round(lineWidth * EMU)}">${solid}</a:ln></c:spPr>`;
    case 'line':
    case 'scatter': {
      const line =
        lineWidth > 0 ? `<a:ln w="${Math.round(lineWidth * EMU)}">${solid}</a:ln>` : '<a:ln><a:noFill/></a:ln>';
      const point =
        pointSize > 0
          ? `<c:symbol val="circle"/><c:size val="${markerSize(pointSize)}"/><c:spPr>${solid}<a:ln><a:noFill/></a:ln></c:spPr>`
          : '<c:symbol val="none"/>';
      return `<c:spPr>${line}</c:spPr><c:marker>${point}</c:marker>`;
    }
    default:
      return `<c:spPr>${solid}</c:spPr><c:invertIfNegative val="0"/>`;
  }
}

/** The schema allows 2 to 72. */
function markerSize(pointSize: number): number {
  return Math.min(72, Math.max(2, Math.round(pointSize)));
}

function labelsXml({ kind, axis }: ChartSeries, { stacked, valueAxes }: ChartModel): string {
  const isPie = kind === 'pie';
  const isBar = kind === 'bar' || kind === 'column';
  const place = isBar && !stacked ? 'outEnd' : kind === 'line' || kind === 'scatter' ? 't' : '';
  const shown = { LegendKey: 0, Val: isPie ? 0 : 1, CatName: 0, SerName: 0, Percent: isPie ? 1 : 0, BubbleSize: 0 };
  return [
    `<c:dLbls>${formatXml(isPie ? '0.0%' : valueAxes[axis].numberFormat)}<c:spPr><a:noFill/></c:spPr>`,
    textStyle(FONT_SIZES.label, isPie ? COLORS.background : COLORS.text),
    place && `<c:dLblPos val="${place}"/>`,
    ...Object.entries(shown).map(([part, on]) => `<c:show${part} val="${on}"/>`),
    '</c:dLbls>',
  ].join('');
}

/** A category axis and a value axis that cross each other. In a scatter chart both carry values. */
function axesXml(model: ChartModel, index: 0 | 1): string {
  const kind = model.series.find(({ axis }) => axis === index)?.kind;
  const across = kind === 'bar';
  const { categoryAxis } = model;
  const value = model.valueAxes[index];
  const gridlines = `<c:majorGridlines><c:spPr><a:ln w="${EMU}">${fill(COLORS.gridline)}</a:ln></c:spPr></c:majorGridlines>`;
  // Categories of bars run downwards, so the axis of values is at the far end of theirs.
  const crosses = index === 1 || across ? 'max' : 'autoZero';
  const valuePlace = across ? 'b' : index === 0 ? 'l' : 'r';
  const ids = { own: categoryAxisId(index), other: valueAxisId(index) };
  // The second category axis is there for the second value axis to cross, not to be seen.
  const category = axisXml(ids, {
    deleted: index === 1,
    place: across ? 'l' : 'b',
    scaling: scaling(kind === 'scatter' ? categoryAxis : NO_LIMITS, across ? 'maxMin' : 'minMax'),
    title: index === 0 ? titleXml(categoryAxis.title, FONT_SIZES.text) : '',
    format: kind === 'scatter' ? formatXml(categoryAxis.numberFormat) : '',
    labels: 'low',
  });
  const values = axisXml(
    { own: ids.other, other: ids.own },
    {
      deleted: false,
      place: valuePlace,
      scaling: scaling(value, 'minMax'),
      title: (index === 0 ? gridlines : '') + titleXml(value.title, FONT_SIZES.text),
      format: formatXml(value.numberFormat),
      labels: 'nextTo',
    },
  );
  const between = kind === 'scatter' || kind === 'area' ? 'midCat' : 'between';
  const end = `<c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>`;
  return kind === 'scatter'
    ? `<c:valAx>${category}<c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx><c:valAx>${values}${end}</c:valAx>`
    : `<c:catAx>${category}<c:crosses val="autoZero"/></c:catAx><c:valAx>${values}${end}</c:valAx>`;
}

interface AxisParts {
  deleted: boolean;
  place: string;
  scaling: string;
  title: string;
  format: string;
  labels: 'low' | 'nextTo';
}

function axisXml(ids: { own: number; other: number }, parts: AxisParts): string {
  return [
    `<c:axId val="${ids.own}"/>${parts.scaling}<c:delete val="${parts.deleted ? 1 : 0}"/><c:axPos val="${parts.place}"/>`,
    `${parts.title}${parts.format}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="${parts.labels}"/>${NO_LINE}${textStyle(FONT_SIZES.text, COLORS.text)}`,
    `<c:crossAx val="${ids.other}"/>`,
  ].join('');
}

function categoryAxisId(index: 0 | 1): number {
  return 100 + index;
}

function valueAxisId(index: 0 | 1): number {
  return 200 + index;
}

const NO_LIMITS = { min: null, max: null };

function scaling({ min, max }: Pick<ChartAxis, 'min' | 'max'>, orientation: 'minMax' | 'maxMin'): string {
  const high = max === null ? '' : `<c:max val="${max}"/>`;
  const low = min === null ? '' : `<c:min val="${min}"/>`;
  return `<c:scaling><c:orientation val="${orientation}"/>${high}${low}</c:scaling>`;
}

function formatXml(numberFormat: string): string {
  return `<c:numFmt formatCode="${xmlText(numberFormat || 'General')}" sourceLinked="0"/>`;
}

function legendXml(place: string): string {
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/>${textStyle(FONT_SIZES.text, COLORS.text)}</c:legend>`;
}

function titleXml(text: string, size: number, place?: { x: number; y: number }): string {
  if (!text) return '';
  const layout = place
    ? `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${place.x}"/><c:y val="${place.y}"/></c:manualLayout></c:layout>`
    : '';
  const look = `sz="${size}" b="0"`;
  const run = `<a:r><a:rPr ${look}>${fill(COLORS.title)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p></c:rich></c:tx>${layout}<c:overlay val="0"/></c:title>`;
}

function textStyle(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${fill(color)}</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textsXml(formula: string, texts: readonly string[]): string {
  return `<c:strRef><c:f>${xmlText(formula)}</c:f><c:strCache>${cacheXml(texts)}</c:strCache></c:strRef>`;
}

function numbersXml(formula: string, numbers: readonly (number | string | null)[]): string {
  return `<c:numRef><c:f>${xmlText(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cacheXml(numbers)}</c:numCache></c:numRef>`;
}

/** The values as they were on export, for programs that do not calculate. */
function cacheXml(values: readonly (string | number | null)[]): string {
  const given = values.map((value, i) =>
    value === null ? '' : `<c:pt idx="${i}"><c:v>${xmlText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${given.join('')}`;
}
