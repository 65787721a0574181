/** A review is its metrics, applied to the rows of each period and to those up to its last day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeCustomers, newCustomers } from '../../src/core/metrics/customerCounts.ts';
import { inactiveShare } from '../../src/core/metrics/inactivity.ts';
import { npsBreakdown } from '../../src/core/metrics/nps.ts';
import { daysWithin, purchaseDays } from '../../src/core/metrics/purchaseDays.ts';
import { purchasesByCustomer } from '../../src/core/metrics/purchases.ts';
import { repeatRate } from '../../src/core/metrics/repeatRate.ts';
import { retentionFromLists } from '../../src/core/metrics/retention.ts';
import { satisfactionClass } from '../../src/core/metrics/satisfaction.ts';
import { exactSum } from '../../src/core/numerics/decimal.ts';
import { median } from '../../src/core/numerics/median.ts';
import type { CustomerReview, PeriodFigures } from '../../src/core/review/periodFigures.ts';
import { type ReviewSource, reviewOf } from '../../src/core/review/review.ts';
import {
  firstDayOf,
  lastDayOf,
  periodAYearBefore,
  periodBefore,
  periodChoices,
  periodFromId,
  periodId,
  type ReviewPeriod,
  reviewPeriod,
} from '../../src/core/review/reviewPeriod.ts';
import { serialDay } from './serialDay.ts';

interface Row {
  customer: string;
  day: number;
  amount: number;
  order: string;
  channel: string;
}

interface Answer {
  customer: string;
  day: number;
  score: number;
  topic: string;
}

const FIRST = serialDay('2023-11-15');
const LAST = serialDay('2026-02-10');

const day = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  { weight: 1, arbitrary: fc.integer({ min: serialDay('2025-12-28'), max: serialDay('2026-01-03') }) },
);
const customer = fc.constantFrom('a', 'b', 'c', 'd', 'e', '7', '007');

/** Amounts to the cent, one in four a refund or nothing. */
const row: fc.Arbitrary<Row> = fc.record({
  customer,
  day,
  amount: fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
      { weight: 1, arbitrary: fc.integer({ min: -99_999, max: 0 }) },
    )
    .map((cents) => Number(`${cents}e-2`)),
  order: fc.constantFrom('', '', 'S1', 'S2', 'S3'),
  channel: fc.constantFrom('', 'Web', 'App'),
});
const answer: fc.Arbitrary<Answer> = fc.record({
  customer,
  day,
  score: fc.integer({ min: 0, max: 10 }),
  topic: fc.constantFrom('', 'Price', 'Service'),
});
const shop = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 60 }),
  answers: fc.array(answer, { maxLength: 30 }),
  unit: fc.constantFrom('month', 'quarter', 'year'),
  back: fc.integer({ min: 0, max: 5 }),
  netDays: fc.boolean(),
  inactiveDays: fc.integer({ min: 0, max: 400 }),
});
type Shop = typeof shop extends fc.Arbitrary<infer S> ? S : never;

const columnOf = <T, K extends keyof T>(list: readonly T[], key: K) => list.map((each) => each[key]);

function orderRows(rows: readonly Row[]) {
  return {
    customers: columnOf(rows, 'customer'),
    days: columnOf(rows, 'day'),
    amounts: columnOf(rows, 'amount'),
    orderIds: columnOf(rows, 'order'),
    channels: columnOf(rows, 'channel'),
  };
}

function sourceOf({ rows, answers }: Pick<Shop, 'rows' | 'answers'>): ReviewSource {
  const recommendations = {
    customers: columnOf(answers, 'customer'),
    days: columnOf(answers, 'day'),
    scores: columnOf(answers, 'score'),
    topics: columnOf(answers, 'topic'),
  };
  const ratings = {
    days: recommendations.days,
    scores: recommendations.scores.map((score) => score + 1),
    scaleMax: 11,
  };
  return {
    rows: orderRows(rows),
    feedback: { recommendations, ratings },
    choices: { channel: new Map([['a', 'Web']]), product: null },
    firstDay: Math.min(...columnOf(rows, 'day')),
    asOf: Math.max(...columnOf(rows, 'day')),
  };
}

/** A period with observed days, and its review. */
function reviewed(of: Shop) {
  const source = sourceOf(of);
  const newest = periodChoices(source.firstDay, source.asOf).find(({ unit }) => unit === of.unit) as ReviewPeriod;
  const earlier = { ...newest, number: newest.number - of.back };
  const period = lastDayOf(earlier) >= source.firstDay ? earlier : newest;
  return { source, period, review: reviewOf(period, source, of, new Map()) };
}

/** The figures of one period by the metrics alone. */
function byMetrics(of: Shop, { source, period }: ReturnType<typeof reviewed>): PeriodFigures {
  const [from, to] = [firstDayOf(period), Math.min(lastDayOf(period), source.asOf)];
  const until = orderRows(of.rows.filter((each) => each.day <= to));
  const own = orderRows(of.rows.filter((each) => each.day >= from && each.day <= to));
  const buyers = purchaseDays(until.customers, until.days, until.amounts).filter(({ days }) => days.length > 0);
  const joined = buyers.filter(({ days: [first = 0] }) => first >= from).map((each) => each.customer);
  const bought = (first: number, last: number) =>
    buyers.filter((each) => daysWithin(each, first, last).length > 0).map((each) => each.customer);
  const before = bought(firstDayOf(periodBefore(period)), from - 1);
  const gaps = buyers.flatMap(({ days }) =>
    days.flatMap((last, i) => (i > 0 && last >= from ? [last - (days[i - 1] as number)] : [])),
  );
  const yearFrom = monthsBefore(to, 11);
  const answers = of.answers.filter((each) => each.day >= from && each.day <= to);
  const classes = answers.map(({ score }) => satisfactionClass(score + 1, 11));
  const count = (name: string) => classes.filter((each) => each === name).length;
  return {
    customers: buyers.length,
    active: activeCustomers(buyers, from, to),
    new: newCustomers(buyers, from, to),
    revenue: exactSum(own.amounts),
    newRevenue: exactSum(own.amounts.filter((_, i) => joined.includes(own.customers[i] as string))),
    orders: purchasesByCustomer(own, of.netDays).reduce((sum, { orders }) => sum + orders, 0),
    repeatRate: repeatRate(buyers, yearFrom, to),
    inactiveChurn: inactiveShare(buyers, to, of.inactiveDays),
    repurchaseRate: before.length === 0 ? null : retentionFromLists(before, bought(from, to)),
    purchaseCycle: gaps.length === 0 ? null : median(gaps),
    equity: null,
    lifetimeValue: null,
    nps: npsBreakdown(columnOf(answers, 'score')),
    satisfaction: {
      satisfied: count('satisfied'),
      neutral: count('neutral'),
      dissatisfied: count('dissatisfied'),
    },
  };
}

/** First serial day of the month so many months before that of a day, by the calendar of JavaScript. */
function monthsBefore(last: number, months: number): number {
  const date = new Date((last - 25569) * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) / 86_400_000 + 25569;
}

const sumOf = (customers: Iterable<CustomerReview>, of: (each: CustomerReview) => number) =>
  exactSum([...customers].map(of));

describe('the figures of every period', () => {
  it('are those of the metrics', () => {
    fc.assert(
      fc.property(shop, (of) => {
        const { source, period, review } = reviewed(of);
        expect([...review.periods.keys()].at(-1)).toBe(periodId(period));
        for (const [id, figures] of review.periods) {
          const one = periodFromId(id) as ReviewPeriod;
          expect(figures).toEqual(byMetrics(of, { source, period: one, review }));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('go back two years, as far as there are days', () => {
    fc.assert(
      fc.property(shop, (of) => {
        const { source, period, review } = reviewed(of);
        const perYear = { month: 12, quarter: 4, year: 1 }[period.unit];
        const all = Array.from({ length: 2 * perYear + 1 }, (_, i) => ({ ...period, number: period.number - i }));
        const observed = all.filter((each) => lastDayOf(each) >= source.firstDay);
        expect([...review.periods.keys()]).toEqual(observed.map(periodId).reverse());
      }),
    );
  });

  it('do not depend on rows after their last day, nor on the order of rows', () => {
    fc.assert(
      fc.property(shop, fc.array(row), fc.array(answer), (of, laterRows, laterAnswers) => {
        const { source, period, review } = reviewed(of);
        const to = Math.min(lastDayOf(period), source.asOf);
        const isLater = ({ day: at }: { day: number }) => at > to;
        const reversed = <T>(list: readonly T[]) => [...list].reverse();
        // The day of an order is that of its first row: rows with an id keep their places.
        const rows = of.rows.every(({ order }) => order === '') ? reversed(of.rows) : of.rows;
        const more = sourceOf({
          rows: [...rows, ...laterRows.filter(isLater)],
          answers: reversed([...of.answers, ...laterAnswers.filter(isLater)]),
        });
        // Days after the last one observed belong to no period that has been seen whole.
        const asOf = lastDayOf(period) <= source.asOf ? more.asOf : source.asOf;
        const again = reviewOf(period, { ...more, asOf }, of, new Map());
        expect(again.periods).toEqual(review.periods);
        expect(again.channels).toEqual(review.channels);
        expect(again.topics).toEqual(review.topics);
        for (const [key, each] of review.customers) expect(again.customers.get(key)).toEqual(each);
      }),
    );
  });
});

describe('the customers of a review', () => {
  it('add up to the figures of its period', () => {
    fc.assert(
      fc.property(shop, (of) => {
        const { period, review } = reviewed(of);
        const figures = review.periods.get(periodId(period)) as PeriodFigures;
        const customers = [...review.customers.values()];
        const known = customers.filter(({ quietDays }) => quietDays !== null);
        const inYear = customers.filter(({ purchaseDays: days }) => days > 0);
        expect([...review.customers.keys()].sort()).toEqual([...new Set(columnOf(of.rows, 'customer'))].sort());
        expect({
          customers: known.length,
          active: customers.filter(({ isActive }) => isActive).length,
          new: customers.filter(({ isNew }) => isNew).length,
          revenue: sumOf(customers, ({ revenue }) => revenue),
          newRevenue: sumOf(customers, ({ isNew, revenue }) => (isNew ? revenue : 0)),
          orders: sumOf(customers, ({ orders }) => orders),
          repeatRate: inYear.length && inYear.filter(({ purchaseDays: days }) => days > 1).length / inYear.length,
          inactiveChurn:
            known.length &&
            known.filter(({ quietDays }) => (quietDays as number) > of.inactiveDays).length / known.length,
        }).toEqual({
          customers: figures.customers,
          active: figures.active,
          new: figures.new,
          revenue: figures.revenue,
          newRevenue: figures.newRevenue,
          orders: figures.orders,
          repeatRate: figures.repeatRate ?? 0,
          inactiveChurn: figures.inactiveChurn ?? 0,
        });
        const answered = new Set(columnOf(of.rows, 'customer'));
        const { source } = reviewed(of);
        const [from, to] = [firstDayOf(period), Math.min(lastDayOf(period), source.asOf)];
        const own = of.answers.filter((each) => answered.has(each.customer) && each.day >= from && each.day <= to);
        expect(sumOf(customers, ({ nps }) => nps?.answers ?? 0)).toBe(own.length);
        expect(sumOf(customers, ({ nps }) => nps?.promoters ?? 0)).toBe(own.filter(({ score }) => score >= 9).length);
        expect(sumOf(customers, ({ nps }) => nps?.detractors ?? 0)).toBe(own.filter(({ score }) => score <= 6).length);
      }),
    );
  });

  it('have the choices that are known of them', () => {
    const of = { rows: [{ customer: 'a', day: LAST, amount: 5, order: '', channel: 'Web' }], answers: [] };
    const review = reviewOf(
      periodFromId('2026-02') as ReviewPeriod,
      sourceOf(of),
      { netDays: true, inactiveDays: 9 },
      new Map(),
    );
    expect(review.customers.get('a')).toMatchObject({ channel: 'Web', product: null });
  });
});

describe('the groups of a review', () => {
  it('add up to the period and the one before, with the customers behind them, largest first', () => {
    fc.assert(
      fc.property(shop, (of) => {
        const { source, period, review } = reviewed(of);
        const [from, to] = [firstDayOf(period), Math.min(lastDayOf(period), source.asOf)];
        const beforeFrom = firstDayOf(periodBefore(period));
        const within = <T extends { day: number }>(list: readonly T[], first: number, last: number) =>
          list.filter((each) => each.day >= first && each.day <= last);
        const people = (list: readonly { customer: string }[]) => new Set(columnOf(list, 'customer')).size;
        for (const { name, now, before, customers } of review.channels ?? []) {
          const ofChannel = of.rows.filter(({ channel }) => channel === name);
          const [ownNow, ownBefore] = [within(ofChannel, from, to), within(ofChannel, beforeFrom, from - 1)];
          expect(now).toBe(exactSum(columnOf(ownNow, 'amount')));
          expect(before).toBe(exactSum(columnOf(ownBefore, 'amount')));
          expect(customers).toEqual({ now: people(ownNow), before: people(ownBefore) });
        }
        const detractors = of.answers.filter(({ score }) => score <= 6);
        const told = within(detractors, beforeFrom, to);
        expect((review.topics ?? []).map(({ name }) => name).sort()).toEqual(
          [...new Set(columnOf(told, 'topic'))].sort(),
        );
        for (const { name, now, before, customers } of review.topics ?? []) {
          const named = detractors.filter(({ topic }) => topic === name);
          const [ownNow, ownBefore] = [within(named, from, to), within(named, beforeFrom, from - 1)];
          expect({ now, before }).toEqual({ now: ownNow.length, before: ownBefore.length });
          expect(customers).toEqual({ now: people(ownNow), before: people(ownBefore) });
        }
        for (const groups of [review.channels ?? [], review.topics ?? []]) {
          const sorted = [...groups].sort((a, b) => b.now - a.now || b.before - a.before || (a.name < b.name ? -1 : 1));
          expect(groups).toEqual(sorted);
        }
      }),
    );
  });
});

describe('a review period', () => {
  const period = fc.record({
    unit: fc.constantFrom('month', 'quarter', 'year'),
    number: fc.integer({ min: 0, max: 1000 }),
  });
  const anyPeriod = period.map(({ unit, number }): ReviewPeriod => {
    const inYear = { month: 12, quarter: 4, year: 1 }[unit];
    return { unit, number: 1900 * inYear + (number % (1000 * inYear)) };
  });

  it('is known by its id', () => {
    fc.assert(
      fc.property(anyPeriod, (each) => {
        expect(periodFromId(periodId(each))).toEqual(each);
      }),
    );
    for (const id of [
      '',
      '2026-13',
      '2026-00',
      '2026-Q5',
      '2026-1',
      '26-10',
      '2026/10',
      '2026-10-01',
      'Oct 2026',
      '1899',
    ])
      expect(periodFromId(id)).toBeNull();
  });

  it('are known by an id in small letters, too', () => {
    expect(periodFromId('2026-q4')).toEqual(periodFromId('2026-Q4'));
  });

  it('ends the day before the next one begins, and a year holds what it held a year before', () => {
    fc.assert(
      fc.property(anyPeriod, (each) => {
        expect(lastDayOf(periodBefore(each)) + 1).toBe(firstDayOf(each));
        const year = firstDayOf(each) - firstDayOf(periodAYearBefore(each));
        expect([365, 366]).toContain(year);
      }),
    );
  });

  it('is the one that is asked for where days of it are observed, else the last full month of them', () => {
    const [first, asOf] = [serialDay('2025-03-10'), serialDay('2026-02-10')];
    const chosen = (id: string, from = first, to = asOf) => periodId(reviewPeriod(id, from, to));
    for (const id of ['2025-03', '2026-02', '2025-Q1', '2026-Q1', '2025', '2026']) expect(chosen(id)).toBe(id);
    for (const id of ['', '2025-02', '2026-03', '2026-Q2', '2024', '2027', 'October'])
      expect(chosen(id)).toBe('2026-01');
    expect(chosen('', first, serialDay('2026-02-28'))).toBe('2026-02');
    // Where the days begin in the month that goes on there is no full one.
    expect(chosen('', serialDay('2026-02-03'), asOf)).toBe('2026-02');
  });

  it('can be one of those with observed days: at most 24 months, 6 quarters and 3 years, newest first, in a list that Excel holds', () => {
    const ids = (first: string, asOf: string) => periodChoices(serialDay(first), serialDay(asOf)).map(periodId);
    expect(ids('2025-11-30', '2026-02-01')).toEqual([
      ...['2026-02', '2026-01', '2025-12', '2025-11'],
      ...['2026-Q1', '2025-Q4'],
      ...['2026', '2025'],
    ]);
    const long = ids('2010-01-01', '2026-10-31');
    expect(long).toHaveLength(24 + 6 + 3);
    expect(long.join().length).toBeLessThanOrEqual(255);
    expect(long[0]).toBe('2026-10');
    expect(long.slice(23, 25)).toEqual(['2024-11', '2026-Q4']);
    expect(long.slice(29)).toEqual(['2025-Q3', '2026', '2025', '2024']);
  });
});
