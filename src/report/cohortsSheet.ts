/** Cohorts: who bought again, by month of first purchase and months since, as values under a heat map. */
import { type Cohorts, cohortRates } from '../core/metrics/cohorts.ts';
import { periodAt, periodId } from '../core/review/reviewPeriod.ts';
import { columnLetter } from '../grid/columns.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import type { ReportInput } from './input.ts';
import { nameOf, PLAIN, type ReportSheet, type Rule } from './model.ts';
import { block, sheetGrid } from './sheetGrid.ts';
import { HEAT, STYLES } from './styles.ts';

const [REMARK, HEAD, FIRST_ROW] = [1, 2, 3] as const;
/** Columns: the month, how many customers it has, and the months since. */
const [FIRST, SIZE, RATES] = [1, 2, 3] as const;

const [COUNT, PERCENT] = ['#,##0', '0.0%'] as const;

/**
 * Where the retention curve stands, heads included, for a chart: months since the first purchase, and the share that bought. Null
 * where one point or none would be all of it.
 */
export function curveRanges({ cohorts }: ReportInput): { months: string; rates: string } | null {
  const points = cohorts ? retentionCurve(cohorts).length : 0;
  if (!cohorts || points < 2) return null;
  const head = curveHead(cohorts);
  const range = (column: number) => `${nameOf('cohorts')}!${block(head, column, head + points, column)}`;
  return { months: range(FIRST), rates: range(SIZE) };
}

/**
 * Share of customers who bought in the k-th month after that of their first purchase, of all whose k-th month is over: each cohort
 * counts by its size. Ends where no cohort is old enough.
 */
export function retentionCurve(cohorts: Cohorts): number[] {
  const { sizes } = cohorts;
  const active = observed(cohorts);
  const curve: number[] = [];
  for (let months = 0; ; months++) {
    const seen = active.flatMap((cells, row) => {
      const count = cells[months] ?? null;
      return count === null ? [] : [{ count, size: sizes[row] as number }];
    });
    const size = seen.reduce((sum, each) => sum + each.size, 0);
    if (size === 0) return curve;
    curve.push(seen.reduce((sum, { count }) => sum + count, 0) / size);
  }
}

/** Without the cells that are still growing. */
function observed({ active, isLastPeriodIncomplete }: Cohorts): Cohorts['active'] {
  return active.map((cells, row) => {
    // The last month stands one column further left in every row.
    const last = active.length - 1 - row;
    return cells.map((count, months) => (isLastPeriodIncomplete && months === last ? null : count));
  });
}

/** Below the cohorts, the row of all, and a row of air. */
function curveHead({ sizes }: Cohorts): number {
  return FIRST_ROW + sizes.length + 2;
}

export function cohortsSheet(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { columns, remark, all } = words.cohorts;
  const cohorts = input.cohorts ?? { starts: [], sizes: [], active: [], revenue: null, isLastPeriodIncomplete: false };
  const curve = retentionCurve(cohorts);
  const months = cohorts.sizes.length;
  const total = FIRST_ROW + months;
  const last = RATES + Math.max(months, 1) - 1;
  const grid = sheetGrid(FIRST, last, months === 0 ? HEAD : curveHead(cohorts) + curve.length);
  const rate = { style: STYLES.num, numberFormat: PERCENT };
  grid.put(REMARK, FIRST, input.cohorts ? remark : words.noPeriods, { style: STYLES.lead });
  grid.put(HEAD, FIRST, columns.first.label, { style: STYLES.head, note: columns.first.note });
  grid.put(HEAD, SIZE, columns.size.label, { style: STYLES.headR, note: columns.size.note });
  cohorts.sizes.forEach((size, i) => {
    grid.put(HEAD, RATES + i, `M${i}`, { style: STYLES.headR, note: columns.since.note });
    const month = periodId(periodAt(cohorts.starts[i] as number, 'month'));
    grid.put(FIRST_ROW + i, FIRST, { text: month }, { style: STYLES.text });
    grid.put(FIRST_ROW + i, SIZE, size, { style: STYLES.num, numberFormat: COUNT });
  });
  cohortRates({ ...cohorts, active: observed(cohorts) }).forEach((cells, row) => {
    cells.forEach((share, i) => {
      grid.put(FIRST_ROW + row, RATES + i, share, rate);
    });
  });
  if (months > 0) {
    const size = cohorts.sizes.reduce((sum, each) => sum + each, 0);
    grid.fill(total, RATES, months, STYLES.totN);
    grid.put(total, FIRST, all, { style: STYLES.tot });
    grid.put(total, SIZE, size, { style: STYLES.totN, numberFormat: COUNT });
    const head = curveHead(cohorts);
    grid.put(head, FIRST, columns.since.label, { style: STYLES.head, note: columns.since.note });
    grid.put(head, SIZE, columns.rate.label, { style: STYLES.headR, note: columns.rate.note });
    curve.forEach((share, i) => {
      grid.put(total, RATES + i, share, { style: STYLES.totN, numberFormat: PERCENT });
      grid.put(head + 1 + i, FIRST, i, { style: STYLES.text });
      grid.put(head + 1 + i, SIZE, share, rate);
    });
  }
  return {
    ...PLAIN,
    key: 'cohorts',
    name: words.sheetNames.cohorts,
    firstColumn: FIRST,
    cells: grid.cells,
    formats: grid.formats,
    columnWidths: [{ column: RATES, count: last - RATES + 1, width: 62 }],
    frozenRows: HEAD,
    frozenColumns: SIZE,
    rules:
      months === 0 ? [] : [heatMap(`${columnLetter(RATES)}${FIRST_ROW}:${columnLetter(last - 1)}${total - 1}`, curve)],
    team: [],
  };
}

/** From white to the darkest at twice what is usual a month after the first purchase, in steps, so that it seldom changes. */
function heatMap(range: string, [, second = 0]: readonly number[]): Rule {
  const top = Math.min(1, Math.max(0.1, Math.ceil(second * 20) / 10));
  const [low, middle, high] = HEAT;
  const stops = [
    { at: 0, color: low },
    { at: top / 2, color: middle },
    { at: top, color: high },
  ] as const;
  return { range, when: { kind: 'scale', stops } };
}
