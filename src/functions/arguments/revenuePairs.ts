/** Revenue per customer at the start and at the end, row by row. */
import { type RevenueRetention, revenueRetention } from '../../core/metrics/revenueRetention.ts';
import { userError } from '../../errors.ts';
import { numbers } from '../../grid/cellKinds.ts';
import { column } from '../../grid/parameters.ts';
import { zeroOrMore } from '../spec/parameters.ts';

export const revenue = column(numbers(zeroOrMore));

/** @throws UserError when nobody paid at the start */
export function retainedRevenue(args: { before: readonly number[]; after: readonly number[] }): RevenueRetention {
  const retained = revenueRetention(args.before, args.after);
  if (retained === null) throw userError('NONE_ABOVE_ZERO', { parameter: 'before' });
  return retained;
}
