import { describe, expect, it } from 'vitest';
import { fn as aov } from '../../src/functions/aov.ts';
import { fn as clvHistoric } from '../../src/functions/clvHistoric.ts';
import { fn as clvRetention } from '../../src/functions/clvRetention.ts';
import { fn as purchaseCycle } from '../../src/functions/purchaseCycle.ts';
import { fn as purchaseFrequency } from '../../src/functions/purchaseFrequency.ts';
import { fn as repeatRate } from '../../src/functions/repeatRate.ts';
import { fn as repurchaseRate } from '../../src/functions/repurchaseRate.ts';
import { fn as revenueConcentration } from '../../src/functions/revenueConcentration.ts';
import { fn as revenuePerCustomer } from '../../src/functions/revenuePerCustomer.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { call, columnOf } from './formulas.ts';

describe('CLV_RETENTION', () => {
  it('is 250 for Gupta, Lehmann & Stuart (2004), Valuing Customers, footnote 2', () => {
    expect(call(clvRetention, 100, 0.8, 0.12)).toBeCloseTo(250, 9);
  });

  // Fader & Hardie (2012), Reconciling and Clarifying CLV Formulas, eqs 1–3, on the same figures: 350, 250, 312.5.
  it('gives the three timings of Fader & Hardie (2012)', () => {
    expect(call(clvRetention, 100, 0.8, 0.12, true)).toBeCloseTo(350, 9);
    expect(call(clvRetention, 100, 0.8, 0.12, false)).toBeCloseTo(250, 9);
    expect(Number(call(clvRetention, 100, 0.8, 0.12, true)) / 1.12).toBeCloseTo(312.5, 9);
  });

  // Fader & Hardie, workshop day 2, slide 147 (495.0), and (2015) p. 88 (343): Σ 100 r^t / 1.1^(t−1).
  it('times 1 + d is the value just before a renewal', () => {
    expect(Number(call(clvRetention, 100, 0.9, 0.1)) * 1.1).toBeCloseTo(495, 9);
    expect(Math.round(Number(call(clvRetention, 100, 0.833, 0.1)) * 1.1)).toBe(343);
  });
});

describe('published examples', () => {
  // Han, J. (2013), Increasing Repeat Purchase Rate by Analyzing Customer Latency: customer 4 of CDNOW has intervals of 17,
  // 196 and 132 days. Their mean is 345 / 3.
  it('of customer latency give PURCHASE_CYCLE', () => {
    const dates = columnOf(['1997-01-01', '1997-01-18', '1997-08-02', '1997-12-12']);
    expect(call(purchaseCycle, columnOf([4, 4, 4, 4]), dates)).toBe(132);
    expect(call(purchaseCycle, columnOf([4, 4, 4, 4]), dates, 'mean')).toBe(115);
  });

  // The standing example of Chinese analysts: 1,000 buyers in January, 300 of them again in February: 回购率 30%.
  it('of 回购率 give REPURCHASE_RATE', () => {
    const january = Array.from({ length: 1000 }, (_, i) => `C${i}`);
    const february = [...january.slice(0, 300), ...Array.from({ length: 500 }, (_, i) => `N${i}`)];
    expect(call(repurchaseRate, columnOf(january), columnOf(february))).toBe(0.3);
  });

  // Newman, M. E. J. (2005), Power laws, Pareto distributions and Zipf's law, on the 80/20 rule: the richest share P of a
  // population holds W = P^((α−2)/(α−1)) of the wealth. W = 0.8 at P = 0.2 needs (α−2)/(α−1) = ln 0.8 / ln 0.2.
  it('of the 80/20 rule give REVENUE_CONCENTRATION', () => {
    const held = (share: number) => share ** (Math.log(0.8) / Math.log(0.2));
    const revenues = Array.from({ length: 10 }, (_, i) => held((i + 1) / 10) - held(i / 10));
    const customers = columnOf(revenues.map((_, i) => `C${i}`));
    expect(call(revenueConcentration, customers, columnOf(revenues))).toBeCloseTo(0.8, 12);
    expect(call(revenueConcentration, customers, columnOf(revenues), 0.5)).toBeCloseTo(held(0.5), 12);
  });
});

// Reads ../shared/validation. Where no other source is named, the numbers are from a script in plain Python 3 with
// decimal.Decimal and statistics.median, written from the definitions.
describe.skipIf(!hasValidationData)('the CDNOW sample', () => {
  const rows = hasValidationData ? readDataSet('cdnow_transactions.csv') : [];
  const customers = columnOf(rows.map(({ id }) => id as string));
  const dates = columnOf(rows.map(({ date }) => date as string));
  const amounts = columnOf(rows.map(({ value }) => Number(value)));
  const buyers = (from: string, to: string) =>
    columnOf(rows.filter(({ date = '' }) => date >= from && date <= to).map(({ id }) => id as string));

  // Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way: 1,411 of 2,357 made no repeat purchase in
  // the 39 weeks of calibration.
  it('has the repeat buyers of Fader, Hardie & Lee (2005)', () => {
    expect(call(repeatRate, customers, dates, '1997-01-01', '1997-09-30')).toBe((2357 - 1411) / 2357);
  });

  it('has the orders per customer that its authors count: 6,919 of 2,357', () => {
    expect(call(purchaseFrequency, customers)).toBe(6919 / 2357);
  });

  it('has 8 orders of nothing, which are no purchases', () => {
    expect(call(aov, amounts)).toBe(244091.94 / 6911);
    expect(call(revenuePerCustomer, customers, amounts)).toBe(244091.94 / 2349);
    expect(call(repeatRate, customers, dates, '', '', amounts)).toBe(1139 / 2349);
    expect(call(repeatRate, customers, dates)).toBe(1139 / 2357);
  });

  it('has 4,339 gaps between purchase days', () => {
    expect(call(purchaseCycle, customers, dates)).toBe(34);
    expect(call(purchaseCycle, customers, dates, 'mean', amounts)).toBe(307464 / 4339);
  });

  it('has 214 of the 524 buyers of the second quarter of 1997 in the third', () => {
    expect(call(repurchaseRate, buyers('1997-04-01', '1997-06-30'), buyers('1997-07-01', '1997-09-30'))).toBe(
      214 / 524,
    );
  });

  it('has two thirds of its revenue from the top 20%', () => {
    expect(call(revenueConcentration, customers, amounts)).toBeCloseTo(0.6733737869427396, 12);
    expect(call(revenueConcentration, customers, amounts, 0.1)).toBeCloseTo(0.5069780509753825, 12);
  });
});

// Chen, Sain & Guo (2012), Online Retail, December 2010. 42,481 lines, 15,631 without a customer, 948 customers and a net
// revenue of 748,957.02 are confirmed with R's data.table in ../shared/validation/cases.json; the rest is from the same script.
describe.skipIf(!hasValidationData)('Online Retail of December 2010', () => {
  const rows = hasValidationData ? readDataSet('online_retail_2010-12.csv') : [];
  const customers = columnOf(rows.map(({ CustomerID }) => CustomerID as string));
  const invoices = columnOf(rows.map(({ InvoiceNo }) => InvoiceNo as string));
  const amounts = columnOf(
    rows.map(({ Quantity, UnitPrice }) => Number((Number(Quantity) * Number(UnitPrice)).toFixed(4))),
  );

  it('has 1,559 invoices with a positive net', () => {
    expect(call(aov, amounts, invoices)).toBe(748957.02 / 1559);
  });

  it('has 881 buyers once rows without a customer are left out', () => {
    expect(call(revenuePerCustomer, customers, amounts, true)).toBe(554604.02 / 881);
    expect(call(purchaseFrequency, customers, invoices, true)).toBe(1708 / 948);
    expect(call(revenueConcentration, customers, amounts, '', true)).toBeCloseTo(0.6310362368334592, 12);
  });

  it('has 948 customers, whose values add up to the margin of all rows', () => {
    const [header, ...values] = call(clvHistoric, customers, amounts, 0.5, true) as (string | number)[][];
    expect(header).toEqual(['Customer', 'Net revenue', 'Value to date']);
    expect(values).toHaveLength(948);
    expect(values.reduce((sum, [, , value]) => sum + Number(value), 0)).toBeCloseTo(277302.01, 6);
  });
});
