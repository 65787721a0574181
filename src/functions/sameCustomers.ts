/** The customers of one start, at the start and at the end: two counts, or two lists of ids. */
import { UserError } from '../errors.ts';

type Customers =
  | { are: 'counted'; before: number; after: number }
  | { are: 'listed'; before: readonly string[]; after: readonly string[] };

/** @throws UserError for a count beside a list, a list of nobody, and more customers at the end than at the start */
export function sameCustomers(args: { before: number | string[]; after: number | string[] }): Customers {
  const { before, after } = args;
  if (typeof before === 'number' && typeof after === 'number') {
    if (after > before) throw new UserError('GREW', { before, after });
    return { are: 'counted', before, after };
  }
  if (typeof before === 'number') throw new UserError('COUNT_AND_LIST', { parameter: 'before', other: 'after' });
  if (typeof after === 'number') throw new UserError('COUNT_AND_LIST', { parameter: 'after', other: 'before' });
  if (before.length === 0) throw new UserError('NO_VALUES', { parameter: 'before', expected: { kind: 'customerIds' } });
  return { are: 'listed', before, after };
}
