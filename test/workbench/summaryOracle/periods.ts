/** Months and what is told of them: the figures of a period, as of its last day. */
import { amountOf, median, sum } from './decimal.ts';
import type { OrderRow, Source } from './sources.ts';
import { serialDay } from './sources.ts';

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const MONTHS = [...NAMES, 'October', 'November', 'December'];

export interface Month {
  id: string;
  /** Such as Oct 2026. */
  short: string;
  /** Serial days. */
  from: number;
  to: number;
}

/** @param number months since the year 0 */
export function monthOf(number: number, lastDay: number): Month {
  const [year, place] = [Math.floor(number / 12), number % 12];
  const first = (month: number) =>
    serialDay(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
  return {
    id: `${year}-${String(place + 1).padStart(2, '0')}`,
    short: `${MONTHS[place]?.slice(0, 3)} ${year}`,
    from: first(number),
    to: Math.min(first(number + 1) - 1, lastDay),
  };
}

export function monthNumber(day: number): number {
  const date = new Date((day - 25_569) * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export interface Figures {
  customers: number;
  active: number;
  new: number;
  revenue: number;
  newRevenue: number;
  orders: number;
  orderValue: number | null;
  repeatRate: number | null;
  inactiveChurn: number | null;
  repurchase: number | null;
  cycle: number | null;
  /** Counts of answers; null without any. */
  nps: Nps | null;
  /** Shares of ratings; null without any. */
  satisfied: number | null;
  dissatisfied: number | null;
}

export interface Nps {
  answers: number;
  promoters: number;
  detractors: number;
}

export interface Buyer {
  customer: string;
  rows: OrderRow[];
  /** Days on which what the customer paid and got back came to more than 0, ascending. */
  days: number[];
}

export function buyersOf(rows: readonly OrderRow[]): Buyer[] {
  return [...grouped(rows, ({ customer }) => customer)].map(([customer, own]) => ({
    customer,
    rows: own,
    days: [...positiveDays(own)].sort((a, b) => a - b),
  }));
}

function positiveDays(rows: readonly OrderRow[]): Set<number> {
  const days = [...grouped(rows, ({ day }) => day)];
  return new Set(days.flatMap(([day, own]) => (sum(own.map(({ amount }) => amount)) > 0n ? [day] : [])));
}

/** Orders of one customer with a positive net, on a day with one; an order is on the first of its days. */
export function positiveOrders(rows: readonly OrderRow[]): { day: number }[] {
  const orders = [...grouped(rows, ({ order }) => order).values()].map((own) => {
    const day = Math.min(...own.map((row) => row.day));
    return own.map((row) => ({ ...row, day }));
  });
  const days = positiveDays(orders.flat());
  return orders.flatMap((own) => {
    const [first] = own as [OrderRow];
    return sum(own.map(({ amount }) => amount)) > 0n && days.has(first.day) ? [{ day: first.day }] : [];
  });
}

/** @param inactiveDays a customer who has not bought for more days counts as lost */
export function figuresOf(source: Source, buyers: readonly Buyer[], number: number, inactiveDays: number): Figures {
  const lastDay = Math.max(...source.rows.map(({ day }) => day));
  const { from, to } = monthOf(number, lastDay);
  const isWithin = ({ day }: { day: number }) => day >= from && day <= to;
  const [before, yearFrom] = [monthOf(number - 1, lastDay), monthOf(number - 11, lastDay).from];
  const bought = (days: readonly number[], first: number, last: number) =>
    days.filter((day) => day >= first && day <= last).length;
  const known = buyers.filter(({ days }) => bought(days, 0, to) > 0);
  const active = known.filter(({ days }) => bought(days, from, to) > 0);
  const fresh = active.filter(({ days }) => bought(days, 0, from - 1) === 0);
  const inYear = known.filter(({ days }) => bought(days, yearFrom, to) > 0);
  const kept = known.filter(({ days }) => bought(days, before.from, before.to) > 0);
  const gaps = known.flatMap(({ days }) =>
    days.flatMap((day, i) => (i > 0 && isWithin({ day }) ? [day - (days[i - 1] as number)] : [])),
  );
  const quiet = ({ days }: Buyer) => to - Math.max(...days.filter((day) => day <= to));
  const net = (some: readonly Buyer[]) =>
    amountOf(sum(some.flatMap(({ rows }) => rows.filter(isWithin).map(({ amount }) => amount))));
  const orders = buyers.reduce((count, { rows }) => count + positiveOrders(rows.filter(isWithin)).length, 0);
  const revenue = net(buyers);
  const answers = (source.answers ?? []).filter(isWithin);
  const ratings = (holds: (rating: number) => boolean) =>
    share(answers.filter(({ rating }) => holds(rating)).length, answers.length);
  return {
    customers: known.length,
    active: active.length,
    new: fresh.length,
    revenue,
    newRevenue: net(fresh),
    orders,
    orderValue: share(revenue, orders),
    repeatRate: share(inYear.filter(({ days }) => bought(days, yearFrom, to) > 1).length, inYear.length),
    inactiveChurn: share(known.filter((buyer) => quiet(buyer) > inactiveDays).length, known.length),
    repurchase: share(kept.filter((buyer) => active.includes(buyer)).length, kept.length),
    cycle: gaps.length === 0 ? null : median(gaps),
    nps: answers.length === 0 ? null : npsOf(answers),
    satisfied: ratings((rating) => rating >= 4),
    dissatisfied: ratings((rating) => rating <= 2),
  };
}

export function npsOf(answers: readonly { score: number }[]): Nps {
  return {
    answers: answers.length,
    promoters: answers.filter(({ score }) => score >= 9).length,
    detractors: answers.filter(({ score }) => score <= 6).length,
  };
}

export function scoreOf({ answers, promoters, detractors }: Nps): number {
  return (100 * (promoters - detractors)) / answers;
}

/** The 97.5% point of the normal distribution: SciPy 1.17.1 stats.norm.ppf(0.975). */
const Z = 1.959963984540054;

/** Ends of the adjusted Wald interval (Rocks 2016): three more answers, ¾ of a promoter, 1½ passives, ¾ of a detractor. */
export function intervalOf({ answers, promoters, detractors }: Nps): [low: number, high: number] {
  const [n, p, d] = [answers + 3, (promoters + 0.75) / (answers + 3), (detractors + 0.75) / (answers + 3)];
  const margin = Z * Math.sqrt((p + d - (p - d) ** 2) / n);
  return [100 * Math.max(-1, p - d - margin), 100 * Math.min(1, p - d + margin)];
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
