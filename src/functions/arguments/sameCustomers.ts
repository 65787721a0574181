/** The customers of one start, at the start and at the end: two counts, or two lists of ids. */
import { churnFromCounts, churnFromLists } from '../../core/metrics/churn.ts';
import { retentionFromCounts, retentionFromLists } from '../../core/metrics/retention.ts';
import { UserError } from '../../errors.ts';
import { countOrIds } from '../../grid/parameters.ts';
import { divisor, zeroOrMore } from '../spec/parameters.ts';

export const beforeAndAfter = { before: countOrIds(divisor), after: countOrIds(zeroOrMore) };

interface BeforeAndAfter {
  before: number | readonly string[];
  after: number | readonly string[];
}

/** Share of the customers at the start who are not there any more at the end. */
export function lostShare(args: BeforeAndAfter): number {
  return shareOf(args, churnFromCounts, churnFromLists);
}

/** Share of the customers at the start who are still there at the end. */
export function keptShare(args: BeforeAndAfter): number {
  return shareOf(args, retentionFromCounts, retentionFromLists);
}

/**
 * A blank cell is a list of nobody beside a list, and a missing count beside a count.
 *
 * @throws UserError for a count beside a list or a blank, a list of nobody at the start, and more customers at the end
 */
function shareOf(
  { before, after }: BeforeAndAfter,
  fromCounts: typeof churnFromCounts,
  fromLists: typeof churnFromLists,
): number {
  if (typeof before === 'number' && typeof after === 'number') {
    if (after > before) throw new UserError('GREW', { before, after });
    return fromCounts(before, after);
  }
  if (typeof before === 'number') return refuseList('after', after as readonly string[], 'before');
  if (typeof after === 'number') return refuseList('before', before, 'after');
  if (before.length === 0) throw new UserError('NO_VALUES', { parameter: 'before', expected: { kind: 'customerIds' } });
  return fromLists(before, after);
}

function refuseList(parameter: string, list: readonly string[], other: string): never {
  if (list.length > 0) throw new UserError('COUNT_AND_LIST', { parameter: other, other: parameter });
  throw new UserError('BLANK_CELL', { parameter, row: 0, expected: { kind: 'atLeast', min: 0 } });
}
