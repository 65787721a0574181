import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnFromCounts, churnFromLists } from '../../src/core/metrics/churn.ts';
import { cohortRates, cohortsByPeriod } from '../../src/core/metrics/cohorts.ts';
import { activeCustomers, newCustomers } from '../../src/core/metrics/customerCounts.ts';
import { revenueByCustomer, revenuePerCustomer } from '../../src/core/metrics/customerRevenue.ts';
import { inactiveShare } from '../../src/core/metrics/inactivity.ts';
import { averageOrderValue, purchaseFrequency } from '../../src/core/metrics/orders.ts';
import { purchaseCycle } from '../../src/core/metrics/purchaseCycle.ts';
import { purchaseDays } from '../../src/core/metrics/purchaseDays.ts';
import { purchasesByCustomer } from '../../src/core/metrics/purchases.ts';
import { repeatRate } from '../../src/core/metrics/repeatRate.ts';
import { retentionFromCounts, retentionFromLists } from '../../src/core/metrics/retention.ts';
import { revenueConcentration } from '../../src/core/metrics/revenueConcentration.ts';
import { revenueRetention } from '../../src/core/metrics/revenueRetention.ts';
import { lifecycleStages } from '../../src/core/segments/lifecycle.ts';

interface Row {
  customer: string;
  day: number;
  amount: number;
  order: string;
}

const FIRST = 45_300;
const LAST = 45_700;

/** Few customers and days, so that they meet; amounts to the cent, one in four a refund. */
const row: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', '007', '7'),
  day: fc.oneof(fc.integer({ min: FIRST, max: FIRST + 5 }), fc.integer({ min: FIRST, max: LAST })),
  amount: fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 99_999 }) },
      { weight: 1, arbitrary: fc.integer({ min: -99_999, max: -1 }) },
    )
    .map((cents) => Number(`${cents}e-2`)),
  order: fc.constantFrom('', 'S1', 'S2', 'S3', 'S4'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 40 });
const period = fc.constantFrom('week', 'month', 'quarter', 'year');

const customersOf = (list: Row[]) => list.map(({ customer }) => customer);
const daysOf = (list: Row[]) => list.map(({ day }) => day);
const amountsOf = (list: Row[]) => list.map(({ amount }) => amount);
const ordersOf = (list: Row[]) => list.map(({ order }) => order);
const daysPerCustomer = (list: Row[]) => purchaseDays(customersOf(list), daysOf(list), amountsOf(list));
const cohortRows = (list: Row[]) => ({ customers: customersOf(list), days: daysOf(list), amounts: amountsOf(list) });
const byCustomer = <T extends { customer: string }>(list: T[]) =>
  [...list].sort((a, b) => (a.customer < b.customer ? -1 : 1));

/** Every figure that does not say in which order customers come. */
function figures(list: Row[]) {
  const purchases = daysPerCustomer(list);
  const revenues = revenueByCustomer(customersOf(list), amountsOf(list));
  return {
    purchases: byCustomer(purchases),
    stages: byCustomer(lifecycleStages(purchases, LAST)),
    revenues: byCustomer(revenues),
    orders: byCustomer(
      purchasesByCustomer(
        { customers: customersOf(list), days: daysOf(list), amounts: amountsOf(list), orderIds: null },
        true,
      ),
    ),
    cohorts: cohortsByPeriod(cohortRows(list), 'month', LAST),
    active: activeCustomers(purchases, FIRST, FIRST + 3),
    new: newCustomers(purchases, FIRST, FIRST + 3),
    ...rates(list),
  };
}

/** Figures of an average customer or order, which do not say how many there are. */
function rates(list: Row[]) {
  const purchases = daysPerCustomer(list);
  const revenues = revenueByCustomer(customersOf(list), amountsOf(list)).map(({ revenue }) => revenue);
  return {
    cycle: [purchaseCycle(purchases, 'median'), purchaseCycle(purchases, 'mean')],
    repeat: repeatRate(purchases, FIRST, FIRST + 30),
    inactive: inactiveShare(purchases, LAST, 90),
    orderValue: averageOrderValue(amountsOf(list), ordersOf(list)),
    perCustomer: revenuePerCustomer(customersOf(list), amountsOf(list)),
    frequency: purchaseFrequency(customersOf(list), ordersOf(list)),
    concentration: [0.1, 0.2, 0.5].map((share) => revenueConcentration(revenues, share)),
    cohortRates: cohortRates(cohortsByPeriod(cohortRows(list), 'month', LAST)),
  };
}

describe('customer metrics', () => {
  it('do not depend on the order of the rows', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(figures(other)).toEqual(figures(list));
      }),
    );
  });

  it('are the same for twice as many customers of the same kind', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const twins = list.map((each) => ({
          ...each,
          customer: `${each.customer}’s twin`,
          order: each.order && `${each.order}’`,
        }));
        expect(rates([...list, ...twins])).toEqual(rates(list));
      }),
    );
  });

  it('that are rates, days or counts are the same in 万元 and in any other unit', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(-4, -2, 1, 3), (list, exponent) => {
        const inUnit = list.map((each) => ({ ...each, amount: Number(`${each.amount}e${exponent}`) }));
        const unitless = ({ orderValue, perCustomer, ...others }: ReturnType<typeof rates>) => others;
        expect(unitless(rates(inUnit))).toEqual(unitless(rates(list)));
        expect(daysPerCustomer(inUnit)).toEqual(daysPerCustomer(list));
        expect(cohortsByPeriod(cohortRows(inUnit), 'month', LAST).revenue).toEqual(
          cohortsByPeriod(cohortRows(list), 'month', LAST).revenue?.map((cells) =>
            cells.map((cell) => cell && Number(`${cell}e${exponent}`)),
          ),
        );
      }),
    );
  });

  it('lose no revenue between rows and customers', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cents = (amounts: number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
        const revenues = revenueByCustomer(customersOf(list), amountsOf(list)).map(({ revenue }) => revenue);
        expect(cents(revenues)).toBe(cents(amountsOf(list)));
      }),
    );
  });
});

describe('churn and retention', () => {
  it('add up to one', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(churnFromLists(before, after) + retentionFromLists(before, after)).toBeCloseTo(1, 15);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (before, share) => {
        const after = Math.floor(before * share);
        expect(churnFromCounts(before, after) + retentionFromCounts(before, after)).toBeCloseTo(1, 15);
      }),
    );
  });

  it('of revenue keep gross below net and below one, and churn is what is missing', () => {
    const revenue = fc.integer({ min: 0, max: 9_999 }).map((cents) => Number(`${cents}e-2`));
    fc.assert(
      fc.property(fc.array(fc.tuple(revenue, revenue), { minLength: 1, maxLength: 30 }), (pairs) => {
        const result = revenueRetention(
          pairs.map(([before]) => before),
          pairs.map(([, after]) => after),
        );
        fc.pre(result !== null);
        expect(result.gross).toBeLessThanOrEqual(1);
        expect(result.gross).toBeGreaterThanOrEqual(0);
        expect(result.gross).toBeLessThanOrEqual(result.net);
        expect(result.gross + result.grossChurn).toBeCloseTo(1, 12);
        expect(result.net + result.netChurn).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('revenue concentration', () => {
  it('rises with the share of customers, and is at least that share', () => {
    const revenues = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 40 });
    const share = fc.integer({ min: 1, max: 1000 }).map((permille) => permille / 1000);
    fc.assert(
      fc.property(revenues, share, share, (list, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [revenueConcentration(list, low), revenueConcentration(list, high)] as [number, number];
        expect(less).toBeLessThanOrEqual(more);
        expect(less).toBeGreaterThanOrEqual(low - 1e-12);
        expect(more).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('cohorts', () => {
  it('begin with everyone, hold every buyer once, and share out all revenue since the first purchases', () => {
    fc.assert(
      fc.property(rows, period, (list, each) => {
        const cohorts = cohortsByPeriod(cohortRows(list), each, LAST);
        const buyers = daysPerCustomer(list).filter(({ days }) => days.length > 0);
        expect(cohorts.sizes.reduce((sum, size) => sum + size, 0)).toBe(buyers.length);
        cohortRates(cohorts).forEach((cells, i) => {
          expect(cohorts.active[i]?.[0]).toBe(cohorts.sizes[i]);
          expect(cells[0]).toBe(cohorts.sizes[i] === 0 ? null : 1);
        });
        const firstDays = new Map(buyers.map(({ customer, days: [first = 0] }) => [customer, first]));
        const cents = (amounts: (number | null)[]) =>
          amounts.reduce<number>((sum, x) => sum + Math.round((x ?? 0) * 100), 0);
        const counted = list.filter(
          ({ customer, day }) => day >= (firstDays.get(customer) ?? Number.POSITIVE_INFINITY),
        );
        expect(cents((cohorts.revenue ?? []).flat())).toBe(cents(amountsOf(counted)));
      }),
    );
  });

  it('have a cell for each period that has begun, and none after', () => {
    fc.assert(
      fc.property(rows, period, (list, each) => {
        const { active, sizes } = cohortsByPeriod(cohortRows(list), each, LAST);
        active.forEach((cells, i) => {
          expect(cells.map((cell) => cell !== null)).toEqual(sizes.map((_, column) => column < sizes.length - i));
        });
      }),
    );
  });
});
