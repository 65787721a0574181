/** Groups of a period beside the period before: channels by revenue, and topics by detractors. */
import type { Classed } from './classes.ts';
import { amountOf, sum } from './decimal.ts';
import { grouped, type Month } from './periods.ts';
import type { Source } from './sources.ts';

/** The channel of most of a customer's revenue; of equal ones the first by name. */
export function mainChannel({ rows }: Classed): string {
  const revenue = [...grouped(rows, ({ channel }) => channel)].map(([channel, own]) => ({
    channel,
    units: sum(own.map(({ amount }) => amount)),
  }));
  const [main] = revenue.sort((a, b) =>
    a.units === b.units ? (a.channel < b.channel ? -1 : 1) : a.units < b.units ? 1 : -1,
  );
  return main?.channel ?? '';
}

interface Compared {
  name: string;
  now: { figure: number; people: number };
  before: { figure: number; people: number };
}

/** Largest first, at most so many. */
function compared<T extends { customer: string; day: number }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
  figureOf: (rows: readonly T[]) => number,
  [month, before]: readonly [Month, Month],
  most: number,
): Compared[] {
  const within = ({ from, to }: Month) => rows.filter(({ day }) => day >= from && day <= to);
  const names = new Set([...within(month), ...within(before)].map(nameOf));
  const told = (name: string, period: Month) => {
    const own = within(period).filter((row) => nameOf(row) === name);
    return { figure: figureOf(own), people: new Set(own.map(({ customer }) => customer)).size };
  };
  return [...names]
    .map((name) => ({ name, now: told(name, month), before: told(name, before) }))
    .sort((a, b) => b.now.figure - a.now.figure || b.before.figure - a.before.figure || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

export function channelsOf({ rows }: Source, month: Month, before: Month): Compared[] {
  const named = rows.filter(({ channel }) => channel !== '');
  const net = (some: readonly { amount: bigint }[]) => amountOf(sum(some.map(({ amount }) => amount)));
  return compared(named, ({ channel }) => channel, net, [month, before], 4);
}

export function topicsOf({ answers }: Source, month: Month, before: Month): Compared[] {
  const detractors = (answers ?? []).filter(({ score }) => score <= 6);
  return compared(
    detractors,
    ({ topic }) => topic,
    (own) => own.length,
    [month, before],
    6,
  );
}
