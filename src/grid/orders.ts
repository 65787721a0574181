/** Cells of an order list → typed rows, with a finding for every row that was left out or read in a special way. */
import type { OrderRows } from '../core/metrics/purchases.ts';
import { exactProduct } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import { type Cell, isBlank, isDate, isErrorValue, received } from './cell.ts';
import { type ColumnMapping, columnLetter } from './columns.ts';
import { customerKey, standsForNobody } from './customerKey.ts';
import { type DayOrder, dayOrderEvidence, dayReader, possibleDays, provenOrder } from './days.ts';
import { FINDINGS, type Finding, type FindingCode, type FindingEffect } from './findings.ts';
import { decimalMark, readNumber } from './numbers.ts';

export type DateOrder = 'auto' | DayOrder;

/**
 * What to do with rows below zero. `net`: they reduce the customer's revenue, and a day whose net is not positive has no order;
 * `drop`: they are left out; `keep`: they reduce revenue, and days are not netted.
 */
export type RefundPolicy = 'net' | 'drop' | 'keep';

/** A block of cells below a header, and where it stands. */
export interface OrderSource {
  sheet: string;
  /** Row number, as the user sees it, of the first row of `cells`. */
  firstRow: number;
  cells: readonly (readonly Cell[])[];
  columns: ColumnMapping;
}

export interface ReadingRules {
  dateOrder: DateOrder;
  refunds: RefundPolicy;
  /** IANA zone of the spreadsheet. */
  timeZone: string;
  /** Serial day of today in that zone; later days are typing errors. */
  today: number;
}

export interface OrdersReading {
  rows: OrderRows;
  /** Rows with anything in the columns that are read. */
  rowsRead: number;
  rowsUsed: number;
  /** Rows below zero, whatever is done with them. */
  refundRows: number;
  findings: Finding[];
}

/** Amounts and days of one row, as far as they can be read. */
export interface RowReader {
  day(row: readonly Cell[]): number | null;
  amount(row: readonly Cell[]): number | null;
}

/** The largest ratio of rows to order ids at which a repeated order is a slip rather than an order of several lines. */
const ONE_ROW_PER_ORDER = 1.05;
const SHOWN_ROWS = 4;

/**
 * Reads every row. A row is left out for one reason only, the first that applies.
 *
 * @throws UserError when a column is missing or cannot be read as a whole
 */
export function readOrders(source: OrderSource, rules: ReadingRules): OrdersReading {
  const read = rowReader(source, rules);
  const { columns, cells } = source;
  const customerColumn = chosen(source, 'customer');
  const findings = findingList(source.firstRow);
  const used = { customers: [] as string[], days: [] as number[], amounts: [] as number[], orderIds: [] as string[] };
  const isDuplicate = duplicateTest(cells, columns.orderId);
  const relevant = Object.values(columns).filter((column) => column !== null);
  let rowsRead = 0;
  let refundRows = 0;

  cells.forEach((row, i) => {
    if (relevant.every((column) => isBlank(row[column]))) return;
    rowsRead++;
    const key = customerKey(row[customerColumn]);
    const day = read.day(row);
    const amount = read.amount(row);
    const orderId = columns.orderId === null ? '' : customerKey(row[columns.orderId]);
    if (amount !== null && amount < 0) refundRows++;

    const reason =
      reasonToLeaveOut({ key, day, amount }, rules) ??
      (isDuplicate(orderId, key, day, amount) ? 'DUPLICATE_ORDER' : null);
    if (reason !== null || day === null || amount === null) {
      findings.add(reason ?? 'UNREADABLE_AMOUNT', i, 'leftOut');
      return;
    }
    if (amount < 0) findings.add('REFUND', i, rules.refunds === 'net' ? 'netted' : 'subtracted');
    if (amount === 0) findings.add('ZERO_AMOUNT', i, 'noOrder');
    if (amountColumns(columns).some((column) => typeof row[column] === 'string'))
      findings.add('TEXT_NUMBER', i, 'readAsNumber');
    if (columns.date !== null && typeof row[columns.date] === 'string') findings.add('TEXT_DATE', i, 'readAsDate');
    used.customers.push(key);
    used.days.push(day);
    used.amounts.push(amount);
    used.orderIds.push(orderId);
  });

  if (rowsRead === 0) throw userError('ONLY_HEADERS', { sheet: source.sheet });
  if (used.days.length === 0) throw userError('NO_USABLE_ROWS', { sheet: source.sheet, rows: rowsRead });
  return {
    rows: { ...used, orderIds: columns.orderId === null ? null : used.orderIds },
    rowsRead,
    rowsUsed: used.days.length,
    refundRows,
    findings: findings.all(),
  };
}

/**
 * Settles how dates and amounts of these columns are read, for the whole columns at once.
 *
 * @throws UserError when the order of day and month is open or contradictory, or nothing can be read at all
 */
export function rowReader(source: OrderSource, rules: Pick<ReadingRules, 'dateOrder' | 'timeZone'>): RowReader {
  const { cells, columns, sheet, firstRow } = source;
  const dateColumn = chosen(source, 'date');
  const amountParts = amountColumns(columns);
  if (amountParts.length === 0) throw userError('COLUMN_NOT_CHOSEN', { sheet, column: 'amount' });

  const dates = cells.map((row) => row[dateColumn]);
  const readDay = dayReader(() => rules.timeZone);
  const order = rules.dateOrder === 'auto' ? settleOrder(dates, dateColumn, source) : rules.dateOrder;
  const marks = amountParts.map((column) => decimalMark(cells.map((row) => row[column])).mark);
  const amount = (row: readonly Cell[]): number | null => {
    const parts = amountParts.map((column, i) =>
      isDate(row[column]) ? null : readNumber(row[column], marks[i] ?? '.'),
    );
    return parts.reduce((product, part) => (product === null || part === null ? null : exactProduct(product, part)), 1);
  };
  const day = (row: readonly Cell[]): number | null => readDay(row[dateColumn], order);

  const filled = (column: number) => cells.findIndex((row) => !isBlank(row[column]));
  const firstDate = filled(dateColumn);
  if (firstDate >= 0 && !cells.some((row) => day(row) !== null)) {
    const place = { sheet, column: columnLetter(dateColumn), row: firstDate + firstRow };
    throw userError('NO_DATES', { ...place, received: received(dates[firstDate]) });
  }
  const firstAmount = filled(amountParts[0] as number);
  if (firstAmount >= 0 && !cells.some((row) => amount(row) !== null)) {
    const column = amountParts[0] as number;
    const place = { sheet, column: columnLetter(column), row: firstAmount + firstRow };
    throw userError('NO_AMOUNTS', { ...place, received: received(cells[firstAmount]?.[column]) });
  }
  return { day, amount };
}

/** The first reason for which a row cannot be used, or null. */
function reasonToLeaveOut(
  { key, day, amount }: { key: string; day: number | null; amount: number | null },
  { today, refunds }: ReadingRules,
): FindingCode | null {
  if (key === '' || isErrorValue(key)) return 'NO_CUSTOMER';
  if (standsForNobody(key)) return 'NOBODY';
  if (day === null) return 'UNREADABLE_DATE';
  if (amount === null) return 'UNREADABLE_AMOUNT';
  if (day > today) return 'FUTURE_DATE';
  return amount < 0 && refunds === 'drop' ? 'REFUND' : null;
}

/** The columns whose product is a row's amount: the amount itself, or quantity and unit price. */
export function amountColumns(columns: ColumnMapping): number[] {
  if (columns.amount !== null) return [columns.amount];
  return columns.quantity !== null && columns.unitPrice !== null ? [columns.quantity, columns.unitPrice] : [];
}

function chosen({ columns, sheet }: OrderSource, role: 'customer' | 'date'): number {
  const column = columns[role];
  if (column === null) throw userError('COLUMN_NOT_CHOSEN', { sheet, column: role });
  return column;
}

/** Day first or month first, as the texts of the column prove; null when no text depends on it. */
function settleOrder(dates: readonly Cell[], column: number, { sheet, firstRow }: OrderSource): DayOrder | null {
  const evidence = dayOrderEvidence(dates);
  const place = { sheet, column: columnLetter(column) };
  if (evidence.dayFirst >= 0 && evidence.monthFirst >= 0) {
    throw userError('MIXED_DATES', {
      ...place,
      row: evidence.monthFirst + firstRow,
      received: received(dates[evidence.monthFirst]),
      otherRow: evidence.dayFirst + firstRow,
      otherReceived: received(dates[evidence.dayFirst]),
    });
  }
  const order = provenOrder(evidence);
  if (order !== null || evidence.ambiguous < 0) return order;
  const cell = dates[evidence.ambiguous];
  throw userError('AMBIGUOUS_DATES', {
    ...place,
    row: evidence.ambiguous + firstRow,
    received: received(cell),
    rows: evidence.ambiguousCount,
    ...possibleDays(cell),
  });
}

/**
 * Tells whether an order stands in the sheet a second time: same id, customer, day and amount. Only where a row is an order;
 * in a list of order lines the same id comes again by right.
 */
function duplicateTest(
  cells: readonly (readonly Cell[])[],
  column: number | null,
): (id: string, ...order: (string | number | null)[]) => boolean {
  if (column === null) return () => false;
  const ids = cells.map((row) => customerKey(row[column])).filter((id) => id !== '');
  if (ids.length > ONE_ROW_PER_ORDER * new Set(ids).size) return () => false;
  const seen = new Map<string, string>();
  return (id, ...order) => {
    const text = order.join('\n');
    if (id === '' || seen.get(id) !== text) {
      seen.set(id, text);
      return false;
    }
    return true;
  };
}

interface FindingList {
  add(code: FindingCode, index: number, effect: FindingEffect): void;
  /** In the order in which findings are told. */
  all(): Finding[];
}

/** Counts findings and keeps the first rows of each. */
function findingList(firstRow: number): FindingList {
  const found = new Map<FindingCode, Finding>();
  return {
    add(code, index, effect) {
      const finding = found.get(code) ?? { code, rows: 0, firstRows: [], effect };
      found.set(code, finding);
      finding.rows++;
      if (finding.firstRows.length < SHOWN_ROWS) finding.firstRows.push(index + firstRow);
    },
    all: () => FINDINGS.flatMap((code) => found.get(code) ?? []),
  };
}
