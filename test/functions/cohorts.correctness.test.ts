import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/cohorts.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { column, formula } from './formulas.ts';

type Table = (string | number)[][];

const COHORTS = formula<Table>(fn);

describe.skipIf(!hasValidationData)('COHORTS of Online Retail', () => {
  // Chen, Sain & Guo (2012), Database Marketing & Customer Strategy Management 19(3); all 91 cells as published at GitHub,
  // Bushra1216/Customer-Cohort-Analysis, README @ 20f5662, which leaves out cancellations and two wholesale orders.
  const published = {
    '2010-12': [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235],
    '2011-01': [416, 92, 111, 96, 134, 120, 103, 101, 125, 136, 152, 49],
    '2011-02': [380, 71, 71, 108, 103, 94, 96, 106, 94, 116, 26],
    '2011-03': [452, 68, 114, 90, 101, 76, 121, 104, 126, 39],
    '2011-04': [300, 64, 61, 63, 59, 68, 65, 78, 22],
    '2011-05': [284, 54, 49, 49, 59, 66, 75, 26],
    '2011-06': [242, 42, 38, 64, 56, 81, 23],
    '2011-07': [188, 34, 39, 42, 51, 21],
    '2011-08': [169, 35, 42, 41, 21],
    '2011-09': [299, 70, 90, 34],
    '2011-10': [358, 86, 41],
    '2011-11': [323, 36],
    '2011-12': [41],
  };

  const all = () => readDataSet('online_retail_invoices.csv');
  const bought = () =>
    all().filter(
      ({ InvoiceNo = '', positive_lines, max_line_qty }) =>
        !InvoiceNo.startsWith('C') && Number(positive_lines) > 0 && Number(max_line_qty) < 70_000,
    );
  const customers = (list: Record<string, string>[]) => column(...list.map(({ CustomerID = '' }) => CustomerID));
  const dates = (list: Record<string, string>[]) => column(...list.map(({ InvoiceDate = '' }) => InvoiceDate));

  it('has all 91 published numbers of customers, and blanks beyond; rows without a customer are left out', () => {
    const invoices = bought();
    const [header, ...rows] = COHORTS(customers(invoices), dates(invoices), '', 'month', 'customers', '', true);
    expect(header).toEqual(['Cohort (as of 2011-12-09, latest period incomplete)', 'Customers', ...Array(13).keys()]);
    expect(rows).toEqual(
      Object.entries(published).map(([cohort, cells]) => [
        cohort,
        cells[0],
        ...cells,
        ...new Array<string>(13 - cells.length).fill(''),
      ]),
    );
  });

  it('has the published rates of the first cohort', () => {
    const invoices = bought();
    const [, first = []] = COHORTS(customers(invoices), dates(invoices), '', '月', '留存率', '', true);
    // Per cent with one decimal, months 1 to 12.
    expect(first.slice(3).map((rate) => Number((100 * Number(rate)).toFixed(1)))).toEqual([
      36.6, 32.3, 38.4, 36.3, 39.8, 36.3, 34.9, 35.4, 39.5, 37.4, 50.3, 26.6,
    ]);
  });

  it('has the revenue of a recomputation, refunds included', () => {
    // Python 3.12 over the same file with Decimal sums: first day with a positive net, every row from then on.
    const invoices = all();
    const amounts = column(...invoices.map(({ revenue }) => Number(revenue)));
    const rows = COHORTS(customers(invoices), dates(invoices), amounts, 'month', 'revenue', '', true);
    expect(rows[1]?.slice(0, 5)).toEqual(['2010-12', 883, 560731.77, 266775, 226316.25]);
    expect(rows[11]).toEqual(['2011-10', 357, 158425.42, 39201.97, 12279.46, ...new Array<string>(10).fill('')]);
  });
});

describe('names of cohorts', () => {
  const named = (period: string, date: string) => COHORTS(column('a'), column(date), '', period)[1]?.[0];

  it('of weeks carry the ISO year, right at both ends of a year', () => {
    // Python 3: date.isocalendar()
    expect(named('week', '2005-01-01')).toBe('2004-W53');
    expect(named('week', '2005-12-31')).toBe('2005-W52');
    expect(named('week', '2024-12-30')).toBe('2025-W01');
    expect(named('周', '2025-04-01')).toBe('2025-W14');
  });

  it('of other periods are year and month, quarter or year', () => {
    expect(named('month', '2025-04-30')).toBe('2025-04');
    expect(['2025-03-31', '2025-04-01', '2025-09-30', '2025-10-01'].map((date) => named('季', date))).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ]);
    expect(named('年', '2025-12-31')).toBe('2025');
  });
});
