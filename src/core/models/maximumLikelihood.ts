/** Maximum likelihood of models whose parameters are positive, and how sure of them the sample lets one be. */
import { hessian, inversePositiveDefinite, minimise, type Smooth } from '../numerics/minimise.ts';

/** Parameters by name, all above 0. */
export type Parameters<Name extends string> = Readonly<Record<Name, number>>;

/** Value of a log-likelihood and its derivatives by the parameters, in the order of their scale. */
export interface LogLikelihood {
  value: number;
  gradient: readonly number[];
}

export interface Fit<Name extends string> {
  /**
   * `stalled`: the sample does not determine the parameters. The likelihood is flat around them, or still rises where the
   * search ends. They are finite, and no basis for a forecast; `Search.spread` gives one.
   */
  status: 'converged' | 'stalled';
  parameters: Parameters<Name>;
  /** From the curvature of the log-likelihood; null when stalled. */
  standardErrors: Parameters<Name> | null;
  logLikelihood: number;
  /** How often the log-likelihood was evaluated to find its maximum. */
  evaluations: number;
}

export interface Search<Name extends string> {
  /** Where the search begins; a maximum does not depend on it. */
  start?: Parameters<Name>;
  /**
   * Holds each parameter near its scale, as if its logarithm were known to lie there within this standard deviation: a
   * maximum that there always is, for samples that do not determine the parameters themselves. Without it, maximum likelihood.
   */
  spread?: number;
}

/** Parameters are sought within a factor of e^12 = 163,000 of their scale. */
const FARTHEST = 12;

/**
 * Maximises a log-likelihood over the logarithms of its parameters. Beyond a factor of e^12 of `scale` each parameter costs
 * the square of its excess, per observation, so that a search along an endless ridge comes to an end.
 *
 * Standard errors are those of the logarithms (observed information) times the parameters, by the delta method.
 *
 * @param logLikelihood of the sample; its value at `start` is finite
 * @param observations size of the sample, at least 1
 * @param scale the order of magnitude of each parameter, above 0
 */
export function fitPositive<Name extends string>(
  logLikelihood: (parameters: Parameters<Name>) => LogLikelihood,
  observations: number,
  scale: Parameters<Name>,
  { start = scale, spread = Number.POSITIVE_INFINITY }: Search<Name> = {},
): Fit<Name> {
  const names = Object.keys(scale) as Name[];
  const named = (value: (name: Name, i: number) => number) =>
    Object.fromEntries(names.map((name, i) => [name, value(name, i)])) as Parameters<Name>;
  const parametersAt = (logs: readonly number[]) => named((name, i) => scale[name] * Math.exp(logs[i] as number));
  const pull = 1 / (observations * spread * spread);
  const cost: Smooth = (logs) => {
    const parameters = parametersAt(logs);
    const { value, gradient } = logLikelihood(parameters);
    const excess = logs.map((log) => Math.sign(log) * Math.max(0, Math.abs(log) - FARTHEST));
    return {
      value: logs.reduce(
        (sum, log, i) => sum + (pull / 2) * log * log + (excess[i] as number) ** 2,
        -value / observations,
      ),
      gradient: names.map((name, i) => {
        const held = pull * (logs[i] as number) + 2 * (excess[i] as number);
        return held - ((gradient[i] as number) * parameters[name]) / observations;
      }),
    };
  };
  const minimum = minimise(
    cost,
    names.map((name) => Math.log(start[name] / scale[name])),
  );
  const isInside = minimum.status === 'converged' && minimum.at.every((log) => Math.abs(log) < FARTHEST);
  const covariance = isInside ? inversePositiveDefinite(hessian(cost, minimum.at)) : null;
  const errors = covariance?.map((row, i) => Math.sqrt((row[i] as number) / observations));
  const areDetermined = errors?.every((each) => each < FARTHEST);
  const parameters = parametersAt(minimum.at);
  return {
    status: areDetermined ? 'converged' : 'stalled',
    parameters,
    standardErrors: areDetermined ? named((name, i) => parameters[name] * (errors?.[i] as number)) : null,
    logLikelihood: logLikelihood(parameters).value,
    evaluations: minimum.evaluations,
  };
}
