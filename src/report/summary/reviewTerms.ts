/** What a run takes from the team's inputs for its review. */
import { type KeptCells, textOf } from '../keptCells.ts';

export interface ReviewTerms {
  /** The id of the period that the team has chosen, as it was typed; '' for none. */
  period: string;
  /** A customer whose last purchase is more days ago than this counts as lost. */
  inactiveDays: number;
}

export const INACTIVE_DAYS = 180;

/** Anything but a number of days counts as not filled in. */
export function reviewTerms(kept: KeptCells): ReviewTerms {
  const days = kept.get('input.inactiveDays')?.value;
  return {
    period: textOf(kept, 'review.period'),
    inactiveDays: typeof days === 'number' && days >= 0 ? days : INACTIVE_DAYS,
  };
}
