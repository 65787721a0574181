/** Cohorts: customers grouped by the period of their first purchase, followed period by period. */
import { type CalendarPeriod, periodOf, periodStart } from '../numerics/calendar.ts';
import { netByKey } from '../numerics/grouping.ts';
import { type PurchaseDays, purchaseDays } from './purchaseDays.ts';

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
  const buyers = purchaseDays(customers, days, amounts).filter((buyer) => buyer.days.length > 0);
  const last = periodOf(asOf, period);
  const first = buyers.reduce((earliest, buyer) => Math.min(earliest, periodOf(firstDayOf(buyer), period)), last);
  const frame = { period, first, span: buyers.length > 0 ? last - first + 1 : 0 };
  const active = activeTable(buyers, frame);
  return {
    starts: active.map((_, row) => periodStart(first + row, period)),
    sizes: active.map(([size]) => size as number),
    active,
    revenue: amounts && revenueTable(rows, amounts, buyers, frame),
    isLastPeriodIncomplete: asOf + 1 < periodStart(last + 1, period),
  };
}

/** The latest cohorts, each for as many periods: at most so many rows and columns. */
export function latestCohorts({ starts, sizes, active, revenue, ...rest }: Cohorts, most: number): Cohorts {
  const table = (cells: CohortTable) => cells.slice(-most).map((row) => row.slice(0, most));
  return {
    starts: starts.slice(-most),
    sizes: sizes.slice(-most),
    active: table(active),
    revenue: revenue && table(revenue),
    ...rest,
  };
}

/** Share of each cohort that bought in the period: 1 in period 0; null throughout a cohort of nobody. */
export function cohortRates({ sizes, active }: Cohorts): CohortTable {
  return active.map((cells, row) => {
    const size = sizes[row] as number;
    return cells.map((count) => (count === null || size === 0 ? null : count / size));
  });
}

/** The calendar of a table: its first period and how many there are. */
interface Frame {
  period: CalendarPeriod;
  first: number;
  span: number;
}

function activeTable(buyers: readonly PurchaseDays[], { period, first, span }: Frame): CohortTable {
  const table = emptyTable(span);
  for (const buyer of buyers) {
    const cohort = periodOf(firstDayOf(buyer), period);
    const cells = table[cohort - first] as number[];
    for (const since of new Set(buyer.days.map((day) => periodOf(day, period) - cohort))) {
      cells[since] = (cells[since] as number) + 1;
    }
  }
  return table;
}

function revenueTable(
  { customers, days }: CohortRows,
  amounts: readonly number[],
  buyers: readonly PurchaseDays[],
  { period, first, span }: Frame,
): CohortTable {
  const firstDays = new Map(buyers.map((buyer) => [buyer.customer, firstDayOf(buyer)]));
  const cells: number[] = [];
  const counted: number[] = [];
  customers.forEach((customer, i) => {
    const day = days[i] as number;
    const firstDay = firstDays.get(customer);
    if (firstDay === undefined || day < firstDay) return;
    const cohort = periodOf(firstDay, period);
    cells.push((cohort - first) * span + periodOf(day, period) - cohort);
    counted.push(amounts[i] as number);
  });
  const table = emptyTable(span);
  for (const [cell, net] of netByKey(cells, counted)) (table[Math.floor(cell / span)] as number[])[cell % span] = net;
  return table;
}

function firstDayOf({ days }: PurchaseDays): number {
  return days[0] as number;
}

/** Zeros where a period has begun: the later the cohort, the fewer. */
function emptyTable(span: number): CohortTable {
  return Array.from({ length: span }, (_, row) =>
    Array.from({ length: span }, (_, column) => (row + column < span ? 0 : null)),
  );
}
