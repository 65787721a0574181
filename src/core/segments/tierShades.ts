/** Which of six shades, from the darkest to the lightest, so many tiers take: those that are most easily told apart. */
const SHADES: Record<number, readonly number[]> = {
  2: [0, 5],
  3: [0, 3, 5],
  4: [0, 2, 3, 5],
  5: [0, 1, 2, 3, 5],
};

/**
 * @param place of the tier, 0 for the best
 * @param tiers 1 to 6
 */
export function tierShade(place: number, tiers: number): number {
  return SHADES[tiers]?.[place] ?? place;
}
