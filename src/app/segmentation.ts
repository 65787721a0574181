/** The main job as a pure function: cells and settings in, checked orders, scored customers and a report out. */
import { type CustomerPurchases, purchasesByCustomer } from '../core/metrics/purchases.ts';
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import { exactSum } from '../core/numerics/decimal.ts';
import { rfmScores } from '../core/segments/rfm.ts';
import { SEGMENTS, segmentOf } from '../core/segments/segmentMap.ts';
import { TIERS, tierBands, tiersByShare } from '../core/segments/tiers.ts';
import { userError } from '../errors.ts';
import { columnLetter } from '../grid/columns.ts';
import type { Currency } from '../grid/currency.ts';
import { amountColumns, type OrdersReading, readOrders } from '../grid/orders.ts';
import type { SegmentedCustomer } from '../report/input.ts';
import type { DataCheck, SegmentSummary, SourceSettings, TierSummary } from './contract.ts';
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

/** The check as the sidebar shows it, with the columns that its live preview scores. */
export function dataCheck(
  { reading, purchases, currency, firstDay, asOf, revenue }: CheckedOrders,
  { basis }: OrdersForecast,
): DataCheck {
  const { rowsRead, rowsUsed, findings, refundRows } = reading;
  return {
    rowsRead,
    rowsUsed,
    rowsSkipped: rowsRead - rowsUsed,
    customers: purchases.length,
    orders: orderCount(purchases),
    revenue,
    firstDay,
    asOf,
    findings,
    refundRows,
    currency,
    forecast: basis,
    table: {
      daysSince: purchases.map(({ lastDay }) => asOf - lastDay),
      orders: purchases.map(({ orders }) => orders),
      revenue: purchases.map((customer) => customer.revenue),
    },
  };
}

/** Scores, segments and tiers of every customer, by revenue, highest first; ties by key, never by row order. */
export function segmentCustomers(
  { purchases, asOf }: CheckedOrders,
  tierCuts: readonly [number, number],
  forecast: OrdersForecast,
): SegmentedCustomer[] {
  const daysSince = purchases.map(({ lastDay }) => asOf - lastDay);
  const revenue = purchases.map((customer) => customer.revenue);
  const scores = rfmScores({ daysSince, orders: purchases.map(({ orders }) => orders), revenue });
  const tiers = tiersByShare(revenue, tierCuts);
  const customers = purchases.map((customer, i): SegmentedCustomer => {
    const [recency, frequency, monetary] = [scores.recency[i] ?? 1, scores.frequency[i] ?? 1, scores.monetary[i] ?? 1];
    return {
      ...customer,
      daysSince: daysSince[i] ?? 0,
      recency,
      frequency,
      monetary,
      segment: segmentOf(recency, frequency, monetary),
      tier: tiers[i] ?? 'C',
      ...forecastOf(customer.customer, forecast),
    };
  });
  return customers.sort((a, b) => b.revenue - a.revenue || (a.customer < b.customer ? -1 : 1));
}

function forecastOf(customer: string, { customers }: OrdersForecast) {
  const { pAlive = null, lifetimeValue = null, contactScore = null } = customers.get(customer) ?? {};
  return { pAlive, lifetimeValue, contactScore };
}

/** Customers and revenue of each tier, A first. */
export function tierSummaries(customers: readonly SegmentedCustomer[]): TierSummary[] {
  const bands = tierBands(
    customers.map(({ revenue }) => revenue),
    customers.map(({ tier }) => tier),
  );
  return TIERS.map((tier, i) => ({
    tier,
    customers: bands[i]?.customers ?? 0,
    revenue: revenueOf(customers.filter((customer) => customer.tier === tier)),
    revenueFrom: bands[i]?.from ?? null,
  }));
}

/** Customers and revenue of each segment, best first; empty segments included. */
export function segmentSummaries(customers: readonly SegmentedCustomer[]): SegmentSummary[] {
  return SEGMENTS.map((segment) => {
    const members = customers.filter((customer) => customer.segment === segment);
    return { segment, customers: members.length, revenue: revenueOf(members) };
  });
}

/** Orders with a positive net. */
export function orderCount(purchases: readonly { orders: number }[]): number {
  return purchases.reduce((sum, { orders }) => sum + orders, 0);
}

function revenueOf(customers: readonly SegmentedCustomer[]): number {
  return exactSum(customers.map(({ revenue }) => revenue));
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
