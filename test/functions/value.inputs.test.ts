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
import { call, column } from './formulas.ts';
import { refused } from './refused.ts';

describe('CLV_RETENTION', () => {
  it('refuses a value without end, and only that', () => {
    expect(refused(() => call(clvRetention, 100, 1, 0))).toEqual({ code: 'ENDLESS_VALUE', params: {} });
    expect(refused(() => call(clvRetention, 100, '100%', '0%', true))).toMatchObject({ code: 'ENDLESS_VALUE' });
    expect(call(clvRetention, 100, 1, 0.1)).toBe(1000);
    expect(call(clvRetention, 100, 0.9, 0)).toBe(900);
  });

  it('refuses rates in percent points, and names them', () => {
    expect(refused(() => call(clvRetention, 100, 80, 0.12))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'retention_rate', received: '80' },
    });
    expect(refused(() => call(clvRetention, 100, 0.8, 12))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'discount_rate_per_period', received: '12' },
    });
    expect(refused(() => call(clvRetention, 100, 0.8, -0.1))).toMatchObject({ code: 'OUT_OF_RANGE' });
  });

  it('refuses a fourth argument that is neither yes nor no', () => {
    expect(refused(() => call(clvRetention, 100, 0.8, 0.12, 2))).toMatchObject({
      code: 'NOT_A_FLAG',
      params: { parameter: 'count_first_period' },
    });
  });

  it('takes a loss per period, and gives 0 rather than −0', () => {
    expect(call(clvRetention, -100, 0.8, 0.12)).toBe(-250);
    expect(call(clvRetention, -100, 0, 0.12)).toBe(0);
  });

  it('refuses what is too large for a number', () => {
    expect(refused(() => call(clvRetention, 1e60, 1, 1e-300))).toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('averages without anything to divide by', () => {
  it('are refused by AOV: no order with a positive net', () => {
    expect(refused(() => call(aov, column(50, -50), column('A1', 'A1')))).toEqual({
      code: 'NO_BUYERS',
      params: { parameter: 'amounts' },
    });
    expect(refused(() => call(aov, column(0, -20)))).toMatchObject({ code: 'NO_BUYERS' });
  });

  it('are refused by REVENUE_PER_CUSTOMER and REVENUE_CONCENTRATION: no customer with a positive net', () => {
    for (const fn of [revenuePerCustomer, revenueConcentration]) {
      expect(refused(() => call(fn, column('a', 'a', 'b'), column(50, -50, -1)))).toEqual({
        code: 'NO_BUYERS',
        params: { parameter: 'amounts' },
      });
    }
  });

  it('are refused by PURCHASE_FREQUENCY: everyone is left out', () => {
    expect(refused(() => call(purchaseFrequency, column('guest', '散客'), '', true))).toMatchObject({
      code: 'ALL_LEFT_OUT',
      params: { rows: 2 },
    });
  });

  it('are refused by PURCHASE_CYCLE: nobody bought on two days', () => {
    const days = column('2025-01-01', '2025-01-01', '2025-01-02');
    expect(refused(() => call(purchaseCycle, column('a', 'a', 'b'), days))).toEqual({
      code: 'NO_REPEAT_PURCHASES',
      params: {},
    });
    const refunded = column('2025-01-01', '2025-01-09');
    expect(refused(() => call(purchaseCycle, column('a', 'a'), refunded, '', column(9, -9)))).toMatchObject({
      code: 'NO_REPEAT_PURCHASES',
    });
  });

  it('may be counted for REPURCHASE_RATE, which refuses nobody in the first period', () => {
    expect(refused(() => call(repurchaseRate, column('', ''), column('a', 'b')))).toMatchObject({
      code: 'NO_VALUES',
      params: { parameter: 'before' },
    });
    expect(call(repurchaseRate, column('a', 'b'), '')).toBe(0);
    expect(call(repurchaseRate, 200, 50)).toBe(0.25);
    expect(refused(() => call(repurchaseRate, 200, ''))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'after' },
    });
  });
});

describe('REPEAT_RATE', () => {
  const customers = column('a', 'b', 'a', 'b');
  const dates = column('2025-01-01', '2025-01-10', '2025-01-31', '2025-02-01');

  it('counts both ends of the period', () => {
    expect(call(repeatRate, customers, dates, '2025-01-01', '2025-01-31')).toBe(0.5);
    expect(call(repeatRate, customers, dates, '2025-01-02', '2025-01-31')).toBe(0);
    expect(call(repeatRate, customers, dates, '2025-01-01', '2025-01-30')).toBe(0);
    expect(call(repeatRate, customers, dates, '2025-01-10')).toBe(0.5);
    expect(call(repeatRate, customers, dates, '', '2025-02-01')).toBe(1);
  });

  it('refuses a period that ends before it begins, and one that nobody bought in', () => {
    expect(refused(() => call(repeatRate, customers, dates, '2025-02-01', '2025-01-31'))).toEqual({
      code: 'PERIOD_REVERSED',
      params: { from: '2025-02-01', to: '2025-01-31' },
    });
    expect(refused(() => call(repeatRate, customers, dates, '2025-03-01', '2025-03-31'))).toEqual({
      code: 'NO_BUYERS',
      params: { parameter: 'dates' },
    });
  });

  it('refuses a day that is none', () => {
    expect(refused(() => call(repeatRate, customers, dates, 'January'))).toMatchObject({
      code: 'NOT_A_DATE',
      params: { parameter: 'from' },
    });
  });
});

describe('options', () => {
  it('of PURCHASE_CYCLE are words in both languages', () => {
    const [customers, dates] = [column('a', 'a', 'a'), column('2025-01-01', '2025-01-03', '2025-01-13')];
    for (const word of ['mean', 'Mean', 'average', '平均值'])
      expect(call(purchaseCycle, customers, dates, word)).toBe(6);
    for (const word of ['', 'median', '中位数']) expect(call(purchaseCycle, customers, dates, word)).toBe(6);
    expect(refused(() => call(purchaseCycle, customers, dates, 'mode'))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'statistic', options: ['median', 'mean'] },
    });
  });

  it('of REVENUE_CONCENTRATION are a share: none of it is nothing, all of it everything', () => {
    const [customers, amounts] = [column('a', 'b', 'c'), column(1, 2, 3)];
    expect(call(revenueConcentration, customers, amounts, 0)).toBe(0);
    expect(call(revenueConcentration, customers, amounts, '100%')).toBe(1);
    expect(refused(() => call(revenueConcentration, customers, amounts, 20))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'top_share' },
    });
  });

  it('of CLV_HISTORIC are a margin and a language', () => {
    expect(call(clvHistoric, column(7, 'b', 7), column(10, -5, 20), 0, '', '中文')).toEqual([
      ['客户', '净收入', '累计价值'],
      [7, 30, 0],
      ['b', -5, 0],
    ]);
    expect(refused(() => call(clvHistoric, column('a'), column(10), 30))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'gross_margin' },
    });
  });
});

describe('rows', () => {
  it('of another length, or with a blank beside filled cells, are refused', () => {
    expect(refused(() => call(revenuePerCustomer, column('a', 'b'), column(1, 2, 3)))).toMatchObject({
      code: 'LENGTH_MISMATCH',
      params: { first: 'customers', firstLength: 2, second: 'amounts', secondLength: 3 },
    });
    expect(refused(() => call(aov, column(10, 20), column('A1', '')))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'order_ids', row: 2 },
    });
    expect(refused(() => call(clvHistoric, column('a', '#REF!'), column(10, 20)))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'customers', row: 2 },
    });
  });

  it('above numbers are headers, and blank ones are skipped', () => {
    expect(call(aov, column('Amount', 10, '', 30, ''), column('Order', 'A1', '', 'A2', ''))).toBe(20);
    expect(call(revenuePerCustomer, column('Customer', 'a', '', 'b'), column('金额', '¥10', '', '1,000'))).toBe(505);
  });
});
