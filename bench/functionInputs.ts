/** Realistic input for the custom functions: what a busy shop has after two years, of any number of rows. */

export type InputCell = string | number | boolean | Date;

/** One cell, or one column of them. */
export type Input = InputCell | readonly InputCell[];

const DAY_MS = 86_400_000;
/** Midnight of 1 January 2024 in Shanghai. */
const BEGIN = Date.UTC(2023, 11, 31, 16);
const DAYS = 730;
const REGIONS = [
  '华东',
  '华南',
  '华北',
  '西南',
  'North',
  'South',
  'East',
  'West',
  'Online',
  'Outlet',
  'Partner',
  'Export',
];

/** An even share in [0, 1) of a row and of what it is for; the same in every run. */
function shareOf(row: number, purpose: number): number {
  let x = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}

function column<T>(rows: number, cell: (row: number) => T): T[] {
  return Array.from({ length: rows }, (_, row) => cell(row));
}

/** Two orders in three rows: a third of the orders has two lines. */
const orderOf = (row: number) => Math.floor((row * 2) / 3);

/** Three customers to ten rows; a few buy often, most of them once or twice. */
const customerOf = (order: number, rows: number) => `C-${10_000 + Math.floor(shareOf(order, 0) ** 1.5 * rows * 0.3)}`;

const cents = (row: number, purpose: number, high: number) => Math.ceil(shareOf(row, purpose) * high * 100) / 100;

/** One row in twenty is a refund. */
const amountOf = (row: number) => (shareOf(row, 1) < 0.05 ? -cents(row, 2, 60) : cents(row, 2, 300));

const score = (low: number, high: number, purpose: number) => (rows: number) =>
  column(rows, (row) => low + Math.floor(shareOf(row, purpose) * (high - low + 1)));

const revenue = (purpose: number) => (rows: number) =>
  column(rows, (row) => (shareOf(row, purpose) < 0.15 ? 0 : cents(row, purpose + 1, 900)));

/**
 * What stands in a parameter: of one function (`CSAT.scores`) or of all that have one of the name. Options without an entry
 * are left out.
 */
const INPUTS: Record<string, (rows: number) => Input> = {
  customers: (rows) => column(rows, (row) => customerOf(orderOf(row), rows)),
  dates: (rows) =>
    column(rows, (row) => {
      const order = orderOf(row);
      const day = Math.floor((order / rows) * 1.5 * DAYS);
      return new Date(BEGIN + (day + shareOf(order, 3)) * DAY_MS);
    }),
  amounts: (rows) => column(rows, amountOf),
  order_ids: (rows) => column(rows, (row) => `SO-${2_024_000_000 + orderOf(row)}`),
  values: (rows) => column(rows, amountOf),
  from: () => new Date(BEGIN + 365 * DAY_MS),
  to: () => new Date(BEGIN + 455 * DAY_MS),
  inactive_days: () => 90,
  before: (rows) => column(rows, (row) => `C-${row}`),
  after: (rows) => column(rows, (row) => `C-${row + Math.floor(rows / 5)}`),
  scores: score(0, 10, 4),
  'NPS_CHANGE.before': score(0, 10, 5),
  'NPS_CHANGE.after': score(0, 10, 6),
  'CSAT.scores': score(1, 5, 7),
  'DISSATISFACTION.scores': score(1, 5, 7),
  'SATISFACTION_CLASS.scores': score(1, 5, 7),
  'CES.scores': score(1, 7, 8),
  groups: (rows) => column(rows, (row) => REGIONS[Math.floor(shareOf(row, 9) * REGIONS.length)] as string),
  topics: (rows) => column(rows, (row) => REGIONS[Math.floor(shareOf(row, 9) * REGIONS.length)] as string),
  expected: score(1, 5, 10),
  actual: score(1, 5, 11),
  importance: score(1, 5, 12),
  performance: score(1, 5, 13),
  'CHURN_REVENUE.before': revenue(14),
  'CHURN_REVENUE.after': revenue(16),
  'GRR.before': revenue(14),
  'GRR.after': revenue(16),
  'NRR.before': revenue(14),
  'NRR.after': revenue(16),
  tenures: (rows) => column(rows, (row) => 1 + Math.floor(shareOf(row, 18) * DAYS)),
  survivors: (rows) => column(rows, (row) => Math.ceil(1e6 / (1 + row))),
  periods: () => 12,
  margin_per_period: () => 20,
  discount_rate_per_period: () => 0.01,
  churned: (rows) => column(rows, (row) => (shareOf(row, 19) < 0.4 ? 1 : 0)),
  stages: (rows) => column(rows, (row) => `Step ${row + 1}`),
  counts: (rows) => column(rows, (row) => rows - row),
  treated: revenue(20),
  control: revenue(22),
};

/** The input of a parameter for so many rows; undefined when it is left out. */
export function inputOf(name: string, parameter: string, rows: number): Input | undefined {
  return (INPUTS[`${name}.${parameter}`] ?? INPUTS[parameter])?.(rows);
}
