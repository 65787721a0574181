/** KPI History: a row a run, written below what is there and never again. */
import { filled } from '../i18n/filled.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { HISTORY_COLUMNS, type HistoryColumn, type SheetWords, type Term } from '../i18n/sheets/words.ts';
import { tierThatCounts } from './classes.ts';
import type { ForecastTerms, HistoryFigure, HistoryRow, ReportInput } from './input.ts';
import { type Cell, type CellFormat, PLAIN, type ReportSheet } from './model.ts';
import { moneyOf } from './money.ts';
import { HISTORY_FIGURES, periodFormats, periodRow } from './periodRow.ts';
import { STYLES } from './styles.ts';
import { reviewTerms } from './summary/reviewTerms.ts';

/** The sheet as a first run makes it: heads and one row. A later run appends that row, and touches nothing else. */
export function history(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { source, run, review } = input;
  const period = review?.review.periods.get(review.period);
  const figures: Partial<HistoryRow['figures']> = period ? periodRow(period) : standing(input);
  const { grossMargin, annualDiscountRate: discountRate } = input.terms;
  const terms = { grossMargin, discountRate };
  const tiers = input.tierNames.map((name, place) => {
    const customers = input.customers.filter((customer) => tierThatCounts(customer, input) === place).length;
    return filled(words.history.tier, { name, customers });
  });
  const told: Record<Exclude<HistoryColumn, HistoryFigure | ForecastTerm>, string> = {
    at: run.at,
    by: run.by,
    source: `${source.sheet}!${source.range}`,
    period: review?.period ?? '',
    tiers: tiers.join(words.between.parts),
    settings: run.settings,
  };
  const formats = periodFormats(moneyOf(input.currency, input.customers));
  const row = HISTORY_COLUMNS.map((column): Cell => {
    if (isFigure(column)) return figures[column] ?? null;
    return isTerm(column) ? terms[column] : { text: told[column] };
  });
  return {
    ...PLAIN,
    key: 'history',
    name: words.sheetNames.history,
    firstColumn: 1,
    cells: [HISTORY_COLUMNS.map((column) => termOf(words, column).label), row],
    formats: [
      HISTORY_COLUMNS.map((column): CellFormat => {
        const style = isFigure(column) || isTerm(column) ? STYLES.headR : STYLES.head;
        return { style, numberFormat: 'General', note: termOf(words, column).note };
      }),
      HISTORY_COLUMNS.map((column): CellFormat => {
        if (isFigure(column)) return { style: STYLES.num, numberFormat: formats[column], note: '' };
        return isTerm(column)
          ? { style: STYLES.num, numberFormat: '0.0%', note: '' }
          : { style: STYLES.text, numberFormat: 'General', note: '' };
      }),
    ],
    heads: HISTORY_COLUMNS.map(headsOf),
    columnWidths: [{ column: 1, count: HISTORY_COLUMNS.length, width: 125 }],
    frozenRows: 1,
  };
}

/** By what the customers were valued. */
type ForecastTerm = 'grossMargin' | 'discountRate';

function isTerm(column: HistoryColumn): column is ForecastTerm {
  return column === 'grossMargin' || column === 'discountRate';
}

/** What is known of customers whose single orders are not: how many they are, and how many have been quiet. */
function standing({ customers, kept }: ReportInput): Partial<HistoryRow['figures']> {
  const { inactiveDays } = reviewTerms(kept);
  const quiet = customers.filter(({ daysSince }) => daysSince > inactiveDays).length;
  return { customers: customers.length, inactiveChurn: quiet / customers.length };
}

function isFigure(column: HistoryColumn): column is HistoryFigure {
  return HISTORY_FIGURES.some((figure) => figure === column);
}

function termOf({ history: { columns }, trend }: SheetWords, column: HistoryColumn): Term {
  const all: Record<HistoryColumn, Term> = { ...trend.columns, ...columns };
  return all[column];
}

/** A column's head in every language. */
function headsOf(column: HistoryColumn): string[] {
  return inEveryLanguage((words) => termOf(words, column).label);
}

/**
 * The figures of the latest run of a review period, wherever its row and the columns are now; null where there is none.
 *
 * @param values all that stands on KPI History
 * @param period by its id; '' where a run had none
 * @param terms of the run now: what customers are worth compares only with what they were worth by the same terms
 */
export function lastRunOf(
  values: readonly (readonly unknown[])[],
  period: string,
  { grossMargin, annualDiscountRate }: ForecastTerms,
): HistoryRow | null {
  const placeIn = (row: readonly unknown[], column: HistoryColumn) => {
    const heads = headsOf(column);
    return row.findIndex((cell) => heads.includes(String(cell)));
  };
  const head = values.findIndex((row) => placeIn(row, 'at') >= 0 && placeIn(row, 'period') >= 0);
  if (head < 0) return null;
  const [header = [], ...rows] = values.slice(head);
  const text = (row: readonly unknown[], column: HistoryColumn) => String(row[placeIn(header, column)] ?? '').trim();
  const last = rows
    // A time that somebody typed anew has become a date, which does not compare.
    .filter((row) => /^\d/.test(text(row, 'at')) && text(row, 'period') === period)
    // Of runs in one minute, the lower is the later one until somebody sorts.
    .reduce<readonly unknown[] | null>((a, b) => (a && text(a, 'at') > text(b, 'at') ? a : b), null);
  if (!last) return null;
  const number = (column: HistoryFigure | ForecastTerm) => {
    const value = last[placeIn(header, column)];
    return typeof value === 'number' ? value : null;
  };
  const areSameTerms = number('grossMargin') === grossMargin && number('discountRate') === annualDiscountRate;
  const isComparable = (column: HistoryFigure) => areSameTerms || (column !== 'lifetimeValue' && column !== 'equity');
  const figures = Object.fromEntries(
    HISTORY_FIGURES.map((column) => [column, isComparable(column) ? number(column) : null]),
  );
  return { by: text(last, 'by'), at: text(last, 'at'), figures: figures as HistoryRow['figures'] };
}
