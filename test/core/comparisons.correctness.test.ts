import { describe, expect, it } from 'vitest';
import { actionEffect } from '../../src/core/metrics/actionEffect.ts';
import { meanDifference } from '../../src/core/metrics/meanDifference.ts';
import { proportionDifference, waldInterval, wilsonInterval } from '../../src/core/metrics/proportions.ts';
import { moments } from '../../src/core/numerics/moments.ts';

/** So many outcomes of 1 among so many. */
function outcomes(ones: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i < ones ? 1 : 0));
}

function expectClose(got: number | null, expected: number): void {
  expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

describe('the Wilson interval', () => {
  it('is that of SciPy', () => {
    // SciPy 1.17.1: stats.binomtest(successes, trials).proportion_ci(confidence, 'wilson')
    for (const [successes, trials, confidence, low, high] of [
      [81, 263, 0.95, 0.2552885198782742, 0.36620957698280004],
      [15, 148, 0.95, 0.06238639953073629, 0.16048724172330803],
      [0, 20, 0.95, 0, 0.16112515805281935],
      [1, 29, 0.95, 0.006113214292762667, 0.17175521879320282],
      [29, 29, 0.95, 0.8830302015002592, 1],
      [3, 5, 0.8, 0.3304211243962074, 0.8201274501796576],
      [1, 1000000, 0.99, 1.174054749996328e-7, 8.517433834755595e-6],
    ] as const) {
      const interval = wilsonInterval({ successes, trials }, confidence);
      expectClose(interval.low, low);
      expectClose(interval.high, high);
    }
  });

  it('is that of Newcombe’s paper on single proportions', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3
    const rounded = ([successes, trials]: [number, number]) => {
      const { low, high } = wilsonInterval({ successes, trials }, 0.95);
      return [low.toFixed(4), high.toFixed(4)];
    };
    expect(rounded([81, 263])).toEqual(['0.2553', '0.3662']);
    expect(rounded([15, 148])).toEqual(['0.0624', '0.1605']);
    expect(rounded([0, 20])).toEqual(['0.0000', '0.1611']);
    expect(rounded([1, 29])).toEqual(['0.0061', '0.1718']);
  });
});

describe('the Wald interval', () => {
  it('is that of a published calculation for 82% of 200', () => {
    // shared validation case csat-worked: 0.82 ± 0.053
    const { low, high } = waldInterval({ successes: 164, trials: 200 }, 0.95);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.767', '0.873']);
  });
});

describe('the difference of two proportions', () => {
  it.each([
    // Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
    // p-values: SciPy 1.17.1 stats.chi2_contingency(table, correction=False); 1 where outcomes do not vary is our rule.
    [56, 70, 48, 80, '0.0524', '0.3339', 0.008045081368196585],
    [9, 10, 3, 10, '0.1705', '0.8090', 0.0061698993205441645],
    [6, 7, 2, 7, '0.0582', '0.8062', 0.03075356125927456],
    [5, 56, 0, 29, '-0.0381', '0.1926', 0.09718656817057987],
    [0, 10, 0, 20, '-0.1611', '0.2775', 1],
    [0, 10, 0, 10, '-0.2775', '0.2775', 1],
    [10, 10, 0, 20, '0.6791', '1.0000', 4.320463057827503e-8],
    [10, 10, 0, 10, '0.6075', '1.0000', 7.744216431044088e-6],
  ])('%i/%i − %i/%i is Newcombe’s, its p-value that of χ²', (a, m, b, n, low, high, pValue) => {
    const result = proportionDifference({ successes: a, trials: m }, { successes: b, trials: n }, 0.95);
    expect([result.low.toFixed(4), result.high.toFixed(4)]).toEqual([low, high]);
    expectClose(result.pValue / pValue, 1);
  });

  it('is exact for the decimals of the rates', () => {
    expect(proportionDifference({ successes: 56, trials: 70 }, { successes: 48, trials: 80 }, 0.95).difference).toBe(
      0.2,
    );
  });
});

describe('the difference of two means', () => {
  /* Student (1908): hours of sleep gained with each of two drugs. */
  const DEXTRO = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
  const LAEVO = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it.each([
    // SciPy 1.17.1: stats.ttest_ind(first, second, equal_var=False) and its confidence_interval(confidence);
    // R's help page of t.test has the first to seven digits: 17.776, 0.07939, −3.3654832, 0.2054832
    [DEXTRO, LAEVO, 0.95, -1.58, -3.3654832307117104, 0.20548323071171137, 0.0793941401873583, 17.776473516178488],
    [DEXTRO, LAEVO, 0.9, -1.58, -3.053381497331607, -0.10661850266839323, 0.0793941401873583, 17.776473516178488],
    [
      [120.5, 80, 99.9, 310, 0, 45.25, 60],
      [55, 70.1, 20, 0, 0, 35.4, 88, 42],
      0.95,
      63.42321428571428,
      -29.25977638096215,
      156.10620495239073,
      0.14993242042459035,
      7.066078771624707,
    ],
    // One of them does not vary.
    [[5, 5, 5], [1, 2, 3, 9], 0.95, 1.25, -4.4688185247846395, 6.9688185247846395, 0.5367166448164782, 3],
  ])('%j − %j at %f is Welch’s', (first, second, confidence, difference, low, high, pValue, degreesOfFreedom) => {
    const result = meanDifference(moments(first), moments(second), confidence);
    expectClose(result.difference, difference);
    expectClose(result.low, low);
    expectClose(result.high, high);
    expectClose(result.pValue, pValue);
    expectClose(result.degreesOfFreedom, degreesOfFreedom);
  });

  it('is not disturbed by a large mean', () => {
    // SciPy 1.17.1 as above, of the samples less 1e9
    const first = [1e9 + 1, 1e9 + 2, 1e9 + 4];
    const second = [1e9, 1e9 + 1, 1e9 + 1, 1e9 - 2];
    const { pValue, degreesOfFreedom } = meanDifference(moments(first), moments(second), 0.99);
    expect(pValue).toBeCloseTo(0.10410882348454245, 7);
    expectClose(degreesOfFreedom, 4.232);
    expectClose(moments(first).variance, 7 / 3);
  });

  it('is all that is known from a single value, or when nothing varies', () => {
    const unknown = { low: null, high: null, pValue: null, degreesOfFreedom: null };
    expect(meanDifference(moments([5]), moments([1, 2, 3]), 0.95)).toEqual({ difference: 3, ...unknown });
    expect(meanDifference(moments([1, 2, 3]), moments([5]), 0.95)).toEqual({ difference: -3, ...unknown });
    expect(meanDifference(moments([0.1, 0.1, 0.1]), moments([0.3, 0.3]), 0.95)).toEqual({
      difference: -0.2,
      ...unknown,
    });
  });
});

describe('the effect of an action', () => {
  it('is a difference of proportions where every outcome is 0 or 1', () => {
    // Newcombe (1998), table II, row a, and SciPy's χ² as above
    const effect = actionEffect(outcomes(56, 70), outcomes(48, 80), 0.95);
    expect(effect).toMatchObject({
      treatedCustomers: 70,
      controlCustomers: 80,
      treatedMean: 0.8,
      controlMean: 0.6,
      difference: 0.2,
      method: 'newcombe',
    });
    expect([effect.low?.toFixed(4), effect.high?.toFixed(4)]).toEqual(['0.0524', '0.3339']);
    expectClose(effect.pValue, 0.008045081368196585);
    expectClose(effect.uplift, 1 / 3);
  });

  it('is a difference of means for amounts', () => {
    // SciPy 1.17.1 as above
    const effect = actionEffect([120.5, 80, 99.9, 310, 0, 45.25, 60], [55, 70.1, 20, 0, 0, 35.4, 88, 42], 0.95);
    expect(effect.method).toBe('welch');
    expectClose(effect.treatedMean, 102.23571428571428);
    expectClose(effect.controlMean, 38.8125);
    expectClose(effect.low, -29.25977638096215);
    expectClose(effect.pValue, 0.14993242042459035);
    expectClose(effect.uplift, 63.42321428571428 / 38.8125);
  });

  it('has no uplift over a control mean of 0 or less', () => {
    expect(actionEffect([1, 0], [0, 0], 0.95).uplift).toBeNull();
    expect(actionEffect([4, 5], [-3, 1], 0.95).uplift).toBeNull();
  });
});
