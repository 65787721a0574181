/** Mean and variance of amounts, exact for the decimals people wrote. */
import { exactUnits } from './decimal.ts';

export interface Moments {
  /** How many values there are. */
  n: number;
  mean: number;
  /** Sum of squared deviations from the mean over n − 1; null for a single value. */
  variance: number | null;
}

/**
 * Mean and sample variance of at least one value, each rounded once or twice at the end: independent of the order of
 * the values, not disturbed by a large mean, and with a variance of exactly 0 where all values are equal.
 *
 * @param values below 1e150 in size
 */
export function moments(values: readonly number[]): Moments {
  const n = values.length;
  const units = exactUnits([...values, 1]);
  const places = String(units.pop()).length - 1;
  let sum = BigInt(0);
  let squares = BigInt(0);
  for (const unit of units) {
    sum += unit;
    squares += unit * unit;
  }
  const deviations = BigInt(n) * squares - sum * sum;
  return {
    n,
    mean: Number(`${sum}e-${places}`) / n,
    variance: n > 1 ? Number(`${deviations}e-${2 * places}`) / n / (n - 1) : null,
  };
}
