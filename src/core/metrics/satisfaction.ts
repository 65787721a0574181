/** Ratings on a scale from 1 to its maximum: top and bottom boxes, and the class of one rating. */
export const SATISFACTION_CLASSES = ['satisfied', 'neutral', 'dissatisfied'] as const;

export type SatisfactionClass = (typeof SATISFACTION_CLASSES)[number];

/**
 * Top-box share: ratings in the highest `boxes` steps of the scale / all ratings. CSAT is the top-2-box share of five.
 *
 * @param scores whole numbers from 1 to `scaleMax`, at least one
 * @param boxes steps that count, 1 to `scaleMax`
 * @returns a rate from 0 to 1
 */
export function topBoxShare(scores: readonly number[], scaleMax: number, boxes: number): number {
  return scores.filter((score) => score > scaleMax - boxes).length / scores.length;
}

/**
 * Bottom-box share: ratings in the lowest `boxes` steps / all ratings.
 *
 * @param scores whole numbers from 1, at least one
 * @returns a rate from 0 to 1
 */
export function bottomBoxShare(scores: readonly number[], boxes: number): number {
  return scores.filter((score) => score <= boxes).length / scores.length;
}

/** The thirds of a scale: dissatisfied up to the first, satisfied from the second. */
export const SATISFACTION_THIRDS = { dissatisfied: 1 / 3, satisfied: 2 / 3 } as const;

/**
 * Position of the mean of ratings between the ends of their scale: (mean − 1) / (max − 1), the percentage of the
 * maximum possible (POMP).
 *
 * Cohen, P., Cohen, J., Aiken, L. S. & West, S. G. (1999). The Problem of Units and the Circumstance for POMP.
 * Multivariate Behavioral Research 34(3), 315–346.
 *
 * One quotient of whole numbers, so a mean that lies on a third is exactly there.
 *
 * @param sum sum of whole numbers from 1 to `scaleMax`
 * @param count how many there are, 1 or more
 * @param scaleMax 2 or more
 * @returns 0 (all at the worst end) to 1
 */
export function scalePosition(sum: number, count: number, scaleMax: number): number {
  return (sum - count) / (count * (scaleMax - 1));
}

/**
 * Class of one rating by the thirds of the scale's range: satisfied from two thirds of the way between 1 and the
 * maximum, dissatisfied up to one third, neutral between.
 *
 * | scale | dissatisfied | neutral | satisfied |
 * |---|---|---|---|
 * | 1–2 | 1 | | 2 |
 * | 1–3 | 1 | 2 | 3 |
 * | 1–4 | 1–2 | | 3–4 |
 * | 1–5 | 1–2 | 3 | 4–5 |
 * | 1–7 | 1–3 | 4 | 5–7 |
 * | 1–10 | 1–4 | 5–6 | 7–10 |
 *
 * A rating *on* a third belongs to the outer class. So a scale of four, which offers no middle answer, has no neutral
 * class, and on a scale of seven “somewhat satisfied” is satisfied: the classes agree with the words that label the
 * steps. They mirror each other about the midpoint.
 *
 * @param score a whole number from 1 to `scaleMax`
 * @param scaleMax 2 or more
 */
export function satisfactionClass(score: number, scaleMax: number): SatisfactionClass {
  const position = scalePosition(score, 1, scaleMax);
  if (position >= SATISFACTION_THIRDS.satisfied) return 'satisfied';
  return position <= SATISFACTION_THIRDS.dissatisfied ? 'dissatisfied' : 'neutral';
}
