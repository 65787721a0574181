/** Forecasts of a cohort of subscribers: sBG fitted to how many are left in each period, where that tells something. */
import { userError } from '../../errors.ts';
import * as sbg from './shiftedBetaGeometric.ts';

/** Without two renewals, retention cannot be seen to rise. */
const LEAST_PERIODS = 3;

/** Where the fitted retention rises by less from the first renewal to the second, it is constant: the limit of the model. */
const NOTICEABLE = 0.0001;

export interface PeriodForecast {
  /** Renewals so far. */
  period: number;
  /** As observed; null in periods to come. */
  survivors: number | null;
  /** Share of the cohort that is left, by the model. */
  survival: number;
  /** Share of those left before who stay, by the model; null at the start. */
  retention: number | null;
}

export interface RetentionForecast {
  /** Whether retention does not rise in what was observed, so that the model projects it as constant. */
  isConstant: boolean;
  periods: PeriodForecast[];
}

/**
 * The likeliest sBG of a cohort.
 *
 * @param survivors left at the start of each period, the first being all; counts, or shares in any one unit
 * @throws UserError when they rise, are too few periods, or nobody left after the first renewal
 */
function fitSurvivors(survivors: sbg.Survivors): sbg.ShiftedBetaGeometricParameters {
  if (survivors.length < LEAST_PERIODS) {
    throw userError('TOO_FEW_SURVIVORS', { given: survivors.length, needed: LEAST_PERIODS });
  }
  survivors.forEach((left, period) => {
    const previous = survivors[period - 1] ?? left;
    if (left > previous) throw userError('SURVIVORS_ROSE', { period, survivors: left, previous });
  });
  if (survivors[0] === 0) throw userError('NONE_ABOVE_ZERO', { parameter: 'survivors' });
  if (survivors[1] === survivors[survivors.length - 1]) throw userError('NOBODY_LEFT_LATER', {});
  return sbg.fit(survivors).parameters;
}

/** The periods observed and so many after them. Throws what `fitSurvivors` does. */
export function forecastRetention(survivors: sbg.Survivors, periodsAhead: number): RetentionForecast {
  const parameters = fitSurvivors(survivors);
  let survival = 1;
  const periods = Array.from({ length: survivors.length + periodsAhead }, (_, period): PeriodForecast => {
    const retention = period === 0 ? null : sbg.retention(parameters, period);
    survival *= retention ?? 1;
    return { period, survivors: survivors[period] ?? null, survival, retention };
  });
  const rise = sbg.retention(parameters, 2) - sbg.retention(parameters, 1);
  return { isConstant: rise < NOTICEABLE, periods };
}

/**
 * Periods that a customer is expected to pay for, each discounted to now: of a new customer, the first included, where
 * `renewals` is null; else of one who has renewed so often, just before the next renewal. Throws what `fitSurvivors` does.
 */
export function discountedPeriods(survivors: sbg.Survivors, renewals: number | null, discountRate: number): number {
  const parameters = fitSurvivors(survivors);
  return renewals === null
    ? sbg.discountedExpectedLifetime(parameters, discountRate)
    : sbg.discountedExpectedResidualLifetime(parameters, renewals, discountRate);
}
