/**
 * Beta-geometric/NBD models: customers buy at random, each at a rate of their own, and may leave for good after a purchase,
 * each with a probability of their own.
 *
 * While alive, a customer buys by a Poisson process of rate λ; after a purchase the customer leaves with probability p; λ is
 * gamma distributed over customers with shape r and rate α, p is beta distributed with parameters a and b. The two models
 * differ in one term: whether the first purchase is an occasion to leave, too. With k occasions so far, x or x + 1,
 *
 *   L = Γ(r+x)/Γ(r) · α^r · B(a, b+k)/B(a, b) · { (α+T)^−(r+x) + [k > 0] · a/(b+k−1) · (α+t_x)^−(r+x) }
 *
 * where the first term in braces stands for customers alive at T, the second for those who left after their last purchase.
 */
import { regularizedBeta } from '../numerics/regularizedBeta.ts';
import { discounted } from './discounting.ts';
import { type Fit, fitPositive, type LogLikelihood, type Search } from './maximumLikelihood.ts';
import { type Alike, distinctHistories, meanAge, type PurchaseHistory } from './purchaseHistory.ts';

// Taken out of Math: in some V8 contexts looking them up costs more than calling them.
const { abs, exp, expm1, log, log1p, max, min, sqrt } = Math;

export interface BetaGeometricParameters {
  /** Shape of the purchase rates; r/α is their mean. */
  readonly r: number;
  /** Rate of the purchase rates, in the unit of the histories' times. */
  readonly alpha: number;
  /** a/(a+b) is the mean probability of leaving. */
  readonly a: number;
  readonly b: number;
}

/** Up to so many terms the expected purchases are summed over the purchases that a customer who never leaves would make. */
const MOST_TERMS = 20_000;

/** What is smaller than this part of a sum does not change it. */
const ROUNDING = 2 ** -54;

/** Sums whose ratio is wanted are all divided by this when they come to it, long before they would overflow. */
const LARGE = 2 ** 500;

/** @param firstOccasion the first purchase after which a customer may leave: 0, the very first (MBG/NBD), or 1 (BG/NBD) */
export function betaGeometricNbd(firstOccasion: 0 | 1) {
  const occasions = (x: number) => x + 1 - firstOccasion;

  /** ln L and its derivatives: sums over whole numbers stand for the ratios of gamma functions. */
  function evaluate(alike: readonly Alike[], { r, alpha, a, b }: BetaGeometricParameters): LogLikelihood {
    const most = alike.reduce((largest, { history }) => max(largest, history.x), 0);
    // By x: ln [Γ(r+x)/Γ(r) α^−x] and its derivative by r.
    const rates: Table = [0];
    const ratesByR: Table = [0];
    // By k: ln [B(a,b+k)/B(a,b)], its derivatives by a and b, and ln [a/(b+k−1)].
    const stays: Table = [0];
    const staysByA: Table = [0];
    const staysByB: Table = [0];
    const leaves: Table = [Number.NEGATIVE_INFINITY];
    for (let j = 0; j <= most; j++) {
      rates.push(at(rates, j) + log((r + j) / alpha));
      ratesByR.push(at(ratesByR, j) + 1 / (r + j));
      stays.push(at(stays, j) - log1p(a / (b + j)));
      staysByA.push(at(staysByA, j) - 1 / (a + b + j));
      staysByB.push(at(staysByB, j) + a / (b + j) / (a + b + j));
      leaves.push(log(a / (b + j)));
    }
    let value = 0;
    let [byR, byAlpha, byA, byB] = [0, 0, 0, 0];
    for (const { history, customers } of alike) {
      const { x, tx, T } = history;
      const k = occasions(x);
      const untilLast = tx === 0 ? 0 : log1p(tx / alpha);
      const untilEnd = log1p(T / alpha);
      const logOddsOfGone = at(leaves, k) + (r + x) * (untilEnd - untilLast);
      const odds = exp(-abs(logOddsOfGone));
      const gone = (logOddsOfGone > 0 ? 1 : odds) / (1 + odds);
      const alive = 1 - gone;
      value += customers * (at(rates, x) + at(stays, k) - (r + x) * untilEnd + max(0, logOddsOfGone) + log1p(odds));
      byR += customers * (at(ratesByR, x) - alive * untilEnd - gone * untilLast);
      byAlpha +=
        customers * ((alive * (r * T - x * alpha)) / (alpha + T) + (gone * (r * tx - x * alpha)) / (alpha + tx));
      byA += customers * (at(staysByA, k) + gone / a);
      if (k > 0) byB += customers * (at(staysByB, k) - gone / (b + k - 1));
    }
    return { value, gradient: [byR, byAlpha / alpha, byA, byB] };
  }

  /**
   * Maximum likelihood estimates.
   *
   * @param histories of at least one customer, all in one unit of time
   */
  function fit(
    histories: readonly PurchaseHistory[],
    search?: Search<keyof BetaGeometricParameters>,
  ): Fit<keyof BetaGeometricParameters> {
    const alike = distinctHistories(histories);
    const scale = { r: 1, alpha: meanAge(alike), a: 1, b: 1 };
    return fitPositive((parameters) => evaluate(alike, parameters), histories.length, scale, search);
  }

  /** ln L of customers together, without the factors that do not depend on the parameters. */
  function logLikelihood(parameters: BetaGeometricParameters, histories: readonly PurchaseHistory[]): number {
    return evaluate(distinctHistories(histories), parameters).value;
  }

  /** Probability that a customer is alive at T, from 0 to 1. */
  function pAlive(parameters: BetaGeometricParameters, history: PurchaseHistory): number {
    const { r, alpha, a, b } = parameters;
    const { x, tx, T } = history;
    const k = occasions(x);
    return k === 0 ? 1 : 1 / (1 + (a / (b + k - 1)) * exp((r + x) * log1p((T - tx) / (alpha + tx))));
  }

  /** Expected repeat purchases of a new customer in a time t. */
  function expectedTransactions(parameters: BetaGeometricParameters, t: number): number {
    if (firstOccasion === 1) return expectedWhileAlive(parameters, t);
    const { a, b } = parameters;
    return (b / (a + b)) * expectedWhileAlive({ ...parameters, b: b + 1 }, t);
  }

  /** The rates and probabilities of leaving among customers with this history who are alive at T. */
  function ofAlive({ r, alpha, a, b }: BetaGeometricParameters, { x, T }: PurchaseHistory): BetaGeometricParameters {
    return { r: r + x, alpha: alpha + T, a, b: b + occasions(x) };
  }

  /** Expected purchases of a customer in the time t after T. */
  function conditionalExpectedTransactions(
    parameters: BetaGeometricParameters,
    history: PurchaseHistory,
    t: number,
  ): number {
    return pAlive(parameters, history) * expectedWhileAlive(ofAlive(parameters, history), t);
  }

  /**
   * Expected purchases of a customer in the time `horizon` after T, each discounted to T: times the expected value of a
   * purchase, the customer's lifetime value.
   *
   * @param discountRate continuously compounded, per unit of time: ln(1 + annual rate) / units in a year
   */
  function discountedExpectedResidualTransactions(
    parameters: BetaGeometricParameters,
    history: PurchaseHistory,
    horizon: number,
    discountRate: number,
  ): number {
    const alive = ofAlive(parameters, history);
    return pAlive(parameters, history) * discounted((t) => expectedWhileAlive(alive, t), horizon, discountRate);
  }

  /** Probability of exactly n repeat purchases of a new customer in a time t. */
  function pmf({ r, alpha, a, b }: BetaGeometricParameters, n: number, t: number): number {
    const bought = t / (alpha + t);
    let logBuying = -r * log1p(t / alpha);
    for (let j = 0; j < n; j++) logBuying += log(((r + j) / (j + 1)) * bought);
    const k = occasions(n);
    let logStaying = 0;
    for (let j = 0; j < k - 1; j++) logStaying -= log1p(a / (b + j));
    if (k === 0) return exp(logBuying);
    // Stays on the last occasion and buys exactly n times, or leaves then and would have bought n times or more.
    const orMore = n === 0 ? 1 : regularizedBeta(bought, n, r, alpha / (alpha + t));
    return (exp(logStaying) * ((b + k - 1) * exp(logBuying) + a * orMore)) / (a + b + k - 1);
  }

  return {
    fit,
    logLikelihood,
    pAlive,
    expectedTransactions,
    conditionalExpectedTransactions,
    discountedExpectedResidualTransactions,
    pmf,
  };
}

/**
 * Expected purchases in a time t of customers who are alive, where every purchase is an occasion to leave.
 *
 * With z = t/(α+t), a customer who never leaves makes n purchases with probability (r)ₙ/n! zⁿ (1−z)^r, and of n purchases one
 * who may leave makes (b)ⱼ/(a+b)ⱼ, summed over j < n. All terms are positive, where the papers' form
 *
 *   (a+b−1)/(a−1) · [1 − (1−z)^r ₂F₁(r, b; a+b−1; z)]
 *
 * cancels for short times and has no value at a = 1.
 */
function expectedWhileAlive(parameters: BetaGeometricParameters, t: number): number {
  const { r, alpha, a, b } = parameters;
  if ((r + 40) * t > MOST_TERMS * alpha) return expectedInLongTime(parameters, t);
  const z = t / (alpha + t);
  let [chance, chances, stay, made, sum] = [1, 1, 1, 0, 0];
  let isNegligible = false;
  for (let n = 1; !isNegligible; n++) {
    chance *= (z * (r + n - 1)) / n;
    made += stay;
    stay *= (b + n - 1) / (a + b + n - 1);
    const term = chance * made;
    chances += chance;
    sum += term;
    if (chances > LARGE) [chance, chances, sum] = [chance / LARGE, chances / LARGE, sum / LARGE];
    const largestRatio = (z * max(n + 1, r + n)) / n;
    isNegligible = largestRatio < 1 && term <= ROUNDING * (1 - largestRatio) * sum;
  }
  return sum / chances;
}

/**
 * The same where t is far longer than α: the mean over p of [1 − (1 + pt/α)^−r]/p, by the trapezoidal rule in ln p/(1−p). The
 * integrand is analytic on either side of the real line, so that the error falls exponentially with the step, and falls off
 * exponentially in both directions, so that what lies beyond the first and last node is a geometric series.
 */
function expectedInLongTime({ r, alpha, a, b }: BetaGeometricParameters, t: number): number {
  const step = min(0.25, 0.7 * sqrt(1 / a + 1 / b));
  const last = 40;
  const first = -last - log1p((r * t) / alpha);
  const logPeak = -a * log1p(b / a) - b * log1p(a / b);
  let [weights, sum] = [0, 0];
  for (let logit = first; logit < last + step; logit += step) {
    const p = 1 / (1 + exp(-logit));
    const tail = logit === first ? -1 / expm1(-a * step) : logit >= last ? -1 / expm1(-b * step) : 1;
    const weight = tail * exp(-a * log1p(exp(-logit)) - b * log1p(exp(logit)) - logPeak);
    weights += weight;
    sum += (weight * -expm1(-r * log1p((p * t) / alpha))) / p;
  }
  return sum / weights;
}

/** Sums over whole numbers below an index. */
type Table = number[];

function at(table: Table, index: number): number {
  return table[index] as number;
}
