/** What a forecast expected beside what came, and how far apart they are. */

export interface ExpectedAndActual {
  expected: number;
  actual: number;
}

/**
 * Of the purchases that were expected from those that came, as a share of the latter; 0 where they are as many in whole
 * purchases, Infinity where some were expected and none came.
 */
export function deviation({ expected, actual }: ExpectedAndActual): number {
  if (Math.round(expected) === actual) return 0;
  return actual > 0 ? expected / actual - 1 : Number.POSITIVE_INFINITY;
}
