/** A part of a whole, and the share that it is. */
import { exactQuotient } from '../../core/numerics/decimal.ts';
import { userError } from '../../errors.ts';

/**
 * @param part name of the argument that is counted, 0 or more
 * @param whole name of the argument that it belongs to, above 0
 * @returns a rate from 0 to 1
 * @throws UserError for a part larger than the whole
 */
export function partOfWhole<P extends string, W extends string>(
  args: Readonly<Record<P | W, number>>,
  part: P,
  whole: W,
): number {
  refuseLargerPart(args, part, whole);
  return exactQuotient(args[part], args[whole]);
}

/** @throws UserError for a part larger than the whole */
export function refuseLargerPart<P extends string, W extends string>(
  args: Readonly<Record<P | W, number>>,
  part: P,
  whole: W,
): void {
  if (args[part] > args[whole]) {
    throw userError('MORE_THAN_WHOLE', { parameter: part, part: args[part], other: whole, whole: args[whole] });
  }
}
