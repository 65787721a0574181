/** Figures of other periods, and those that need a model, as lookups in Trend. */
import type { TrendColumn } from '../../i18n/sheets/words.ts';
import { quote } from '../formulas.ts';
import type { ReportInput } from '../input.ts';
import { type PeriodColumn, periodRow } from '../periodRow.ts';
import { trendRanges } from '../trend.ts';

/** An expression for a figure of a period, known by its id, so that Trend may be sorted; a dash where it is not known. */
export function trendFigure(input: ReportInput, column: PeriodColumn, period: string): string {
  if (!isKnown(input, column, period)) return quote('–');
  const range: (column: TrendColumn) => string = trendRanges(input);
  return `IFERROR(INDEX(${range(column)},MATCH(${quote(period)},${range('period')},0)),"–")`;
}

/** Whether Trend has the figure: a blank cell there would be looked up as 0. */
export function isKnown({ review }: ReportInput, column: PeriodColumn, period: string): boolean {
  const figures = review?.review.periods.get(period);
  return figures !== undefined && periodRow(figures)[column] !== null;
}
