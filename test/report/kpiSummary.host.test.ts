/** The figures of the KPI Summary, computed by the workbench from a shop so small that they are worked out by hand beside each claim. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import type { Table } from '../apps-script/book.ts';
import { inputOf, LAST_RUN, summaryOf, typed } from './shop.ts';

/** Cells to the right of the one with this text, blanks left out; of the nth such row. */
function beside(table: Table, text: string, nth = 0): CellValue[] {
  const rows = table.cells.filter((line) => line.some((cell) => cell?.value === text));
  const line = rows[nth]?.map((cell) => cell?.value ?? null) ?? [];
  return line.slice(line.indexOf(text) + 1).filter((value) => value !== null);
}

/** The card of a headline: status, number, changes against the period before, the year before and the last run. */
function card(table: Table, label: string) {
  const { row, column } = table.find(label);
  const at = (down: number) => table.value(row + down, column + 1);
  return {
    status: at(0),
    value: table.value(row + 1, column),
    side: at(1),
    before: at(2),
    yearAgo: at(3),
    lastRun: at(4),
  };
}

const KEPT = {
  'target.customers': 20,
  'target.active': 9,
  'target.revenue': 1300,
  'target.inactiveChurn': 0.05,
  'target.nps': 30,
  'move.new': 0.4,
  'move.orderValue': 0.1,
  'input.watchShare': 0.12,
  'input.grossMargin': 0.4,
  'input.acquisitionSpend': 100,
  'input.maintenanceCost': 60,
  'input.indirectCost': 40,
  'input.registrations': 8,
  'input.targetMarket': 100,
  'input.marketRevenue': 13_000,
  'input.marketBefore': 8000,
  'input.competitor1Share': 0.2,
  'input.competitor1Before': 0.25,
};

describe('the summary of fourteen customers', () => {
  let table: Table;
  beforeAll(async () => {
    table = await summaryOf(inputOf({ kept: typed(KEPT), lastRun: LAST_RUN }));
  }, 120_000);

  it('is titled by its review period, and says what it is compared with', () => {
    expect(table.value(2, 2)).toBe('October 2025');
    expect(table.value(3, 2)).toBe(
      'Compared with September 2025 and October 2024. As of 31 Oct 2025, the latest date in Orders.',
    );
  });

  it('counts on Customers what happened up to the last day of the period', () => {
    // 6 A, 5 B, 2 C and D have bought; A and C within the 31 days; C for the first time.
    expect(card(table, 'Customers').value).toBe(14);
    expect(card(table, 'Active').value).toBe(8);
    expect(card(table, 'New').value).toBe(2);
    // 6 × 200 + 2 × 50, in 6 × 2 + 2 orders
    expect(card(table, 'Revenue').value).toBe(1300);
    expect(card(table, 'Order value').value).toBeCloseTo(1300 / 14, 12);
    // 6 of the 13 who bought in the year did so on two days; one of 14 has been quiet for over 180 days.
    expect(card(table, 'Repeat rate').value).toBeCloseTo(6 / 13, 12);
    expect(card(table, 'Inactive churn').value).toBeCloseTo(1 / 14, 12);
  });

  it('looks up in Trend what a forecast says of the period', () => {
    expect(card(table, 'CLV, 12 mo').value).toBeCloseTo(830 / 14, 12);
    expect(card(table, 'Equity').value).toBe(830);
  });

  it('has the net promoter score with its interval beside it', () => {
    // 6 promoters, 6 passives, 5 detractors: SciPy 1.17.1 stats.norm in the formula of Rocks (2016), method (3, T)
    const { value, side } = card(table, 'NPS');
    expect(value).toBeCloseTo(100 / 17, 12);
    expect(side).toBe('-29.6 to 39.6');
  });

  it('compares numbers by shares, rates by points and the score by what it lost', () => {
    expect(card(table, 'Customers').before).toBeCloseTo(0.4, 12);
    expect(card(table, 'Active').before).toBeCloseTo(-0.2, 12);
    expect(card(table, 'Order value').before).toBeCloseTo(1300 / 14 / 100 - 1, 12);
    expect(card(table, 'Repeat rate').before).toBeCloseTo(100 * (6 / 13 - 0.5), 10);
    expect(card(table, 'Inactive churn').before).toBeCloseTo(100 * (1 / 14 - 0.05), 10);
    expect(card(table, 'NPS').before).toBeCloseTo(100 / 17 - 100 / 3, 10);
    expect(card(table, 'Equity').before).toBeCloseTo(830 / 700 - 1, 12);
    expect(card(table, 'Revenue').lastRun).toBeCloseTo(0.04, 12);
  });

  it('has a dash, not a zero, for a period without data', () => {
    expect(card(table, 'Revenue').yearAgo).toBe('–');
    expect(card(table, 'NPS').yearAgo).toBe('–');
  });

  it('tells by the target whether a headline is met, to be watched or missed', () => {
    expect(card(table, 'Revenue').status).toBe('✓ Met');
    // 9 less 12% is 7.92; 20 less 12% is 17.6; 5% and 12% of it are 5.6%.
    expect(card(table, 'Active').status).toBe('! Watch');
    expect(card(table, 'Customers').status).toBe('✕ Missed');
    expect(card(table, 'Inactive churn').status).toBe('✕ Missed');
    // 30 lies within the interval, though 5.9 is far from it.
    expect(card(table, 'NPS').status).toBe('! Watch');
    expect(card(table, 'Equity').status).toBe('No target');
  });

  it('lists what is missed, then what is to be watched, then what moved, and how many more there are', () => {
    expect([5, 6, 7].map((row) => [table.value(row, 2), table.value(row, 3)])).toEqual([
      ['✕ Missed', 'Customers: 14, 30.0% below its target of 20.'],
      ['✕ Missed', 'Inactive churn: 7.1%, 2.1 pt above its target of at most 5.0%.'],
      ['! Watch', 'Active: 8, 11.1% below its target of 9. And 2 more, marked below.'],
    ]);
    const told = beside(table, 'New', 2);
    expect(told[told.length - 1]).toBe('New: 2, −50.0% against Sep 2025 (alert beyond 40.0%).');
    // −7.1% are less than the 10% that the team asked to be told of.
    expect(beside(table, 'Order value', 1)[0]).toBe(0);
  });

  it('tells of tiers how many are at risk and what a customer is worth, and of three customers nothing', () => {
    expect(beside(table, 'A')).toEqual([
      6,
      6 / 14,
      6000,
      6000 / 7650,
      0,
      '–',
      'Named contact and early access to new products',
    ]);
    expect(beside(table, 'B').slice(0, 5)).toEqual([5, 5 / 14, 1500, 1500 / 7650, 5]);
    expect(beside(table, 'C').slice(0, 5)).toEqual(['< 5', '–', '–', '–', '–']);
    expect(beside(table, 'All').slice(0, 4)).toEqual([14, 1, 7650, 1]);
  });

  it('sets new customers beside those who came back', () => {
    const [now, before] = beside(table, 'Share of buyers') as number[];
    expect([now, before]).toEqual([0.25, expect.closeTo(100 * (0.25 - 0.4), 10)]);
    expect(beside(table, 'Revenue from new').slice(0, 2)).toEqual([100, -0.5]);
    expect(beside(table, 'Returning buyers').slice(0, 2)).toEqual([6, 0]);
    expect(beside(table, 'Repurchase rate')[0]).toBe(0.7);
    expect(beside(table, 'Purchase cycle, median').slice(0, 2)).toEqual([18, -2]);
    expect(beside(table, 'Conversion')[0]).toBe(0.25);
  });

  it('has NPS by tier and by channel', () => {
    // SciPy 1.17.1, as above; an end beyond 100 is cut off.
    expect(beside(table, 'A', 1).slice(0, 5)).toEqual([12, 6, 0, 50, '10.5 to 69.5']);
    expect(beside(table, 'B', 1).slice(0, 5)).toEqual([5, 0, 5, -100, '-100.0 to -17.5']);
    expect(beside(table, 'C', 1).slice(0, 3)).toEqual([0, 0, 0]);
    expect(beside(table, 'Web').slice(0, 2)).toEqual([12, 50]);
    expect(beside(table, 'App').slice(0, 2)).toEqual([5, -100]);
  });

  it('tells what detractors name, where they are enough, and how the ratings share out', () => {
    expect(beside(table, 'Delivery')).toEqual([6, 1]);
    expect(beside(table, 'Price')).toEqual(['< 5', '–']);
    expect(beside(table, 'Satisfied (CSAT)')).toEqual([0.6, expect.closeTo(-20, 10)]);
    expect(beside(table, 'Neutral')[0]).toBeCloseTo(0.3, 12);
    expect(beside(table, 'Dissatisfied')[1]).toBe(0);
  });

  it('sets what customers cost against what they bring', () => {
    const of = (label: string) => beside(table, label)[0] as number;
    expect(of('Acquisition cost per new customer (CAC)')).toBe(50);
    expect(of('CLV : CAC')).toBeCloseTo(830 / 14 / 50, 12);
    expect(of('CAC payback')).toBeCloseTo((12 * 50) / (830 / 14), 12);
    expect(of('Contribution before customer cost')).toBe(520);
    expect(of('Customer cost')).toBe(200);
    expect(of('Customer ROI')).toBeCloseTo(1.6, 12);
    // The first three of fourteen have 1000 each.
    expect(of('Revenue from the top 20%')).toBeCloseTo(3000 / 7650, 12);
  });

  it('has the share of the market beside that of competitors, and channels of enough customers', () => {
    expect(beside(table, 'Penetration').slice(0, 3)).toEqual([0.14, 0.1, expect.closeTo(4, 10)]);
    expect(beside(table, 'Share of sales').slice(0, 3)).toEqual([0.1, 0.125, expect.closeTo(-2.5, 10)]);
    expect(beside(table, 'Competitor 1').slice(0, 3)).toEqual([0.2, 0.25, expect.closeTo(-5, 10)]);
    expect(beside(table, 'Web', 1)).toEqual([1200, 1200 / 1300, 0.5]);
    expect(beside(table, 'App', 1)).toEqual(['–', '–', '–']);
  });
});

describe('a summary without inputs', () => {
  it('asks for each by its name and cell, and has no targets to tell of', async () => {
    const table = await summaryOf(inputOf({ terms: { grossMargin: null, annualDiscountRate: 0.1 } }));
    const inputs = new Map(
      table.cells.flatMap((line, i) =>
        line.flatMap((cell) => (cell?.value ? [[cell.value, `K${i + 1}`] as const] : [])),
      ),
    );
    const ask = (label: string) => `Fill in ${label} (${inputs.get(label)})`;
    expect(beside(table, 'Acquisition cost per new customer (CAC)')[0]).toBe(ask('Acquisition spend'));
    expect(beside(table, 'CLV : CAC')[0]).toBe(ask('Gross margin'));
    expect(beside(table, 'Customer ROI')[0]).toBe(ask('Gross margin'));
    expect(beside(table, 'Conversion')[0]).toBe(ask('Registrations'));
    expect(beside(table, 'Penetration')[0]).toBe(ask('Target market'));
    expect(table.find('Revenue ahead').row).toBeGreaterThan(0);
    expect([table.value(5, 2), table.value(5, 3)]).toEqual([
      'No target',
      'No targets yet: type them into the cards, beside Target',
    ]);
  }, 120_000);

  it('says that values follow at the next run where a margin came after it', async () => {
    const kept = typed({ 'input.grossMargin': 0.4, 'input.acquisitionSpend': 100 });
    const table = await summaryOf(inputOf({ kept, terms: { grossMargin: null, annualDiscountRate: 0.1 } }));
    expect(beside(table, 'CLV : CAC')[0]).toBe('At the next run');
    expect(beside(table, 'Contribution before customer cost')[0]).toBe(520);
  }, 120_000);

  it.each([0, 1.5])(
    'asks for a margin that no run takes up: %d',
    async (grossMargin) => {
      const kept = typed({ 'input.grossMargin': grossMargin, 'input.acquisitionSpend': 100 });
      const table = await summaryOf(inputOf({ kept, terms: { grossMargin: null, annualDiscountRate: 0.1 } }));
      for (const label of ['CLV : CAC', 'CAC payback', 'Contribution before customer cost', 'Customer ROI'])
        expect(beside(table, label)[0], label).toMatch(/^Fill in Gross margin/);
    },
    120_000,
  );

  it.each(['', 'half a year'])(
    'has no churn by days that are no number: “%s”',
    async (days) => {
      const kept = typed({ 'input.inactiveDays': days, 'target.inactiveChurn': 0.5 });
      const table = await summaryOf(inputOf({ kept }));
      const { row } = table.find('Inactive: more than');
      expect(card(table, 'Inactive churn')).toMatchObject({
        value: `Fill in K${row}`,
        status: 'No target',
        before: '–',
      });
    },
    120_000,
  );
});

describe('channels whose names differ in the case of letters', () => {
  it('have answers of their own', async () => {
    const { customers, review, ...rest } = inputOf();
    const channelOf = (customer: string) => (customer.startsWith('A') ? 'Web' : 'WEB');
    const input = {
      ...rest,
      customers: customers.map((each) => ({
        ...each,
        review: each.review && { ...each.review, channel: channelOf(each.customer) },
      })),
      review: review && {
        ...review,
        review: {
          ...review.review,
          channels: ['Web', 'WEB'].map((name) => ({ name, now: 650, before: 0, customers: { now: 6, before: 0 } })),
        },
      },
    };
    const table = await summaryOf(input);
    expect(beside(table, 'Web').slice(0, 2)).toEqual([12, 50]);
    expect(beside(table, 'WEB').slice(0, 2)).toEqual([5, -100]);
  }, 120_000);
});

describe('the head of a summary', () => {
  it('says that a period goes on, as its figures are set beside those of whole ones', async () => {
    const whole = inputOf();
    const table = await summaryOf({ ...whole, asOf: whole.asOf - 1 });
    expect(table.value(2, 2)).toBe('October 2025, so far');
  });

  it.each([
    ['2025-13', 'There is no period “2025-13” with data'],
    ['2025-10', 'A new period takes effect at the next run'],
  ])('says of %s whether it is the one that is shown', async (period, said) => {
    const table = await summaryOf(inputOf({ kept: typed({ 'review.period': period }) }));
    expect(table.value(2, 11)).toBe(said);
  });
});

describe('a summary whose survey does not ask everything', () => {
  const noScores = inputOf().customers.map((each) => ({
    ...each,
    review: each.review && { ...each.review, nps: null },
  }));
  it.each([
    ['No survey', null],
    ['Survey without dates', { hasScores: true, hasRatings: true, isDated: false }],
    ['No likelihood to recommend', { hasScores: false, hasRatings: true, isDated: true }],
  ])(
    'says %s on the card',
    async (reason, survey) => {
      const table = await summaryOf(inputOf({ customers: noScores, survey }));
      expect(card(table, 'NPS').value).toBe(reason);
      // The ratings of Trend are shown wherever there are any.
      const satisfied = table.cells.flat().filter((cell) => cell?.value === 'Satisfied (CSAT)');
      expect(satisfied.length).toBe(survey?.isDated ? 1 : 0);
      if (survey?.isDated) expect(beside(table, 'Satisfied (CSAT)')[0]).toBeCloseTo(0.6, 12);
    },
    60_000,
  );
});

describe('a summary of customers whose orders are not known one by one', () => {
  it('says so in place of every figure of a period', async () => {
    const input = inputOf();
    const customers = input.customers.map((customer) => ({ ...customer, review: null }));
    const table = await summaryOf({ ...input, customers, review: null });
    expect(table.value(2, 2)).toBe('18 Apr 2024 to 31 Oct 2025');
    for (const label of ['Active', 'New', 'Revenue', 'Order value', 'Repeat rate']) {
      expect(card(table, label).value, label).toBe('Needs single orders');
    }
    expect(card(table, 'Customers').value).toBe(14);
    expect(card(table, 'NPS').value).toBe('Needs single orders');
    expect(card(table, 'Equity').value).toBe('No forecast: 11 of 30 repeat buyers');
    expect(card(table, 'Inactive churn').value).toBeCloseTo(1 / 14, 12);
    const errors = table.cells
      .flat()
      .filter((cell) => typeof cell?.value === 'object' && cell.value !== null && 'error' in cell.value);
    expect(errors).toEqual([]);
  }, 120_000);
});
