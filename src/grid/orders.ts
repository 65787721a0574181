/** Cells of an order list → typed rows, with a finding for every row that was left out or read in a special way. */
import type { OrderRows } from '../core/metrics/purchases.ts';
import { exactProduct } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import { isBlank } from './cell.ts';
import {
  type CellBlock,
  cellsOf,
  chosen,
  type DateRules,
  dateReader,
  numberReader,
  type ReadingRules,
  type Row,
  refuseUnreadable,
} from './cellBlock.ts';
import type { ColumnMapping } from './columns.ts';
import { customerKey } from './customerKey.ts';
import { customerList } from './customerList.ts';
import { discountReader } from './discounts.ts';
import { type Finding, type FindingCode, findingList } from './findings.ts';
import type { TestProposal } from './testCustomers.ts';

/**
 * What to do with rows below zero. `net`: they reduce the customer's revenue, and a day whose net is not positive has no order;
 * `drop`: they are left out; `keep`: they reduce revenue, and days are not netted.
 */
export type RefundPolicy = 'net' | 'drop' | 'keep';

/** What to do with rows that stand in the sheet a second time. */
export type DuplicatePolicy = 'drop' | 'keep';

export interface OrderRules extends ReadingRules {
  refunds: RefundPolicy;
  duplicates: DuplicatePolicy;
}

/** Order rows with what else is known of them; null where the sheet has no such column. */
export interface ReadOrderRows extends OrderRows {
  /** '' where the cell is blank. */
  channels: readonly string[] | null;
  products: readonly string[] | null;
  /** Units; 0 where the cell cannot be read. */
  quantities: readonly number[] | null;
  /** 1 with a discount, else 0. */
  discounts: readonly number[] | null;
}

/** What a reading of any source tells beside its rows. */
export interface Reading {
  /** Rows with anything in the columns that tell of an order or a customer. */
  rowsRead: number;
  rowsUsed: number;
  /** Rows below zero, whatever is done with them. */
  refundRows: number;
  /** Rows that stand in the sheet a second time, whatever is done with them. */
  duplicateRows: number;
  /** Customers who look like tests, left out or not. */
  tests: TestProposal[];
  findings: Finding[];
}

export interface OrdersReading extends Reading {
  rows: ReadOrderRows;
}

/** What one row holds, as far as it can be read. */
export interface OrderReader {
  day(row: Row): number | null;
  amount(row: Row): number | null;
  quantity(row: Row): number | null;
  unitPrice(row: Row): number | null;
  discount(row: Row): boolean;
}

/** The largest ratio of rows to order ids at which a repeated order is a slip rather than an order of several lines. */
const ONE_ROW_PER_ORDER = 1.05;

/**
 * Reads every row. A row is left out for one reason only, the first that applies.
 *
 * @throws UserError when a column is missing or cannot be read as a whole
 */
export function readOrders(block: CellBlock, columns: ColumnMapping, rules: OrderRules): OrdersReading {
  const read = orderReader(block, columns, rules);
  const { cells, sheet, firstRow } = block;
  const customerColumn = chosen(block, columns, 'customer');
  const amounts = amountColumns(columns);
  const telling = [customerColumn, columns.date, columns.orderId, ...amounts].filter((column) => column !== null);
  const findings = findingList(firstRow);
  const customers = customerList(rules);
  const orderIds = columns.orderId === null ? null : cellsOf(block, columns.orderId).map(customerKey);
  const repeated = orderIds === null ? new Set<string>() : repeatedIds(orderIds);
  const firstUsed = new Map<string, number>();
  const used = {
    customers: [] as string[],
    days: [] as number[],
    amounts: [] as number[],
    orderIds: [] as string[],
    channels: [] as string[],
    products: [] as string[],
    quantities: [] as number[],
    discounts: [] as number[],
  };
  let rowsRead = 0;
  let refundRows = 0;
  let duplicateRows = 0;

  /** Whether the order stands above with the same id, customer, day and amount. */
  const isDuplicate = (orderId: string, customer: string, day: number, amount: number): boolean => {
    if (!repeated.has(orderId)) return false;
    const first = firstUsed.get(orderId);
    const isSame =
      first !== undefined &&
      used.customers[first] === customer &&
      used.days[first] === day &&
      used.amounts[first] === amount;
    if (!isSame) firstUsed.set(orderId, used.days.length);
    return isSame;
  };

  for (let i = 0; i < cells.length; i++) {
    const row = cells[i] as Row;
    if (telling.every((column) => isBlank(row[column]))) continue;
    rowsRead++;
    const customer = customers.of(row[customerColumn]);
    const day = read.day(row);
    const amount = read.amount(row);
    if (amount !== null && amount < 0) refundRows++;

    const reason = customer.leftOut ?? reasonToLeaveOut(day, amount, rules);
    if (reason !== null || day === null || amount === null) {
      findings.add(reason ?? 'UNREADABLE_AMOUNT', i, 'leftOut', amount);
      continue;
    }
    const orderId = orderIds === null ? '' : (orderIds[i] as string);
    if (isDuplicate(orderId, customer.key, day, amount)) {
      duplicateRows++;
      if (rules.duplicates === 'drop') {
        findings.add('DUPLICATE_ORDER', i, 'leftOut', amount);
        continue;
      }
      findings.add('DUPLICATE_ORDER', i, 'kept');
    }
    if (customer.isLikelyTest) findings.add('LIKELY_TEST', i, 'kept');
    if (amount < 0) findings.add('REFUND', i, rules.refunds === 'net' ? 'netted' : 'subtracted');
    if (amount === 0) findings.add('ZERO_AMOUNT', i, 'noOrder');
    if (amounts.some((column) => typeof row[column] === 'string')) findings.add('TEXT_NUMBER', i, 'readAsNumber');
    if (typeof row[columns.date as number] === 'string') findings.add('TEXT_DATE', i, 'readAsDate');
    used.customers.push(customer.key);
    used.days.push(day);
    used.amounts.push(amount);
    if (orderIds !== null) used.orderIds.push(orderId);
    if (columns.channel !== null) used.channels.push(customerKey(row[columns.channel]));
    if (columns.product !== null) used.products.push(customerKey(row[columns.product]));
    if (columns.quantity !== null) used.quantities.push(read.quantity(row) ?? 0);
    if (columns.discount !== null) used.discounts.push(read.discount(row) ? 1 : 0);
  }

  if (rowsRead === 0) throw userError('ONLY_HEADERS', { sheet });
  if (used.days.length === 0) throw userError('NO_USABLE_ROWS', { sheet, rows: rowsRead });
  return {
    rows: {
      ...used,
      orderIds: orderIds === null ? null : used.orderIds,
      channels: columns.channel === null ? null : used.channels,
      products: columns.product === null ? null : used.products,
      quantities: columns.quantity === null ? null : used.quantities,
      discounts: columns.discount === null ? null : used.discounts,
    },
    rowsRead,
    rowsUsed: used.days.length,
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
export function orderReader(block: CellBlock, columns: ColumnMapping, rules: DateRules): OrderReader {
  const dateColumn = chosen(block, columns, 'date');
  const amountParts = amountColumns(columns);
  const amountColumn = amountParts[0];
  if (amountColumn === undefined) throw userError('COLUMN_NOT_CHOSEN', { sheet: block.sheet, column: 'amount' });
  const readDay = dateReader(block, [dateColumn], rules);
  const factors = amountParts.map((column) => numberReader(block, column));
  const [quantity, unitPrice] = [numberReader(block, columns.quantity), numberReader(block, columns.unitPrice)];
  const isDiscount = columns.discount === null ? null : discountReader(cellsOf(block, columns.discount));
  const reader: OrderReader = {
    day: (row) => readDay(row[dateColumn]),
    amount(row) {
      let product: number | null = null;
      for (const factor of factors) {
        const value = factor(row);
        if (value === null) return null;
        product = product === null ? value : exactProduct(product, value);
      }
      return product;
    },
    quantity,
    unitPrice,
    discount: (row) => isDiscount?.(row[columns.discount as number]) ?? false,
  };
  refuseUnreadable(block, dateColumn, reader.day, 'NO_DATES');
  refuseUnreadable(block, amountColumn, reader.amount, 'NO_AMOUNTS');
  return reader;
}

/** The columns whose product is a row's amount: the amount itself, or quantity and unit price. */
export function amountColumns({ amount, quantity, unitPrice }: ColumnMapping): number[] {
  if (amount !== null) return [amount];
  return quantity !== null && unitPrice !== null ? [quantity, unitPrice] : [];
}

/** The first reason for which a row of a known customer cannot be used, or null. */
function reasonToLeaveOut(
  day: number | null,
  amount: number | null,
  { today, refunds }: OrderRules,
): FindingCode | null {
  if (day === null) return 'UNREADABLE_DATE';
  if (amount === null) return 'UNREADABLE_AMOUNT';
  if (day > today) return 'FUTURE_DATE';
  return amount < 0 && refunds === 'drop' ? 'REFUND' : null;
}

/** Ids that come again where a row is an order; none in a list of order lines, where they do so by right. */
function repeatedIds(orderIds: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let filled = 0;
  for (const id of orderIds) {
    if (id === '') continue;
    filled++;
    if (seen.has(id)) repeated.add(id);
    else seen.add(id);
  }
  return filled <= ONE_ROW_PER_ORDER * seen.size ? repeated : new Set();
}
