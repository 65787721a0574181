/**
 * Pareto/NBD: customers buy at random, each at a rate of their own, until they leave for good at a moment nobody sees.
 *
 * While alive, a customer buys by a Poisson process of rate λ; a life ends at an exponential time of rate μ; λ is gamma
 * distributed over customers with shape r and rate α, μ with shape s and rate β. With T the end of observation,
 *
 *   L = Γ(r+x)/Γ(r) · α^r β^s · { (α+T)^−(r+x) (β+T)^−s + ∫ s (α+y)^−(r+x) (β+y)^−(s+1) dy, y from t_x to T }
 *
 * where the first term in braces stands for customers alive at T, the second for those who left at y. The papers write the
 * integral as a difference of two ₂F₁, which cancels, in two branches, for α ≥ β and α < β. Here it is integrated
 * numerically: all terms are positive, and the gradient of ln L is a mean over the same nodes.
 *
 * Schmittlein, D. C., Morrison, D. G. and Colombo, R. (1987). Counting your customers: who are they and what will they do
 * next? Management Science 33(1), 1–24. Fader, P. S. and Hardie, B. G. S. (2005). A note on deriving the Pareto/NBD model and
 * related expressions.
 */
import { integrateLogConcave } from '../numerics/gaussLegendre.ts';
import { type Fit, fitPositive, type LogLikelihood, type Search } from './maximumLikelihood.ts';
import { type Alike, distinctHistories, meanAge, type PurchaseHistory } from './purchaseHistory.ts';

// Taken out of Math: in some V8 contexts looking them up costs more than calling them.
const { abs, exp, expm1, log, log1p, min } = Math;

export interface ParetoNbdParameters {
  /** Shape of the purchase rates; r/α is their mean. */
  readonly r: number;
  /** Rate of the purchase rates, in the unit of the histories' times. */
  readonly alpha: number;
  /** Shape of the dropout rates; s/β is their mean. */
  readonly s: number;
  /** Rate of the dropout rates, in the same unit. */
  readonly beta: number;
}

/** The two ways in which a history can have come about, weighed: alive at T, or gone before. */
interface Weighed {
  /** Probability of being alive at T. */
  alive: number;
  /** ln L but for Γ(r+x)/Γ(r), and its derivatives by r, α, s and β. */
  value: number;
  gradient: readonly [number, number, number, number];
}

/** Both terms are taken relative to (α+t_x)^−(r+x) (β+t_x)^−s, so that they do not underflow together. */
function weigh({ r, alpha, s, beta }: ParetoNbdParameters, { x, tx, T }: PurchaseHistory): Weighed {
  const n = r + x;
  const alphaThen = alpha + tx;
  const betaThen = beta + tx;
  // The integral is taken over w = ln((c+y)/(c+t_x)), with c the smaller of α and β: ln of the integrand is concave in w.
  const then = min(alphaThen, betaThen);
  const until = log1p((T - tx) / then);
  let [byN, byAlpha, byS, byBeta] = [0, 0, 0, 0];
  /** The likelihood of a life up to w or y = t_x + `elapsed`; it ended then with a density of s/(β+y), or goes on. */
  const lived = (w: number, elapsed: number, weight: number, ended: 0 | 1) => {
    const a = then === alphaThen ? w : log1p(elapsed / alphaThen);
    const b = then === betaThen ? w : log1p(elapsed / betaThen);
    const perBeta = 1 / (betaThen + elapsed);
    const density = exp(-n * a - s * b) * (ended ? s * perBeta : 1);
    const likelihood = density * weight;
    byN -= likelihood * a;
    byAlpha -= likelihood / (alphaThen + elapsed);
    byS -= likelihood * b;
    byBeta -= likelihood * perBeta * (s + ended);
    return density;
  };
  const gone = integrateLogConcave(
    (w, weight) => {
      const elapsed = then * expm1(w);
      const perW = then + elapsed;
      return perW * lived(w, elapsed, weight * perW, 1);
    },
    (w) => steepness(n, alphaThen, s + 1, betaThen, then * exp(w)),
    until,
  );
  const alive = lived(until, T - tx, 1, 0);
  const total = alive + gone;
  const boughtLog = log1p(tx / alpha);
  const livedLog = log1p(tx / beta);
  return {
    alive: alive / total,
    value: log(total) - r * boughtLog - x * log(alphaThen) - s * livedLog,
    gradient: [
      byN / total - boughtLog,
      r / alpha + (n * byAlpha) / total,
      byS / total - livedLog + gone / total / s,
      s / beta + byBeta / total,
    ],
  };
}

/** How fast (α+y)^−n (β+y)^−k falls with w, where `reached` is c+y, counted from the smaller of α and β. */
function steepness(n: number, alpha: number, k: number, beta: number, reached: number): number {
  const elapsed = reached - min(alpha, beta);
  return (n * reached) / (alpha + elapsed) + (k * reached) / (beta + elapsed);
}

/** ln L and its derivatives. Histories ascend in x, and ln Γ(r+x)/Γ(r) with them: by ln(r+k) for each k below x. */
function evaluate(alike: readonly Alike[], parameters: ParetoNbdParameters): LogLikelihood {
  let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
  let [risen, risenByR, k] = [0, 0, 0];
  for (const { history, customers } of alike) {
    for (; k < history.x; k++) {
      risen += log(parameters.r + k);
      risenByR += 1 / (parameters.r + k);
    }
    const weighed = weigh(parameters, history);
    value += customers * (weighed.value + risen);
    byR += customers * (weighed.gradient[0] + risenByR);
    byAlpha += customers * weighed.gradient[1];
    byS += customers * weighed.gradient[2];
    byBeta += customers * weighed.gradient[3];
  }
  return { value, gradient: [byR, byAlpha, byS, byBeta] };
}

/**
 * Maximum likelihood estimates, with a way to hold them where the sample does not determine them.
 *
 * @param histories of at least one customer, all in one unit of time; t_x is above 0 where x is
 */
export function fit(
  histories: readonly PurchaseHistory[],
  search?: Search<keyof ParetoNbdParameters>,
): Fit<keyof ParetoNbdParameters> {
  const alike = distinctHistories(histories);
  const age = meanAge(alike);
  const scale = { r: 1, alpha: age, s: 1, beta: age };
  return fitPositive((parameters) => evaluate(alike, parameters), histories.length, scale, search);
}

/** ln L of customers together, without the factors that do not depend on the parameters. */
export function logLikelihood(parameters: ParetoNbdParameters, histories: readonly PurchaseHistory[]): number {
  return evaluate(distinctHistories(histories), parameters).value;
}

/** Probability that a customer is alive at T, from 0 to 1. */
export function pAlive(parameters: ParetoNbdParameters, history: PurchaseHistory): number {
  return weigh(parameters, history).alive;
}

/** Expected repeat purchases of a new customer in a time t: rβ/(α(s−1)) · [1 − (β/(β+t))^(s−1)], and its limit at s = 1. */
export function expectedTransactions({ r, alpha, s, beta }: ParetoNbdParameters, t: number): number {
  const aged = log1p(t / beta);
  const power = (1 - s) * aged;
  return (((r * beta) / alpha) * aged * (power === 0 ? 1 : expm1(power))) / (power || 1);
}

/** The rates of buying and leaving among customers with this history who are alive at T. */
function ofAlive({ r, alpha, s, beta }: ParetoNbdParameters, { x, T }: PurchaseHistory): ParetoNbdParameters {
  return { r: r + x, alpha: alpha + T, s, beta: beta + T };
}

/** Expected purchases of a customer in the time t after T. */
export function conditionalExpectedTransactions(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  t: number,
): number {
  return pAlive(parameters, history) * expectedTransactions(ofAlive(parameters, history), t);
}

/**
 * Expected purchases of a customer in the time `horizon` after T, each discounted to T: times the expected value of a
 * purchase, the customer's lifetime value. Without an end it is the DERT of the literature.
 *
 * Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2005). RFM and CLV: using iso-value curves for customer base analysis.
 * Journal of Marketing Research 42(4), 415–430. Their confluent hypergeometric Ψ is the integral that is computed here.
 *
 * @param horizon also infinite, where discountRate is above 0
 * @param discountRate continuously compounded, per unit of time: ln(1 + annual rate) / units in a year
 */
export function discountedExpectedResidualTransactions(
  parameters: ParetoNbdParameters,
  history: PurchaseHistory,
  horizon: number,
  discountRate: number,
): number {
  const { r, alpha, s, beta } = ofAlive(parameters, history);
  const perBeta = discountRate * beta;
  const time = integrateLogConcave(
    (w) => exp(-perBeta * expm1(w) - (s - 1) * w),
    (w) => perBeta * exp(w) + abs(s - 1),
    log1p(horizon / beta),
  );
  return ((pAlive(parameters, history) * r) / alpha) * beta * time;
}

/**
 * Probability of exactly n repeat purchases of a new customer in a time t: by customers alive then, or before a life ended.
 *
 * Fader, P. S. and Hardie, B. G. S. (2020). Deriving an expression for P(X(t) = x) under the Pareto/NBD model.
 */
export function pmf({ r, alpha, s, beta }: ParetoNbdParameters, n: number, t: number): number {
  let logOrders = 0;
  for (let k = 0; k < n; k++) logOrders += log((r + k) / (k + 1));
  const lived = (y: number) =>
    exp(logOrders + (n && n * log(y / (alpha + y))) - r * log1p(y / alpha) - s * log1p(y / beta));
  const youngest = min(alpha, beta);
  const gone = integrateLogConcave(
    (w) => {
      const y = youngest * expm1(w);
      return (lived(y) * s * (youngest + y)) / (beta + y);
    },
    // The n-th power rises from 0 without a bound on its steepness, and is negligible where it is steepest.
    (w) => (n && 64) + steepness(r, alpha, s + 1, beta, youngest * exp(w)),
    log1p(t / youngest),
  );
  return lived(t) + gone;
}

/** The model as a value; this module as one would be made anew, of getters, for every cell. */
export const paretoNbd = { fit, pAlive, discountedExpectedResidualTransactions };
