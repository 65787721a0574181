/** Scores on a scale from 1 to an end that another argument names. */
import { userError } from '../../errors.ts';
import type { Rows } from '../../grid/parallelColumns.ts';
import { number, type OwnParameter } from '../../grid/parameters.ts';

/** The highest score of the scale. */
export function scaleMax(fallback: number): OwnParameter<number> {
  return number({ kind: 'wholeNumber', min: 2, max: 100 }, fallback);
}

/** How many steps at one end of the scale count. */
export const boxes = number({ kind: 'wholeNumber', min: 1, max: 99 }, 2);

/** @throws UserError for the first score that is not on the scale, with its row */
export function onScale(scores: readonly number[], scaleMax: number, rows: Rows): readonly number[] {
  scores.forEach((score, i) => {
    assertWholeTo(scaleMax, score, 'scores', rows.numbers[i] ?? 0);
  });
  return scores;
}

/**
 * The boxes at one end of the scale; all of it would count everyone.
 *
 * @throws UserError unless they are fewer than the steps of the scale
 */
export function someBoxes(boxes: number, scaleMax: number, parameter: string): number {
  assertWholeTo(scaleMax - 1, boxes, parameter, 0);
  return boxes;
}

function assertWholeTo(max: number, value: number, parameter: string, row: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  throw userError('OUT_OF_RANGE', {
    parameter,
    row,
    received: String(value),
    expected: { kind: 'wholeNumber', min: 1, max },
    mayBeBlank: row > 0,
  });
}
