/** Net promoter score. */

/** Answers by group; fractions of an answer are allowed where an estimate adds them. */
export interface NpsBreakdown {
  /** Scores 9 and 10. */
  promoters: number;
  /** Scores 7 and 8. */
  passives: number;
  /** Scores 0 to 6. */
  detractors: number;
}

/**
 * Share of promoters (9 and 10) minus share of detractors (0 to 6), in points from −100 to 100.
 *
 * The shares are not rounded before they are subtracted.
 *
 * Reichheld, F. F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–54.
 *
 * @param scores whole numbers from 0 to 10, at least one
 */
export function netPromoterScore(scores: readonly number[]): number {
  return scoreOfBreakdown(npsBreakdown(scores));
}

/**
 * How many promoters, passives and detractors there are.
 *
 * @param scores whole numbers from 0 to 10
 */
export function npsBreakdown(scores: readonly number[]): NpsBreakdown {
  const breakdown = { promoters: 0, passives: 0, detractors: 0 };
  for (const score of scores) {
    if (score >= 9) breakdown.promoters++;
    else if (isDetractor(score)) breakdown.detractors++;
    else breakdown.passives++;
  }
  return breakdown;
}

/** Whether a score is one of 0 to 6. */
export function isDetractor(score: number): boolean {
  return score < 7;
}

/**
 * The net promoter score of a breakdown, in points from −100 to 100.
 *
 * @param breakdown with at least one answer
 */
export function scoreOfBreakdown(breakdown: NpsBreakdown): number {
  return (100 * (breakdown.promoters - breakdown.detractors)) / answers(breakdown);
}

/** How many answers a breakdown counts. */
export function answers({ promoters, passives, detractors }: NpsBreakdown): number {
  return promoters + passives + detractors;
}
