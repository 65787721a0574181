import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/cohorts.ts';
import { call } from './formulas.ts';
import { AFTERWARDS, amountsOf, customersOf, datesOf, type OrderRow, orderRows } from './orderRows.ts';

type Cells = (string | number)[];

const period = fc.constantFrom('week', 'month', 'quarter', 'year');

function cohorts(rows: readonly OrderRow[], period: string, measure: string, withAmounts: boolean): Cells[] {
  const amounts = withAmounts ? amountsOf(rows) : '';
  const args = [customersOf(rows), datesOf(rows), amounts, period, measure, AFTERWARDS];
  return call<Cells[]>(fn, ...args);
}

const numbersIn = (rows: Cells[]) => rows.flatMap((row) => row.slice(2)).filter((cell) => cell !== '') as number[];

describe('COHORTS', () => {
  it('puts each customer into one cohort', () => {
    fc.assert(
      fc.property(orderRows, period, (rows, each) => {
        const [, ...body] = cohorts(rows, each, 'customers', false);
        const size = body.reduce((sum, [, customers]) => sum + Number(customers), 0);
        expect(size).toBe(new Set(rows.map(({ customer }) => customer)).size);
      }),
    );
  });

  it('has as many periods as the cohort is old, and blanks beyond', () => {
    fc.assert(
      fc.property(orderRows, period, (rows, each) => {
        const [header = [], ...body] = cohorts(rows, each, 'customers', false);
        body.forEach((row, i) => {
          expect(row).toHaveLength(header.length);
          expect(row.map((cell) => cell !== '').lastIndexOf(true)).toBe(header.length - 1 - i);
        });
      }),
    );
  });

  it('gives rates that are the customers over the cohort’s', () => {
    fc.assert(
      fc.property(orderRows, period, (rows, each) => {
        const counts = cohorts(rows, each, 'customers', false).slice(1);
        const rates = cohorts(rows, each, 'rate', false).slice(1);
        const expected = counts.map(([name = '', size = 0, ...cells]) => [
          name,
          size,
          ...cells.map((cell) => (cell === '' || size === 0 ? '' : Number(cell) / Number(size))),
        ]);
        expect(rates).toEqual(expected);
      }),
    );
  });

  it('loses no revenue where nothing is refunded', () => {
    fc.assert(
      fc.property(orderRows, period, (rows, each) => {
        const sales = rows.map((row) => ({ ...row, cents: Math.abs(row.cents) + 1 }));
        const cents = numbersIn(cohorts(sales, each, 'revenue', true).slice(1)).map((cell) => Math.round(100 * cell));
        expect(cents.reduce((a, b) => a + b)).toBe(sales.reduce((sum, sale) => sum + sale.cents, 0));
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(orderRows, period, (rows, each) => {
        const sales = [...rows, { customer: 'e', date: AFTERWARDS, cents: 1 }];
        for (const measure of ['rate', 'customers', 'revenue']) {
          expect(cohorts([...sales].reverse(), each, measure, true)).toEqual(cohorts(sales, each, measure, true));
        }
      }),
    );
  });
});
