import { describe, expect, it } from 'vitest';
import { type CheckedOrders, checkOrders } from '../../src/app/checkedOrders.ts';
import type { KeptRun, Settings } from '../../src/app/contract.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { leftByTier, movesOf, type PreviousTiers, segmentCustomers } from '../../src/app/segmentation.ts';
import { parseSettings } from '../../src/app/settings.ts';
import { SETTINGS } from '../apps-script/orders.ts';

const TERMS = { grossMargin: null, annualDiscountRate: 0.1 };
const NOBODY: PreviousTiers = { tiers: new Map(), overrides: new Map() };

type Row = [customer: string, day: number, amount: number];

/** Revenue of 500, 300, 100, 60 and 40: before them lie 0, 50, 80, 90 and 96%. */
const SHOP: Row[] = [
  ['Ann', 45_700, 200],
  ['Ann', 45_760, 300],
  ['Bo', 45_710, 300],
  ['Cy', 45_720, 100],
  ['Di', 45_730, 60],
  ['Ed', 45_740, 40],
];

function checked(rows: Row[]): CheckedOrders {
  const cells = [['Customer', 'Date', 'Amount'], ...rows.map(([customer, day, amount]) => [customer, day, amount])];
  const sheet = { sheetId: 1, name: 'Orders', cells, numberFormat: () => '' };
  return checkOrders(sheet, SETTINGS.source, { timeZone: 'UTC', today: 46_000 });
}

function run(rows: Row[], settings: Partial<Settings> = {}, kept: KeptRun | null = null, previous = NOBODY) {
  const orders = checked(rows);
  const all = parseSettings({ ...SETTINGS, ...settings });
  return segmentCustomers(orders, forecastCustomers(orders, TERMS), all, kept, previous, null);
}

const tierOf = (customers: ReturnType<typeof run>['customers']) =>
  Object.fromEntries(customers.map(({ customer, classes }) => [customer, classes.tier]));

describe('a segmentation', () => {
  it('gives tiers, best first, with their customers, revenue and lower bound', () => {
    const { tiers, customers } = run(SHOP);
    expect(tiers).toEqual([
      { name: 'A', customers: 2, revenue: 800, from: 300 },
      { name: 'B', customers: 2, revenue: 160, from: 60 },
      { name: 'C', customers: 1, revenue: 40, from: 40 },
    ]);
    expect(customers.map(({ customer }) => customer)).toEqual(['Ann', 'Bo', 'Cy', 'Di', 'Ed']);
    expect(customers[1]?.reason).toMatchObject({ value: 300, met: 300, missed: null });
    expect(customers[3]?.reason).toMatchObject({ value: 60, met: 60, missed: 300 });
  });

  it('names tiers as the user does, by any measure', () => {
    const classes = { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'threshold', cuts: [100] } } } as const;
    expect(run(SHOP, { classes, tierNames: ['Gold', 'Rest'] }).tiers).toEqual([
      { name: 'Gold', customers: 3, revenue: 900, from: 100 },
      { name: 'Rest', customers: 2, revenue: 100, from: 40 },
    ]);
  });

  it('leaves customers without a known value without a tier, and says how many they are', () => {
    // Five customers are too few for a forecast.
    const classes = {
      ...SETTINGS.classes,
      tier: { of: 'lifetimeValue', by: { by: 'percentile', cuts: [0.5] } },
    } as const;
    const { tiers, customers } = run(SHOP, { classes, tierNames: ['Up', 'Down'] });
    expect(tiers).toEqual([
      { name: 'Up', customers: 0, revenue: 0, from: null },
      { name: 'Down', customers: 0, revenue: 0, from: null },
      { name: '', customers: 5, revenue: 1000, from: null },
    ]);
    expect(customers.every(({ classes }) => classes.tier === null)).toBe(true);
  });

  it('does not score who never bought on balance', () => {
    const { customers, segments } = run([...SHOP, ['Flo', 45_740, -5]]);
    const flo = customers.find(({ customer }) => customer === 'Flo');
    expect(flo).toMatchObject({ recency: null, frequency: null, monetary: null, classes: { segment: null, tier: 2 } });
    expect(segments[segments.length - 1]).toEqual({ name: '', customers: 1, revenue: -5 });
  });

  it('knows the cycle and the stage of customers', () => {
    const { customers } = run(SHOP);
    // The only gap is Ann's 60 days; she bought on the last day, Bo 50 days before it: within one cycle, so new.
    expect(customers.map(({ customer, classes }) => [customer, classes.lifecycle])).toEqual([
      ['Ann', 1],
      ['Bo', 0],
      ['Cy', 0],
      ['Di', 0],
      ['Ed', 0],
    ]);
  });
});

describe('kept cuts', () => {
  const first = run(SHOP);
  const kept: KeptRun = { ...first.kept, by: 'Mei', at: '2025-04-01 09:00' };

  it('move nobody when nothing has changed', () => {
    const again = run(SHOP, { cuts: 'frozen' }, kept);
    expect(again.frozen).toEqual({ by: 'Mei', at: '2025-04-01 09:00', tiers: true, segments: true });
    expect(again.customers).toEqual(first.customers);
    expect(again.kept.cuts).toEqual(kept.cuts);
  });

  it('hold for new customers and new orders, where fresh ones would shift', () => {
    const more: Row[] = [...SHOP, ['Gus', 45_750, 5000]];
    expect(tierOf(run(more, { cuts: 'frozen' }, kept).customers)).toEqual({
      Gus: 0,
      Ann: 0,
      Bo: 0,
      Cy: 1,
      Di: 1,
      Ed: 2,
    });
    // Before Ann lie 5,000 of 6,000 now: 83%.
    expect(tierOf(run(more).customers)).toEqual({ Gus: 0, Ann: 1, Bo: 1, Cy: 2, Di: 2, Ed: 2 });
  });

  it('hold in one class where the settings of another have changed', () => {
    const classes = { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'share', cuts: [0.4, 0.6] } } } as const;
    const changed = run(SHOP, { classes, cuts: 'frozen' }, kept);
    expect(tierOf(changed.customers)).toEqual({ Ann: 0, Bo: 1, Cy: 2, Di: 2, Ed: 2 });
    expect(changed.frozen).toMatchObject({ tiers: false, segments: true });
  });
});

describe('moves', () => {
  const previous: PreviousTiers = {
    tiers: new Map([
      ['Ann', 'B'],
      ['Bo', 'A'],
      ['Cy', 'A'],
      ['Zoe', 'C'],
      ['Yan', 'C'],
    ]),
    overrides: new Map([['Bo', 'C']]),
  };
  const { customers } = run(SHOP, {}, null, previous);

  it('count who rose, fell, joined and left; an override counts before the computed tier', () => {
    // Ann B → A; Bo A → C by hand; Cy A → B; Di and Ed are new; Zoe and Yan are gone.
    expect(movesOf(customers, parseSettings(SETTINGS), previous)).toEqual({ up: 1, down: 2, joined: 2, left: 2 });
    expect(leftByTier(customers, previous)).toEqual({ C: 2 });
    expect(customers.map(({ previousTier }) => previousTier)).toEqual(['B', 'A', 'A', null, null]);
  });
});
