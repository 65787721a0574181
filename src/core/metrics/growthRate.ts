/** Growth rate between two periods. */
import { exactQuotient, exactSum } from '../numerics/decimal.ts';

/**
 * (after − before) / before, the decimals as they are written: from 100 to 110 is 0.1, from 0.1 to 0.4 is 3.
 *
 * @param before the earlier figure, above 0
 * @param after the later figure
 * @returns a rate as a decimal; negative for a decline
 */
export function growthRate(before: number, after: number): number {
  return exactQuotient(exactSum([after, -before]), before);
}
