import { describe, expect, it } from 'vitest';
import { fn as actionEffect } from '../../src/functions/actionEffect.ts';
import { fn as rateInterval } from '../../src/functions/rateInterval.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { columnOf, formula } from './formulas.ts';

const RATE_INTERVAL = formula<[[number, number]]>(rateInterval);
const ACTION_EFFECT = formula<Cell[][]>(actionEffect);

/** So many outcomes of 1 among so many. */
function outcomes(ones: number, n: number): Cell[][] {
  return columnOf(Array.from({ length: n }, (_, i) => (i < ones ? 1 : 0)));
}

function expectClose(got: Cell | undefined, expected: number): void {
  expect(Math.abs((got as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

describe('RATE_INTERVAL', () => {
  it('is that of Newcombe’s paper on single proportions', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3
    const rounded = (successes: number, trials: number) =>
      RATE_INTERVAL(successes, trials)[0].map((limit) => limit.toFixed(4));
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it.each([
    // SciPy 1.17.1: stats.binomtest(successes, trials).proportion_ci(confidence, 'wilson')
    [3, 5, 0.8, 0.3304211243962074, 0.8201274501796576],
    [29, 29, 0.95, 0.8830302015002592, 1],
    [1, 1000000, 0.99, 1.174054749996328e-7, 8.517433834755595e-6],
  ])('of %i of %i at %f is that of SciPy', (successes, trials, confidence, low, high) => {
    const [[gotLow, gotHigh]] = RATE_INTERVAL(successes, trials, confidence);
    expectClose(gotLow, low);
    expectClose(gotHigh, high);
  });
});

describe('ACTION_EFFECT', () => {
  it.each([
    // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
    // p-values: SciPy 1.17.1 stats.chi2_contingency(table, correction=False)
    [56, 70, 48, 80, '0.0524', '0.3339', 0.008045081368196585],
    [9, 10, 3, 10, '0.1705', '0.8090', 0.0061698993205441645],
    [6, 7, 2, 7, '0.0582', '0.8062', 0.03075356125927456],
    [5, 56, 0, 29, '-0.0381', '0.1926', 0.09718656817057987],
  ])('of %i/%i against %i/%i is Newcombe’s, its p-value that of χ²', (a, m, b, n, low, high, pValue) => {
    const [, row = []] = ACTION_EFFECT(outcomes(a, m), outcomes(b, n));
    expect(row.slice(0, 2)).toEqual([a / m, b / n]);
    expect([row[4], row[5]].map((limit) => (limit as number).toFixed(4))).toEqual([low, high]);
    expectClose(row[6], pValue);
    expect(row[7]).toBe('Newcombe interval, pooled z-test');
  });

  it('on amounts is Welch’s', () => {
    // SciPy 1.17.1: stats.ttest_ind(treated, control, equal_var=False) and its confidence_interval(0.95)
    const treated = columnOf(['Spent', 120.5, 80, 99.9, 310, 0, 45.25, 60]);
    const control = columnOf(['Spent', 55, 70.1, 20, 0, 0, 35.4, 88, 42]);
    const [header, row = []] = ACTION_EFFECT(treated, control);
    expect(header).toEqual(['Treated', 'Control', 'Difference', 'Uplift', 'Low', 'High', 'p-value', 'Method']);
    [
      102.23571428571428,
      38.8125,
      63.42321428571428,
      63.42321428571428 / 38.8125,
      -29.25977638096215,
      156.10620495239073,
      0.14993242042459035,
    ].forEach((expected, i) => {
      expectClose(row[i], expected);
    });
    expect(row[7]).toBe('Welch t-test');
  });

  it('on Student’s hours of sleep is that of R', () => {
    // Student (1908); R's help page of t.test: t.test(extra ~ group, data = sleep), p 0.07939, −3.3654832 to 0.2054832
    const [, row = []] = ACTION_EFFECT(
      columnOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]),
      columnOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]),
    );
    expect(row.slice(0, 3)).toEqual([0.75, 2.33, -1.58]);
    expect([row[4], row[5]].map((limit) => (limit as number).toFixed(7))).toEqual(['-3.3654832', '0.2054832']);
    expect((row[6] as number).toFixed(5)).toBe('0.07939');
  });
});
