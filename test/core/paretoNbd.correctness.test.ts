import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as paretoNbd from '../../src/core/models/paretoNbd.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { gammaVariate, type Uniform, uniform } from './simulatedCustomers.ts';

type Parameters = paretoNbd.ParetoNbdParameters;

/** Rows of [r, α, s, β, arguments..., value], by mpmath 1.3 at 50 digits; fixtures/paretoNbd.py makes them. */
const FIXTURE: Record<string, number[][]> = JSON.parse(
  readFileSync(new URL('fixtures/paretoNbd.json', import.meta.url), 'utf8'),
);

/** What a function makes of the rows of its fixture, beside the value. */
function compared(name: string, compute: (parameters: Parameters, ...args: number[]) => number): [number, number][] {
  const rows = FIXTURE[name] ?? [];
  expect(rows.length).toBeGreaterThan(20);
  return rows.map((row) => {
    const [r, alpha, s, beta, ...rest] = row as [number, number, number, number, ...number[]];
    const value = rest.pop() as number;
    return [compute({ r, alpha, s, beta }, ...rest), value];
  });
}

function largestError(name: string, compute: (parameters: Parameters, ...args: number[]) => number): number {
  return Math.max(...compared(name, compute).map(([got, expected]) => Math.abs(got / expected - 1)));
}

/** A function of a customer, as its rows give the arguments. */
function ofHistory(compute: (parameters: Parameters, history: PurchaseHistory, ...rest: number[]) => number) {
  return (parameters: Parameters, x = 0, tx = 0, T = 0, ...rest: number[]) =>
    compute(parameters, { x, tx, T }, ...rest);
}

describe('Pareto/NBD, against 50 digits of the papers’ closed forms', () => {
  it('gives the log-likelihood to 1e-13, with 5,000 purchases and parameters from 0.001 to 10,000 too', () => {
    const likelihood = ofHistory((parameters, history) => paretoNbd.logLikelihood(parameters, [history]));
    const errors = compared('logLikelihood', likelihood).map(
      ([got, expected]) => Math.abs(got - expected) / (1 + Math.abs(expected)),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-13);
  });

  it('gives P(alive) to 1e-12, down to 1e-290', () => {
    expect(largestError('pAlive', ofHistory(paretoNbd.pAlive))).toBeLessThan(1e-12);
  });

  it('gives the discounted residual purchases, without an end, to 1e-12', () => {
    const residual = ofHistory((parameters, history, discountRate = 0) =>
      paretoNbd.discountedExpectedResidualTransactions(parameters, history, Number.POSITIVE_INFINITY, discountRate),
    );
    expect(largestError('discountedExpectedResidualTransactions', residual)).toBeLessThan(1e-12);
  });

  it('gives the probabilities of counts to 1e-13', () => {
    expect(largestError('pmf', (parameters, n = 0, t = 0) => paretoNbd.pmf(parameters, n, t))).toBeLessThan(1e-13);
  });

  it('gives the expected purchases to 1e-14, close to s = 1 too', () => {
    const expected = (parameters: Parameters, t = 0) => paretoNbd.expectedTransactions(parameters, t);
    expect(largestError('expectedTransactions', expected)).toBeLessThan(1e-14);
  });
});

describe('Pareto/NBD, as published', () => {
  // R package BTYD 2.4.3, manual and walkthrough; the shared validation cases tell where each number stands.
  const manual: Parameters = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
  const walkthrough: Parameters = { r: 0.5533971433, alpha: 10.5801985434, s: 0.6060624971, beta: 11.6562236719 };

  it('expects the purchases of BTYD', () => {
    const published = [
      0.05077820617, 0.09916088423, 0.1454250652, 0.18979929925, 0.23247465821, 0.27361273683, 0.31335159373,
      0.35181024364, 0.38909210946, 0.4252877132,
    ];
    published.forEach((each, i) => {
      expect(paretoNbd.expectedTransactions(manual, i + 1)).toBeCloseTo(each, 10);
    });
    const customer = { x: 10, tx: 35, T: 39 };
    expect(paretoNbd.conditionalExpectedTransactions(manual, customer, 2)).toBeCloseTo(0.3884117232, 9);
  });

  it('has BTYD’s share of customers who do not buy in 39 weeks', () => {
    expect(paretoNbd.pmf(manual, 0, 39)).toBeCloseTo(0.5959380696, 9);
  });

  it('has the chances of being alive of BTYD and lifetimes', () => {
    expect(paretoNbd.pAlive(walkthrough, { x: 0, tx: 0, T: 39 })).toBeCloseTo(0.2941633, 7);
    expect(paretoNbd.pAlive(walkthrough, { x: 23, tx: 39, T: 39 })).toBe(1);
    // lifetimes, test_conditional_probability_alive_overflow_error; values by R CLVTools
    const overflowing: Parameters = { r: 10.465, alpha: 0.00798565181, s: 3.0516, beta: 2.82 };
    const chances = [
      { x: 40, tx: 5, T: 6 },
      { x: 50, tx: 1, T: 37 },
      { x: 50, tx: 4, T: 37 },
    ].map((each) => paretoNbd.pAlive(overflowing, each));
    [0.001885128187, 1.417144291e-96, 6.732974872e-60].forEach((each, i) => {
      expect((chances[i] as number) / each).toBeCloseTo(1, 8);
    });
  });

  it('has the residual purchases of the iso-value paper, discounted without an end', () => {
    // Fader, Hardie & Lee (2005), RFM and CLV, p. 423: 1.9; BTYD 2.4.3, pnbd.DERT: 1.864183328
    const parameters: Parameters = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 };
    const customer = { x: 7, tx: 35, T: 77.86 };
    const residual = paretoNbd.discountedExpectedResidualTransactions(
      parameters,
      customer,
      Number.POSITIVE_INFINITY,
      0.0027,
    );
    expect(residual).toBeCloseTo(1.864183328, 9);
  });
});

describe.skipIf(!hasValidationData)('the Pareto/NBD fit of the CDNOW sample', () => {
  const days = (weeks: string | undefined) => Math.round(Number(weeks) * 7) / 7;
  const histories = (hasValidationData ? readDataSet('cdnow_cbs.csv') : []).map(({ x, t_x, T }) => ({
    x: Number(x),
    tx: days(t_x),
    T: days(T),
  }));

  it('is that of the paper, from 50 random starts too', () => {
    // Fader, Hardie & Lee (2005), “Counting your customers” the easy way, table 2: .553, 10.578, .606, 11.669. SciPy 1.17.1
    // comes to a log-likelihood of −9594.976179 at .553277, 10.577684, .606240 and 11.668732.
    const random = uniform(7);
    const factor = () => Math.exp(6 * random() - 3);
    const starts = Array.from({ length: 50 }, () => ({
      r: factor(),
      alpha: 20 * factor(),
      s: factor(),
      beta: 20 * factor(),
    }));
    for (const search of [{}, ...starts.map((start) => ({ start }))]) {
      const { status, parameters, logLikelihood } = paretoNbd.fit(histories, search);
      expect(status).toBe('converged');
      expect(logLikelihood).toBeCloseTo(-9594.976179, 6);
      expect(parameters.r).toBeCloseTo(0.553277, 6);
      expect(parameters.alpha).toBeCloseTo(10.577684, 5);
      expect(parameters.s).toBeCloseTo(0.60624, 5);
      expect(parameters.beta).toBeCloseTo(11.66873, 4);
    }
  });

  it('has the log-likelihood of the paper at its rounded parameters', () => {
    // The same, and SciPy 1.17.1: −9594.97625927 (shared validation case pnbd-ll-paper-params)
    const rounded = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
    expect(paretoNbd.logLikelihood(rounded, histories)).toBeCloseTo(-9594.97625927, 7);
  });

  it('expects the purchases that BTYD expects, by how many there were', () => {
    // BTYD walkthrough, section 3.4: 39 weeks ahead, for 0, 1, … 6 and 7 or more purchases
    const parameters = { r: 0.5533971433, alpha: 10.5801985434, s: 0.6060624971, beta: 11.6562236719 };
    [0.138, 0.6, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403].forEach((published, x) => {
      const group = histories.filter((each) => Math.min(each.x, 7) === x);
      const expected = group.map((each) => paretoNbd.conditionalExpectedTransactions(parameters, each, 39));
      const mean = expected.reduce((sum, each) => sum + each, 0) / group.length;
      expect(Math.abs(mean - published)).toBeLessThan(0.0012);
    });
  });
});

describe('Pareto/NBD fits of simulated customers', () => {
  const truth: Parameters = { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 };

  /** A customer who joined one to two years before observation ends, in weeks. */
  function simulated(random: Uniform): PurchaseHistory {
    const T = 52 + 52 * random();
    const exponential = (rate: number) => -Math.log(random()) / rate;
    const buying = gammaVariate(truth.r, random) / truth.alpha;
    const leaving = gammaVariate(truth.s, random) / truth.beta;
    const end = Math.min(T, exponential(leaving));
    let [x, tx] = [0, 0];
    for (let time = exponential(buying); time < end; time += exponential(buying)) {
      x++;
      tx = time;
    }
    return { x, tx, T };
  }

  it('converge for 100 samples of 1,000, and find the truth within 1.96 standard errors about 95 times', () => {
    const fits = Array.from({ length: 100 }, (_, seed) => {
      const random = uniform(seed + 1);
      return paretoNbd.fit(Array.from({ length: 1000 }, () => simulated(random)));
    });
    expect(fits.filter(({ status }) => status !== 'converged')).toEqual([]);
    const covering = Object.entries(truth).map(([name, value]) => {
      const key = name as keyof Parameters;
      return fits.filter(({ parameters, standardErrors }) => {
        return Math.abs(parameters[key] - value) < 1.96 * (standardErrors?.[key] ?? 0);
      }).length;
    });
    // Binomial: with 95 of 100 expected, fewer than 88 come about once in 680 times.
    covering.forEach((times) => {
      expect(times).toBeGreaterThanOrEqual(88);
    });
  }, 60_000);
});

describe('Pareto/NBD', () => {
  const everyone = (count: number, history: (i: number) => PurchaseHistory) =>
    Array.from({ length: count }, (_, i) => history(i));

  it.each([
    ['customers who all came on the last day', everyone(20, () => ({ x: 0, tx: 0, T: 0 }))],
    ['one-time buyers only', everyone(100, (i) => ({ x: 0, tx: 0, T: 10 + (i % 30) }))],
    ['a single customer', everyone(1, () => ({ x: 1, tx: 10, T: 30 }))],
    ['one customer of 5,000 orders', everyone(1, () => ({ x: 5000, tx: 29.9, T: 30 }))],
    ['customers who are all alike', everyone(100, () => ({ x: 3, tx: 20, T: 30 }))],
    ['customers who all bought on the last day', everyone(100, (i) => ({ x: 1 + (i % 5), tx: 30, T: 30 }))],
    [
      'one customer of 5,000 orders among others',
      everyone(100, (i) => (i === 0 ? { x: 5000, tx: 29.9, T: 30 } : { x: i % 4, tx: (i % 4) * 5, T: 30 })),
    ],
    ['customers who left within the hour', everyone(100, (i) => ({ x: i % 4, tx: (i % 4) * 1e-3, T: 300 }))],
    ['times in seconds', everyone(100, (i) => ({ x: i % 4, tx: (i % 4) * 3e6, T: 2e7 }))],
  ])('stalls with finite parameters for %s, and forecasts numbers with them', (_, histories) => {
    const { status, parameters, standardErrors, logLikelihood } = paretoNbd.fit(histories);
    expect([status, standardErrors]).toEqual(['stalled', null]);
    const forecasts = histories.flatMap((each) => [
      paretoNbd.pAlive(parameters, each),
      paretoNbd.conditionalExpectedTransactions(parameters, each, 52),
      paretoNbd.discountedExpectedResidualTransactions(parameters, each, 52, 0),
      paretoNbd.discountedExpectedResidualTransactions(parameters, each, Number.POSITIVE_INFINITY, 0.002),
    ]);
    const all = [...Object.values(parameters), logLikelihood, paretoNbd.pmf(parameters, 3, 52), ...forecasts];
    expect(all.filter((each) => !Number.isFinite(each))).toEqual([]);
  });
});
