import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as aov } from '../../src/functions/aov.ts';
import { fn as clvHistoric } from '../../src/functions/clvHistoric.ts';
import { fn as clvRetention } from '../../src/functions/clvRetention.ts';
import { fn as purchaseCycle } from '../../src/functions/purchaseCycle.ts';
import { fn as purchaseFrequency } from '../../src/functions/purchaseFrequency.ts';
import { fn as repeatRate } from '../../src/functions/repeatRate.ts';
import { fn as repurchaseRate } from '../../src/functions/repurchaseRate.ts';
import { fn as revenueConcentration } from '../../src/functions/revenueConcentration.ts';
import { fn as revenuePerCustomer } from '../../src/functions/revenuePerCustomer.ts';
import type { Result } from '../../src/functions/spec/functionSpec.ts';
import { call, columnOf } from './formulas.ts';
import { refused } from './refused.ts';

interface Order {
  customer: string;
  day: number;
  cents: number;
  order: string;
}

const order = (leastCents: number): fc.Arbitrary<Order> =>
  fc.record({
    customer: fc.constantFrom('Ann', 'Bo', 'Cy', 'Di', 'Eve'),
    day: fc.integer({ min: 45_000, max: 45_040 }),
    cents: fc.integer({ min: leastCents, max: 20_000 }),
    order: fc.constantFrom('A1', 'A2', 'A3', 'A4'),
  });
const orders = fc.array(order(-5000), { minLength: 1, maxLength: 25 });
const sales = fc.array(order(1), { minLength: 1, maxLength: 25 });

const columns = (rows: readonly Order[]) => ({
  customers: rows.map(({ customer }) => [customer]),
  dates: rows.map(({ day }) => [day]),
  amounts: rows.map(({ cents }) => [Number(`${cents}e-2`)]),
  orderIds: rows.map((row) => [row.order]),
});

/** Every figure of one value that rows of orders can have. */
const FIGURES: Record<string, (rows: readonly Order[]) => Result> = {
  AOV: (rows) => call(aov, columns(rows).amounts),
  'AOV by order': (rows) => call(aov, columns(rows).amounts, columns(rows).orderIds),
  REVENUE_PER_CUSTOMER: (rows) => call(revenuePerCustomer, columns(rows).customers, columns(rows).amounts),
  PURCHASE_FREQUENCY: (rows) => call(purchaseFrequency, columns(rows).customers, columns(rows).orderIds),
  PURCHASE_CYCLE: (rows) =>
    call(purchaseCycle, columns(rows).customers, columns(rows).dates, 'mean', columns(rows).amounts),
  REPEAT_RATE: (rows) => call(repeatRate, columns(rows).customers, columns(rows).dates, 45_010, 45_030),
  REVENUE_CONCENTRATION: (rows) => call(revenueConcentration, columns(rows).customers, columns(rows).amounts, 0.3),
};

/** The figure, or the code of the error. */
function outcome(figure: () => Result): Result {
  try {
    return figure();
  } catch {
    return refused(figure).code;
  }
}

describe.each(Object.entries(FIGURES))('%s', (_, figure) => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        orders.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(outcome(() => figure(shuffled))).toEqual(outcome(() => figure(rows)));
        },
      ),
    );
  });
});

describe('figures of money', () => {
  it.each(['AOV', 'AOV by order', 'REVENUE_PER_CUSTOMER'])('scale with the amounts: %s', (name) => {
    const figure = FIGURES[name] as (rows: readonly Order[]) => Result;
    fc.assert(
      fc.property(sales, fc.integer({ min: 2, max: 50 }), (rows, factor) => {
        const scaled = rows.map((row) => ({ ...row, cents: row.cents * factor }));
        expect(figure(scaled)).toBeCloseTo(Number(figure(rows)) * factor, 6);
      }),
    );
  });

  it('multiply without refunds: revenue per customer is order value × frequency', () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const { customers, amounts } = columns(rows);
        const product = Number(call(aov, amounts)) * Number(call(purchaseFrequency, customers));
        expect(call(revenuePerCustomer, customers, amounts)).toBeCloseTo(product, 8);
      }),
    );
  });

  it('of each customer add up to all amounts', () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const { customers, amounts } = columns(rows);
        const [, ...values] = call(clvHistoric, customers, amounts) as (string | number)[][];
        expect(values.map(([customer]) => customer)).toEqual([...new Set(rows.map(({ customer }) => customer))]);
        const cents = values.reduce((sum, [, , value]) => sum + Math.round(Number(value) * 100), 0);
        expect(cents).toBe(rows.reduce((sum, row) => sum + row.cents, 0));
      }),
    );
  });
});

describe('REVENUE_CONCENTRATION', () => {
  const concentration = (rows: readonly Order[], share: number) =>
    Number(call(revenueConcentration, columns(rows).customers, columns(rows).amounts, share));
  const percent = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);

  it('is at least the share of customers, and grows with it', () => {
    fc.assert(
      fc.property(sales, percent, percent, (rows, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(concentration(rows, small)).toBeGreaterThanOrEqual(small - 1e-12);
        expect(concentration(rows, large)).toBeGreaterThanOrEqual(concentration(rows, small) - 1e-12);
        expect(concentration(rows, large)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is that of the customers repeated under other names', () => {
    fc.assert(
      fc.property(sales, percent, (rows, share) => {
        const twins = rows.map((row) => ({ ...row, customer: `${row.customer}, twin` }));
        expect(concentration([...rows, ...twins], share)).toBeCloseTo(concentration(rows, share), 12);
      }),
    );
  });
});

describe('REPURCHASE_RATE', () => {
  const ids = fc.array(fc.constantFrom('Ann', 'Bo', 'Cy', 'Di'), { minLength: 1, maxLength: 12 });
  const rate = (before: readonly string[], after: readonly string[]) =>
    call(repurchaseRate, columnOf(before), columnOf(after));

  it('counts nobody twice, and no newcomer', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(rate([...before, ...before], [...after, ...after, 'new'])).toBe(rate(before, after));
        expect(rate(before, [...after, ...before])).toBe(1);
      }),
    );
  });
});

describe('CLV_RETENTION', () => {
  const rate = fc.integer({ min: 0, max: 99 }).map((whole) => whole / 100);
  const margin = fc.integer({ min: 1, max: 1000 });

  it('is one margin more with the first period', () => {
    fc.assert(
      fc.property(margin, rate, rate, (m, r, d) => {
        const without = Number(call(clvRetention, m, r, d));
        expect(call(clvRetention, m, r, d, true)).toBeCloseTo(without + m, 6);
      }),
    );
  });

  it('is what the margins of five thousand periods add up to', () => {
    fc.assert(
      fc.property(margin, rate, rate, (m, r, d) => {
        let sum = 0;
        for (let t = 5000; t >= 1; t--) sum += m * (r / (1 + d)) ** t;
        expect(call(clvRetention, m, r, d)).toBeCloseTo(sum, 6);
      }),
      { numRuns: 30 },
    );
  });
});
