import { describe, expect, it } from 'vitest';
import { type CohortRows, cohortRates, cohortsByPeriod, latestCohorts } from '../../src/core/metrics/cohorts.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

/** Rows as [customer, date, amount]. */
function rows(...list: [string, string, number?][]): CohortRows {
  return {
    customers: list.map(([customer]) => customer),
    days: list.map(([, date]) => serialDay(date)),
    amounts: list.some(([, , amount]) => amount !== undefined) ? list.map(([, , amount]) => amount ?? 0) : null,
  };
}

describe('cohorts', () => {
  const orders = rows(
    ['a', '2024-01-31', 10],
    ['b', '2024-01-02', 20],
    ['a', '2024-02-29', 5],
    ['b', '2024-04-01', 7],
    ['c', '2024-03-31', 30],
    ['c', '2024-04-30', -12],
  );

  it('follow customers from the month of their first purchase; what has not begun is null', () => {
    const cohorts = cohortsByPeriod(orders, 'month', serialDay('2024-04-30'));
    expect(cohorts.starts).toEqual(['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'].map(serialDay));
    expect(cohorts.active).toEqual([
      [2, 1, 0, 1],
      [0, 0, 0, null],
      [1, 0, null, null],
      [0, null, null, null],
    ]);
  });

  it('have a row, but no rates, for a month without a new customer', () => {
    const cohorts = cohortsByPeriod(orders, 'month', serialDay('2024-04-30'));
    expect(cohorts.sizes).toEqual([2, 0, 1, 0]);
    expect(cohortRates(cohorts)).toEqual([
      [1, 0.5, 0, 0.5],
      [null, null, null, null],
      [1, 0, null, null],
      [null, null, null, null],
    ]);
  });

  it('earn what their customers net in the period, refunds too', () => {
    expect(cohortsByPeriod(orders, 'month', serialDay('2024-04-30')).revenue).toEqual([
      [30, 5, 0, 7],
      [0, 0, 0, null],
      [30, -12, null, null],
      [0, null, null, null],
    ]);
  });

  it('do not earn refunds of what was bought before the data begin', () => {
    const cohorts = cohortsByPeriod(
      rows(['a', '2024-01-05', -99], ['a', '2024-02-10', 0.1], ['a', '2024-02-11', 0.2]),
      'month',
      serialDay('2024-02-29'),
    );
    expect(cohorts.starts).toEqual([serialDay('2024-02-01')]);
    expect(cohorts.revenue).toEqual([[0.3]]);
  });

  it('leave out customers who never bought on balance', () => {
    const refunds = rows(['a', '2024-01-05', 5], ['a', '2024-01-05', -5]);
    expect(cohortsByPeriod(refunds, 'month', serialDay('2024-03-01'))).toMatchObject({
      starts: [],
      sizes: [],
      active: [],
    });
  });

  it('say whether the last period is over', () => {
    const isIncomplete = (date: string, period: Parameters<typeof cohortsByPeriod>[1]) =>
      cohortsByPeriod(rows(['a', '2024-01-01']), period, serialDay(date)).isLastPeriodIncomplete;
    expect(isIncomplete('2024-02-28', 'month')).toBe(true);
    expect(isIncomplete('2024-02-29', 'month')).toBe(false);
    expect(isIncomplete('2024-12-29', 'week')).toBe(false);
    expect(isIncomplete('2024-12-30', 'week')).toBe(true);
    expect(isIncomplete('2024-12-30', 'year')).toBe(true);
    expect(isIncomplete('2024-12-31', 'quarter')).toBe(false);
  });

  it('of weeks go by ISO 8601 over the year end', () => {
    // 2024-12-30 is the Monday of week 1 of 2025 (Python 3: date(2024, 12, 30).isocalendar()).
    const cohorts = cohortsByPeriod(
      rows(['a', '2024-12-29'], ['b', '2024-12-30'], ['b', '2025-01-05'], ['a', '2025-01-06']),
      'week',
      serialDay('2025-01-06'),
    );
    expect(cohorts.starts).toEqual(['2024-12-23', '2024-12-30', '2025-01-06'].map(serialDay));
    expect(cohorts.active).toEqual([
      [1, 0, 1],
      [1, 0, null],
      [0, null, null],
    ]);
  });

  it('of quarters and years begin with the calendar', () => {
    const cohorts = (period: 'quarter' | 'year') =>
      cohortsByPeriod(rows(['a', '2023-12-31'], ['a', '2024-04-01']), period, serialDay('2024-06-30')).active[0];
    expect(cohorts('quarter')).toEqual([1, 0, 1]);
    expect(cohorts('year')).toEqual([1, 1]);
  });
});

describe('the latest cohorts', () => {
  const orders = rows(['a', '2024-01-31', 10], ['a', '2024-03-02', 5], ['b', '2024-02-02', 20], ['c', '2024-03-09', 7]);
  const cohorts = cohortsByPeriod(orders, 'month', serialDay('2024-03-15'));

  it('are the last ones, followed for as many periods', () => {
    expect(latestCohorts(cohorts, 2)).toEqual({
      starts: [serialDay('2024-02-01'), serialDay('2024-03-01')],
      sizes: [1, 1],
      active: [
        [1, 0],
        [1, null],
      ],
      revenue: [
        [20, 0],
        [7, null],
      ],
      isLastPeriodIncomplete: true,
    });
  });

  it('are all where they are no more', () => {
    expect(latestCohorts(cohorts, 3)).toEqual(cohorts);
    expect(latestCohorts(cohorts, 24)).toEqual(cohorts);
  });
});

describe.skipIf(!hasValidationData)('on Online Retail', () => {
  // Chen, Sain & Guo (2012), Journal of Database Marketing & Customer Strategy Management 19(3). The published table of active
  // customers is compared in test/functions/cohorts.correctness.test.ts.
  it('revenue is that of a recomputation, refunds included', () => {
    // Python 3.11 over the same file with Decimal sums: first day with a positive net, every row from then on.
    const invoices = readDataSet('online_retail_invoices.csv').filter(({ CustomerID }) => CustomerID);
    const list = {
      customers: invoices.map(({ CustomerID = '' }) => CustomerID),
      days: invoices.map(({ InvoiceDate = '' }) => serialDay(InvoiceDate.slice(0, 10))),
      amounts: invoices.map(({ revenue }) => Number(revenue)),
    };
    const { sizes, revenue } = cohortsByPeriod(list, 'month', serialDay('2011-12-09'));
    expect(sizes).toEqual([883, 415, 380, 452, 300, 285, 244, 186, 169, 299, 357, 323, 41]);
    expect(revenue?.[0]).toEqual([
      560731.77, 266775, 226316.25, 293111.5, 197021.51, 315377.07, 306670.04, 298994.97, 306512.5, 458145.64,
      429526.27, 497408.53, 182650.9,
    ]);
    expect(revenue?.[10]?.slice(0, 3)).toEqual([158425.42, 39201.97, 12279.46]);
  });
});
