/** Trend, Cohorts and KPI History, held to figures that are worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Cohorts } from '../../src/core/metrics/cohorts.ts';
import { TREND_COLUMNS, type TrendColumn } from '../../src/i18n/sheets/words.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { cohortsSheet, curveRanges, retentionCurve } from '../../src/report/cohortsSheet.ts';
import { history, lastRunOf } from '../../src/report/history.ts';
import type { Cell, ReportSheet } from '../../src/report/model.ts';
import { trend, trendChartRanges, trendRanges } from '../../src/report/trend.ts';
import { inputOf, LAST_RUN, typed } from './shop.ts';

const shown = (cell: Cell | undefined) =>
  typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : cell;
const rowsOf = ({ cells }: ReportSheet) => cells.map((row) => row.map(shown));

describe('Trend', () => {
  const at = (row: readonly unknown[] | undefined, column: TrendColumn) => row?.[TREND_COLUMNS.indexOf(column)];

  it('has a row a period, oldest first, and one for the last run', () => {
    const rows = rowsOf(trend(inputOf({ lastRun: LAST_RUN })));
    expect(rows.slice(3).map(([name]) => name)).toEqual(['2025-09', '2025-10', 'Last run']);
    expect(at(rows[5], 'revenue')).toBe(1250);
    expect(at(rows[5], 'repurchaseRate')).toBe(null);
  });

  it('works out order value, NPS with its interval, and shares of ratings', () => {
    const row = rowsOf(trend(inputOf()))[4];
    // 1,300 of revenue in 14 orders; 6 promoters and 5 detractors among 17 answers.
    expect(at(row, 'orderValue')).toBeCloseTo(92.857142857, 9);
    expect(at(row, 'answers')).toBe(17);
    expect(at(row, 'nps')).toBeCloseTo(100 / 17, 12);
    // Rocks (2016), method (3, T): 6.75 and 5.75 of 20; 5 ± 1.959963985 × 100 √(0.6225 / 20).
    expect(at(row, 'npsLow')).toBeCloseTo(5 - 34.578231, 5);
    expect(at(row, 'npsHigh')).toBeCloseTo(5 + 34.578231, 5);
    expect([at(row, 'satisfied'), at(row, 'neutral'), at(row, 'dissatisfied')]).toEqual([0.6, 0.3, 0.1]);
  });

  it('is looked up in all its rows, and charted without the last run', () => {
    const input = inputOf({ lastRun: LAST_RUN });
    expect(trendRanges(input)('customers')).toBe('{trend}!$B$4:$B$6');
    expect(trendChartRanges(input)('customers')).toBe('{trend}!$B$3:$B$5');
  });

  it('says why there are no periods where there are no single orders', () => {
    const input = inputOf({ review: null });
    expect(rowsOf(trend(input))[0]?.[0]).toContain('one row an order');
    expect(trendRanges(input)('period')).toBe('{trend}!$A$4:$A$4');
  });
});

/** Of 10, 20 and 5 new customers, 4 and 6 bought a month later, and 2 after two months. */
const COHORTS: Cohorts = {
  // 1 August, 1 September and 1 October 2025.
  starts: [45_870, 45_901, 45_931],
  sizes: [10, 20, 5],
  active: [
    [10, 4, 2],
    [20, 6, null],
    [5, null, null],
  ],
  revenue: null,
  isLastPeriodIncomplete: false,
};

describe('Cohorts', () => {
  it('weigh the retention curve by the size of the cohorts that are old enough', () => {
    expect(retentionCurve(COHORTS)).toEqual([1, 10 / 30, 2 / 10]);
  });

  it('leave out the month that is not over', () => {
    const cohorts = { ...COHORTS, isLastPeriodIncomplete: true };
    expect(retentionCurve(cohorts)).toEqual([1, 4 / 10]);
    const rows = rowsOf(cohortsSheet(inputOf({ cohorts })));
    expect(rows.slice(2, 5).map((row) => row.slice(0, 5))).toEqual([
      ['2025-08', 10, 1, 0.4, null],
      ['2025-09', 20, 1, null, null],
      ['2025-10', 5, null, null, null],
    ]);
  });

  it('show the rates, all customers below them, and the curve as a column for a chart', () => {
    const input = inputOf({ cohorts: COHORTS });
    const rows = rowsOf(cohortsSheet(input));
    expect(rows[1]).toEqual(['First purchase', 'Customers', 'M0', 'M1', 'M2']);
    expect(rows[2]).toEqual(['2025-08', 10, 1, 0.4, 0.2]);
    expect(rows[5]).toEqual(['All', 35, 1, 10 / 30, 0.2]);
    expect(curveRanges(input)).toEqual({ months: '{cohorts}!A8:A11', rates: '{cohorts}!B8:B11' });
    expect(rows.slice(7).map((row) => row.slice(0, 2))).toEqual([
      ['Months since', 'Bought'],
      [0, 1],
      [1, 10 / 30],
      [2, 0.2],
    ]);
  });

  it('end where a month has no customer', () => {
    const none: Cohorts = { ...COHORTS, starts: [], sizes: [], active: [] };
    expect(retentionCurve(none)).toEqual([]);
    expect(curveRanges(inputOf({ cohorts: none }))).toBe(null);
    expect(rowsOf(cohortsSheet(inputOf({ cohorts: none }))).length).toBe(2);
  });
});

describe('KPI History', () => {
  it('tells the run, its review period, the headline figures and the tiers with their overrides', () => {
    const input = inputOf();
    const [first] = input.customers.filter(({ classes }) => classes.tier === 0);
    const [, row] = rowsOf(history({ ...input, kept: typed({ [`override ${first?.customer}`]: 'B' }) }));
    const counts = [0, 1, 2].map((tier) => input.customers.filter(({ classes }) => classes.tier === tier).length);
    expect(row?.slice(0, 10)).toEqual([
      '2025-11-01 10:00',
      'Mei',
      'Orders!A1:C101',
      '2025-10',
      14,
      8,
      2,
      1300,
      1300 / 14,
      6 / 13,
    ]);
    expect(row?.slice(-2)).toEqual(['x', `A: ${(counts[0] ?? 0) - 1}, B: ${(counts[1] ?? 0) + 1}, C: ${counts[2]}`]);
  });

  it.each(['en', 'zh-CN'] as const)('is read again in any order of rows and columns, written in %s', (language) => {
    const input = inputOf({ language });
    const [heads = [], row = []] = rowsOf(history(input));
    const earlier = row.map((value) => (value === '2025-11-01 10:00' ? '2025-10-02 08:00' : value === 14 ? 13 : value));
    const other = row.map((value) =>
      value === '2025-10' ? '2025-09' : value === '2025-11-01 10:00' ? '2026-01-01 08:00' : value,
    );
    const turned = [heads, row, other, earlier].map((line) => ['a column of theirs', ...[...line].reverse()]);
    expect(lastRunOf([['a title'], ...turned], '2025-10', input.terms)).toMatchObject({
      by: 'Mei',
      at: '2025-11-01 10:00',
      figures: { customers: 14, revenue: 1300, equity: 830 },
    });
    const retyped = earlier.map((value) => (value === '2025-10-02 08:00' ? new Date(2025, 9, 2, 8) : value));
    expect(lastRunOf([heads, row, retyped], '2025-10', input.terms)?.at).toBe('2025-11-01 10:00');
    expect(lastRunOf(turned, '2025-08', input.terms)).toBe(null);
    expect(lastRunOf([], '2025-10', input.terms)).toBe(null);
  });
});

describe('the last run', () => {
  it('has no values of customers to compare with once the margin or the discount rate is another one', () => {
    const values = rowsOf(history(inputOf()));
    for (const terms of [
      { grossMargin: null, annualDiscountRate: 0.1 },
      { grossMargin: 0.5, annualDiscountRate: 0.1 },
      { grossMargin: 0.4, annualDiscountRate: 0.2 },
    ]) {
      const { figures } = lastRunOf(values, '2025-10', terms) ?? {};
      expect(figures).toMatchObject({ customers: 14, revenue: 1300, lifetimeValue: null, equity: null });
    }
  });

  it('of a list of customers tells how many there were and how many had been quiet', () => {
    const customers = inputOf().customers.map((customer, i) => ({ ...customer, daysSince: i < 7 ? 181 : 180 }));
    const values = rowsOf(history(inputOf({ review: null, customers })));
    expect(lastRunOf(values, '', inputOf().terms)?.figures).toMatchObject({
      customers: customers.length,
      inactiveChurn: 7 / customers.length,
      revenue: null,
    });
  });
});

describe('every sheet but the history', () => {
  it('says on its first cell who made it, when, from which cells and with which settings', () => {
    const report = buildReport(inputOf({ cohorts: COHORTS }));
    for (const sheet of Object.values(report)) {
      const note = sheet.formats[0]?.[0]?.note ?? '';
      if (sheet.key === 'history') expect(note).not.toContain('settings');
      else expect(note, sheet.key).toMatch(/Mei, 2025-11-01 10:00, from Orders!A1:C101, settings x/);
    }
  });
});
