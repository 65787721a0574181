/** The forecast that belongs to a segmentation: a year ahead, by the model that does not take one-time buyers for loyal. */
import { continuousRate } from '../core/models/discounting.ts';
import { forecastOrders, type OrdersForecast } from '../core/models/ordersForecast.ts';
import type { ForecastTerms } from '../report/input.ts';
import type { CheckedOrders } from './checkedOrders.ts';

const YEAR = 365;

/** Values are of revenue where no gross margin is known. */
export function forecastCustomers(
  { reading, asOf }: CheckedOrders,
  { grossMargin, annualDiscountRate }: ForecastTerms,
): OrdersForecast {
  return forecastOrders(reading.rows, asOf, 'MBG/NBD', {
    grossMargin: grossMargin ?? 1,
    horizon: YEAR,
    discountRate: continuousRate(annualDiscountRate, YEAR),
  });
}
