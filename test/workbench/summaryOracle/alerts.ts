/** Statuses of the headlines, and what is told of those that are not as they should be. */
import { amountOf, sum } from './decimal.ts';
import { exactly, type Figure, fixed } from './figure.ts';
import { changeOf, type Headline, type Measure } from './headlines.ts';
import { type Figures, intervalOf, type Month, type Nps } from './periods.ts';
import type { Source } from './sources.ts';
import type { Context, Person, TeamCells } from './told.ts';

export interface Money {
  sum: (amount: number) => string;
  average: (amount: number) => string;
}

/** From 100 a customer on, sums are told without decimals, and from 1,000 on averages. */
export function moneyOf({ symbol }: Source, people: readonly Person[]): Money {
  const revenue = amountOf(sum(people.map((each) => each.revenue)));
  const orders = people.reduce((count, each) => count + each.orders.length, 0);
  const largest = Math.max(revenue / people.length, revenue / orders);
  return {
    sum: (amount) => symbol + fixed(amount, revenue / people.length >= 100 ? 0 : 2),
    average: (amount) => symbol + fixed(amount, largest >= 1000 ? 0 : 2),
  };
}

export interface Alert {
  status: string;
  state: string;
  text: string;
  order: number;
}

interface AlertTerms {
  headline: Headline;
  measure: Measure;
  place: number;
  label: string;
  headlines: Context['headlines'];
  now: Figures;
  team: TeamCells;
  money: Money;
  before: Month;
}

export function alertOf({ headline, measure, place, label, headlines, now, team, money, before }: AlertTerms): Alert {
  const value = headlines.now[headline];
  const target = team[`target.${headline}`];
  const status = statusOf(headline, value, target, team['input.watchShare'] ?? 0.05, now.nps);
  const tell = {
    count: (number: number) => fixed(number, 0),
    sum: money.sum,
    average: money.average,
    rate: (number: number) => `${fixed(100 * number, 1)}%`,
    score: (number: number) => fixed(number, 1),
  }[measure];
  const size = (change: number) => {
    if (measure === 'rate') return `${fixed(Math.abs(change), 1)} pt`;
    return measure === 'score' ? fixed(Math.abs(change), 1) : `${fixed(Math.abs(100 * change), 1)}%`;
  };
  const own =
    value === null
      ? ''
      : `${label}: ${tell(value)}${headline === 'nps' && now.nps ? ` (${intervalText(now.nps)})` : ''}`;
  if (value !== null && target !== undefined && (status === '! Watch' || status === '✕ Missed')) {
    const gap = size(changeOf(measure, value, target) ?? Number.NaN);
    const words =
      headline === 'inactiveChurn'
        ? `above its target of at most ${tell(target)}`
        : `below its target of ${tell(target)}`;
    return {
      status,
      state: status,
      text: `${own}, ${gap} ${words}.`,
      order: (status === '! Watch' ? 200 : 300) + place,
    };
  }
  const change = changeOf(measure, value, headlines.before[headline]);
  const limit = team[`move.${headline}`];
  if (change === null || limit === undefined || Math.abs(change) <= limit)
    return { status, state: '', text: '', order: 0 };
  const text = `${own}, ${change < 0 ? '−' : '+'}${size(change)} against ${before.short} (alert beyond ${size(limit)}).`;
  return { status, state: '! Moved', text, order: 100 + place };
}

function statusOf(
  headline: Headline,
  value: number | null,
  target: number | undefined,
  margin: number,
  nps: Nps | null,
): string {
  if (target === undefined || value === null) return 'No target';
  const isLower = headline === 'inactiveChurn';
  if (isLower ? value <= target : value >= target) return '✓ Met';
  const isNear = isLower ? value <= target * (1 + margin) : value >= target - Math.abs(target) * margin;
  const isIncluded = headline === 'nps' && nps !== null && intervalOf(nps)[1] >= target;
  return isNear || isIncluded ? '! Watch' : '✕ Missed';
}

/** The first line where no headline is told of. */
export function nothingToTell(alerts: readonly Alert[]): readonly [string, string, Figure] {
  return alerts.some(({ status }) => status === '✓ Met')
    ? ['✓ Met', 'All targets met', exactly(0)]
    : ['No target', 'No targets yet: type them into the cards, beside Target', exactly(0)];
}

export function intervalText(nps: Nps): string {
  const [low, high] = intervalOf(nps);
  return `${fixed(low, 1)} to ${fixed(high, 1)}`;
}
