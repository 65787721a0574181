/** Tiers and classes of customers: how many, what they bring, and what is at risk. */
import { amountOf, sum } from './decimal.ts';
import { about, DASH, exactly, FITTED, type Figure, type Table } from './figure.ts';
import { share } from './periods.ts';
import { MARGIN, type Worth } from './references.ts';
import type { Context, Person } from './told.ts';

/** A count, or that it is of few; a dash for what is said of few. */
export function few(count: number, least: number): Figure {
  return isTold(count, least) ? exactly(count) : `< ${least}`;
}

/** @param least groups of fewer are not told */
export function isTold(count: number, least: number): boolean {
  return count === 0 || count >= least;
}

interface Group {
  count: Figure;
  countShare: Figure;
  revenue: Figure;
  revenueShare: Figure;
  perCustomer: Figure;
}

function groupOf(people: readonly Person[], all: readonly Person[], least: number, isHidden = false): Group {
  const revenue = amountOf(sum(people.map((each) => each.revenue)));
  const total = amountOf(sum(all.map((each) => each.revenue)));
  if (isHidden || !isTold(people.length, least)) {
    const count = isHidden ? DASH : few(people.length, least);
    return { count, countShare: DASH, revenue: DASH, revenueShare: DASH, perCustomer: DASH };
  }
  return {
    count: exactly(people.length),
    countShare: about(people.length / all.length),
    revenue: exactly(revenue),
    revenueShare: about(revenue / total),
    perCustomer: about(share(revenue, people.length)),
  };
}

export const TIERS = ['A', 'B', 'C'];

export function tierTable(context: Context): Table {
  const { people, least, forecasts, margin } = context;
  const atRisk = (some: readonly Person[]) =>
    some.filter(({ segment }) => ['At risk', 'Can’t lose them'].includes(segment)).length;
  const members = (tier: string) => people.filter(({ counts }) => counts === tier);
  const scale = (margin.now ?? 1) / MARGIN;
  const mean = ({ equity, customers }: Worth) => about((scale * equity) / customers, FITTED);
  const row = (label: string, group: Group, risk: Figure, worth: Figure): Table['rows'][number] => [
    label,
    group.count,
    group.countShare,
    group.revenue,
    group.revenueShare,
    risk,
    worth,
  ];
  const risks = TIERS.map((tier) => few(atRisk(members(tier)), least));
  return {
    section: 'Tiers and what to do',
    corner: 'Tier',
    heads: ['Customers', 'Share', 'Revenue', 'Share', 'At risk', margin.now === null ? 'Revenue, 12 mo' : 'CLV, 12 mo'],
    rows: [
      ...TIERS.map((tier, i) =>
        row(tier, groupOf(members(tier), people, least), risks[i] ?? DASH, mean(worthOf(tier, context))),
      ),
      row(
        'All',
        groupOf(people, people, least),
        risks.some((risk) => typeof risk === 'string') ? DASH : exactly(atRisk(people)),
        mean(forecasts.now),
      ),
    ],
  };
}

/** Of the customers whom the overrides leave and bring. */
function worthOf(tier: string, { people, forecasts, overrides }: Context): Worth {
  const computed = forecasts.tiers[tier] as Worth;
  const moved = people.filter((each) => overrides[each.customer] !== undefined && each.tier !== each.counts);
  return moved.reduce(({ equity, customers }, each) => {
    const sign = (each.counts === tier ? 1 : 0) - (each.tier === tier ? 1 : 0);
    const value = forecasts.customers[each.customer] ?? Number.NaN;
    return { equity: equity + sign * value, customers: customers + sign };
  }, computed);
}

const CLASSES = {
  segment: [
    'Segments and what to do',
    'Segment',
    'No segment',
    [
      'Champions',
      'Loyal customers',
      'Potential loyalists',
      'New customers',
      'Promising',
      'Need attention',
      'About to sleep',
      'At risk',
      'Can’t lose them',
      'Hibernating',
      'Lost',
    ],
  ],
  lifecycle: ['Lifecycle', 'Class', 'No stage', ['New', 'Active', 'At risk', 'Dormant', 'Lost']],
  behaviour: ['Behaviour', 'Class', 'No order', ['Frequent', 'Occasional', 'One-time']],
  need: ['Need', 'Class', 'Not known', ['Price-sensitive', 'Quality-sensitive', 'Neither']],
  satisfaction: ['Satisfaction', 'Class', 'No rating', ['Satisfied', 'Neutral', 'Dissatisfied']],
} as const;

type Kind = keyof typeof CLASSES;

export function classTables({ people, least, hasExtras }: Context): Table[] {
  const kinds = (Object.keys(CLASSES) as Kind[]).filter((kind) => hasExtras || kind === 'segment');
  return kinds.map((kind) => {
    const [section, corner, none, names] = CLASSES[kind];
    const members = (name: string) => people.filter((each) => each[kind] === name);
    const isHidden = names.some((name) => !isTold(members(name).length, least));
    const named = names.map((name) => [name, groupOf(members(name), people, least)] as const);
    const rest = members('').length > 0 ? [[none, groupOf(members(''), people, least, isHidden)] as const] : [];
    return {
      section,
      corner,
      heads: ['Customers', 'Share', 'Revenue', 'Share', 'Per customer'],
      rows: [...named, ...rest, ['All', groupOf(people, people, least)] as const].map(([name, group]) => [
        name,
        group.count,
        group.countShare,
        group.revenue,
        group.revenueShare,
        group.perCustomer,
      ]),
    };
  });
}
