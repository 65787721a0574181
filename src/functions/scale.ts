/** Scores on a scale whose end another argument names. */
import { UserError } from '../errors.ts';
import type { Rows } from '../grid/parallelColumns.ts';

/** @throws UserError for the first score above `scaleMax`, with its row */
export function onScale(
  scores: readonly number[],
  scaleMax: number,
  rows: Rows,
  parameter = 'scores',
): readonly number[] {
  const above = scores.findIndex((score) => score > scaleMax);
  if (above >= 0) {
    throw new UserError('OUT_OF_RANGE', {
      parameter,
      row: rows.numbers[above] ?? 0,
      received: String(scores[above]),
      expected: { kind: 'wholeNumber', min: 1, max: scaleMax },
    });
  }
  return scores;
}
