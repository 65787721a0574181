/** What the project says to published cases of repeat-purchase models, their values, and purchase summaries. */
import { purchaseSummaries } from '../../src/core/metrics/purchaseSummary.ts';
import type { BetaGeometricParameters } from '../../src/core/models/betaGeometric.ts';
import * as bgNbd from '../../src/core/models/bgNbd.ts';
import * as gammaGamma from '../../src/core/models/gammaGamma.ts';
import type { Fit, Parameters } from '../../src/core/models/maximumLikelihood.ts';
import * as paretoNbd from '../../src/core/models/paretoNbd.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';
import { periodOf } from '../../src/core/numerics/calendar.ts';
import { moments } from '../../src/core/numerics/moments.ts';
import { quantileCuts } from '../../src/core/segments/rfm.ts';
import { serialDay } from '../core/serialDay.ts';
import { hasValidationData, readDataSet, type ValidationCase } from '../validationData.ts';

const sample = (hasValidationData ? readDataSet('cdnow_cbs.csv') : []).map((row) => {
  const [x, tx, T, mx, later] = [row.x, row.t_x, row.T, row.m_x, row.x_holdout_39w].map(Number) as Five;
  return { id: Number(row.id), x, tx, T, mx, later };
});
type Five = [number, number, number, number, number];

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

export function bgnbd(asked: ValidationCase): unknown {
  const { fn, inputs } = asked;
  const parameters = asked.params as unknown as BetaGeometricParameters;
  if (fn === 'logLikelihoodIndividual') {
    return historiesOf(inputs).map((each) => bgNbd.logLikelihood(parameters, [each]));
  }
  if (fn === 'expectedCumulativeTransactions') {
    return tracking(parameters, inputs.weeks as number[], serialDay(String(inputs.origin)));
  }
  return repeatPurchases<keyof BetaGeometricParameters>(bgNbd, asked);
}

export function paretoNbdCase(asked: ValidationCase): unknown {
  const { fn, inputs } = asked;
  if (fn !== 'DERT') return repeatPurchases<keyof paretoNbd.ParetoNbdParameters>(paretoNbd, asked);
  const [customer] = historiesOf(inputs) as [PurchaseHistory];
  const parameters = asked.params as unknown as paretoNbd.ParetoNbdParameters;
  const withoutEnd = Number.POSITIVE_INFINITY;
  return paretoNbd.discountedExpectedResidualTransactions(parameters, customer, withoutEnd, Number(inputs.delta));
}

/** What models of repeat purchases have in common. */
interface Model<Name extends string> {
  fit(histories: readonly PurchaseHistory[]): Fit<Name>;
  logLikelihood(parameters: Parameters<Name>, histories: readonly PurchaseHistory[]): number;
  expectedTransactions(parameters: Parameters<Name>, t: number): number;
  conditionalExpectedTransactions(parameters: Parameters<Name>, history: PurchaseHistory, t: number): number;
  pAlive(parameters: Parameters<Name>, history: PurchaseHistory): number;
  pmf(parameters: Parameters<Name>, n: number, t: number): number;
}

function repeatPurchases<Name extends string>(
  model: Model<Name>,
  { fn, params, inputs, expected }: ValidationCase,
): unknown {
  const parameters = params as Parameters<Name>;
  const times = [inputs.t].flat() as number[];
  const [t] = times as [number];
  const histories = inputs.x === undefined ? sample : historiesOf(inputs);
  switch (fn) {
    case 'fit': {
      const fit = model.fit(sample);
      return { ...fit.parameters, LL: fit.logLikelihood };
    }
    case 'logLikelihood':
      return model.logLikelihood(parameters, sample);
    case 'expectedTransactions':
      return like(
        expected,
        times.map((each) => model.expectedTransactions(parameters, each)),
      );
    case 'pmf':
      return (inputs.n as number[]).map((n, i) => model.pmf(parameters, n, times[i] as number));
    case 'pAlive':
    case 'pAlive finite in [0,1]':
      return histories.map((each) => model.pAlive(parameters, each));
    case 'conditionalExpectedTransactions':
      return like(
        expected,
        histories.map((each) => model.conditionalExpectedTransactions(parameters, each, t)),
      );
    case 'customer1516': {
      const [customer] = histories as [PurchaseHistory];
      return {
        conditionalExpectedTransactions: model.conditionalExpectedTransactions(parameters, customer, t),
        pAlive: model.pAlive(parameters, customer),
      };
    }
    case 'meanHoldoutByFrequency':
      return {
        n: byFrequency().map(({ length }) => length),
        actual: byFrequency().map((group) => mean(group, ({ later }) => later)),
      };
    case 'meanConditionalExpectationByFrequency':
      return byFrequency().map((group) =>
        mean(group, (each) => model.conditionalExpectedTransactions(parameters, each, t)),
      );
    default:
      throw new Error(`No solver for ${fn}`);
  }
}

/** The sample by 0 to 6 repeat purchases, then 7 and more. */
function byFrequency(): (typeof sample)[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((x) => sample.filter((each) => Math.min(each.x, 7) === x));
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

export function gammaGammaCase({ fn, params, inputs }: ValidationCase): unknown {
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

export function lifetimeValue({ inputs }: ValidationCase): unknown {
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

export function summary({ id, fn, inputs }: ValidationCase): unknown {
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
