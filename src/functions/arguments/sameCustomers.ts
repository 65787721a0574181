/** The customers of one start, at the start and at the end: two counts, or two lists of ids. */
import { retentionFromCounts, retentionFromLists } from '../../core/metrics/retention.ts';
import { UserError } from '../../errors.ts';

type Customers =
  | { are: 'counted'; before: number; after: number }
  | { are: 'listed'; before: readonly string[]; after: readonly string[] };

export interface BeforeAndAfter {
  before: number | string[];
  after: number | string[];
}

/** Share of the customers at the start who are still there at the end. */
export function keptShare(args: BeforeAndAfter): number {
  const customers = sameCustomers(args);
  return customers.are === 'counted'
    ? retentionFromCounts(customers.before, customers.after)
    : retentionFromLists(customers.before, customers.after);
}

/**
 * A blank cell is a list of nobody beside a list, and a missing count beside a count.
 *
 * @throws UserError for a count beside a list or a blank, a list of nobody at the start, and more customers at the end
 */
export function sameCustomers({ before, after }: BeforeAndAfter): Customers {
  if (typeof before === 'number' && typeof after === 'number') {
    if (after > before) throw new UserError('GREW', { before, after });
    return { are: 'counted', before, after };
  }
  if (typeof before === 'number') refuseList('after', after as string[], 'before');
  if (typeof after === 'number') refuseList('before', before as string[], 'after');
  if (before.length === 0) throw new UserError('NO_VALUES', { parameter: 'before', expected: { kind: 'customerIds' } });
  return { are: 'listed', before, after };
}

function refuseList(parameter: string, list: readonly string[], other: string): never {
  if (list.length > 0) throw new UserError('COUNT_AND_LIST', { parameter: other, other: parameter });
  throw new UserError('BLANK_CELL', { parameter, row: 0, expected: { kind: 'atLeast', min: 0 } });
}
