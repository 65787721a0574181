import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/cohorts.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const COHORTS = formula<(string | number)[][]>(fn);

const customers = column('Customer', 'a', 'b', 'guest', 'a', '');
const dates = column('Date', '2025-01-10', '2025-01-20', '2025-01-25', '2025-02-28', '2025-02-28');

describe('COHORTS', () => {
  it('leaves out guests and rows without an id, drops the header, and knows a full last period', () => {
    expect(COHORTS(customers, dates, '', '', '', '', true)).toEqual([
      ['Cohort (as of 2025-02-28)', 'Customers', 0, 1],
      ['2025-01', 2, 1, 0.5],
      ['2025-02', 0, '', ''],
    ]);
  });

  it('ignores rows after as_of, and counts nobody back in periods between the last row and as_of', () => {
    const rows = [column('a', 'a'), column('2025-01-10', '2025-02-10')] as const;
    expect(COHORTS(...rows, '', '', 'customers', '2025-01-31')).toEqual([
      ['Cohort (as of 2025-01-31)', 'Customers', 0],
      ['2025-01', 1, 1],
    ]);
    expect(COHORTS(...rows, '', '', 'customers', '2025-03-31')[1]).toEqual(['2025-01', 1, 1, 1, 0]);
  });

  it('takes a day whose net is not positive for no purchase, where there are amounts', () => {
    const rows = [column('a', 'a', 'a'), column('2025-01-10', '2025-01-10', '2025-02-10')] as const;
    expect(COHORTS(...rows, column(80, -80, 50), 'month', 'customers').slice(1)).toEqual([['2025-02', 1, 1]]);
  });

  it('speaks Chinese when asked, and always shows whether the last period is over', () => {
    const [header] = COHORTS(column('a'), column('2025-02-10'), '', '', '', '', '', '中文');
    expect(header).toEqual(['同期群（截至 2025-02-10，最后一期未完）', '客户数', 0]);
  });
});

describe('COHORTS refuses', () => {
  const rows = [column('a', 'b'), column('2025-01-10', '2025-01-20')] as const;

  it('revenue without amounts', () => {
    expect(refused(() => COHORTS(...rows, '', 'month', 'revenue'))).toMatchObject({
      code: 'NEEDS_ARGUMENT',
      params: { name: 'COHORTS', parameter: 'amounts', because: 'measure = "revenue"' },
    });
    expect(refused(() => COHORTS(...rows, '', 'month', '收入'))).toMatchObject({ code: 'NEEDS_ARGUMENT' });
  });

  it('periods and measures that there are not', () => {
    expect(refused(() => COHORTS(...rows, '', 'day'))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'period', received: 'day', options: ['week', 'month', 'quarter', 'year'] },
    });
    expect(refused(() => COHORTS(...rows, '', '', 'orders'))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'measure' },
    });
  });

  it('more than 1,000 periods, naming the earliest date', () => {
    const long = [column('Customer', 'b', 'a'), column('Date', '2025-04-06', '2006-01-30')] as const;
    expect(COHORTS(...long, '', 'month', '', '2025-04-06')[0]).toHaveLength(2 + 232);
    // 1,000 weeks are 7,000 days: from Monday, 2006-02-06 to Sunday, 2025-04-06.
    expect(refused(() => COHORTS(...long, '', 'week', '', '2025-04-06'))).toMatchObject({
      code: 'TOO_MANY_PERIODS',
      params: { parameter: 'dates', row: 3, day: '2006-01-30', periods: 1001, most: 1000 },
    });
    const within = column('2025-04-06', '2006-02-06');
    expect(COHORTS(column('b', 'a'), within, '', 'week', '', '2025-04-06')[0]).toHaveLength(2 + 1000);
  });

  it('a lone latest date, and refunds only', () => {
    expect(refused(() => COHORTS(column('a', 'b'), column('2025-01-10', '2052-01-10')))).toMatchObject({
      code: 'LATEST_DATE_ALONE',
      params: { row: 2 },
    });
    expect(refused(() => COHORTS(...rows, column(-5, 0)))).toMatchObject({
      code: 'NO_BUYERS',
      params: { parameter: 'amounts' },
    });
  });
});
