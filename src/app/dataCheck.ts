/** The check as the sidebar shows it, with the columns that its live preview classes. */
import type { OrdersForecast } from '../core/models/ordersForecast.ts';
import { type CheckedOrders, orderCount } from './checkedOrders.ts';
import type { DataCheck } from './contract.ts';
import { customerColumns } from './customerColumns.ts';

export function dataCheck(checked: CheckedOrders, forecast: OrdersForecast): DataCheck {
  const { reading, purchases, survey, currency, firstDay, asOf, revenue } = checked;
  const { rowsRead, rowsUsed, findings, refundRows, duplicateRows, tests } = reading;
  const { ratings, recommendations } = survey ?? { ratings: null, recommendations: null };
  return {
    rowsRead,
    rowsUsed,
    rowsSkipped: rowsRead - rowsUsed,
    customers: purchases.length,
    orders: orderCount(purchases),
    revenue,
    firstDay,
    asOf,
    findings,
    refundRows,
    duplicateRows,
    tests,
    ratings: ratings && {
      ratings: ratings.rows.scores.length,
      customers: new Set(ratings.rows.customers).size,
      scale: ratings.scale,
    },
    recommendations: recommendations && {
      answers: recommendations.scores.length,
      customers: new Set(recommendations.customers).size,
    },
    currency,
    forecast: forecast.basis,
    table: customerColumns(checked, forecast),
  };
}
