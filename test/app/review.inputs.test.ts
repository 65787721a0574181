/** What a review makes of inputs that are not there, and of what it cannot know. */
import { describe, expect, it } from 'vitest';
import { checkOrders } from '../../src/app/checkedOrders.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { monthlyCohorts, reviewOrders } from '../../src/app/review.ts';
import type { Cell } from '../../src/grid/cell.ts';
import type { KeptCell } from '../../src/report/keptCells.ts';
import { reviewTerms } from '../../src/report/summary/reviewTerms.ts';
import { CALENDAR, settings, sheetOf } from './sourceSettings.ts';

/** 1 April 2025. */
const DAY = 45_748;
const TERMS = { grossMargin: null, annualDiscountRate: 0.1 };
const NO_CHOICE = { period: '', inactiveDays: 180 };

const ORDERS: Cell[][] = [
  ['Customer', 'Date', 'Amount'],
  ['a', DAY, 30],
  ['b', DAY + 40, 20],
];
const OF_ORDERS = settings({ customer: 0, date: 1, amount: 2 });

describe('the review', () => {
  it('is none where a row is a customer, and neither are cohorts', () => {
    const cells: Cell[][] = [
      ['Customer', 'Last order', 'Orders', 'Total spent'],
      ['a', DAY, 3, 30],
      ['b', DAY, 2, 20],
    ];
    const source = settings({ customer: 0, lastDate: 1, orders: 2, revenue: 3 }, { shape: 'customers' });
    const checked = checkOrders(sheetOf(cells), source, CALENDAR);
    expect(reviewOrders(checked, forecastCustomers(checked, TERMS), 'net', NO_CHOICE, TERMS)).toBeNull();
    expect(monthlyCohorts(checked)).toBeNull();
  });

  it('knows no equity of two customers, no channels, and no feedback without a survey', () => {
    const checked = checkOrders(sheetOf(ORDERS), OF_ORDERS, CALENDAR);
    const made = reviewOrders(checked, forecastCustomers(checked, TERMS), 'net', NO_CHOICE, TERMS);
    expect(made).toMatchObject({ period: '2025-04', before: '2025-03', yearAgo: '2024-04' });
    expect(made?.review).toMatchObject({ channels: null, topics: null });
    expect([...(made?.review.periods ?? [])]).toMatchObject([
      ['2025-04', { customers: 1, equity: null, lifetimeValue: null, nps: null, satisfaction: null }],
    ]);
    expect(made?.review.customers.get('b')).toEqual({
      ...{ orders: 0, revenue: 0, isActive: false, isNew: false, purchaseDays: 0, quietDays: null },
      ...{ nps: null, channel: null, product: null },
    });
  });

  it('gives answers without a day to no period', () => {
    const survey = sheetOf(
      [
        ['Customer', 'NPS', 'Satisfaction'],
        ['a', 9, 5],
      ],
      'Survey',
    );
    const columns = { customer: 0, score: 2, nps: 1, date: null, topic: null };
    const source = {
      ...OF_ORDERS,
      survey: { sheetId: 2, columns, scale: { min: 1, max: 5 }, dateOrder: 'auto' } as const,
    };
    const checked = checkOrders(sheetOf(ORDERS), source, CALENDAR, survey);
    expect(checked.survey?.recommendations?.scores).toEqual([9]);
    const made = reviewOrders(checked, forecastCustomers(checked, TERMS), 'net', NO_CHOICE, TERMS);
    expect(made?.review.periods.get('2025-04')).toMatchObject({ nps: null, satisfaction: null });
    expect(made?.review.customers.get('a')?.nps).toBeNull();
  });
});

describe('the inputs of a review', () => {
  const terms = (cells: Record<string, unknown>) =>
    reviewTerms(new Map(Object.entries(cells).map(([id, value]): [string, KeptCell] => [id, { value, formula: '' }])));

  it('are what the team has typed', () => {
    expect(terms({ 'review.period': ' 2026-Q3 ', 'input.inactiveDays': 90 })).toEqual({
      period: '2026-Q3',
      inactiveDays: 90,
    });
    expect(terms({ 'review.period': 2026, 'input.inactiveDays': 0 })).toEqual({ period: '2026', inactiveDays: 0 });
  });

  it.each([[''], ['soon'], [-1], [null]])('are 180 days and no choice for %j', (value) => {
    expect(terms({ 'review.period': '', 'input.inactiveDays': value })).toEqual({ period: '', inactiveDays: 180 });
    expect(terms({})).toEqual({ period: '', inactiveDays: 180 });
  });
});
