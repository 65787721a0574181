/** Adds the last row of a report below all that stands in its sheet, which is never written again. */
import type { ReportSheet } from '../report/model.ts';
import { type Contents, contentOf } from './cellContent.ts';
import { type OutputSheet, readContent } from './outputSheets.ts';

/** Each cell goes below its head, wherever the team has moved that, or nowhere when it is gone; where all are, heads come again. */
export function appendRow(output: OutputSheet, report: ReportSheet, contents: Contents): void {
  const { sheet } = output;
  const { heads, cells } = report;
  const values = output.values ?? readContent(output).values;
  const placesIn = (row: readonly unknown[]) =>
    heads.map((names) => row.findIndex((cell) => names.includes(String(cell))));
  const found = values.map(placesIn).find((places) => places.filter((place) => place >= 0).length > 1);
  const places = found ?? heads.map((_, i) => i);
  const width = Math.max(...places) + 1;
  const inPlace = <T, Blank>(row: readonly T[], blank: Blank) => {
    const line = new Array<T | Blank>(width).fill(blank);
    places.forEach((place, i) => {
      if (place >= 0) line[place] = row[i] as T;
    });
    return line;
  };
  const from = found ? cells.length - 1 : 0;
  const contentRows = cells.slice(from).map((row) => row.map((cell) => contentOf(cell, contents)));
  const formatRows = report.formats.slice(from).map((row) => row.map(({ numberFormat }) => numberFormat));
  for (const row of contentRows) sheet.appendRow(inPlace(row, ''));
  // The look of all rows was given when the sheet was made; a currency may be another one.
  sheet
    .getRange(values.length + 1, 1, formatRows.length, width)
    .setNumberFormats(formatRows.map((row) => inPlace(row, 'General')));
}
