/** The forecast that belongs to a segmentation: a year ahead, by the model that does not take one-time buyers for loyal. */
import { continuousRate } from '../core/models/discounting.ts';
import type { CustomerForecast, LifetimeValueTerms } from '../core/models/lifetimeValueForecast.ts';
import { forecastOrders, forecastValues, noForecast, type OrdersForecast } from '../core/models/ordersForecast.ts';
import { exactSum } from '../core/numerics/decimal.ts';
import type { PeriodEquity } from '../core/review/periodFigures.ts';
import type { ReadOrderRows } from '../grid/orders.ts';
import type { ForecastTerms } from '../report/input.ts';
import type { CheckedOrders } from './checkedOrders.ts';

const YEAR = 365;
const MODEL = 'MBG/NBD';

/** Values are of revenue where no gross margin is known; none where single orders are not known. */
export function forecastCustomers({ rows, purchases, asOf }: CheckedOrders, terms: ForecastTerms): OrdersForecast {
  return rows === null
    ? noForecast(purchases.length, MODEL)
    : forecastOrders(rows, asOf, MODEL, lifetimeValueTerms(terms));
}

/** What the customers of some rows were worth on an earlier day, by a forecast fitted to the rows up to then. */
export function equityOn(rows: ReadOrderRows, day: number, terms: ForecastTerms): PeriodEquity {
  return equityOf(forecastValues(rows, day, MODEL, lifetimeValueTerms(terms)) ?? []);
}

/** What customers are worth together, and each of those whose value is known. */
export function equityOf(customers: Iterable<CustomerForecast>): PeriodEquity {
  const values = [...customers].flatMap(({ lifetimeValue }) => (lifetimeValue === null ? [] : [lifetimeValue]));
  if (values.length === 0) return { equity: null, lifetimeValue: null };
  const equity = exactSum(values);
  return { equity, lifetimeValue: equity / values.length };
}

function lifetimeValueTerms({ grossMargin, annualDiscountRate }: ForecastTerms): LifetimeValueTerms {
  return {
    grossMargin: grossMargin ?? 1,
    horizon: YEAR,
    discountRate: continuousRate(annualDiscountRate, YEAR),
  };
}
