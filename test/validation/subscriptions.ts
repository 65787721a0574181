/** What the project says to published cases of the sBG model. */
import { retentionLifetimeValue } from '../../src/core/metrics/clv.ts';
import * as sbg from '../../src/core/models/shiftedBetaGeometric.ts';
import type { ValidationCase } from '../validationData.ts';

export function subscriptions({ fn, params, inputs }: ValidationCase): unknown {
  const parameters = params as unknown as sbg.ShiftedBetaGeometricParameters;
  const residual = (renewals: number) =>
    sbg.discountedExpectedResidualLifetime(parameters, renewals, Number(inputs.discount));
  switch (fn) {
    case 'fit':
      return sbg.fit(inputs.survivors as number[]).parameters;
    case 'fit multi-cohort':
      return sbg.fit(...(inputs.cohorts as number[][])).parameters;
    case 'logLikelihood':
      return (inputs.params as sbg.ShiftedBetaGeometricParameters[]).map((each) =>
        sbg.logLikelihood(each, inputs.survivors as number[]),
      );
    case 'S(12)/observed - 1':
      return sbg.survival(parameters, 12) / Number(inputs.observed) - 1;
    case 'survival t=8..12':
      return (inputs.t as number[]).map((t) => sbg.survival(parameters, t));
    case 'DERL':
      return (inputs.renewals_made as number[]).map(residual);
    case 'DERL x $100':
      return (inputs.end_of_period as number[]).map((period) => Number(inputs.margin) * residual(period - 1));
    case 'sum n x DERL':
      return customerBase(parameters, inputs, residual);
    case 'retention by year':
      return { total: mixed(inputs.segments as Segment[]) };
    default:
      throw new Error(`No solver for ${fn}`);
  }
}

/** The value of customers of several ages, and what the retention rate of all of them together makes of it. */
function customerBase(
  parameters: sbg.ShiftedBetaGeometricParameters,
  inputs: Record<string, unknown>,
  residual: (renewals: number) => number,
): unknown {
  const renewals = inputs.renewals_made as number[];
  const customers = inputs.customers as number[];
  const total = (of: (customers: number, renewals: number) => number) =>
    customers.reduce((sum, each, i) => sum + of(each, renewals[i] as number), 0);
  const renewed = total((each, made) => (made > 0 ? each : 0));
  const before = total((each, made) => (made > 0 ? each / sbg.retention(parameters, made) : 0));
  const rate = renewed / before;
  const correct = total((each, made) => each * residual(made));
  const naive = total((each) => each) * retentionLifetimeValue(1, rate, Number(inputs.discount), 'renewal');
  return { correct, naive, aggregate_retention: rate, underestimate_pct: 100 * (1 - naive / correct) };
}

interface Segment {
  n: number;
  r: number;
}

/** Customers left over five years in segments of constant retention, which sBG has as its limit. */
function mixed(segments: readonly Segment[]): number[] {
  const left = ({ n, r }: Segment, t: number) => n * sbg.survival({ alpha: (1 - r) * 1e9, beta: r * 1e9 }, t);
  return [0, 1, 2, 3, 4, 5].map((t) => segments.reduce((sum, each) => sum + left(each, t), 0));
}
