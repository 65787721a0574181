/** Orders in; out, what each customer is expected to do and to bring, and what that expectation rests on. */
import { type PurchaseSummary, purchaseSummaries } from '../metrics/purchaseSummary.ts';
import type { OrderRows } from '../metrics/purchases.ts';
import { type Holdout, holdout } from './holdout.ts';
import { type CustomerForecast, forecastLifetimeValues, type LifetimeValueTerms } from './lifetimeValueForecast.ts';
import {
  type ForecastFit,
  type ForecastModel,
  forecastPurchases,
  isFarAhead,
  LEAST_REPEAT_BUYERS,
  repeatBuyers,
} from './purchaseForecast.ts';

/** What a forecast rests on, as plain data. */
export interface ForecastBasis {
  model: ForecastModel;
  /** Customers who bought. */
  customers: number;
  repeatBuyers: number;
  /** With fewer repeat buyers there is no forecast. */
  needed: number;
  /** What it takes and is not there: repeat buyers, or orders one by one; null where there is a forecast. */
  missing: 'repeatBuyers' | 'singleOrders' | null;
  /** From the first purchase of all to the last day observed. */
  daysObserved: number;
  /** The fit of `model`, times in days; null where there is no forecast. */
  purchases: ForecastFit | null;
  /** The fit of Gamma-Gamma. */
  values: ForecastFit | null;
  /** Of frequency and spend, which Gamma-Gamma takes to be 0; null where one does not vary. */
  correlation: number | null;
  /** One-time buyers whose value is not known, since what customers spend is too uneven for a mean. */
  unvalued: number;
  /** Whether the horizon is long, against the days observed. */
  isFarAhead: boolean;
  /** Null where the first half of the days has too few repeat buyers. */
  holdout: Holdout | null;
}

export interface OrdersForecast {
  basis: ForecastBasis;
  /** By customer key; nobody where there is no forecast, and none who has refunds only. */
  customers: ReadonlyMap<string, CustomerForecast>;
}

/** @param end the last day observed, from which the forecast looks ahead */
export function forecastOrders(
  { customers, days, amounts }: OrderRows,
  end: number,
  model: ForecastModel,
  terms: LifetimeValueTerms,
): OrdersForecast {
  const summaries = purchaseSummaries(customers, days, amounts, end, 1);
  const daysObserved = longest(summaries);
  const purchases = forecastPurchases(summaries, model);
  const values = purchases && forecastLifetimeValues(summaries, purchases, terms);
  return {
    basis: {
      model,
      customers: summaries.length,
      repeatBuyers: repeatBuyers(summaries),
      needed: LEAST_REPEAT_BUYERS,
      missing: purchases ? null : 'repeatBuyers',
      daysObserved,
      purchases: purchases?.fit ?? null,
      values: values?.fit ?? null,
      correlation: values?.correlation ?? null,
      isFarAhead: isFarAhead(terms.horizon, daysObserved),
      unvalued: values?.customers.filter(({ lifetimeValue }) => lifetimeValue === null).length ?? 0,
      holdout: purchases && holdout(customers, days, amounts, end, model),
    },
    customers: new Map(values?.customers.map((each) => [each.customer, each])),
  };
}

/**
 * What customers are expected to bring, without a look at how such a forecast would have done.
 *
 * @param end the last day observed; later rows are ignored
 * @returns null where there is no forecast
 */
export function forecastValues(
  { customers, days, amounts }: OrderRows,
  end: number,
  model: ForecastModel,
  terms: LifetimeValueTerms,
): readonly CustomerForecast[] | null {
  const summaries = purchaseSummaries(customers, days, amounts, end, 1);
  const purchases = forecastPurchases(summaries, model);
  return purchases && forecastLifetimeValues(summaries, purchases, terms).customers;
}

/** No forecast of customers whose single orders are not known. */
export function noForecast(customers: number, model: ForecastModel): OrdersForecast {
  return {
    basis: {
      model,
      customers,
      repeatBuyers: 0,
      needed: LEAST_REPEAT_BUYERS,
      missing: 'singleOrders',
      daysObserved: 0,
      isFarAhead: false,
      unvalued: 0,
      purchases: null,
      values: null,
      correlation: null,
      holdout: null,
    },
    customers: new Map(),
  };
}

function longest(summaries: readonly PurchaseSummary[]): number {
  return summaries.reduce((most, { T }) => Math.max(most, T), 0);
}
