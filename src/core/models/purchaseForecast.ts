/** Forecasts of purchases: a repeat-purchase model fitted to the customers themselves, where they are enough for one. */
import { bgNbd } from './bgNbd.ts';
import type { Fit, Parameters, Search } from './maximumLikelihood.ts';
import { mbgNbd } from './mbgNbd.ts';
import { paretoNbd } from './paretoNbd.ts';
import type { PurchaseHistory } from './purchaseHistory.ts';

export const FORECAST_MODELS = ['MBG/NBD', 'BG/NBD', 'Pareto/NBD'] as const;

export type ForecastModel = (typeof FORECAST_MODELS)[number];

/** Fewer customers who came again do not tell regulars from passers-by: there is no forecast. */
export const LEAST_REPEAT_BUYERS = 30;

/** Fewer than these make fits stall or wander off, and a forecast is better with its parameters held near their scale. */
const MANY_REPEAT_BUYERS = 100;

export interface PurchaseForecast {
  model: ForecastModel;
  fit: ForecastFit;
  /** Probability that a customer is alive at T. */
  pAlive(history: PurchaseHistory): number;
  /**
   * Expected purchases of a customer within the horizon after T, each discounted to T.
   *
   * @param discountRate δ, continuously compounded, per unit of time; 0 for their number
   */
  expectedPurchases(history: PurchaseHistory, horizon: number, discountRate: number): number;
}

/** The parameters that a forecast rests on. */
export interface ForecastFit<Name extends string = string> {
  /** Whether they had to be held near their scale, as the sample does not determine them. */
  isHeld: boolean;
  /** By their names in the literature; times are in the unit of the histories. */
  parameters: Parameters<Name>;
  /** Null where the parameters are held: the curvature would tell of the prior, not of the sample. */
  standardErrors: Parameters<Name> | null;
}

/** What the models have in common, whatever their parameters are called. */
interface RepeatPurchaseModel<Name extends string> {
  fit(histories: readonly PurchaseHistory[], search?: Search<Name>): Fit<Name>;
  pAlive(parameters: Parameters<Name>, history: PurchaseHistory): number;
  discountedExpectedResidualTransactions(
    parameters: Parameters<Name>,
    history: PurchaseHistory,
    horizon: number,
    discountRate: number,
  ): number;
}

/**
 * A forecast from the histories of all customers, in any one unit of time.
 *
 * @returns null with fewer than `LEAST_REPEAT_BUYERS` repeat buyers
 */
export function forecastPurchases(
  histories: readonly PurchaseHistory[],
  model: ForecastModel,
): PurchaseForecast | null {
  if (repeatBuyers(histories) < LEAST_REPEAT_BUYERS) return null;
  if (model === 'Pareto/NBD') return forecastBy(model, paretoNbd, histories);
  return forecastBy(model, model === 'BG/NBD' ? bgNbd : mbgNbd, histories);
}

/** A horizon beyond so many times the time observed is rough, however well the parameters are settled. */
const FAR_AHEAD = 2;

export function isFarAhead(horizon: number, observed: number): boolean {
  return horizon > FAR_AHEAD * observed;
}

/** How many customers bought more than once. */
export function repeatBuyers(histories: readonly { x: number }[]): number {
  return histories.filter(({ x }) => x > 0).length;
}

/**
 * Maximum likelihood where repeat buyers are many and determine it; else its logarithms held with a deviation of 2.
 *
 * @param fitBy null where there is nothing to fit to
 */
export function fitOrHold<Name extends string>(
  histories: readonly { x: number }[],
  fitBy: (search?: { spread: number }) => Fit<Name>,
): ForecastFit<Name>;
export function fitOrHold<Name extends string>(
  histories: readonly { x: number }[],
  fitBy: (search?: { spread: number }) => Fit<Name> | null,
): ForecastFit<Name> | null;
export function fitOrHold<Name extends string>(
  histories: readonly { x: number }[],
  fitBy: (search?: { spread: number }) => Fit<Name> | null,
): ForecastFit<Name> | null {
  const fitted = repeatBuyers(histories) < MANY_REPEAT_BUYERS ? null : fitBy();
  if (fitted?.status === 'converged') return { ...fitted, isHeld: false };
  const held = fitBy({ spread: 2 });
  return held && { parameters: held.parameters, standardErrors: null, isHeld: true };
}

function forecastBy<Name extends string>(
  name: ForecastModel,
  model: RepeatPurchaseModel<Name>,
  histories: readonly PurchaseHistory[],
): PurchaseForecast {
  const fit = fitOrHold(histories, (search) => model.fit(histories, search));
  const pAlive = (history: PurchaseHistory) => model.pAlive(fit.parameters, history);
  const known = new Map<string, number>();
  return {
    model: name,
    fit,
    pAlive,
    expectedPurchases(history, horizon, discountRate) {
      // Given that a customer is alive, when the last purchase was makes no difference: many customers share x and T. Taken
      // to be at T, it leaves a probability to divide by; silence since the first purchase can round that to 0.
      const { x, T } = history;
      const recent = { x, tx: T, T };
      const key = `${x} ${T} ${horizon} ${discountRate}`;
      let whileAlive = known.get(key);
      if (whileAlive === undefined) {
        const expected = model.discountedExpectedResidualTransactions(fit.parameters, recent, horizon, discountRate);
        whileAlive = expected / pAlive(recent);
        known.set(key, whileAlive);
      }
      return pAlive(history) * whileAlive;
    },
  };
}
