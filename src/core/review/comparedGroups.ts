/** Groups of a review period beside the period before: where revenue came from, and what detractors name. */
import { isDetractor } from '../metrics/nps.ts';
import { exactSum } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';
import type { Recommendations } from './feedbackByPeriod.ts';
import type { ComparedGroup } from './periodFigures.ts';
import type { ReviewSpan } from './reviewPeriod.ts';

/** Order rows with the channel of each. */
export interface ChannelRows {
  customers: readonly string[];
  days: readonly number[];
  amounts: readonly number[];
  channels: readonly string[];
}

/** Net revenue by channel. */
export function channelRevenue({ channels, amounts, ...rows }: ChannelRows, span: ReviewSpan): ComparedGroup[] {
  return comparedGroups({ ...rows, names: channels }, span, (own) => exactSum(valuesAt(amounts, own)));
}

/** How many answers from 0 to 6 name each topic; null where topics are not known. */
export function detractorTopics(
  { scores, topics, ...answers }: Recommendations,
  span: ReviewSpan,
): ComparedGroup[] | null {
  if (!topics) return null;
  const rows = scores.flatMap((score, row) => (isDetractor(score) ? [row] : []));
  const ofDetractors = {
    customers: valuesAt(answers.customers, rows),
    days: valuesAt(answers.days, rows),
    names: valuesAt(topics, rows),
  };
  return comparedGroups(ofDetractors, span, (own) => own.length);
}

interface NamedRows {
  customers: readonly string[];
  days: readonly number[];
  names: readonly string[];
}

/** Largest first; ties by what they were before, then by name. */
function comparedGroups(
  { customers, days, names }: NamedRows,
  { beforeFrom, from, to }: ReviewSpan,
  figureOf: (rows: readonly number[]) => number,
): ComparedGroup[] {
  const within = (first: number, last: number) =>
    days.flatMap((day, row) => (day >= first && day <= last ? [row] : []));
  const byName = (rows: readonly number[]) => {
    const groups = rowsByKey(valuesAt(names, rows));
    return (name: string) => valuesAt(rows, groups.get(name) ?? []);
  };
  const [rowsNow, rowsBefore] = [within(from, to), within(beforeFrom, from - 1)];
  const [now, before] = [byName(rowsNow), byName(rowsBefore)];
  const people = (rows: readonly number[]) => new Set(valuesAt(customers, rows)).size;
  return [...new Set(valuesAt(names, [...rowsNow, ...rowsBefore]))]
    .map((name) => ({
      name,
      now: figureOf(now(name)),
      before: figureOf(before(name)),
      customers: { now: people(now(name)), before: people(before(name)) },
    }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.name < b.name ? -1 : 1));
}
