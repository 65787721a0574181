/** The scales that ratings are given on. */

/** The ends of a scale of whole numbers. */
export interface RatingScale {
  min: number;
  max: number;
}

/** The scales that are in use; of those that scores fit, the first is the likeliest. */
export const RATING_SCALES: readonly RatingScale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
  { min: 1, max: 10 },
  { min: 0, max: 100 },
];

/** Steps of a scale: `scaleMax` once it is moved to start at 1. */
export function stepsOf({ min, max }: RatingScale): number {
  return max - min + 1;
}

/** The scale that scores between these two seem to be on: the first with room for both, else the first of all. */
export function likelyScale({ lowest, highest }: { lowest: number; highest: number }): RatingScale {
  const fits = ({ min, max }: RatingScale) => lowest >= min && highest <= max;
  return RATING_SCALES.find(fits) ?? (RATING_SCALES[0] as RatingScale);
}
