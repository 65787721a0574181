/** Figures of review periods of public data, against counts by another program. */
import { describe, expect, it } from 'vitest';
import type { OrderRows } from '../../src/core/metrics/purchases.ts';
import { customerRecords } from '../../src/core/review/customerRecords.ts';
import { periodFigures } from '../../src/core/review/periodFigures.ts';
import { periodFromId, type ReviewPeriod, spanOf } from '../../src/core/review/reviewPeriod.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

const RULES = { netDays: true, inactiveDays: 180 };
const NO_FEEDBACK = { recommendations: null, ratings: null };

function figuresOf(rows: OrderRows, id: string) {
  const asOf = rows.days.reduce((a, b) => Math.max(a, b));
  const spans = [spanOf(periodFromId(id) as ReviewPeriod, asOf)];
  const figures = periodFigures(rows, customerRecords(rows), NO_FEEDBACK, new Map(), spans, RULES).get(id);
  if (!figures) throw new Error(id);
  const { customers, active, new: joined, revenue, newRevenue, orders } = figures;
  const { repeatRate, inactiveChurn, repurchaseRate, purchaseCycle } = figures;
  return [
    [customers, active, joined, revenue, newRevenue, orders],
    [repeatRate, inactiveChurn, repurchaseRate, purchaseCycle],
  ];
}

/**
 * Counted with Python 3's csv, datetime, decimal and statistics alone, straight from the definitions: a purchase is a day of a
 * customer with a positive sum; an order is an invoice of a customer with a positive sum, on a day with one, of the rows of the
 * period; shares are written as the two counts.
 */
describe.runIf(hasValidationData)('cdnow_transactions.csv', () => {
  const records = readDataSet('cdnow_transactions.csv');
  const rows: OrderRows = {
    customers: records.map(({ id = '' }) => id),
    days: records.map(({ date = '' }) => serialDay(date)),
    amounts: records.map(({ value }) => Number(value)),
    orderIds: null,
  };

  it.each([
    ['1997-01', [777, 777, 777, 28592.7, 28592.7, 881], [74 / 777, 0, null, 7]],
    ['1997-06', [2349, 232, 0, 9907.25, 0, 284], [805 / 2349, 0, 68 / 224, 59.5]],
    ['1998-05', [2349, 134, 0, 6378.14, 0, 176], [506 / 855, 1805 / 2349, 38 / 125, 59]],
    ['1998-06', [2349, 138, 0, 5590.87, 0, 172], [483 / 812, 1834 / 2349, 41 / 134, 64]],
    ['1997-Q4', [2349, 404, 0, 28109.27, 0, 768], [1040 / 2349, 1739 / 2349, 203 / 418, 47]],
    ['1998-Q2', [2349, 300, 0, 17980.54, 0, 513], [483 / 812, 1834 / 2349, 169 / 384, 55]],
    ['1997', [2349, 2349, 2349, 201224.82, 201224.82, 5720], [1040 / 2349, 1739 / 2349, null, 29]],
    ['1998', [2349, 515, 0, 42867.12, 0, 1191], [483 / 812, 1834 / 2349, 515 / 2349, 55]],
  ])('in %s', (id, sums, rates) => {
    expect(figuresOf(rows, id)).toEqual([sums, rates]);
  });
});

/** By the same program; with refunds, two orders of one day, customers who never bought on balance, and a last month up to the 9th. */
describe.runIf(hasValidationData)('online_retail_invoices.csv', () => {
  const records = readDataSet('online_retail_invoices.csv').filter(({ CustomerID }) => CustomerID !== '');
  const rows: OrderRows = {
    customers: records.map(({ CustomerID = '' }) => CustomerID),
    days: records.map(({ InvoiceDate = '' }) => serialDay(InvoiceDate.slice(0, 10))),
    amounts: records.map(({ revenue }) => Number(revenue)),
    orderIds: records.map(({ InvoiceNo = '' }) => InvoiceNo),
  };

  it.each([
    ['2010-12', [883, 883, 883, 554604.02, 559128.82, 1387], [203 / 883, 0, null, 6]],
    ['2011-01', [1298, 737, 415, 475074.38, 209853.32, 975], [435 / 1298, 0, 322 / 883, 24]],
    ['2011-10', [3970, 1360, 357, 974603.59, 158419.22, 1908], [2368 / 3970, 771 / 3970, 485 / 1264, 33]],
    ['2011-11', [4293, 1661, 323, 1132407.74, 135467.28, 2637], [2687 / 4293, 838 / 4293, 620 / 1360, 26]],
    ['2011-12', [4334, 612, 41, 342506.38, 26776.75, 771], [2645 / 4214, 859 / 4334, 368 / 1661, 18]],
    ['2011-Q3', [3613, 2157, 654, 2122046.85, 351273.94, 4334], [2109 / 3613, 689 / 3613, 1209 / 1989, 35]],
    ['2011-Q4', [4334, 2554, 721, 2449517.71, 386976.26, 5316], [2645 / 4214, 859 / 4334, 1351 / 2157, 27]],
    ['2011', [4334, 4214, 3451, 7745461.79, 3975497.4, 16977], [2645 / 4214, 859 / 4334, 763 / 883, 29]],
  ])('in %s', (id, sums, rates) => {
    expect(figuresOf(rows, id)).toEqual([sums, rates]);
  });
});
