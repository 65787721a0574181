/** Classes of customers by the default settings, from the documentation of the functions of the same names. */
import { compare, type Fraction, median, middle, sum, thousandths } from './decimal.ts';
import { type Buyer, grouped, positiveOrders } from './periods.ts';
import type { OrderRow, Source } from './sources.ts';

/** One customer with the name of its class of each kind; '' for none. */
export interface Classed extends Buyer {
  revenue: bigint;
  /** With a positive net. */
  orders: readonly { day: number }[];
  tier: string;
  segment: string;
  lifecycle: string;
  behaviour: string;
  need: string;
  satisfaction: string;
}

/** Cut points beside the customers: the least revenue of the tiers A and B. */
export interface Classes {
  customers: Classed[];
  cuts: [bigint, bigint];
}

export function classesOf(source: Source, buyers: readonly Buyer[]): Classes {
  const asOf = Math.max(...source.rows.map(({ day }) => day));
  const known = buyers.map((buyer) => {
    const orders = positiveOrders(buyer.rows);
    const revenue = sum(buyer.rows.map(({ amount }) => amount));
    return { ...buyer, orders, revenue, daysSince: asOf - Math.max(...orders.map(({ day }) => day)) };
  });
  const { tierOf, cuts } = tiers(known.map(({ revenue }) => revenue));
  const scored = known.filter(({ orders }) => orders.length > 0);
  const score = {
    recency: scores(scored.map(({ daysSince }) => -BigInt(daysSince))),
    frequency: scores(scored.map(({ orders }) => BigInt(orders.length))),
    monetary: scores(scored.map(({ revenue }) => revenue)),
  };
  const everyGap = buyers.flatMap(gapsOf);
  const cycle = everyGap.length === 0 ? null : median(everyGap);
  const needOf = needs(buyers);
  return {
    cuts,
    customers: known.map((customer) => {
      const { orders, revenue, daysSince } = customer;
      return {
        ...customer,
        tier: tierOf(revenue),
        segment:
          orders.length === 0
            ? ''
            : segmentOf(
                score.recency(-BigInt(daysSince)),
                score.frequency(BigInt(orders.length)),
                score.monetary(revenue),
              ),
        lifecycle: stageOf(customer, asOf, cycle),
        behaviour: ['', 'One-time', 'Occasional', 'Frequent'][Math.min(orders.length, 3)] ?? '',
        need: needOf(customer),
        satisfaction: satisfactionOf(source, customer.customer),
      };
    }),
  };
}

/** A while all that is larger makes less than 80% of what is above 0, B while it makes less than 95%, else C. */
function tiers(revenues: readonly bigint[]): { tierOf: (revenue: bigint) => string; cuts: [bigint, bigint] } {
  const best = revenues.filter((revenue) => revenue > 0n).sort((a, b) => (a < b ? 1 : -1));
  const total = sum(best);
  const tierByRevenue = new Map<bigint, string>();
  let before = 0n;
  for (const revenue of best) {
    const tier = 100n * before < 80n * total ? 'A' : 100n * before < 95n * total ? 'B' : 'C';
    if (!tierByRevenue.has(revenue)) tierByRevenue.set(revenue, tier);
    before += revenue;
  }
  const least = (name: string) => best.filter((revenue) => tierByRevenue.get(revenue) === name).at(-1) ?? 0n;
  return { tierOf: (revenue) => tierByRevenue.get(revenue) ?? 'C', cuts: [least('A'), least('B')] };
}

/** 1 + how many of the percentiles 20, 40, 60 and 80 (type 7) lie below: all in fifths, so that ties are ties. */
function scores(values: readonly bigint[]): (value: bigint) => number {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const cuts = [1, 2, 3, 4].map((fifth) => {
    const place = (sorted.length - 1) * fifth;
    const [low, high] = [sorted[Math.floor(place / 5)] ?? 0n, sorted[Math.ceil(place / 5)] ?? 0n];
    return 5n * low + BigInt(place % 5) * (high - low);
  });
  return (value) => 1 + cuts.filter((cut) => cut < 5n * value).length;
}

/** The table of docs/functions/en/RFM_SEGMENT.md: scores of F and M, then segments from R = 5 down to 1. */
const MAP = `
11 | New customers | Promising | About to sleep | Hibernating | Lost
12 13 | New customers | Promising | About to sleep | Hibernating | Hibernating
14 15 | New customers | Promising | Need attention | At risk | At risk
21 22 31 | Potential loyalists | Potential loyalists | About to sleep | Hibernating | Hibernating
23 24 32 33 41 42 51 | Potential loyalists | Potential loyalists | Need attention | At risk | At risk
25 34 35 43 44 52 53 | Loyal customers | Loyal customers | Loyal customers | At risk | Can’t lose them
45 54 55 | Champions | Champions | Loyal customers | Can’t lose them | Can’t lose them`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

function segmentOf(recency: number, frequency: number, monetary: number): string {
  const line = MAP.find(([scores = '']) => scores.split(' ').includes(`${frequency}${monetary}`));
  return line?.[6 - recency] ?? '';
}

const gapsOf = ({ days }: Buyer) => days.slice(1).map((day, i) => day - (days[i] as number));

/** By cycles since the last purchase: the customer's own from three gaps on, else that of all. */
function stageOf(buyer: Buyer, asOf: number, cycleOfAll: number | null): string {
  const gaps = gapsOf(buyer);
  const cycle = gaps.length >= 3 ? median(gaps) : cycleOfAll;
  if (buyer.days.length === 0 || cycle === null) return '';
  const silence = (asOf - Math.max(...buyer.days)) / cycle;
  if (buyer.days.length === 1 && silence <= 1) return 'New';
  return silence <= 1.5 ? 'Active' : silence <= 2.5 ? 'At risk' : silence <= 4 ? 'Dormant' : 'Lost';
}

/** At a discount: half of the orders or more. At a premium: 1.2 times the median unit price or more. */
function needs(buyers: readonly Buyer[]): (buyer: Buyer) => string {
  const bought = ({ rows }: Buyer) => rows.filter(({ amount, quantity }) => amount > 0n && quantity > 0);
  const priceOf = (rows: readonly OrderRow[]): Fraction => ({
    n: sum(rows.map(({ amount }) => amount)),
    d: thousandths(String(rows.reduce((units, { quantity }) => units + quantity, 0))),
  });
  const known = buyers.map(bought).filter((rows) => rows.length > 0);
  if (known.length === 0) return () => '';
  const { n, d } = middle(known.map(priceOf));
  const orders = (rows: readonly OrderRow[]) => new Set(rows.map(({ order }) => order)).size;
  return (buyer) => {
    const rows = bought(buyer);
    if (rows.length === 0) return '';
    const isCheap = 2 * orders(rows.filter(({ isDiscounted }) => isDiscounted)) >= orders(rows);
    const isDear = compare(priceOf(rows), { n: 12n * n, d: 10n * d }) >= 0;
    return isCheap === isDear ? 'Neither' : isCheap ? 'Price-sensitive' : 'Quality-sensitive';
  };
}

const lastRatings = new WeakMap<Source, Map<string, number[]>>();

/** By the mean rating of the last day with one, from 1 to 5, in thirds of the way from 1 to 5. */
function satisfactionOf(source: Source, customer: string): string {
  const known = lastRatings.get(source) ?? ratingsOfLastDay(source);
  lastRatings.set(source, known);
  const ratings = known.get(customer);
  if (!ratings) return '';
  const way = ratings.reduce((total, rating) => total + rating - 1, 0);
  if (3 * way >= 2 * 4 * ratings.length) return 'Satisfied';
  return 3 * way <= 4 * ratings.length ? 'Dissatisfied' : 'Neutral';
}

function ratingsOfLastDay({ answers }: Source): Map<string, number[]> {
  return new Map(
    [...grouped(answers ?? [], ({ customer }) => customer)].map(([customer, own]) => {
      const last = Math.max(...own.map(({ day }) => day));
      return [customer, own.filter(({ day }) => day === last).map(({ rating }) => rating)];
    }),
  );
}
