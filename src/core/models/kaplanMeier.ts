/** Kaplan–Meier: the share of customers who stay longer than a time, where some have not churned yet. */
import { normalTwoSidedQuantile } from '../numerics/normal.ts';

/** One time at which customers churned, in the unit of the tenures. */
export interface SurvivalRow {
  time: number;
  /** Customers whose tenure is at least `time`; those censored at `time` count. */
  atRisk: number;
  /** Customers who churned at `time`. */
  events: number;
  /** Estimated share who stay longer than `time`, from 0 to 1. */
  survival: number;
  /** Greenwood's; like the limits null where survival is 0, since nobody is left to estimate it from. */
  standardError: number | null;
  low: number | null;
  high: number | null;
}

export interface SurvivalCurve {
  /** Ascending in time; before the first of them survival is 1. */
  rows: SurvivalRow[];
  /** Median survival time and its confidence limits; null where the curve or limit does not come down to one half. */
  median: number | null;
  medianLow: number | null;
  medianHigh: number | null;
}

/** Survival is counted down in whole parts of 2^-128, which keeps the product of many fractions exact to a double. */
const PARTS = BigInt(2) ** BigInt(128);

/**
 * Fits the survival curve, with Greenwood's standard error and log-log confidence limits, which stay within 0 and 1.
 *
 * The median is the first time at which survival is one half or less, without averaging where the curve runs flat at
 * exactly one half (R's `survfit` does); its limits are the times at which those of the curve come down to one half.
 *
 * Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American
 * Statistical Association 53(282), 457–481. Klein, J. P. and Moeschberger, M. L. (2003). Survival Analysis, 2nd
 * edition, equations 4.2.1 (estimate), 4.2.2 (Greenwood) and 4.3.2 (limits); limits of the median: section 4.5, after
 * Brookmeyer, R. and Crowley, J. (1982). A confidence interval for the median survival time. Biometrics 38(1), 29–41.
 *
 * @param tenures time each customer was observed, 0 or more, in any unit
 * @param churned whether the customer churned at the end of it; false is censored: still a customer when last seen
 * @param confidence above 0 and below 1
 */
export function fit(tenures: readonly number[], churned: readonly boolean[], confidence: number): SurvivalCurve {
  const z = normalTwoSidedQuantile(1 - confidence);
  const ends = Float64Array.from(tenures).sort();
  const churns = Float64Array.from(tenures.filter((_, i) => churned[i])).sort();
  const rows: SurvivalRow[] = [];
  let parts = PARTS;
  let greenwood = 0;
  let left = 0;
  for (let i = 0; i < churns.length; ) {
    const time = churns[i] as number;
    const first = i;
    while (churns[i] === time) i++;
    while ((ends[left] as number) < time) left++;
    const events = i - first;
    const atRisk = ends.length - left;
    const survivors = atRisk - events;
    parts = (parts * BigInt(survivors)) / BigInt(atRisk);
    greenwood += events / (atRisk * survivors);
    const survival = share(parts);
    const spread = survivors > 0 ? spreadOf(survival, share(PARTS - parts), Math.sqrt(greenwood), z) : UNKNOWN;
    rows.push({ time, atRisk, events, survival, ...spread });
  }
  return {
    rows,
    median: firstTime(rows, (row) => row.survival),
    medianLow: firstTime(rows, (row) => row.low),
    medianHigh: firstTime(rows, (row) => row.high),
  };
}

type Spread = Pick<SurvivalRow, 'standardError' | 'low' | 'high'>;

const UNKNOWN: Spread = { standardError: null, low: null, high: null };

/** Standard error and limits; `relativeError` is the standard error over survival, which is that of ln survival. */
function spreadOf(survival: number, churn: number, relativeError: number, z: number): Spread {
  const logSurvival = survival > 0.5 ? Math.log1p(-churn) : Math.log(survival);
  const shift = Math.exp((z * relativeError) / -logSurvival);
  return {
    standardError: survival * relativeError,
    low: Math.exp(logSurvival * shift),
    high: Math.exp(logSurvival / shift),
  };
}

function share(parts: bigint): number {
  return Number(parts) / Number(PARTS);
}

/** The first time at which a column has come down to one half. */
function firstTime(rows: readonly SurvivalRow[], column: (row: SurvivalRow) => number | null): number | null {
  const row = rows.find((each) => (column(each) ?? 1) <= 0.5);
  return row ? row.time : null;
}
