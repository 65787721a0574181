/** The forecast that belongs to a segmentation: a year ahead, by the model that does not take one-time buyers for loyal. */
import { continuousRate } from '../core/models/discounting.ts';
import { forecastOrders, noForecast, type OrdersForecast } from '../core/models/ordersForecast.ts';
import type { ForecastTerms } from '../report/input.ts';
import type { CheckedOrders } from './checkedOrders.ts';

const YEAR = 365;
const MODEL = 'MBG/NBD';

/** Values are of revenue where no gross margin is known; none where single orders are not known. */
export function forecastCustomers(
  { rows, purchases, asOf }: CheckedOrders,
  { grossMargin, annualDiscountRate }: ForecastTerms,
): OrdersForecast {
  if (rows === null) return noForecast(purchases.length, MODEL);
  return forecastOrders(rows, asOf, MODEL, {
    grossMargin: grossMargin ?? 1,
    horizon: YEAR,
    discountRate: continuousRate(annualDiscountRate, YEAR),
  });
}
