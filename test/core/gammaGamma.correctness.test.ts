import { describe, expect, it } from 'vitest';
import * as gammaGamma from '../../src/core/models/gammaGamma.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { uniform } from './simulatedCustomers.ts';

describe.skipIf(!hasValidationData)('the value of purchases in the CDNOW sample', () => {
  const spending = (hasValidationData ? readDataSet('cdnow_cbs.csv') : []).map(({ x, m_x }) => ({
    x: Number(x),
    mx: Number(x) > 0 ? Number(m_x) : null,
  }));

  // SciPy 1.17.1 optimize.minimize (Nelder–Mead) of equation 1a; the paper of 2005 prints 6.25, 3.74 and 15.44.
  it('has the parameters that SciPy finds, from 60 random starts', () => {
    const random = uniform(11);
    for (let i = 0; i < 60; i++) {
      const [p, q, gamma] = [1, 1, 30].map((scale) => scale * Math.exp(6 * random() - 3)) as [number, number, number];
      const fit = gammaGamma.fit(spending, { start: { p, q, gamma } });
      expect(fit?.status).toBe('converged');
      expect(fit?.parameters.p).toBeCloseTo(6.249572, 5);
      expect(fit?.parameters.q).toBeCloseTo(3.744225, 5);
      expect(fit?.parameters.gamma).toBeCloseTo(15.44352, 4);
      expect(fit?.logLikelihood).toBeCloseTo(-4055.9176948, 6);
    }
  });

  // The inverse of second differences of the log-likelihood there, by NumPy.
  it('is known as precisely as the curvature of the log-likelihood allows', () => {
    const errors = Object.entries(gammaGamma.fit(spending)?.standardErrors ?? {});
    expect(errors.map(([name, error]) => [name, Number(error.toPrecision(3))])).toEqual([
      ['p', 1.19],
      ['q', 0.29],
      ['gamma', 4.16],
    ]);
  });

  // NumPy 2 corrcoef
  it('has a correlation of .1139 with their number', () => {
    expect(gammaGamma.frequencyCorrelation(spending)).toBeCloseTo(0.113887919385, 10);
  });

  it('scales with the unit of account', () => {
    const { parameters } = gammaGamma.fit(spending) as { parameters: gammaGamma.GammaGammaParameters };
    for (const unit of [1e-7, 1e9]) {
      const scaled = gammaGamma.fit(spending.map(({ x, mx }) => ({ x, mx: mx && mx * unit })))?.parameters;
      expect(scaled?.p).toBeCloseTo(parameters.p, 6);
      expect((scaled?.gamma ?? 0) / unit / parameters.gamma).toBeCloseTo(1, 7);
    }
  });
});

describe('the expected value of a purchase', () => {
  const parameters = { p: 6, q: 4, gamma: 15 };

  it('is the mean over customers, pγ/(q − 1), of whom no value is known', () => {
    expect(gammaGamma.expectedAverageValue(parameters, { x: 0, mx: null })).toBe(30);
    expect(gammaGamma.expectedAverageValue(parameters, { x: 3, mx: null })).toBe(30);
  });

  it('comes to what a customer spends, the more purchases there are', () => {
    const values = [1, 10, 100, 1e6].map((x) => gammaGamma.expectedAverageValue(parameters, { x, mx: 80 }) as number);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBeGreaterThan(30);
    expect(values[3]).toBeCloseTo(80, 3);
  });

  it('is null where the mean over customers is infinite', () => {
    expect(gammaGamma.expectedAverageValue({ p: 0.1, q: 0.5, gamma: 1 }, { x: 0, mx: null })).toBeNull();
    expect(gammaGamma.expectedAverageValue({ p: 0.1, q: 0.5, gamma: 1 }, { x: 5, mx: 2 })).toBeNull();
    expect(gammaGamma.expectedAverageValue({ p: 0.1, q: 0.5, gamma: 1 }, { x: 6, mx: 2 })).toBeGreaterThan(0);
  });
});

describe('spending that says little', () => {
  it('has no fit where no value is known', () => {
    expect(gammaGamma.fit([])).toBeNull();
    expect(gammaGamma.fit([{ x: 0, mx: null }])).toBeNull();
    expect(gammaGamma.fit([{ x: 2, mx: -4 }])).toBeNull();
  });

  it.each([
    ['one customer', [{ x: 1, mx: 5 }]],
    ['one value', [1, 2, 3, 7].map((x) => ({ x, mx: 5 }))],
    [
      'amounts of a millionth and of a thousand million',
      [
        { x: 1, mx: 1e-6 },
        { x: 5000, mx: 1e9 },
      ],
    ],
  ])('stalls at finite parameters with %s', (_, spending) => {
    const fit = gammaGamma.fit(spending);
    expect(fit?.status).toBe('stalled');
    expect(fit?.standardErrors).toBeNull();
    expect(Object.values(fit?.parameters ?? {}).every((each) => Number.isFinite(each) && each > 0)).toBe(true);
    expect(Number.isFinite(fit?.logLikelihood)).toBe(true);
  });

  it('has no correlation where all values or counts are the same', () => {
    expect(
      gammaGamma.frequencyCorrelation([
        { x: 1, mx: 5 },
        { x: 2, mx: 5 },
      ]),
    ).toBeNull();
    expect(gammaGamma.frequencyCorrelation([])).toBeNull();
  });
});
