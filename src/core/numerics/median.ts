/** The middle of at least one decimal, or the exact mean of the two middle ones. */
import { exactMean } from './decimal.ts';

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return exactMean([sorted[Math.floor(middle)] as number, sorted[Math.ceil(middle)] as number]);
}
