/** Holdout check: what a forecast made halfway through the rows expected, against what the same customers then did. */
import { type PurchaseSummary, purchaseSummaries } from '../metrics/purchaseSummary.ts';
import { exactSum } from '../numerics/decimal.ts';
import type { ExpectedAndActual } from './expectedAndActual.ts';
import { forecastLifetimeValues } from './lifetimeValueForecast.ts';
import { type ForecastModel, forecastPurchases } from './purchaseForecast.ts';

/** Customers with so many repeat purchases in the first half, and their purchases in the second. */
export interface HoldoutGroup extends ExpectedAndActual {
  from: number;
  /** Null for any number from `from`. */
  to: number | null;
  customers: number;
}

export interface Holdout {
  /** The last day that the forecast knew. */
  fittedTo: number;
  /** Days after it, over which expected and actual are counted. */
  days: number;
  /** Customers of the first half. */
  customers: number;
  purchases: ExpectedAndActual;
  /** Value of these purchases; null where the value of some customers could not be forecast. */
  value: ExpectedAndActual | null;
  groups: HoldoutGroup[];
}

/** Repeat purchases from which the groups start. */
const GROUPS = [0, 1, 2, 3, 6];

/**
 * Fits to the rows of the first half of the days, as they were then, and follows its customers through the second. The papers
 * of the models judge them by this; with seasons, growth or campaigns it is the fit in time that fails, not the fit in sample.
 *
 * @param customers customer keys, one a row
 * @param days parallel serial days
 * @param amounts parallel money, negative for refunds
 * @param end the last day observed
 * @returns null where the first half has too few repeat buyers for a forecast
 */
export function holdout(
  customers: readonly string[],
  days: readonly number[],
  amounts: readonly number[],
  end: number,
  model: ForecastModel,
): Holdout | null {
  const begin = days.reduce((first, day) => Math.min(first, day), end);
  const fittedTo = begin + Math.floor((end - begin) / 2);
  const horizon = end - fittedTo;
  const known = purchaseSummaries(customers, days, amounts, fittedTo, 1);
  const purchases = forecastPurchases(known, model);
  if (!purchases) return null;
  const terms = { grossMargin: 1, horizon, discountRate: 0 };
  const forecasts = forecastLifetimeValues(known, purchases, terms).customers;
  const later = new Map(purchaseSummaries(customers, days, amounts, end, 1).map((each) => [each.customer, each]));
  const outcomes = known.map((before, i) => {
    const after = later.get(before.customer) ?? before;
    return {
      repeats: before.x,
      expected: forecasts[i]?.expectedPurchases ?? 0,
      actual: after.x - before.x,
      expectedValue: forecasts[i]?.lifetimeValue ?? null,
      actualValue: spent(after) - spent(before),
    };
  });
  const expectedAndActual = (of: typeof outcomes): ExpectedAndActual => ({
    expected: exactSum(of.map(({ expected }) => expected)),
    actual: exactSum(of.map(({ actual }) => actual)),
  });
  const expectedValues = outcomes.map(({ expectedValue }) => expectedValue);
  return {
    fittedTo,
    days: horizon,
    customers: known.length,
    purchases: expectedAndActual(outcomes),
    value: expectedValues.every((each) => each !== null)
      ? { expected: exactSum(expectedValues), actual: exactSum(outcomes.map(({ actualValue }) => actualValue)) }
      : null,
    groups: GROUPS.map((from, i) => {
      const to = (GROUPS[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
      const members = outcomes.filter(({ repeats }) => repeats >= from && repeats <= to);
      return {
        from,
        to: to < Number.POSITIVE_INFINITY ? to : null,
        customers: members.length,
        ...expectedAndActual(members),
      };
    }),
  };
}

/** What repeat purchases came to. */
function spent({ x, mx }: PurchaseSummary): number {
  return x * (mx ?? 0);
}
