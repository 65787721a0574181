/** Trend: a row a period with its figures as values, oldest first, and a row for the last run. The summary looks them up by id. */
import { columnLetter } from '../grid/columns.ts';
import { filled } from '../i18n/filled.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { TREND_COLUMNS, type TrendColumn } from '../i18n/sheets/words.ts';
import type { ReportInput } from './input.ts';
import { nameOf, PLAIN, type ReportSheet } from './model.ts';
import { moneyOf } from './money.ts';
import { type PeriodColumn, type PeriodRow, periodFormats, periodRow } from './periodRow.ts';
import { runName } from './runNames.ts';
import { type SheetGrid, sheetGrid } from './sheetGrid.ts';
import { STYLES } from './styles.ts';

const [REMARK, LAST_RUN, HEAD, FIRST_ROW] = [1, 2, 3, 4] as const;

/** All rows below the heads, that of the last run too: at least one, blank where there are no periods. */
export function trendRanges(input: ReportInput): (column: TrendColumn) => string {
  const rows = periodsOf(input) + (input.lastRun ? 1 : 0);
  return (column) => rangeOf(column, FIRST_ROW, FIRST_ROW + Math.max(rows, 1) - 1);
}

/** For charts: the head and all periods, without the last run. */
export function trendChartRanges(input: ReportInput): (column: TrendColumn) => string {
  return (column) => rangeOf(column, HEAD, HEAD + Math.max(periodsOf(input), 1));
}

function periodsOf({ review }: ReportInput): number {
  return review?.review.periods.size ?? 0;
}

function rangeOf(column: TrendColumn, from: number, to: number): string {
  const letter = columnLetter(TREND_COLUMNS.indexOf(column));
  return `${nameOf('trend')}!$${letter}$${from}:$${letter}$${to}`;
}

export function trend(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { columns, remark, lastRun, lastRunAt } = words.trend;
  const periods = [...(input.review?.review.periods ?? [])];
  const grid = sheetGrid(1, TREND_COLUMNS.length, Math.max(FIRST_ROW + periods.length, FIRST_ROW));
  const formats = periodFormats(moneyOf(input.currency, input.customers));
  grid.put(REMARK, 1, input.review ? remark : words.noPeriods, { style: STYLES.lead });
  const told = input.lastRun && { text: filled(lastRunAt, { run: runName(words, input.lastRun) }) };
  grid.put(LAST_RUN, 1, told, { style: STYLES.lead });
  TREND_COLUMNS.forEach((column, i) => {
    const { label, note } = columns[column];
    grid.put(HEAD, i + 1, label, { style: column === 'period' ? STYLES.head : STYLES.headR, note });
  });
  periods.forEach(([id, figures], i) => {
    writeRow(grid, FIRST_ROW + i, id, periodRow(figures), formats);
  });
  if (input.lastRun) writeRow(grid, FIRST_ROW + periods.length, lastRun, input.lastRun.figures, formats);
  return {
    ...PLAIN,
    key: 'trend',
    name: words.sheetNames.trend,
    firstColumn: 1,
    cells: grid.cells,
    // Rows come with every period; the first of them shows how all look.
    formats: grid.formats.slice(0, FIRST_ROW),
    columnWidths: [{ column: 1, count: TREND_COLUMNS.length, width: 112 }],
    frozenRows: HEAD,
  };
}

function writeRow(
  grid: SheetGrid,
  row: number,
  name: string,
  figures: Partial<PeriodRow>,
  formats: Record<PeriodColumn, string>,
): void {
  TREND_COLUMNS.forEach((column, i) => {
    if (column === 'period') grid.put(row, i + 1, { text: name }, { style: STYLES.text });
    else grid.put(row, i + 1, figures[column] ?? null, { style: STYLES.num, numberFormat: formats[column] });
  });
}
