/** The published cases of repeat-purchase models: BG/NBD, Gamma-Gamma, what both say together, and purchase summaries. */
import { describe, expect, it } from 'vitest';
import { purchaseSummaries } from '../../src/core/metrics/purchaseSummary.ts';
import type { BetaGeometricParameters } from '../../src/core/models/betaGeometric.ts';
import * as bgNbd from '../../src/core/models/bgNbd.ts';
import * as gammaGamma from '../../src/core/models/gammaGamma.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';
import { periodOf } from '../../src/core/numerics/calendar.ts';
import { moments } from '../../src/core/numerics/moments.ts';
import { quantileCuts } from '../../src/core/segments/rfm.ts';
import { hasValidationData, readCases, readDataSet, type ValidationCase } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

type Asked = ValidationCase & { params: Record<string, number> | null };
type Solver = (asked: Asked) => unknown;

const SOLVERS: Record<string, Solver> = { bgnbd, gamma_gamma: gammaGammaCase, clv_btyd: lifetimeValue, summary };

const cases = (hasValidationData ? readCases() : []) as Asked[];
const sample = (hasValidationData ? readDataSet('cdnow_cbs.csv') : []).map((row) => {
  const [x, tx, T, mx, later] = [row.x, row.t_x, row.T, row.m_x, row.x_holdout_39w].map(Number) as Five;
  return { id: Number(row.id), x, tx, T, mx, later };
});
type Five = [number, number, number, number, number];

describe.skipIf(!hasValidationData)('the cases of repeat-purchase models', () => {
  it.each(cases.filter(({ kind }) => kind in SOLVERS).map((each) => [each.id, each] as const))('%s', (_, asked) => {
    const got = SOLVERS[asked.kind]?.(asked);
    const [values, expected] = [numbersOf(got), numbersOf(asked.expected)];
    expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(expected)));
    for (const [at, aim] of Object.entries(expected)) {
      const allowed = (asked.tolerance.abs ?? 0) + (asked.tolerance.rel ?? 0) * Math.abs(aim);
      expect(Math.abs((values[at] as number) - aim), at).toBeLessThanOrEqual(allowed);
    }
  });
});

/** Every number in a value, by the path to it. */
function numbersOf(value: unknown, path = ''): Record<string, number> {
  if (typeof value === 'number') return { [path]: value };
  return Object.assign({}, ...Object.entries(value ?? {}).map(([key, each]) => numbersOf(each, `${path}/${key}`)));
}

/** An input as a list; one number holds for every customer. */
function listOf(input: unknown, length: number): number[] {
  return Array.isArray(input) ? input : Array<number>(length).fill(Number(input));
}

function historiesOf({ x, t_x, T }: Record<string, unknown>): PurchaseHistory[] {
  const repeats = [x].flat() as number[];
  const [last, end] = [listOf(t_x, repeats.length), listOf(T, repeats.length)];
  return repeats.map((each, i) => ({ x: each, tx: last[i] as number, T: end[i] as number }));
}

/** A list where the case has one, else its only value. */
function like(expected: unknown, values: readonly number[]): unknown {
  return Array.isArray(expected) ? values : values[0];
}

function bgnbd({ fn, params, inputs, expected }: Asked): unknown {
  const parameters = params as unknown as BetaGeometricParameters;
  const times = [inputs.t].flat() as number[];
  const histories = inputs.x === undefined ? sample : historiesOf(inputs);
  switch (fn) {
    case 'fit': {
      const fit = bgNbd.fit(sample);
      return { ...fit.parameters, LL: fit.logLikelihood };
    }
    case 'logLikelihood':
      return bgNbd.logLikelihood(parameters, sample);
    case 'logLikelihoodIndividual':
      return histories.map((each) => bgNbd.logLikelihood(parameters, [each]));
    case 'expectedTransactions':
      return like(
        expected,
        times.map((t) => bgNbd.expectedTransactions(parameters, t)),
      );
    case 'pmf':
      return (inputs.n as number[]).map((n, i) => bgNbd.pmf(parameters, n, times[i] as number));
    case 'pAlive':
      return histories.map((each) => bgNbd.pAlive(parameters, each));
    case 'conditionalExpectedTransactions':
      return like(
        expected,
        histories.map((each) => bgNbd.conditionalExpectedTransactions(parameters, each, times[0] as number)),
      );
    case 'customer1516': {
      const [customer] = histories as [PurchaseHistory];
      return {
        conditionalExpectedTransactions: bgNbd.conditionalExpectedTransactions(
          parameters,
          customer,
          times[0] as number,
        ),
        pAlive: bgNbd.pAlive(parameters, customer),
      };
    }
    case 'meanHoldoutByFrequency': {
      const groups = [0, 1, 2, 3, 4, 5, 6, 7].map((x) => sample.filter((each) => Math.min(each.x, 7) === x));
      return {
        n: groups.map(({ length }) => length),
        actual: groups.map((group) => mean(group, ({ later }) => later)),
      };
    }
    case 'expectedCumulativeTransactions':
      return tracking(parameters, inputs.weeks as number[], serialDay(String(inputs.origin)));
    default:
      throw new Error(`No solver for ${fn}`);
  }
}

/** Repeat purchases up to the end of each week since the first day, as they were and as expected of who had come by then. */
function tracking(parameters: BetaGeometricParameters, weeks: readonly number[], origin: number): unknown {
  const { customers, days } = transactions();
  const actual = weeks.map((week) =>
    purchaseSummaries(customers, days, null, origin + 7 * week - 1, 7).reduce((sum, { x }) => sum + x, 0),
  );
  const everyone = purchaseSummaries(customers, days, null, origin + 7 * 39 - 1, 7);
  const births = everyone.map(({ T }) => 39 - 1 / 7 - T);
  const expected = weeks.map((week) =>
    births.reduce((sum, birth) => sum + (week > birth ? bgNbd.expectedTransactions(parameters, week - birth) : 0), 0),
  );
  return { actual, expected };
}

/** Without amounts: the sample counts orders of nothing, too, and eight of its customers placed no other. */
function transactions(): { customers: string[]; days: number[] } {
  const rows = readDataSet('cdnow_transactions.csv');
  return {
    customers: rows.map(({ id }) => id ?? ''),
    days: rows.map(({ date }) => serialDay(date ?? '')),
  };
}

function gammaGammaCase({ fn, params, inputs }: Asked): unknown {
  if (fn === 'fit') return gammaGamma.fit(sample)?.parameters;
  if (fn === 'expectedAverageValue') {
    const [counts, means] = [inputs.x, inputs.m] as [number[], number[]];
    const parameters = params as unknown as gammaGamma.GammaGammaParameters;
    return counts.map((x, i) => gammaGamma.expectedAverageValue(parameters, { x, mx: means[i] as number }));
  }
  const values = sample.filter(({ x }) => x > 0).map(({ mx }) => mx);
  const [p25, median, p75] = quantileCuts(values, 4);
  const { n, mean: average, variance } = moments(values);
  return {
    n,
    min: Math.min(...values),
    p25,
    median,
    p75,
    max: Math.max(...values),
    mean: average,
    sd: Math.sqrt(variance as number),
  };
}

function lifetimeValue({ inputs }: Asked): unknown {
  const { parameters } = bgNbd.fit(sample);
  const expected = (each: PurchaseHistory) => bgNbd.conditionalExpectedTransactions(parameters, each, 39);
  if (!Array.isArray(inputs.ids)) {
    return {
      expected: sample.reduce((sum, each) => sum + expected(each), 0),
      actual: sample.reduce((sum, { later }) => sum + later, 0),
    };
  }
  const values = gammaGamma.fit(sample)?.parameters as gammaGamma.GammaGammaParameters;
  const customers = inputs.ids.map((id) => sample.find((each) => each.id === id) as (typeof sample)[number]);
  const spend = customers.map((each) => gammaGamma.expectedAverageValue(values, each) as number);
  return {
    pAlive: customers.map((each) => bgNbd.pAlive(parameters, each)),
    cet: customers.map(expected),
    mean_spend: spend,
    // Undiscounted, as predicted there.
    period_spending: customers.map(
      (each, i) => bgNbd.discountedExpectedResidualTransactions(parameters, each, 39, 0) * (spend[i] as number),
    ),
  };
}

function summary({ id, fn, inputs }: Asked): unknown {
  if (id === 'summary-cdnow-roundtrip') return roundTrip(serialDay(String(inputs.calibration_end)));
  const rows = inputs.transactions as [number, string, number?][];
  // Its weeks are those of the calendar, numbered.
  const time = (date: string) =>
    String(inputs.unit).startsWith('W') ? periodOf(serialDay(date), 'week') : serialDay(date);
  const summaries = purchaseSummaries(
    rows.map(([customer]) => String(customer)),
    rows.map(([, date]) => time(date)),
    rows.every(([, , amount]) => amount !== undefined) ? rows.map(([, , amount]) => Number(amount)) : null,
    time(String(inputs.observation_end)),
    1,
  );
  if (fn.endsWith('monetary')) return summaries[0]?.mx;
  return summaries.map(({ customer, x, tx, T }) => [Number(customer), x, tx, T]);
}

function roundTrip(calibrationEnd: number): unknown {
  const { customers, days } = transactions();
  const summaries = purchaseSummaries(customers, days, null, calibrationEnd, 7);
  const repeats = (end: number) => purchaseSummaries(customers, days, null, end, 7).reduce((sum, { x }) => sum + x, 0);
  return {
    customers: summaries.length,
    zero_repeaters: summaries.filter(({ x }) => x === 0).length,
    sum_x: repeats(calibrationEnd),
    'sum_x_holdout_to_1998-06-30': repeats(serialDay('1998-06-30')) - repeats(calibrationEnd),
  };
}

function mean<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0) / list.length;
}
