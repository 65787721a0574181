/** Satisfaction as a method: where a customer's last or mean rating lies on the scale. */
import type { RatingTotals } from '../../metrics/customerRatings.ts';
import { SATISFACTION_CLASSES, SATISFACTION_THIRDS, scalePosition } from '../../metrics/satisfaction.ts';
import type { CutsOf, Method } from '../method.ts';

/** Of all ratings of each customer, and of those of the last day. */
export type SatisfactionColumns = Readonly<Record<'all' | 'last', RatingTotals>>;

export interface SatisfactionSettings {
  ratings: 'last' | 'all';
  /** The scale runs from 1 to here, 2 or more. */
  scaleMax: number;
}

type Dimension = 'notDissatisfied' | 'satisfied';

/**
 * Classes are the places of `SATISFACTION_CLASSES`, by `satisfactionClass` of the mean; the last rating is the mean of
 * one, or of those of one day. Both dimensions have the mean's position on the scale, 0 to 1, as their value: 1 +
 * position × (scaleMax − 1) is the rating. Customers without a rating have no class.
 */
export const satisfaction: Method<Dimension, SatisfactionColumns, SatisfactionSettings, CutsOf<Dimension>> = {
  dimensions: ['notDissatisfied', 'satisfied'],
  cutsOf: () => ({
    notDissatisfied: { passing: '>', at: [[SATISFACTION_THIRDS.dissatisfied]] },
    satisfied: { passing: '>=', at: [[SATISFACTION_THIRDS.satisfied]] },
  }),
  valuesOf(columns, { ratings, scaleMax }) {
    const { sums, counts } = columns[ratings];
    const positions = sums.map((sum, i) => {
      const count = counts[i] as number;
      return count > 0 ? scalePosition(sum, count, scaleMax) : null;
    });
    return { notDissatisfied: positions, satisfied: positions };
  },
  classCount: () => SATISFACTION_CLASSES.length,
  classOf:
    () =>
    ([above = 0, reached = 0]) =>
      SATISFACTION_CLASSES.length - 1 - above - reached,
};
