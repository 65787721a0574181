/**
 * Gamma-Gamma: what a purchase of each customer is worth on average, from the few that were seen.
 *
 * The values of a customer's purchases are gamma distributed with shape p and rate ν; ν is gamma distributed over customers
 * with shape q and rate γ. How much a customer spends is taken to be independent of how often: see `frequencyCorrelation`.
 *
 * Fader, P. S. and Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value: equation 1a is the likelihood, 5 the
 * expected value.
 */
import { correlation } from '../numerics/correlation.ts';
import { digamma } from '../numerics/digamma.ts';
import { logBeta } from '../numerics/logBeta.ts';
import { type Fit, fitPositive, type LogLikelihood, type Search } from './maximumLikelihood.ts';

const { log, log1p } = Math;

export interface GammaGammaParameters {
  /** Shape of the values of a customer's purchases. */
  readonly p: number;
  /** Shape of the rates ν; where it is not above 1, the mean value over customers is infinite. */
  readonly q: number;
  /** Rate of the rates ν, in the unit of the values. */
  readonly gamma: number;
}

export interface Spending {
  /** Purchases that were averaged. */
  x: number;
  /** Their average value, above 0; null where it is not known, as where x is 0. */
  mx: number | null;
}

/**
 * Maximum likelihood estimates from the customers of whom a value is known.
 *
 * @returns null where there is none
 */
export function fit(
  spending: readonly Spending[],
  search?: Search<keyof GammaGammaParameters>,
): Fit<keyof GammaGammaParameters> | null {
  const known = ofKnownValue(spending);
  if (known.length === 0) return null;
  const scale = { p: 1, q: 1, gamma: known.reduce((sum, { mx }) => sum + mx / known.length, 0) };
  return fitPositive((parameters) => evaluate(known, parameters), known.length, scale, search);
}

/** ln L of customers together; those of whom no value is known say nothing. */
export function logLikelihood(parameters: GammaGammaParameters, spending: readonly Spending[]): number {
  return evaluate(ofKnownValue(spending), parameters).value;
}

/**
 * Expected average value of a customer's purchases, seen or to come: between what was seen and what all customers spend.
 *
 * @returns null where the model has no mean: p·x + q is not above 1
 */
export function expectedAverageValue({ p, q, gamma }: GammaGammaParameters, spending: Spending): number | null {
  const [x, mx] = spending.mx === null ? [0, 0] : [spending.x, spending.mx];
  const shape = p * x + q - 1;
  return shape > 0 ? (p / shape) * (gamma + x * mx) : null;
}

/** Correlation of number and average value of purchases, which the model takes to be 0; null where one does not vary. */
export function frequencyCorrelation(spending: readonly Spending[]): number | null {
  const known = ofKnownValue(spending);
  return correlation(
    known.map(({ x }) => x),
    known.map(({ mx }) => mx),
  );
}

interface KnownSpending {
  x: number;
  mx: number;
  logValue: number;
}

/** In ascending order, so that sums do not depend on that of the customers. */
function ofKnownValue(spending: readonly Spending[]): KnownSpending[] {
  return spending
    .flatMap(({ x, mx }) => (x > 0 && mx !== null && mx > 0 ? { x, mx, logValue: log(mx) } : []))
    .sort((a, b) => a.x - b.x || a.mx - b.mx);
}

/** ln L of customers in ascending order of x, and its derivatives by p, q and γ. */
function evaluate(known: readonly KnownSpending[], { p, q, gamma }: GammaGammaParameters): LogLikelihood {
  let value = 0;
  let [byP, byQ, byGamma] = [0, 0, 0];
  let [lastX, logCount, beta, betaByP, betaByQ] = [0, 0, 0, 0, 0];
  for (const { x, mx, logValue } of known) {
    const shape = p * x;
    if (x !== lastX) {
      const together = digamma(shape + q);
      logCount = log(x / gamma);
      beta = logBeta(shape, q);
      betaByP = x * (digamma(shape) - together);
      betaByQ = digamma(q) - together;
      lastX = x;
    }
    const spent = mx * x;
    const logPrior = -log1p(spent / gamma);
    const logSpent = logCount + logValue + logPrior;
    value += q * logPrior + shape * logSpent - beta - logValue;
    byP += x * logSpent - betaByP;
    byQ += logPrior - betaByQ;
    byGamma += (q * spent - shape * gamma) / (gamma + spent);
  }
  return { value, gradient: [byP, byQ, byGamma / gamma] };
}
