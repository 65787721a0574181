/** Figures of other periods, and those that need a model, as lookups in Trend. */
import { quote } from '../formulas.ts';
import type { ReportInput } from '../input.ts';
import { type PeriodColumn, periodRow } from '../periodRow.ts';
import { trendRanges } from '../trend.ts';
import type { SummaryPage } from './page.ts';
import { type ComparedPeriod, periodCell } from './sharedCells.ts';

/**
 * An expression for a figure of a period, so that Trend may be sorted; a dash where it is not known. The period's id is that of a
 * cell: written into the formula, it would be taken for a date.
 */
export function trendFigure(page: SummaryPage, column: PeriodColumn, period: ComparedPeriod): string {
  if (!isKnown(page.input, column, period)) return quote('–');
  const range = trendRanges(page.input);
  return `IFERROR(INDEX(${range(column)},MATCH(${periodCell(page, period)},${range('period')},0)),"–")`;
}

/** Whether Trend has the figure: a blank cell there would be looked up as 0. */
export function isKnown({ review }: ReportInput, column: PeriodColumn, period: ComparedPeriod): boolean {
  const figures = review?.review.periods.get(idOf(review, period));
  return figures !== undefined && periodRow(figures)[column] !== null;
}

/** The id of the review period or of one that it is compared with. */
export function idOf(review: NonNullable<ReportInput['review']>, period: ComparedPeriod): string {
  return period === 'now' ? review.period : review[period];
}
