/** The customers of one start, at the start and at the end: two counts, or two lists of ids. */
import { churnFromCounts, churnFromLists } from '../../core/metrics/churn.ts';
import { retentionFromCounts, retentionFromLists } from '../../core/metrics/retention.ts';
import { userError } from '../../errors.ts';
import { type CountOrIds, countOrIds } from '../../grid/parameters.ts';
import { divisor, zeroOrMore } from '../spec/parameters.ts';

export const beforeAndAfter = { before: countOrIds(divisor), after: countOrIds(zeroOrMore) };

interface BeforeAndAfter {
  before: CountOrIds;
  after: CountOrIds;
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
 * Two single cells are counts when one of them is meant as a number, anything else is a list of ids. A single cell beside a list is an id: a text, or a number that the
 * list has too; a blank is nobody.
 *
 * @throws UserError for a count beside a list, a list of nobody at the start, and more customers at the end
 */
function shareOf(
  { before, after }: BeforeAndAfter,
  fromCounts: typeof churnFromCounts,
  fromLists: typeof churnFromLists,
): number {
  if (before.isOneCell && after.isOneCell && (before.isMeantAsNumber || after.isMeantAsNumber)) {
    const counts = [before.count(), after.count()] as const;
    if (counts[1] > counts[0]) throw userError('GREW', { before: counts[0], after: counts[1] });
    return fromCounts(...counts);
  }
  const start = before.ids();
  const end = after.ids();
  if (before.isNumber && !end.includes(start[0] ?? '')) {
    throw userError('COUNT_AND_LIST', { parameter: 'before', other: 'after' });
  }
  if (after.isNumber && !start.includes(end[0] ?? '')) {
    throw userError('COUNT_AND_LIST', { parameter: 'after', other: 'before' });
  }
  if (start.length === 0) throw userError('NO_VALUES', { parameter: 'before', expected: { kind: 'customerIds' } });
  return fromLists(start, end);
}
