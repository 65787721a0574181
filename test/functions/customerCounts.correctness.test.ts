import { describe, expect, it } from 'vitest';
import { fn as activeCustomers } from '../../src/functions/activeCustomers.ts';
import { fn as newCustomers } from '../../src/functions/newCustomers.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { call, columnOf } from './formulas.ts';

/** Customers and dates of a data set, from a day to another. */
function count(fn: FunctionCode, columns: readonly [string[], string[]], from: string, to: string) {
  return call(fn, columnOf(columns[0]), columnOf(columns[1]), from, to);
}

describe.skipIf(!hasValidationData)('new and active customers of Online Retail', () => {
  // Bushra1216/Customer-Cohort-Analysis, README @ 20f5662: cohorts by month. New customers of a month are the first cell of
  // its cohort; active ones the sum over all cohorts of the cells that lie in it.
  const columns = (): [string[], string[]] => {
    const bought = readDataSet('online_retail_invoices.csv').filter(
      ({ CustomerID, InvoiceNo = '', positive_lines, max_line_qty }) =>
        CustomerID && !InvoiceNo.startsWith('C') && Number(positive_lines) > 0 && Number(max_line_qty) < 70_000,
    );
    return [bought.map(({ CustomerID = '' }) => CustomerID), bought.map(({ InvoiceDate = '' }) => InvoiceDate)];
  };

  it.each([
    ['2010-12-01', '2010-12-31', 885, 885],
    ['2011-01-01', '2011-01-31', 416, 324 + 416],
    ['2011-02-01', '2011-02-28', 380, 286 + 92 + 380],
    ['2011-03-01', '2011-03-31', 452, 340 + 111 + 71 + 452],
    ['2011-12-01', '2011-12-31', 41, 235 + 49 + 26 + 39 + 22 + 26 + 23 + 21 + 21 + 34 + 41 + 36 + 41],
  ])('from %s to %s are %i and %i', (from, to, joined, active) => {
    expect(count(newCustomers, columns(), from, to)).toBe(joined);
    expect(count(activeCustomers, columns(), from, to)).toBe(active);
  });
});

describe.skipIf(!hasValidationData)('new and active customers of CDNOW', () => {
  // Fader, Hardie & Lee (2005): 2,357 customers who came in the first 12 weeks of 1997. Summary of the R package BTYD and of
  // lifetimes: x_holdout_39w is above 0 for 684 of them, in weeks 40 to 78.
  const columns = (): [string[], string[]] => {
    const rows = readDataSet('cdnow_transactions.csv');
    return [rows.map(({ id = '' }) => id), rows.map(({ date = '' }) => date)];
  };

  it('are 2,357 new in twelve weeks and none later', () => {
    expect(count(newCustomers, columns(), '1997-01-01', '1997-03-25')).toBe(2357);
    expect(count(newCustomers, columns(), '1997-03-26', '1998-06-30')).toBe(0);
  });

  it('are 684 active in the holdout period', () => {
    expect(count(activeCustomers, columns(), '1997-10-01', '1998-06-30')).toBe(684);
    expect(readDataSet('cdnow_cbs.csv').filter(({ x_holdout_39w }) => Number(x_holdout_39w) > 0)).toHaveLength(684);
  });
});
