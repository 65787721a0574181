/** The source of a segmentation, read, checked and grouped by customer, with the survey of another sheet beside it. */
import { mainLabels } from '../core/metrics/mainLabels.ts';
import { type CustomerPurchases, purchasesByCustomer } from '../core/metrics/purchases.ts';
import { exactSum } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import type { ReadingRules } from '../grid/cellBlock.ts';
import { columnLetter } from '../grid/columns.ts';
import type { Currency } from '../grid/currency.ts';
import { readCustomerRows } from '../grid/customerRows.ts';
import { amountColumns, type Reading, type ReadOrderRows, readOrders } from '../grid/orders.ts';
import type { SourceSettings } from './contract.ts';
import { withPseudonyms } from './pseudonyms.ts';
import { assertDistinctColumns } from './sourceSettings.ts';
import { currencyIn, type SheetCells, type Table, tableOf } from './sourceSheet.ts';
import { type CheckedSurvey, checkSurvey } from './surveySheet.ts';

/** What a customer bought in all. The first day is null where a list of customers does not say. */
export type CheckedPurchases = Omit<CustomerPurchases, 'firstDay'> & { firstDay: number | null };

/** A source, read and grouped. */
export interface CheckedOrders {
  /** Rows read and used, with the findings of source and survey. */
  reading: Reading;
  /** Single orders; null where the source has one row a customer. */
  rows: ReadOrderRows | null;
  purchases: CheckedPurchases[];
  /** Null without one. */
  survey: CheckedSurvey | null;
  currency: Currency;
  firstDay: number;
  asOf: number;
  revenue: number;
  /** Its name, and A1 notation of what was read. */
  sheet: string;
  range: string;
}

/** Where and when: what a reading of dates depends on. */
export interface Calendar {
  /** IANA zone of the spreadsheet. */
  timeZone: string;
  /** Serial day of today in that zone. */
  today: number;
}

/**
 * Reads all rows of the source and groups them by customer.
 *
 * @param surveySheet the sheet that `settings.survey` names
 * @throws UserError when the source cannot be segmented, naming the place and the fix
 */
export function checkOrders(
  sheet: SheetCells,
  settings: SourceSettings,
  calendar: Calendar,
  surveySheet: SheetCells | null = null,
): CheckedOrders {
  const { shape, columns } = settings;
  const table = tableOf(sheet);
  assertDistinctColumns(columns, sheet.name);
  const { reading, rows, purchases } = readSource(table, settings, { ...settings, ...calendar });
  const currency = currencyIn(sheet, table, shape, columns, rows?.amounts ?? purchases.map(({ revenue }) => revenue));
  assertComparable(purchases, sheet.name, settings, currency);
  const survey = checkedSurvey(surveySheet, settings, calendar, purchases);
  const days = rows?.days ?? purchases.map(({ lastDay }) => lastDay);
  const firstDays = rows?.days ?? purchases.map(({ firstDay, lastDay }) => firstDay ?? lastDay);
  const checked = {
    reading: { ...reading, findings: [...reading.findings, ...(survey?.findings ?? [])] },
    rows,
    purchases,
    survey,
    currency,
    firstDay: firstDays.reduce((a, b) => Math.min(a, b)),
    asOf: days.reduce((a, b) => Math.max(a, b)),
    revenue: exactSum(purchases.map(({ revenue }) => revenue)),
    sheet: sheet.name,
    range: table.range,
  };
  return settings.pseudonyms ? withPseudonyms(checked) : checked;
}

/** Orders with a positive net. */
export function orderCount(purchases: readonly { orders: number }[]): number {
  return exactSum(purchases.map(({ orders }) => orders));
}

/** The channel and the product that most of each customer's revenue came by; a map is null where there is no such column. */
export function mainChoices({ rows }: CheckedOrders): Record<'channel' | 'product', Map<string, string> | null> {
  const main = (labels: readonly string[] | null | undefined) =>
    rows && labels ? mainLabels(rows.customers, labels, rows.amounts) : null;
  return { channel: main(rows?.channels), product: main(rows?.products) };
}

function readSource(
  table: Table,
  { shape, columns, refunds, duplicates }: SourceSettings,
  rules: ReadingRules,
): Pick<CheckedOrders, 'reading' | 'rows' | 'purchases'> {
  if (shape === 'customers') {
    const reading = readCustomerRows(table, columns, { ...rules, duplicates });
    return { reading, rows: null, purchases: reading.customers };
  }
  const reading = readOrders(table, columns, { ...rules, refunds, duplicates });
  const { rows } = reading;
  return { reading, rows, purchases: purchasesByCustomer(rows, refunds === 'net') };
}

function checkedSurvey(
  sheet: SheetCells | null,
  { survey }: SourceSettings,
  { timeZone }: Calendar,
  purchases: readonly CheckedPurchases[],
): CheckedSurvey | null {
  if (!survey || !sheet) return null;
  const customers = new Set(purchases.map(({ customer }) => customer));
  return checkSurvey(sheet, survey, timeZone, (customer) => customers.has(customer));
}

/** Tiers and scores compare customers with each other: one customer, or customers all alike, cannot be compared. */
function assertComparable(
  purchases: readonly CheckedPurchases[],
  sheet: string,
  { shape, columns }: SourceSettings,
  { symbol }: Currency,
): void {
  const [first] = purchases;
  const amount = shape === 'customers' ? columns.revenue : amountColumns(columns)[0];
  const column = columnLetter(amount ?? 0);
  if (first && purchases.length === 1) {
    throw userError('ONE_CUSTOMER', {
      sheet,
      column: columnLetter(columns.customer ?? 0),
      customer: first.customer,
    });
  }
  if (!purchases.some(({ revenue }) => revenue > 0)) throw userError('NOTHING_POSITIVE', { sheet, column });
  if (first && purchases.every(({ revenue }) => revenue === first.revenue)) {
    throw userError('ALL_EQUAL', { sheet, column, customers: purchases.length, amount: symbol + first.revenue });
  }
}
