/** Cells of a list of customers → one typed row a customer, with a finding for every row that was not simply taken. */
import { exactSum } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import { isBlank } from './cell.ts';
import {
  type CellBlock,
  chosen,
  type DateRules,
  dateReader,
  numberReader,
  type ReadingRules,
  type Row,
  refuseUnreadable,
} from './cellBlock.ts';
import type { ColumnMapping } from './columns.ts';
import { customerList } from './customerList.ts';
import { type FindingCode, findingList } from './findings.ts';
import type { DuplicatePolicy, Reading } from './orders.ts';

export interface CustomerRow {
  customer: string;
  /** Serial day; null where the sheet does not say. */
  firstDay: number | null;
  lastDay: number;
  /** A whole number, 0 or more. */
  orders: number;
  revenue: number;
}

export interface CustomersReading extends Reading {
  /** One a customer, in order of first appearance. */
  customers: CustomerRow[];
}

export interface CustomerRowRules extends ReadingRules {
  duplicates: DuplicatePolicy;
}

/** What one row holds, as far as it can be read. */
export interface CustomerRowReader {
  lastDay(row: Row): number | null;
  orders(row: Row): number | null;
  revenue(row: Row): number | null;
  firstDay(row: Row): number | null;
}

/**
 * Reads every row. A customer who comes again with the same figures stands in the sheet twice, and the row is left out
 * (`duplicates: 'keep'`: it counts). One who comes again with others is one customer with two accounts, and the rows are
 * combined: orders and revenue are added up, the first purchase is the earliest and the last the latest.
 *
 * @throws UserError when a column is missing or cannot be read as a whole
 */
export function readCustomerRows(block: CellBlock, columns: ColumnMapping, rules: CustomerRowRules): CustomersReading {
  const read = customerRowReader(block, columns, rules);
  const { cells, sheet, firstRow } = block;
  const customerColumn = chosen(block, columns, 'customer');
  const telling = [customerColumn, columns.lastDate, columns.orders, columns.revenue].filter(
    (column) => column !== null,
  );
  const findings = findingList(firstRow);
  const customers = customerList(rules);
  const rowsOf = new Map<string, CustomerRow[]>();
  let rowsRead = 0;
  let rowsUsed = 0;
  let refundRows = 0;
  let duplicateRows = 0;

  cells.forEach((row, i) => {
    if (telling.every((column) => isBlank(row[column]))) return;
    rowsRead++;
    const { key, leftOut, isLikelyTest } = customers.of(row[customerColumn]);
    const found = {
      lastDay: read.lastDay(row),
      orders: read.orders(row),
      revenue: read.revenue(row),
      firstDay: read.firstDay(row),
    };
    const reason = leftOut ?? reasonToLeaveOut(found, rules);
    const { lastDay, orders, revenue } = found;
    if (reason !== null || lastDay === null || orders === null || revenue === null) {
      findings.add(reason ?? 'UNREADABLE_AMOUNT', i, 'leftOut', revenue);
      return;
    }
    const isReversed = found.firstDay !== null && found.firstDay > lastDay;
    const customer = { customer: key, firstDay: isReversed ? null : found.firstDay, lastDay, orders, revenue };
    const others = rowsOf.get(key) ?? [];
    if (others.some((other) => isSame(other, customer))) {
      duplicateRows++;
      if (rules.duplicates === 'drop') {
        findings.add('DUPLICATE_CUSTOMER', i, 'leftOut', revenue);
        return;
      }
      findings.add('DUPLICATE_CUSTOMER', i, 'combined');
    } else if (others.length > 0) findings.add('REPEATED_CUSTOMER', i, 'combined');
    if (isReversed) findings.add('LATE_FIRST_DATE', i, 'notRead');
    if (isLikelyTest) findings.add('LIKELY_TEST', i, 'kept');
    if (revenue < 0) refundRows++;
    if (orders === 0) findings.add('ZERO_AMOUNT', i, 'noOrder');
    const numbers = [columns.orders, columns.revenue];
    if (numbers.some((column) => typeof row[column as number] === 'string')) {
      findings.add('TEXT_NUMBER', i, 'readAsNumber');
    }
    if (typeof row[columns.lastDate as number] === 'string') findings.add('TEXT_DATE', i, 'readAsDate');
    if (others.push(customer) === 1) rowsOf.set(key, others);
    rowsUsed++;
  });

  if (rowsRead === 0) throw userError('ONLY_HEADERS', { sheet });
  if (rowsUsed === 0) throw userError('NO_USABLE_ROWS', { sheet, rows: rowsRead });
  return {
    customers: [...rowsOf.values()].map(combined),
    rowsRead,
    rowsUsed,
    refundRows,
    duplicateRows,
    tests: customers.tests(),
    findings: findings.all(),
  };
}

/**
 * Settles how the cells of these columns are read, for the whole columns at once.
 *
 * @throws UserError when the order of day and month is open or contradictory, or nothing can be read at all
 */
export function customerRowReader(block: CellBlock, columns: ColumnMapping, rules: DateRules): CustomerRowReader {
  const lastColumn = chosen(block, columns, 'lastDate');
  const orderColumn = chosen(block, columns, 'orders');
  const revenueColumn = chosen(block, columns, 'revenue');
  const firstColumn = columns.firstDate;
  const readDay = dateReader(block, firstColumn === null ? [lastColumn] : [lastColumn, firstColumn], rules);
  const count = numberReader(block, orderColumn);
  const reader: CustomerRowReader = {
    lastDay: (row) => readDay(row[lastColumn]),
    orders(row) {
      const orders = count(row);
      return orders !== null && Number.isInteger(orders) && orders >= 0 ? orders : null;
    },
    revenue: numberReader(block, revenueColumn),
    firstDay: (row) => (firstColumn === null ? null : readDay(row[firstColumn])),
  };
  refuseUnreadable(block, lastColumn, reader.lastDay, 'NO_DATES');
  refuseUnreadable(block, orderColumn, reader.orders, 'NO_ORDER_COUNTS');
  refuseUnreadable(block, revenueColumn, reader.revenue, 'NO_AMOUNTS');
  return reader;
}

function reasonToLeaveOut(
  { lastDay, orders, revenue }: { lastDay: number | null; orders: number | null; revenue: number | null },
  { today }: ReadingRules,
): FindingCode | null {
  if (lastDay === null) return 'UNREADABLE_DATE';
  if (revenue === null) return 'UNREADABLE_AMOUNT';
  if (orders === null) return 'UNREADABLE_ORDERS';
  return lastDay > today ? 'FUTURE_DATE' : null;
}

function isSame(a: CustomerRow, b: CustomerRow): boolean {
  return a.firstDay === b.firstDay && a.lastDay === b.lastDay && a.orders === b.orders && a.revenue === b.revenue;
}

function combined(rows: readonly CustomerRow[]): CustomerRow {
  const [first] = rows as [CustomerRow, ...CustomerRow[]];
  if (rows.length === 1) return first;
  const firstDays = rows.map(({ firstDay }) => firstDay).filter((day): day is number => day !== null);
  return {
    customer: first.customer,
    firstDay: firstDays.length === 0 ? null : Math.min(...firstDays),
    lastDay: Math.max(...rows.map(({ lastDay }) => lastDay)),
    orders: exactSum(rows.map(({ orders }) => orders)),
    revenue: exactSum(rows.map(({ revenue }) => revenue)),
  };
}
