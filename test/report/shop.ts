/** What a small shop's report is made from: fourteen customers, as a run would hand them over, with figures that add up by hand. */
import type { CustomerReview, PeriodFigures } from '../../src/core/review/periodFigures.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { HistoryRow, ReportInput, SegmentedCustomer } from '../../src/report/input.ts';
import type { KeptCells } from '../../src/report/keptCells.ts';
import { type Cell, nameOf, type ReportSheet, SHEETS, type SheetKey } from '../../src/report/model.ts';
import { type Table, tableOf } from '../apps-script/book.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';

/** 1 and 31 October 2025. */
const [FIRST, LAST] = [45_931, 45_961] as const;

/** Places of segments of the map of eleven: champions, at risk, new customers. */
const [CHAMPION, AT_RISK, NEW] = [0, 7, 3] as const;

interface Kind {
  name: string;
  count: number;
  tier: number;
  segment: number;
  firstDay: number;
  orders: number;
  revenue: number;
  lifetimeValue: number;
  review: CustomerReview;
}

const review = (changes: Partial<CustomerReview>): CustomerReview => ({
  orders: 0,
  revenue: 0,
  isActive: false,
  isNew: false,
  purchaseDays: 0,
  quietDays: null,
  nps: { answers: 0, promoters: 0, detractors: 0 },
  channel: null,
  product: null,
  ...changes,
});

const KINDS: Kind[] = [
  {
    ...{
      name: 'A',
      count: 6,
      tier: 0,
      segment: CHAMPION,
      firstDay: 45_400,
      orders: 10,
      revenue: 1000,
      lifetimeValue: 100,
    },
    review: review({
      ...{ orders: 2, revenue: 200, isActive: true, purchaseDays: 4, quietDays: 5, channel: 'Web' },
      nps: { answers: 2, promoters: 1, detractors: 0 },
    }),
  },
  {
    ...{ name: 'B', count: 5, tier: 1, segment: AT_RISK, firstDay: 45_500, orders: 3, revenue: 300, lifetimeValue: 40 },
    review: review({
      ...{ purchaseDays: 1, quietDays: 100, channel: 'App' },
      nps: { answers: 1, promoters: 0, detractors: 1 },
    }),
  },
  {
    ...{ name: 'C', count: 2, tier: 2, segment: NEW, firstDay: FIRST + 9, orders: 1, revenue: 50, lifetimeValue: 10 },
    review: review({
      orders: 1,
      revenue: 50,
      isActive: true,
      isNew: true,
      purchaseDays: 1,
      quietDays: 21,
      channel: 'App',
    }),
  },
  {
    ...{ name: 'D', count: 1, tier: 2, segment: NEW, firstDay: 45_700, orders: 1, revenue: 50, lifetimeValue: 10 },
    review: review({ quietDays: 250, channel: 'App' }),
  },
];

function customersOf({ count, name, tier, segment, review: reviewed, ...rest }: Kind): SegmentedCustomer[] {
  return Array.from({ length: count }, (_, i) => ({
    customer: `${name}-${i}`,
    lastDay: LAST - (reviewed.quietDays ?? 0),
    daysSince: reviewed.quietDays ?? 0,
    recency: 1,
    frequency: 1,
    monetary: 1,
    classes: { tier, segment, lifecycle: 1, behaviour: 1, need: null, satisfaction: 0 },
    reason: { value: rest.revenue, met: null, missed: null, passing: '>=' } as SegmentedCustomer['reason'],
    previousTier: null,
    pAlive: 0.5,
    contactScore: 1,
    review: reviewed,
    ...rest,
  }));
}

const NOW: PeriodFigures = {
  customers: 14,
  active: 8,
  new: 2,
  revenue: 1300,
  newRevenue: 100,
  orders: 14,
  repeatRate: 6 / 13,
  inactiveChurn: 1 / 14,
  repurchaseRate: 0.7,
  purchaseCycle: 18,
  equity: 830,
  lifetimeValue: 830 / 14,
  nps: { promoters: 6, passives: 6, detractors: 5 },
  satisfaction: { satisfied: 6, neutral: 3, dissatisfied: 1 },
};

const BEFORE: PeriodFigures = {
  customers: 10,
  active: 10,
  new: 4,
  revenue: 1000,
  newRevenue: 200,
  orders: 10,
  repeatRate: 0.5,
  inactiveChurn: 0.05,
  repurchaseRate: 0.6,
  purchaseCycle: 20,
  equity: 700,
  lifetimeValue: 70,
  nps: { promoters: 8, passives: 4, detractors: 3 },
  satisfaction: { satisfied: 8, neutral: 1, dissatisfied: 1 },
};

export const LAST_RUN: HistoryRow = {
  by: 'Mei',
  at: '2025-11-01 09:00',
  figures: {
    ...{ customers: 14, active: 8, new: 2, revenue: 1250, orderValue: 100, repeatRate: 0.5, inactiveChurn: 0.05 },
    ...{ nps: 5, lifetimeValue: 60, equity: 800 },
  },
};

const FORECAST: ReportInput['forecast'] = {
  model: 'MBG/NBD',
  customers: 14,
  repeatBuyers: 11,
  needed: 30,
  missing: 'repeatBuyers',
  daysObserved: 500,
  purchases: null,
  values: null,
  correlation: null,
  unvalued: 0,
  isFarAhead: false,
  holdout: null,
};

/** Numbers and texts that the team has typed, by the ids of their cells. */
export function typed(cells: Record<string, number | string>): KeptCells {
  return new Map(Object.entries(cells).map(([id, value]) => [id, { value, formula: '' }]));
}

export function inputOf(changes: Partial<ReportInput> = {}): ReportInput {
  const customers = KINDS.flatMap(customersOf);
  return {
    language: 'en',
    customers,
    currency: { symbol: '¥', decimals: 2 },
    firstDay: 45_400,
    asOf: LAST,
    rowsRead: 100,
    rowsUsed: 100,
    findings: [],
    source: { sheet: 'Orders', range: 'A1:C101' },
    classes: DEFAULT_CLASSES,
    cuts: {
      ...({} as ReportInput['cuts']),
      tier: { value: { at: [[300, 1000]] } } as unknown as ReportInput['cuts']['tier'],
    },
    frozen: null,
    tierNames: ['A', 'B', 'C'],
    extras: [],
    previous: null,
    forecast: FORECAST,
    terms: { grossMargin: 0.4, annualDiscountRate: 0.1 },
    review: {
      period: '2025-10',
      before: '2025-09',
      yearAgo: '2024-10',
      choices: ['2025-10', '2025-09', '2025-Q3', '2024'],
      inactiveDays: 180,
      review: {
        customers: new Map(customers.flatMap(({ customer, review: own }) => (own ? [[customer, own]] : []))),
        periods: new Map([
          ['2025-09', BEFORE],
          ['2025-10', NOW],
        ]),
        channels: [
          { name: 'Web', now: 1200, before: 800, customers: { now: 6, before: 7 } },
          { name: 'App', now: 100, before: 200, customers: { now: 2, before: 5 } },
        ],
        topics: [
          { name: 'Delivery', now: 6, before: 5, customers: { now: 5, before: 5 } },
          { name: 'Price', now: 2, before: 2, customers: { now: 2, before: 2 } },
        ],
      },
    },
    cohorts: null,
    lastRun: null,
    survey: { hasScores: true, hasRatings: true, isDated: true },
    kept: typed({}),
    run: { by: 'Mei', at: '2025-11-01 10:00', settings: 'x' },
    ...changes,
  };
}

/** The KPI Summary of a report, computed by the workbench. */
export async function summaryOf(input: ReportInput): Promise<Table> {
  const report = buildReport(input);
  const names = Object.fromEntries(SHEETS.map((key) => [key, report[key].name])) as Record<SheetKey, string>;
  const cellsOf = ({ cells, firstColumn }: ReportSheet) =>
    cells.map((line) => [
      ...new Array<unknown>(firstColumn - 1).fill(null),
      ...line.map((cell) => content(cell, input.kept, names)),
    ]);
  const workbook = workbookOf([['Orders']], { name: 'Orders' });
  const host = await open({
    workbook,
    code: `function write(sheets) {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      for (const [name, cells] of sheets) {
        const sheet = book.insertSheet(name).insertColumnsAfter(26, 20);
        sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells);
      }
    }`,
  });
  try {
    const order: SheetKey[] = ['customers', 'playbook', 'trend', 'summary'];
    await resultOf(
      host,
      'write',
      order.map((key) => [names[key], cellsOf(report[key])]),
    );
    const { sheets } = await host.snapshot();
    return tableOf(sheets.find(({ name }) => name === names.summary) as NonNullable<(typeof sheets)[number]>);
  } finally {
    host.dispose();
  }
}

/** What a run writes for a cell. */
function content(cell: Cell, kept: KeptCells, names: Record<SheetKey, string>): unknown {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text === '' ? '' : `'${cell.text}`;
  if ('kept' in cell) return kept.get(cell.kept)?.value ?? cell.initial;
  return SHEETS.reduce((formula, key) => formula.split(nameOf(key)).join(`'${names[key]}'`), cell.formula);
}
