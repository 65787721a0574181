/** Ratings on a scale from 1 to its maximum: top and bottom boxes, and the class of one rating. */
export type SatisfactionClass = 'satisfied' | 'neutral' | 'dissatisfied';

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

/**
 * Class of one rating by the thirds of the scale's range: satisfied from two thirds of the way between 1 and the maximum,
 * dissatisfied up to one third, neutral between.
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
 * A rating *on* a third belongs to the outer class. So a scale of four, which offers no middle answer, has no neutral class,
 * and on a scale of seven “somewhat satisfied” is satisfied: the classes agree with the words that label the steps. They
 * mirror each other about the midpoint.
 *
 * The position (score − 1) / (max − 1) is the percentage of the maximum possible: Cohen, P., Cohen, J., Aiken, L. S. & West,
 * S. G. (1999). The Problem of Units and the Circumstance for POMP. Multivariate Behavioral Research 34(3), 315–346.
 *
 * @param score a number from 1 to `scaleMax`
 * @param scaleMax 2 or more
 */
export function satisfactionClass(score: number, scaleMax: number): SatisfactionClass {
  const above = 3 * (score - 1);
  const range = scaleMax - 1;
  if (above >= 2 * range) return 'satisfied';
  return above <= range ? 'dissatisfied' : 'neutral';
}
