/** Growth rate between two periods. */
import { exactSum } from '../numerics/decimal.ts';

/**
 * (after − before) / before, the difference taken exactly: from 100 to 110 is 0.1.
 *
 * @param before the earlier figure, above 0
 * @param after the later figure
 * @returns a rate as a decimal; negative for a decline
 */
export function growthRate(before: number, after: number): number {
  return exactSum([after, -before]) / before;
}
