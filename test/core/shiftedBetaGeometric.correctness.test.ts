import { describe, expect, it } from 'vitest';
import * as sbg from '../../src/core/models/shiftedBetaGeometric.ts';
import { gammaVariate, uniform } from './simulatedCustomers.ts';

// Fader & Hardie (2007), How to project customer retention, table 1: customers of 1,000 left after each year.
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const REGULAR = [1000, 631, 468, 382, 326];

function expectNear(got: number, expected: number, tolerance: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(tolerance);
}

describe('the sBG fit', () => {
  it('is that of Fader & Hardie for their high-end segment', () => {
    // Appendix B, p. 90: α = .668 (p. 81 misprints .688), β = 3.806, ln L −1611.2; SciPy 1.17.1 .6680884, 3.8060954
    const { status, parameters, logLikelihood } = sbg.fit(HIGH_END);
    expect(status).toBe('converged');
    expectNear(parameters.alpha, 0.6680884, 1e-6);
    expectNear(parameters.beta, 3.8060954, 1e-6);
    expectNear(logLikelihood, -1611.158148, 1e-5);
  });

  it('is that of Fader & Hardie for four years of their regular segment', () => {
    // Fader & Hardie (2014), note 032, footnote 3: .764 and 1.296; SciPy 1.17.1 .7636651, 1.2958303
    const { parameters } = sbg.fit(REGULAR);
    expectNear(parameters.alpha, 0.7636651, 1e-6);
    expectNear(parameters.beta, 1.2958303, 1e-6);
  });

  it('is that of Fader & Hardie for five cohorts', () => {
    // Fitting the sBG model to multi-cohort data (note 017), section 2: 3.80 and 15.19; SciPy 1.17.1 3.79812, 15.19190
    const oldest = [10000, 8000, 6480, 5307, 4391];
    const { parameters } = sbg.fit(...[5, 4, 3, 2, 1].map((years) => oldest.slice(0, years)));
    expectNear(parameters.alpha, 3.79812, 2e-5);
    expectNear(parameters.beta, 15.1919, 2e-5);
  });

  it('has the log-likelihoods of the paper where its search begins and ends', () => {
    // Appendix B
    expectNear(sbg.logLikelihood({ alpha: 1, beta: 1 }, HIGH_END), -2115.5, 0.05);
    expectNear(sbg.logLikelihood({ alpha: 0.01, beta: 0.01 }, HIGH_END), -2741.7, 0.05);
    expectNear(sbg.logLikelihood({ alpha: 0.668, beta: 3.806 }, HIGH_END), -1611.2, 0.05);
  });

  it('projects 36% and 38% of the segments after twelve years', () => {
    // The README of jdmaturen/shifted_beta_geometric_py, years 8 to 12; 39.4% were left (2007, table 1)
    const fitted = sbg.fit(HIGH_END).parameters;
    [0.46, 0.436, 0.414, 0.395, 0.378].forEach((share, i) => {
      expectNear(sbg.survival(fitted, 8 + i), share, 0.0006);
    });
    // p. 81: off by 4%
    expectNear(sbg.survival(fitted, 12) / 0.394 - 1, -0.04, 0.001);
  });

  it('has the standard errors of the observed information', () => {
    // mpmath 1.3: the Hessian of the log-likelihood by the parameters' logarithms, inverted, at the maximum
    const { standardErrors } = sbg.fit(HIGH_END);
    expectNear(standardErrors?.alpha ?? 0, 0.103734931, 1e-6);
    expectNear(standardErrors?.beta ?? 0, 0.785531692, 1e-6);
  });

  it('is the same for shares times the size', () => {
    const shares = HIGH_END.map((each) => (each / 1000) * 2500);
    const counts = HIGH_END.map((each) => (each * 5) / 2);
    expect(sbg.fit(shares).parameters.alpha).toBeCloseTo(sbg.fit(counts).parameters.alpha, 9);
  });

  it('converges for 100 cohorts of 2,000, and finds the truth within 1.96 standard errors about 95 times', () => {
    const truth = { alpha: 0.668, beta: 3.806 };
    const fits = Array.from({ length: 100 }, (_, seed) => {
      const random = uniform(seed + 1);
      const survivors = [2000, 0, 0, 0, 0, 0, 0, 0];
      for (let customer = 0; customer < 2000; customer++) {
        const [leaving, staying] = [gammaVariate(truth.alpha, random), gammaVariate(truth.beta, random)];
        const stays = () => random() > leaving / (leaving + staying);
        for (let t = 1; t < survivors.length && stays(); t++) survivors[t] = Number(survivors[t]) + 1;
      }
      return sbg.fit(survivors);
    });
    expect(fits.filter(({ status }) => status !== 'converged')).toEqual([]);
    for (const name of ['alpha', 'beta'] as const) {
      const covering = fits.filter(({ parameters, standardErrors }) => {
        return Math.abs(parameters[name] - truth[name]) < 1.96 * (standardErrors?.[name] ?? 0);
      });
      // Binomial: with 95 of 100 expected, fewer than 88 come about once in 680 times.
      expect(covering.length).toBeGreaterThanOrEqual(88);
    }
  });
});

describe('a cohort that says little', () => {
  it.each([
    ['of one period', [1000], null],
    ['with one renewal', [1000, 800], null],
    ['that nobody leaves', [1000, 1000, 1000, 1000], 1],
    ['that everybody leaves at once', [1000, 0, 0, 0], 0],
    ['that leaves at an even faster rate', [1000, 900, 700, 400], 2000 / 2600],
    ['of which half leave at once and the rest never', [1000, 500, 500, 500], 1],
    ['of one customer', [1, 1, 1, 0], 2 / 3],
  ])('%s stalls with finite parameters', (_, survivors, laterRetention) => {
    const { status, parameters, standardErrors } = sbg.fit(survivors);
    expect([status, standardErrors]).toEqual(['stalled', null]);
    // The rate that the second renewal has in the limit: pooled over the renewals where it does not rise.
    if (laterRetention !== null) expectNear(sbg.retention(parameters, 2), laterRetention, 0.0001);
    const lifetimes = [0, 1, 10].map((renewals) => sbg.discountedExpectedResidualLifetime(parameters, renewals, 0.1));
    const values = [...Object.values(parameters), sbg.discountedExpectedLifetime(parameters, 0.1), ...lifetimes];
    expect(values.filter((each) => !Number.isFinite(each))).toEqual([]);
  });

  it('keeps a constant rate where retention is constant', () => {
    const { status, parameters } = sbg.fit([1000, 800, 640, 512]);
    expect(status).toBe('stalled');
    expectNear(sbg.retention(parameters, 20), 0.8, 0.0001);
    // Geometric: (1 + d)/(1 + d − r)
    expectNear(sbg.discountedExpectedLifetime(parameters, 0.1), 1.1 / 0.3, 0.001);
  });
});

describe('discounted expected lifetimes', () => {
  const workshop = { alpha: 3.8, beta: 15.2 };

  it('are those of Fader & Hardie (2010)', () => {
    // Workshop Customer-Base Analysis, day 2, slide 169, from Marketing Science 29(1)
    [3.31, 3.45, 3.59, 3.72, 3.84].forEach((each, renewals) => {
      expectNear(sbg.discountedExpectedResidualLifetime(workshop, renewals, 0.1), each, 0.005);
    });
    expectNear(sbg.discountedExpectedLifetime(workshop, 0.1), 4.009, 0.0005);
  });

  it('value a customer base at 207,438, where the aggregate retention rate values it 12% lower', () => {
    // The same, slides 169 to 171
    const customers = [4391, 7961, 11340, 15200, 20500];
    const value = customers.reduce(
      (sum, count, i) => sum + count * sbg.discountedExpectedResidualLifetime(workshop, 4 - i, 0.1),
      0,
    );
    expectNear(value, 207_438, 0.5);
  });

  it('rise from 2.88 to 3.94 with a renewal', () => {
    // Fader & Hardie (2015), Simple probability models for computing CLV and CE, p. 88, for 100 a year
    const parameters = { alpha: 0.764, beta: 1.296 };
    expectNear(100 * sbg.discountedExpectedResidualLifetime(parameters, 0, 0.1), 288, 0.5);
    expectNear(100 * sbg.discountedExpectedResidualLifetime(parameters, 1, 0.1), 394, 0.5);
  });

  it.each([
    // mpmath 1.3 at 50 digits: (1 + d)/d · hyp2f1(1, α, α + β, −1/d)
    [3.8, 15.2, 0.1, 4.008925837295791],
    [0.668, 3.806, 0.01, 19.82141186239485],
    [0.764, 1.296, 1e-4, 34.24234078175426],
    [0.5, 0.5, 1e-8, 10000.00005],
    [1e5, 1e5, 0.01, 1.9804016744079558],
    [1e-5, 1e5, 1, 1.999999999800002],
    [40.5, 0.25, 0.2, 1.0052460024774872],
  ])('are those of mpmath for α = %d, β = %d, d = %d', (alpha, beta, discountRate, expected) => {
    expect(sbg.discountedExpectedLifetime({ alpha, beta }, discountRate) / expected).toBeCloseTo(1, 12);
  });
});

describe('two segments of constant retention', () => {
  it('have a retention rate that rises together', () => {
    // Workshop, slides 141 and 149: 5,000 customers at 90% and 10,000 at 50%; slides round each segment
    const constant = (rate: number, t: number) => sbg.survival({ alpha: (1 - rate) * 1e9, beta: rate * 1e9 }, t);
    [15000, 9500, 6550, 4895, 3906, 3266].forEach((published, t) => {
      expectNear(5000 * constant(0.9, t) + 10000 * constant(0.5, t), published, 1.1);
    });
  });
});
