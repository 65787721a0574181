/**
 * sBG, the shifted beta-geometric: a subscription renews or ends at the end of each period, and customers differ in how likely.
 *
 * A customer leaves at each renewal with probability θ, beta distributed over customers with parameters α and β. As those
 * who leave easily go first, the retention rate of a cohort rises although nobody's θ changes.
 *
 * Fader, P. S. and Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76–90.
 * Values: Fader, P. S. and Hardie, B. G. S. (2010). Customer-base valuation in a contractual setting: the perils of ignoring
 * heterogeneity. Marketing Science 29(1), 85–93.
 */
import { type Fit, fitPositive, type LogLikelihood } from './maximumLikelihood.ts';

// Taken out of Math: in some V8 contexts looking it up costs more than calling it.
const { log } = Math;

export interface ShiftedBetaGeometricParameters {
  /** α/(α+β) is the mean probability of leaving at the first renewal. */
  readonly alpha: number;
  readonly beta: number;
}

/**
 * A cohort: how many customers are left at the start of each period, the first being its size. Never rising; counts, or
 * shares times the size.
 */
export type Survivors = readonly number[];

/** How many customers stay and leave at each renewal, over cohorts. */
interface Renewals {
  stayed: number[];
  left: number[];
}

function pooled(cohorts: readonly Survivors[]): Renewals {
  const last = cohorts.reduce((most, survivors) => Math.max(most, survivors.length - 1), 0);
  const renewals = Array.from({ length: last }, (_, i) => cohorts.filter((survivors) => survivors.length > i + 1));
  const at = (i: number, among: readonly Survivors[]) => among.reduce((sum, each) => sum + (each[i] as number), 0);
  const stayed = renewals.map((among, i) => at(i + 1, among));
  return { stayed, left: renewals.map((among, i) => at(i, among) - (stayed[i] as number)) };
}

/** ln L and its derivatives: each customer at risk of a renewal stays or leaves, with the cohort's rates of that renewal. */
function evaluate({ stayed, left }: Renewals, { alpha, beta }: ShiftedBetaGeometricParameters): LogLikelihood {
  let [value, byAlpha, byBeta] = [0, 0, 0];
  for (let i = 0; i < stayed.length; i++) {
    const [staying, leaving] = [stayed[i] as number, left[i] as number];
    const whole = alpha + beta + i;
    value += staying * log((beta + i) / whole) + leaving * log(alpha / whole);
    byAlpha += leaving / alpha - (staying + leaving) / whole;
    byBeta += staying / (beta + i) - (staying + leaving) / whole;
  }
  return { value, gradient: [byAlpha, byBeta] };
}

/**
 * Maximum likelihood estimates, of one cohort or of several that share the parameters.
 *
 * They stall where nobody leaves, or nobody does after the first renewal, and where the retention rate does not rise: then
 * they are so far out that the rates are those of the limit, such as a constant rate of β/(α+β). They stall, too, with fewer
 * than two renewals that somebody came to, which say nothing of later ones.
 *
 * Several: Fader, P. S. and Hardie, B. G. S. (2007). Fitting the sBG model to multi-cohort data.
 *
 * @param cohorts with at least one customer in all
 */
export function fit(...cohorts: readonly Survivors[]): Fit<keyof ShiftedBetaGeometricParameters> {
  const customers = cohorts.reduce((sum, [size = 0]) => sum + size, 0);
  const renewals = pooled(cohorts);
  return fitPositive((parameters) => evaluate(renewals, parameters), customers, { alpha: 1, beta: 1 });
}

/** ln L of cohorts together, as in appendix B of Fader & Hardie (2007). */
export function logLikelihood(parameters: ShiftedBetaGeometricParameters, ...cohorts: readonly Survivors[]): number {
  return evaluate(pooled(cohorts), parameters).value;
}

/** Expected share of a cohort that is left after `t` renewals, a whole number: B(α, β+t)/B(α, β). */
export function survival(parameters: ShiftedBetaGeometricParameters, t: number): number {
  let share = 1;
  for (let renewal = 1; renewal <= t; renewal++) share *= retention(parameters, renewal);
  return share;
}

/** Expected share of those left who stay at the `t`-th renewal, t ≥ 1: (β+t−1)/(α+β+t−1). */
export function retention({ alpha, beta }: ShiftedBetaGeometricParameters, t: number): number {
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/**
 * DEL, the periods that a new customer is expected to pay for, each discounted to now; the first, paid now, counts 1.
 *
 * The paper's ₂F₁(1, β; α+β; 1/(1+d)) in the form (1+d)/d · ₂F₁(1, α; α+β; −1/d), whose continued fraction of Gauss (DLMF
 * 15.7.5) has positive terms only; each brings it nearer by a factor of about 1 − 2√d.
 *
 * @param discountRatePerPeriod d, as a decimal, 1e-8 or more
 */
export function discountedExpectedLifetime(
  { alpha, beta }: ShiftedBetaGeometricParameters,
  discountRatePerPeriod: number,
): number {
  const sum = alpha + beta;
  let fraction = 1;
  for (let n = 30 + Math.ceil(20 / Math.sqrt(discountRatePerPeriod)); n > 1; n--) {
    const k = Math.floor(n / 2);
    const product = n % 2 === 0 ? k * (beta + k - 1) : (alpha + k) * (sum + k - 1);
    fraction = 1 + product / (sum + n - 2) / (sum + n - 1) / discountRatePerPeriod / fraction;
  }
  return (1 + discountRatePerPeriod) / (discountRatePerPeriod + alpha / sum / fraction);
}

/**
 * DERL, the periods that a customer is still expected to pay for, just before the renewal after `renewals` of them, each
 * discounted to now; the next one, paid now if the customer renews, counts the probability of that.
 *
 * @param renewals made so far, a whole number; 0 for a customer in the first period
 * @param discountRatePerPeriod as a decimal, 1e-8 or more
 */
export function discountedExpectedResidualLifetime(
  parameters: ShiftedBetaGeometricParameters,
  renewals: number,
  discountRatePerPeriod: number,
): number {
  const renewed = { alpha: parameters.alpha, beta: parameters.beta + renewals + 1 };
  return retention(parameters, renewals + 1) * discountedExpectedLifetime(renewed, discountRatePerPeriod);
}
