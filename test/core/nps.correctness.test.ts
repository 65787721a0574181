import { describe, expect, it } from 'vitest';
import { type NpsBreakdown, netPromoterScore, npsBreakdown, scoreOfBreakdown } from '../../src/core/metrics/nps.ts';
import { npsChange } from '../../src/core/metrics/npsChange.ts';
import {
  npsAdjustedWaldInterval,
  npsStandardError,
  npsVariance,
  npsWaldInterval,
} from '../../src/core/metrics/npsInterval.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';

function counts(promoters: number, passives: number, detractors: number): NpsBreakdown {
  return { promoters, passives, detractors };
}

describe('the breakdown of scores', () => {
  it('counts 9 and 10 as promoters, 7 and 8 as passives, 0 to 6 as detractors', () => {
    // Reichheld (2003)
    expect(npsBreakdown([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual(counts(2, 2, 7));
    expect(netPromoterScore([10, 9, 7, 3])).toBe(25);
  });
});

describe('the standard error of a net promoter score', () => {
  it('is whuber’s for 324 answers, a half promoters and a sixth detractors', () => {
    // stats.stackexchange.com/questions/18603, answer 18609: NPS 1/3, variance 5/9, standard error 4.1%
    const answers = counts(162, 108, 54);
    expect(scoreOfBreakdown(answers)).toBeCloseTo(100 / 3, 12);
    expect(npsVariance(answers)).toBeCloseTo(5 / 9, 14);
    expect(npsStandardError(answers)).toBeCloseTo(4.14, 2);
  });

  it('is that of a published calculation with 300 answers, with its Wald interval', () => {
    // shared validation case nps-worked-300: n = 300, 40% and 20%: 20 ± 8.5, standard error 4.32
    const answers = counts(120, 120, 60);
    expect(npsStandardError(answers)).toBeCloseTo(4.32, 2);
    const { centre, low, high } = npsWaldInterval(answers, 0.95);
    expect(centre).toBe(20);
    expect(Math.abs(low - 11.5)).toBeLessThan(0.06);
    expect(Math.abs(high - 28.5)).toBeLessThan(0.06);
  });

  it('is that of the R package NPS 1.1 for its test data', () => {
    // nps.var(), nps.se() and nps.test() of testdata.rda (shared validation case nps-r-testdata), there from −1 to 1
    const answers = counts(462, 176, 362);
    expect(scoreOfBreakdown(answers)).toBe(10);
    expect(npsVariance(answers)).toBeCloseTo(0.814, 14);
    expect(npsStandardError(answers)).toBeCloseTo(2.853068524, 7);
    const { low, high } = npsWaldInterval(answers, 0.95);
    expect(low).toBeCloseTo(4.408088448, 7);
    expect(high).toBeCloseTo(15.591911552, 7);
  });

  it.skipIf(!hasValidationData)('counts that test data from its scores', () => {
    const scores = readDataSet('nps_testdata_1000.csv').map((row) => Number(row.score));
    expect(npsBreakdown(scores)).toEqual(counts(462, 176, 362));
  });
});

describe('the adjusted Wald interval', () => {
  it('adds three answers', () => {
    // By R, with the method of measuringu.com/nps-confidence-intervals (shared validation case nps-adjusted-wald-300)
    const { centre, low, high } = npsAdjustedWaldInterval(counts(120, 120, 60), 0.95);
    expect(centre).toBeCloseTo(19.801980198, 8);
    expect(low).toBeCloseTo(11.37751247, 7);
    expect(high).toBeCloseTo(28.22644793, 7);
  });

  it('is 14.09 to 20.81 around 17.45 for 250 promoters and 75 detractors of 1000', () => {
    // The worked figures of the catalogue of functions
    const { centre, low, high } = npsAdjustedWaldInterval(counts(250, 675, 75), 0.95);
    expect([centre, low, high].map((points) => points.toFixed(2))).toEqual(['17.45', '14.09', '20.81']);
  });

  it('stops at 100 points', () => {
    expect(npsAdjustedWaldInterval(counts(3, 0, 0), 0.99).high).toBe(100);
    expect(npsAdjustedWaldInterval(counts(0, 0, 3), 0.99).low).toBe(-100);
  });
});

describe('the change of a net promoter score', () => {
  // The formulas of measuringu.com/nps-significance-test in Python, with scipy.stats.norm of SciPy 1.17.1
  it.each([
    [counts(120, 120, 60), counts(250, 675, 75), 0.95, -2.5, -11.42477964600651, 6.716133307793424, 0.6109434004613901],
    [counts(30, 40, 30), counts(45, 35, 20), 0.9, 25, 6.6379212591334, 41.90576806125495, 0.023572618026940904],
    [counts(0, 0, 1), counts(1, 0, 0), 0.95, 200, -53.94278682622584, 153.94278682622584, 0.3457785861511603],
  ])(
    'from %j to %j has the interval and p-value of the adjusted Wald method',
    (before, after, confidence, ...expected) => {
      const { difference, low, high, pValue } = npsChange(before, after, confidence);
      [difference, low, high, pValue].forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i] as number, 11);
      });
    },
  );
});
