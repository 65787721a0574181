/** Public data read through proposal and check, against counts by another program. */
import { describe, expect, it } from 'vitest';
import { checkOrders, mainChoices, orderCount } from '../../src/app/checkedOrders.ts';
import { customerColumns } from '../../src/app/customerColumns.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { describeSource } from '../../src/app/sourceSheet.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { CALENDAR, settings, sheetOf } from './sourceSettings.ts';

/** The file as a sheet that knows numbers, with everything else as text. */
function cellsOf(name: string): Cell[][] {
  const records = readDataSet(name);
  const headers = Object.keys(records[0] ?? {});
  const typed = (text = ''): Cell => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  return [headers, ...records.map((record) => headers.map((header) => typed(record[header])))];
}

/** Headers of the proposed roles. */
function proposal(cells: Cell[][]) {
  const { shape, mapping } = describeSource(sheetOf(cells), {}, 'UTC');
  const named = Object.entries(mapping).filter(([, column]) => column !== null);
  return { shape, ...Object.fromEntries(named.map(([role, column]) => [role, cells[0]?.[column as number]])) };
}

describe.runIf(hasValidationData)('online_retail_2010-12.csv', () => {
  const cells = cellsOf('online_retail_2010-12.csv');
  const sheet = sheetOf(cells);
  const { mapping } = describeSource(sheet, {}, 'UTC');

  it('has its columns proposed', () => {
    expect(proposal(cells)).toEqual({
      shape: 'orders',
      customer: 'CustomerID',
      date: 'InvoiceDate',
      orderId: 'InvoiceNo',
      quantity: 'Quantity',
      unitPrice: 'UnitPrice',
      product: 'Description',
    });
  });

  /**
   * Counted with Python 3's csv.DictReader and decimal.Decimal: rows with a blank CustomerID are left out; an amount is Quantity
   * × UnitPrice; an order is an InvoiceNo of a customer with a positive sum on a day (the date of its first line) with one.
   */
  it('is read as it was counted', () => {
    const checked = checkOrders(sheet, settings(mapping), CALENDAR);
    const { reading, purchases } = checked;
    expect({
      rowsRead: reading.rowsRead,
      rowsUsed: reading.rowsUsed,
      refundRows: reading.refundRows,
      customers: purchases.length,
      orders: orderCount(purchases),
      revenue: checked.revenue,
      firstDay: checked.firstDay,
      asOf: checked.asOf,
    }).toEqual({
      rowsRead: 42481,
      rowsUsed: 26850,
      refundRows: 728,
      customers: 948,
      orders: 1387,
      revenue: 554604.02,
      firstDay: 40513, // 2010-12-01
      asOf: 40535, // 2010-12-23
    });
    expect(reading.findings).toMatchObject([
      { code: 'NO_CUSTOMER', rows: 15631, firstRows: [624, 1445, 1446, 1447] },
      { code: 'REFUND', rows: 690, firstRows: [143, 156, 237, 238] },
      { code: 'ZERO_AMOUNT', rows: 3, firstRows: [9304, 33578, 40091] },
      { code: 'TEXT_DATE', rows: 26850 },
    ]);
  });

  /** Sums by the same program over rows with a positive amount; 12583 spent 90.00 on a pink and on a red alarm clock each. */
  it('tells unit prices, and the product most was spent on', () => {
    const checked = checkOrders(sheet, settings(mapping), CALENDAR);
    const forecast = forecastCustomers(checked, { grossMargin: null, annualDiscountRate: 0.1 });
    const { unitPrice, discountShare } = customerColumns(checked, forecast);
    const at = (customer: string) => checked.purchases.findIndex((each) => each.customer === customer);
    expect(['17850', '12583', '13047'].map((customer) => unitPrice[at(customer)])).toEqual([
      5391.21 / 1733,
      855.86 / 449,
      366.63 / 101,
    ]);
    expect(new Set(discountShare)).toEqual(new Set([null]));
    const { product, channel } = mainChoices(checked);
    expect(['17850', '12583', '13047'].map((customer) => product?.get(customer))).toEqual([
      'IVORY EMBROIDERED QUILT',
      'ALARM CLOCK BAKELIKE PINK',
      'ASSORTED COLOUR BIRD ORNAMENT',
    ]);
    expect(channel).toBeNull();
  });
});

describe.runIf(hasValidationData)('rfm_orders.csv', () => {
  const cells = cellsOf('rfm_orders.csv');

  /** Counted with Python 3's csv.DictReader and decimal.Decimal. */
  it('is read as it was counted, with its columns proposed', () => {
    expect(proposal(cells)).toEqual({
      ...{ shape: 'orders', customer: 'customer_id', date: 'order_date', amount: 'revenue' },
    });
    const { mapping } = describeSource(sheetOf(cells), {}, 'UTC');
    const checked = checkOrders(sheetOf(cells), settings(mapping), CALENDAR);
    expect(checked).toMatchObject({
      reading: { rowsRead: 4906, rowsUsed: 4906, refundRows: 0, duplicateRows: 0, tests: [] },
      revenue: 464158,
      firstDay: 37193, // 2001-10-29
      asOf: 39081, // 2006-12-30
    });
    expect(checked.purchases).toHaveLength(995);
    expect(orderCount(checked.purchases)).toBe(4906);
  });

  it('comes to the same customers when it is summed up to one row a customer first', () => {
    const { mapping } = describeSource(sheetOf(cells), {}, 'UTC');
    const orders = checkOrders(sheetOf(cells), settings(mapping), CALENDAR);
    const summed: Cell[][] = [
      ['Customer', 'Last purchase', 'Orders', 'Revenue', 'First purchase'],
      ...orders.purchases.map(({ customer, lastDay, orders: count, revenue, firstDay }): Cell[] => [
        ...[customer, lastDay, count, revenue, firstDay],
      ]),
    ];
    const described = describeSource(sheetOf(summed), {}, 'UTC');
    expect(described.shape).toBe('customers');
    const customers = checkOrders(sheetOf(summed), settings(described.mapping, { shape: 'customers' }), CALENDAR);
    expect(customers.purchases).toEqual(orders.purchases);
    expect(customers).toMatchObject({ revenue: orders.revenue, asOf: orders.asOf, firstDay: orders.firstDay });
  });
});
