/** Orders of a sheet, read, checked and grouped by customer. */
import { type CustomerPurchases, purchasesByCustomer } from '../core/metrics/purchases.ts';
import { exactSum } from '../core/numerics/decimal.ts';
import { UserError } from '../errors.ts';
import { columnLetter } from '../grid/columns.ts';
import type { Currency } from '../grid/currency.ts';
import { amountColumns, type OrdersReading, readOrders } from '../grid/orders.ts';
import type { SourceSettings } from './contract.ts';
import { assertDistinctColumns } from './settings.ts';
import { currencyIn, orderSource, type SheetCells, tableOf } from './sourceSheet.ts';

/** The orders of a sheet, read and grouped. */
export interface CheckedOrders {
  reading: OrdersReading;
  purchases: CustomerPurchases[];
  currency: Currency;
  firstDay: number;
  asOf: number;
  revenue: number;
  /** A1 notation of what was read. */
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
 * @throws UserError when the source cannot be segmented, naming the place and the fix
 */
export function checkOrders(sheet: SheetCells, settings: SourceSettings, calendar: Calendar): CheckedOrders {
  const { columns, dateOrder, refunds } = settings;
  const table = tableOf(sheet);
  assertDistinctColumns(columns, sheet.name);
  const reading = readOrders(orderSource(sheet, table, columns), { dateOrder, refunds, ...calendar });
  const purchases = purchasesByCustomer(reading.rows, refunds === 'net');
  const currency = currencyIn(sheet, table, columns, reading.rows.amounts);
  assertComparable(purchases, sheet.name, settings, currency);
  return {
    reading,
    purchases,
    currency,
    firstDay: reading.rows.days.reduce((a, b) => Math.min(a, b)),
    asOf: reading.rows.days.reduce((a, b) => Math.max(a, b)),
    revenue: exactSum(purchases.map(({ revenue }) => revenue)),
    range: table.range,
  };
}

/** Orders with a positive net. */
export function orderCount(purchases: readonly { orders: number }[]): number {
  return exactSum(purchases.map(({ orders }) => orders));
}

/** Tiers and scores compare customers with each other: one customer, or customers all alike, cannot be compared. */
function assertComparable(
  purchases: readonly CustomerPurchases[],
  sheet: string,
  { columns }: SourceSettings,
  { symbol }: Currency,
): void {
  const [first] = purchases;
  const column = columnLetter(amountColumns(columns)[0] ?? 0);
  if (first && purchases.length === 1) {
    throw new UserError('ONE_CUSTOMER', {
      sheet,
      column: columnLetter(columns.customer ?? 0),
      customer: first.customer,
    });
  }
  if (!purchases.some(({ revenue }) => revenue > 0)) throw new UserError('NOTHING_POSITIVE', { sheet, column });
  if (first && purchases.every(({ revenue }) => revenue === first.revenue)) {
    throw new UserError('ALL_EQUAL', { sheet, column, customers: purchases.length, amount: symbol + first.revenue });
  }
}
