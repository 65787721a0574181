/** The native charts of a sheet of ours; charts that the team added stay. */
import type { Chart } from '../report/model.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const TITLE_STYLE = { color: '#1F1F1F', fontSize: 14, bold: false };
const TEXT_STYLE = { color: '#5E6266', fontSize: 11 };

export function writeCharts(sheet: Sheet, charts: readonly Chart[], ranges: Map<string, Range>): void {
  for (const { title, ranges: names, series, anchor, size } of charts) {
    let builder = sheet
      .newChart()
      .setChartType(Charts.ChartType.BAR)
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
      .setNumHeaders(1)
      .setPosition(anchor.row, anchor.column, anchor.offsetX, anchor.offsetY)
      .setOption('title', title)
      .setOption('titleTextStyle', TITLE_STYLE)
      .setOption('width', size.width)
      .setOption('height', size.height)
      .setOption('legend', { position: 'top', textStyle: TEXT_STYLE })
      .setOption('hAxis', { format: '0%', minValue: 0, textStyle: TEXT_STYLE, gridlines: { color: '#E8EAED' } })
      .setOption('vAxis', { textStyle: TEXT_STYLE });
    series.forEach(({ name, color, labels }, i) => {
      builder = builder
        .setOption(`series.${i}.color`, color)
        .setOption(`series.${i}.labelInLegend`, name)
        .setOption(`series.${i}.dataLabel`, labels ? 'value' : 'none');
    });
    for (const name of names) builder = builder.addRange(ranges.get(name) as Range);
    sheet.insertChart(builder.build());
  }
}

/** Ours are known by what they chart: the first range of each. */
export function removeOurCharts(sheet: Sheet, firstRanges: readonly string[]): void {
  if (firstRanges.length === 0) return;
  for (const chart of sheet.getCharts()) {
    const [range] = chart.getRanges();
    if (range && firstRanges.includes(range.getA1Notation())) sheet.removeChart(chart);
  }
}
