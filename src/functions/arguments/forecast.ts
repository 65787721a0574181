/** Forecasts as functions begin them: customers summed up, the model fitted to them, and what headers say of it. */
import { type PurchaseSummary, purchaseSummaries } from '../../core/metrics/purchaseSummary.ts';
import { continuousRate } from '../../core/models/discounting.ts';
import {
  type CustomerForecast,
  forecastLifetimeValues,
  type LifetimeValueTerms,
} from '../../core/models/lifetimeValueForecast.ts';
import {
  FORECAST_MODELS,
  type ForecastModel,
  forecastPurchases,
  isFarAhead,
  LEAST_REPEAT_BUYERS,
  type PurchaseForecast,
  repeatBuyers,
} from '../../core/models/purchaseForecast.ts';
import { userError } from '../../errors.ts';
import { isoDay } from '../../grid/days.ts';
import type { Rows } from '../../grid/parallelColumns.ts';
import { choice, number } from '../../grid/parameters.ts';
import { correlationText } from '../../i18n/correlationText.ts';
import type { Language } from '../../i18n/language.ts';
import { tableWords } from '../../i18n/tables/tableWords.ts';
import type { TableColumn } from '../../i18n/tables/words.ts';
import { share } from '../spec/parameters.ts';
import { observe } from './observation.ts';

export const model = choice(FORECAST_MODELS, 'MBG/NBD', { mbg: 'MBG/NBD', bg: 'BG/NBD', pareto: 'Pareto/NBD' });
export const horizonDays = number({ kind: 'wholeNumber', min: 1, max: 3650 }, 365);
export const annualDiscountRate = number(share, 0.1);

/** Days of a year in discounting. */
const YEAR = 365;

interface PurchaseArguments {
  customers: readonly string[];
  dates: readonly number[];
  amounts: readonly number[] | null;
  as_of: number | null;
  model: ForecastModel;
  language: Language;
}

interface ValueArguments extends PurchaseArguments {
  gross_margin: number;
  horizon_days: number;
  annual_discount_rate: number;
}

export interface Forecast {
  /** Every customer of the rows, in order of first appearance. */
  customers: string[];
  /** Of those who bought, by customer; in days. */
  summaries: Map<string, PurchaseSummary>;
  /** Null where repeat buyers are too few. */
  purchases: PurchaseForecast | null;
  /** What headers add, by column. */
  remarks: Partial<Record<TableColumn, string>>;
}

/** @throws UserError when nobody bought */
export function forecastOf(args: PurchaseArguments, rows: Rows): Forecast {
  const { asOf, customers, days, amounts } = observe(args, args.as_of, rows);
  const summaries = purchaseSummaries(customers, days, amounts, asOf, 1);
  if (summaries.length === 0) throw userError('NO_BUYERS', { parameter: 'amounts' });
  const purchases = forecastPurchases(summaries, args.model);
  const words = tableWords(args.language);
  const repeats = repeatBuyers(summaries);
  const basis = purchases
    ? [args.model, words.customersUsed(summaries.length, repeats), ...(purchases.fit.isHeld ? [words.rough] : [])]
    : [words.noForecast(repeats, LEAST_REPEAT_BUYERS)];
  const observed = words.asOf(isoDay(asOf));
  return {
    customers: [...new Set(customers)],
    summaries: new Map(summaries.map((each) => [each.customer, each])),
    purchases,
    remarks: { daysSince: observed, daysObserved: observed, pAlive: words.basis(basis) },
  };
}

export interface ValuedForecast extends Forecast {
  /** Of those who bought, by customer; none where there is no forecast. */
  forecasts: Map<string, CustomerForecast>;
}

/** The same with lifetime values. */
export function valueForecastOf(args: ValueArguments, rows: Rows): ValuedForecast {
  const forecast = forecastOf(args, rows);
  const { summaries, purchases, remarks } = forecast;
  if (!purchases) return { ...forecast, forecasts: new Map() };
  const terms: LifetimeValueTerms = {
    grossMargin: args.gross_margin,
    horizon: args.horizon_days,
    discountRate: continuousRate(args.annual_discount_rate, YEAR),
  };
  const { fit, correlation, customers } = forecastLifetimeValues([...summaries.values()], purchases, terms);
  const words = tableWords(args.language);
  const observed = [...summaries.values()].reduce((most, { T }) => Math.max(most, T), 0);
  const reach = isFarAhead(args.horizon_days, observed) ? [words.rough] : [];
  const horizon = words.basis([words.horizon(args.horizon_days), ...reach]);
  const values = ['Gamma-Gamma'];
  if (correlation !== null) values.push(words.correlation(correlationText(correlation)));
  if (fit?.isHeld) values.push(words.rough);
  if (customers.some(({ expectedOrderValue }) => expectedOrderValue === null)) values.push(words.oneTimeBuyersUnknown);
  return {
    ...forecast,
    remarks: { ...remarks, expectedPurchases: horizon, expectedOrderValue: words.basis(values), clv: horizon },
    forecasts: new Map(customers.map((each) => [each.customer, each])),
  };
}
