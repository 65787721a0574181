/** KPI History: a row a run, written below what is there and never again. */
import { filled } from '../i18n/filled.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { HISTORY_COLUMNS, type HistoryColumn, type SheetWords, type Term } from '../i18n/sheets/words.ts';
import { tierThatCounts } from './classes.ts';
import type { HistoryFigure, HistoryRow, ReportInput } from './input.ts';
import { type Cell, type CellFormat, PLAIN, type ReportSheet } from './model.ts';
import { moneyOf } from './money.ts';
import { HISTORY_FIGURES, periodFormats, periodRow } from './periodRow.ts';
import { HEAD_HEIGHT, STYLES } from './styles.ts';

/** The sheet as a first run makes it: heads and one row. A later run appends that row, and touches nothing else. */
export function history(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { source, run, review } = input;
  const period = review?.review.periods.get(review.period);
  const figures = period && periodRow(period);
  const tiers = input.tierNames.map((name, place) => {
    const customers = input.customers.filter((customer) => tierThatCounts(customer, input) === place).length;
    return filled(words.history.tier, { name, customers });
  });
  const told: Record<Exclude<HistoryColumn, HistoryFigure>, string> = {
    at: run.at,
    by: run.by,
    source: `${source.sheet}!${source.range}`,
    period: review?.period ?? '',
    tiers: tiers.join(words.between.parts),
    settings: run.settings,
  };
  const formats = periodFormats(moneyOf(input.currency, input.customers));
  const row = HISTORY_COLUMNS.map((column): Cell => {
    return isFigure(column) ? (figures?.[column] ?? null) : { text: told[column] };
  });
  return {
    ...PLAIN,
    key: 'history',
    name: words.sheetNames.history,
    firstColumn: 1,
    cells: [HISTORY_COLUMNS.map((column) => termOf(words, column).label), row],
    formats: [
      HISTORY_COLUMNS.map((column): CellFormat => {
        const style = isFigure(column) ? STYLES.headR : STYLES.head;
        return { style, numberFormat: 'General', note: termOf(words, column).note };
      }),
      HISTORY_COLUMNS.map((column): CellFormat => {
        return isFigure(column)
          ? { style: STYLES.num, numberFormat: formats[column], note: '' }
          : { style: STYLES.text, numberFormat: 'General', note: '' };
      }),
    ],
    heads: HISTORY_COLUMNS.map(headsOf),
    columnWidths: [
      { column: 1, count: HISTORY_COLUMNS.length, width: 100 },
      { column: HISTORY_COLUMNS.indexOf('at') + 1, count: 3, width: 150 },
    ],
    rowHeights: [{ row: 1, count: 1, height: HEAD_HEIGHT }],
    frozenRows: 1,
  };
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
 */
export function lastRunOf(values: readonly (readonly unknown[])[], period: string): HistoryRow | null {
  const placeIn = (row: readonly unknown[], column: HistoryColumn) => {
    const heads = headsOf(column);
    return row.findIndex((cell) => heads.includes(String(cell)));
  };
  const head = values.findIndex((row) => placeIn(row, 'at') >= 0 && placeIn(row, 'period') >= 0);
  if (head < 0) return null;
  const [header = [], ...rows] = values.slice(head);
  const text = (row: readonly unknown[], column: HistoryColumn) => String(row[placeIn(header, column)] ?? '').trim();
  const last = rows
    .filter((row) => text(row, 'at') !== '' && text(row, 'period') === period)
    // Of runs in one minute, the lower is the later one until somebody sorts.
    .reduce<readonly unknown[] | null>((a, b) => (a && text(a, 'at') > text(b, 'at') ? a : b), null);
  if (!last) return null;
  const figure = (column: HistoryFigure) => {
    const value = last[placeIn(header, column)];
    return typeof value === 'number' ? value : null;
  };
  const figures = Object.fromEntries(HISTORY_FIGURES.map((column) => [column, figure(column)]));
  return { by: text(last, 'by'), at: text(last, 'at'), figures: figures as HistoryRow['figures'] };
}
