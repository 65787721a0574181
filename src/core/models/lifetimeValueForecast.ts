/** Forecast lifetime values: what each customer is expected to bring within a horizon, by purchases and their value. */
import type { PurchaseSummary } from '../metrics/purchaseSummary.ts';
import * as gammaGamma from './gammaGamma.ts';
import { type ForecastFit, fitOrHold, type PurchaseForecast } from './purchaseForecast.ts';

export interface LifetimeValueTerms {
  /** Share of a purchase's value that is margin, from 0 to 1. */
  grossMargin: number;
  /** Within so much time after T, in the unit of the summaries. */
  horizon: number;
  /** δ, continuously compounded, per that unit. */
  discountRate: number;
}

export interface CustomerForecast {
  customer: string;
  pAlive: number;
  /** Purchases within the horizon, not discounted. */
  expectedPurchases: number;
  /** Value of one of them; null for a one-time buyer where the model has no mean to give. */
  expectedOrderValue: number | null;
  /** grossMargin × expectedOrderValue × discounted expected purchases; null where the order value is. */
  lifetimeValue: number | null;
  /** lifetimeValue × (1 − pAlive): what is at stake, and likely to be lost. */
  contactScore: number | null;
}

export interface ValueForecast {
  /** The Gamma-Gamma parameters; null where no value is known. */
  fit: ForecastFit | null;
  /** Of number and average value of repeat purchases, which Gamma-Gamma takes to be 0; null where one does not vary. */
  correlation: number | null;
  /** In the order of the summaries. */
  customers: CustomerForecast[];
}

/** An expected value so many times the largest average that was seen is no expectation: spending is too uneven for a mean. */
const BEYOND_BELIEF = 2;

/**
 * Value of each customer. Values of purchases are those of repeat purchases; one-time buyers are given the mean of all. Where
 * the model has no mean to believe in, repeat buyers keep their own average, and the value of one-time buyers is unknown.
 *
 * @param summaries with values, of those to whom the forecast was fitted
 */
export function forecastLifetimeValues(
  summaries: readonly PurchaseSummary[],
  purchases: PurchaseForecast,
  { grossMargin, horizon, discountRate }: LifetimeValueTerms,
): ValueForecast {
  const fit = fitOrHold(summaries, (search) => gammaGamma.fit(summaries, search));
  const most = BEYOND_BELIEF * summaries.reduce((largest, { mx }) => Math.max(largest, mx ?? 0), 0);
  const customers = summaries.map((summary): CustomerForecast => {
    const { customer } = summary;
    const value = fit && gammaGamma.expectedAverageValue(fit.parameters, summary);
    const expectedOrderValue = value !== null && value <= most ? value : summary.mx;
    const pAlive = purchases.pAlive(summary);
    const expectedPurchases = purchases.expectedPurchases(summary, horizon, 0);
    const discounted = purchases.expectedPurchases(summary, horizon, discountRate);
    const lifetimeValue = expectedOrderValue && grossMargin * expectedOrderValue * discounted;
    const contactScore = lifetimeValue && lifetimeValue * (1 - pAlive);
    return { customer, pAlive, expectedPurchases, expectedOrderValue, lifetimeValue, contactScore };
  });
  return { fit, correlation: gammaGamma.frequencyCorrelation(summaries), customers };
}

/**
 * Customers of whom a contact score is known, the highest first; equal ones by lifetime value, then by key, so that the
 * order does not depend on that of the rows.
 */
export function byContactScore(customers: readonly CustomerForecast[]): CustomerForecast[] {
  return [...customers].sort(
    (a, b) =>
      (b.contactScore ?? -1) - (a.contactScore ?? -1) ||
      (b.lifetimeValue ?? -1) - (a.lifetimeValue ?? -1) ||
      (a.customer < b.customer ? -1 : 1),
  );
}
