import { describe, expect, it } from 'vitest';
import type { SurvivalRow } from '../../src/core/models/kaplanMeier.ts';
import * as kaplanMeier from '../../src/core/models/kaplanMeier.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';

/** Survival of customers given as tenures, negative where censored at it. */
function curveOf(tenures: readonly number[], confidence = 0.95) {
  return kaplanMeier.fit(
    tenures.map(Math.abs),
    tenures.map((tenure) => tenure > 0),
    confidence,
  );
}

function column<K extends keyof SurvivalRow>(rows: readonly SurvivalRow[], key: K): SurvivalRow[K][] {
  return rows.map((row) => row[key]);
}

function expectNear(got: readonly (number | null)[], expected: readonly number[], tolerance: number): void {
  expect(got.length).toBe(expected.length);
  got.forEach((value, i) => {
    expect(Math.abs((value ?? Number.NaN) - (expected[i] as number))).toBeLessThanOrEqual(tolerance);
  });
}

describe('survival of 21 patients with 6-mercaptopurine (Freireich et al. 1963)', () => {
  const curve = curveOf([6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35]);

  it('is Klein & Moeschberger’s table 4.1B, with Greenwood’s standard errors', () => {
    // also R survival 3.5-3, survfit() (shared validation case km-6mp-survival); its tolerance is 0.0006
    expect(column(curve.rows, 'time')).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(column(curve.rows, 'atRisk')).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(column(curve.rows, 'events')).toEqual([3, 1, 1, 1, 1, 1, 1]);
    expectNear(column(curve.rows, 'survival'), [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448], 0.0006);
    const standardErrors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    expectNear(column(curve.rows, 'standardError'), standardErrors, 0.0006);
  });

  it('has the log-log limits of R and SciPy', () => {
    // R survival 3.5-3 (shared validation case km-6mp-ci-log-log)
    expectNear(column(curve.rows, 'low'), [0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881], 0.0006);
    expectNear(column(curve.rows, 'high'), [0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801], 0.0006);
    // SciPy 1.17.1: stats.ecdf(stats.CensoredData.right_censored(…)).sf.confidence_interval(0.95, method='log-log')
    const low = [
      0.6197179552659838, 0.5631465646222333, 0.5031995107999564, 0.43161022248618397, 0.36751085598750205,
      0.26777893676713505, 0.18805200595923235,
    ];
    const high = [
      0.951551747646997, 0.9228090192028804, 0.8893618351692655, 0.8490659633494507, 0.8049121894718412,
      0.7467907176353944, 0.6801426284952414,
    ];
    expectNear(column(curve.rows, 'low'), low, 1e-14);
    expectNear(column(curve.rows, 'high'), high, 1e-14);
  });

  it('has a median of 23 weeks, from 13 to beyond the last relapse', () => {
    // R survival 3.5-3 (shared validation case km-6mp-median)
    expect([curve.median, curve.medianLow, curve.medianHigh]).toEqual([23, 13, null]);
  });
});

describe('a survival curve', () => {
  it('is that of R for eleven observations, two of them events', () => {
    // lifelines, test_kmf_survival_curve_output_against_R (shared validation case km-g3-rit)
    const { rows } = curveOf([53, -28, -69, -58, -54, 25, -51, -61, -57, -57, -50]);
    expect(column(rows, 'time')).toEqual([25, 53]);
    expectNear(column(rows, 'survival'), [0.909, 0.779], 0.0006);
  });

  it('is that of SciPy down to 0, where limits are unknown', () => {
    // SciPy 1.17.1 as above, at 80%
    const { rows, median, medianLow } = curveOf([-37, -43, 47, 56, -60, -62, -71, 77, 80, 81], 0.8);
    expect(column(rows, 'time')).toEqual([47, 56, 77, 80, 81]);
    expect(column(rows, 'survival')).toEqual([0.875, 0.75, 0.5, 0.25, 0]);
    expectNear(
      column(rows, 'low').slice(0, -1),
      [0.6178754674932547, 0.48957842890232783, 0.1995173324194542, 0.04888777744704995],
      1e-14,
    );
    expectNear(
      column(rows, 'high').slice(0, -1),
      [0.963643503184627, 0.8905842693577837, 0.7422458612366969, 0.5290167182411659],
      1e-14,
    );
    expect(rows[4]).toEqual({
      time: 81,
      atRisk: 1,
      events: 1,
      survival: 0,
      standardError: null,
      low: null,
      high: null,
    });
    // The curve comes down to one half at 77 (R would take the middle of 77 and 80).
    expect([median, medianLow]).toEqual([77, 56]);
  });

  it('is exactly the share who stay, while nobody is censored', () => {
    const n = 3000;
    const { rows } = curveOf(Array.from({ length: n }, (_, i) => i + 1));
    expect(column(rows, 'survival')).toEqual(Array.from({ length: n }, (_, i) => (n - i - 1) / n));
  });

  it('has no rows and no median without churn', () => {
    expect(curveOf([-1, -2, -3])).toEqual({ rows: [], median: null, medianLow: null, medianHigh: null });
  });

  it.skipIf(!hasValidationData)('is that of R for the 7,043 customers of a telephone company', () => {
    // R survival, survfit() (shared validation case km-telco)
    const customers = readDataSet('telco_churn.csv');
    const tenures = customers.map((row) => Number(row.tenure));
    const churned = customers.map((row) => row.Churn === 'Yes');
    const { rows, median } = kaplanMeier.fit(tenures, churned, 0.95);
    const survivalAt = [1, 12, 24, 48, 72].map((time) => rows.find((row) => row.time === time)?.survival ?? null);
    expectNear(survivalAt, [0.945961, 0.8432, 0.788736, 0.70884, 0.59279], 1e-5);
    expect(median).toBeNull();
  });
});
