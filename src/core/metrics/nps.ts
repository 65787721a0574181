/** Net promoter score. */

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
  let balance = 0;
  for (const score of scores) {
    if (score >= 9) balance++;
    else if (score <= 6) balance--;
  }
  return (100 * balance) / scores.length;
}
