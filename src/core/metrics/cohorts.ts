/** Cohorts: customers grouped by the period of their first purchase, followed period by period. */
import { type CalendarPeriod, periodOf, periodStart } from '../numerics/calendar.ts';
import { netByKey } from '../numerics/grouping.ts';
import { purchaseDays } from './purchaseDays.ts';

/** Order rows as parallel columns. */
export interface CohortRows {
  customers: readonly string[];
  /** Serial days, none after `asOf`. */
  days: readonly number[];
  /** Money, negative for refunds; null takes every row for a purchase. */
  amounts: readonly number[] | null;
}

/** One row a cohort, one column a period since the first purchase; null where the period has not begun at `asOf`. */
export type CohortTable = (number | null)[][];

export interface Cohorts {
  /** Serial day on which each cohort's period begins. */
  starts: number[];
  /** Customers of each cohort. */
  sizes: number[];
  /** Customers of the cohort who bought in the period; in period 0, all of them. */
  active: CohortTable;
  /** Net revenue of the cohort's customers in the period; null without amounts. */
  revenue: CohortTable | null;
  /** Whether the last period goes on after `asOf`: the last cell of every cohort is then still growing. */
  isLastPeriodIncomplete: boolean;
}

/**
 * Cohorts by calendar period, from the period of the first purchase of all to that of `asOf`.
 *
 * A period without a new customer is a cohort of size 0 all the same, so that rows are as evenly spaced in time as columns.
 * Its cells are 0, its rates null.
 *
 * A purchase is a day with a positive net, where there are amounts. Revenue takes in more: every row of a customer, refunds
 * too, from the day of the first purchase on. (Earlier rows refund what was bought before the data begin.) Customers without
 * a purchase are in no cohort.
 *
 * @param asOf last observed serial day
 */
export function cohortsByPeriod(rows: CohortRows, period: CalendarPeriod, asOf: number): Cohorts {
  const { customers, days, amounts } = rows;
  const firstDays = new Map<string, number>();
  const activePeriods: number[][] = [];
  for (const buyer of purchaseDays(customers, days, amounts)) {
    const [firstDay] = buyer.days;
    if (firstDay === undefined) continue;
    firstDays.set(buyer.customer, firstDay);
    activePeriods.push([...new Set(buyer.days.map((day) => periodOf(day, period)))]);
  }
  const last = periodOf(asOf, period);
  const first = activePeriods.reduce((earliest, [cohort = last]) => Math.min(earliest, cohort), last);
  const span = activePeriods.length > 0 ? last - first + 1 : 0;

  const sizes = new Array<number>(span).fill(0);
  const active = emptyTable(span);
  for (const periods of activePeriods) {
    const row = (periods[0] as number) - first;
    sizes[row] = (sizes[row] as number) + 1;
    const cells = active[row] as number[];
    for (const each of periods) cells[each - first - row] = (cells[each - first - row] as number) + 1;
  }

  const revenueTable = (money: readonly number[]): CohortTable => {
    const counted = [...customers.keys()].filter(
      (i) => (days[i] as number) >= (firstDays.get(customers[i] as string) ?? asOf + 1),
    );
    const cellOf = (i: number): number => {
      const row = periodOf(firstDays.get(customers[i] as string) as number, period) - first;
      return row * span + periodOf(days[i] as number, period) - first - row;
    };
    const table = emptyTable(span);
    const nets = netByKey(
      counted.map(cellOf),
      counted.map((i) => money[i] as number),
    );
    for (const [cell, net] of nets) (table[Math.floor(cell / span)] as number[])[cell % span] = net;
    return table;
  };

  return {
    starts: sizes.map((_, row) => periodStart(first + row, period)),
    sizes,
    active,
    revenue: amounts && revenueTable(amounts),
    isLastPeriodIncomplete: asOf + 1 < periodStart(last + 1, period),
  };
}

/** Share of each cohort that bought in the period: 1 in period 0; null throughout a cohort of nobody. */
export function cohortRates({ sizes, active }: Cohorts): CohortTable {
  return active.map((cells, row) => {
    const size = sizes[row] as number;
    return cells.map((count) => (count === null || size === 0 ? null : count / size));
  });
}

/** Zeros where a period has begun: the later the cohort, the fewer. */
function emptyTable(span: number): CohortTable {
  return Array.from({ length: span }, (_, row) =>
    Array.from({ length: span }, (_, column) => (row + column < span ? 0 : null)),
  );
}
