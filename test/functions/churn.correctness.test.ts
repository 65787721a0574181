import { describe, expect, it } from 'vitest';
import { fn as churn } from '../../src/functions/churn.ts';
import { fn as churnInactive } from '../../src/functions/churnInactive.ts';
import { fn as churnRevenue } from '../../src/functions/churnRevenue.ts';
import { fn as grr } from '../../src/functions/grr.ts';
import { fn as nrr } from '../../src/functions/nrr.ts';
import { fn as retention } from '../../src/functions/retention.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { call, column } from './formulas.ts';

describe('churn and retention', () => {
  it('of counts are those that Telco Customer Churn is known for: 1,869 of 7,043 lost', () => {
    // IBM, Telco-Customer-Churn @ d5371f5; 26.54% in many public notebooks.
    expect(call(churn, 7043, 7043 - 1869)).toBeCloseTo(0.2654, 4);
    expect(call(retention, 7043, 7043 - 1869)).toBeCloseTo(0.7346, 4);
  });

  it('from totals need the new customers subtracted', () => {
    // agilebrandguide.com/wiki/measurements/retention-rate: 1,000 at the start, 1,100 at the end, 250 acquired: 85%.
    expect(call(retention, 1000, 1100 - 250)).toBe(0.85);
  });

  it.skipIf(!hasValidationData)('of lists are the same on the 7,043 ids themselves', () => {
    const customers = readDataSet('telco_churn.csv');
    const ids = (list: Record<string, string>[]) => column(...list.map(({ customerID = '' }) => customerID));
    const stayed = customers.filter(({ Churn }) => Churn === 'No');
    expect(call(churn, ids(customers), ids(stayed))).toBe(1869 / 7043);
    expect(call(retention, ids(customers), ids(stayed))).toBe(5174 / 7043);
  });
});

describe.skipIf(!hasValidationData)('churn by inactivity on CDNOW', () => {
  const transactions = () => readDataSet('cdnow_transactions.csv');
  const customers = () => column(...transactions().map(({ id = '' }) => id));
  const dates = () => column(...transactions().map(({ date = '' }) => date));

  it('is the share that did not buy in weeks 40 to 78', () => {
    // Summary of the R package BTYD and of lifetimes: x_holdout_39w is 0 for 1,673 of 2,357 customers. The holdout begins on
    // 1997-10-01, 272 days before its end.
    expect(readDataSet('cdnow_cbs.csv').filter(({ x_holdout_39w }) => Number(x_holdout_39w) === 0)).toHaveLength(1673);
    expect(call(churnInactive, customers(), dates(), 272, '1998-06-30')).toBe(1673 / 2357);
  });

  it.each([30, 91, 180])('of %i days at week 39 agrees with the recency of that summary', (inactiveDays) => {
    const away = readDataSet('cdnow_cbs.csv').map(({ T, t_x }) => Math.round(7 * (Number(T) - Number(t_x))));
    const inactive = away.filter((days) => days > inactiveDays).length;
    expect(call(churnInactive, customers(), dates(), inactiveDays, '1997-09-30')).toBe(inactive / 2357);
  });
});

describe('revenue retention and churn', () => {
  it('are 80% gross and 90% net in the worked example of four customers', () => {
    // By hand: of 100, 10 are lost and 10 contracted; 10 are gained by expansion.
    const [before, after] = [column(10, 30, 20, 40), column(0, 20, 30, 40)];
    expect(call(grr, before, after)).toBe(0.8);
    expect(call(nrr, before, after)).toBe(0.9);
    expect(call(churnRevenue, before, after)).toBe(0.2);
    expect(call(churnRevenue, before, after, true)).toBe(0.1);
  });

  it('are 90% and 105% of $20,000 that lose 1,200 and 800 and gain 3,000', () => {
    // bigdelta.com/library/metrics/nrr-vs-grr, one customer for each movement.
    const [before, after] = [column(1200, 5000, 13800), column(0, 4200, 16800)];
    expect(call(grr, before, after)).toBe(0.9);
    expect(call(nrr, before, after)).toBe(1.05);
    expect(call(churnRevenue, before, after)).toBe(0.1);
    expect(call(churnRevenue, before, after, true)).toBe(-0.05);
  });

  it('are 99% net of $100,000 with 12,000 expanded, 5,000 contracted and 8,000 churned', () => {
    // metrickittools.com/saas-metrics/nrr-vs-grr-calculator, default inputs.
    expect(call(nrr, column(8000, 42000, 50000), column(0, 37000, 62000))).toBe(0.99);
  });
});
