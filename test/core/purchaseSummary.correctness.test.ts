import { describe, expect, it } from 'vitest';
import { purchaseSummaries } from '../../src/core/metrics/purchaseSummary.ts';

/** Rows as [customer, day, amount], summarised up to day 70 in weeks. */
function summarise(rows: readonly [string, number, number][], withAmounts = true) {
  const amounts = rows.map(([, , amount]) => amount);
  return purchaseSummaries(
    rows.map(([customer]) => customer),
    rows.map(([, day]) => day),
    withAmounts ? amounts : null,
    70,
    7,
  );
}

// By hand.
describe('a purchase summary', () => {
  it('leaves the first purchase out of the count and of the mean, and does not round weeks', () => {
    const rows: [string, number, number][] = [
      ['A', 10, 500],
      ['A', 35, 20],
      ['A', 34, 10],
    ];
    expect(summarise(rows)).toEqual([{ customer: 'A', x: 2, tx: 25 / 7, T: 60 / 7, mx: 15 }]);
    expect(summarise([...rows].reverse())).toEqual(summarise(rows));
  });

  it('takes the orders of a day for one purchase of their sum', () => {
    const [summary] = summarise([
      ['A', 0, 1],
      ['A', 7, 0.1],
      ['A', 7, 0.2],
    ]);
    expect(summary).toEqual({ customer: 'A', x: 1, tx: 1, T: 10, mx: 0.3 });
  });

  it('takes a day that refunds bring to nothing for no purchase, and a customer of such days for none', () => {
    expect(
      summarise([
        ['A', 0, 30],
        ['A', 0, -30],
        ['B', 3, 12],
        ['A', 7, 8],
        ['B', 9, 5],
        ['B', 9, -6],
        ['C', 4, -20],
      ]),
    ).toEqual([
      { customer: 'A', x: 0, tx: 0, T: 9, mx: null },
      { customer: 'B', x: 0, tx: 0, T: 67 / 7, mx: null },
    ]);
  });

  it('ignores what comes after the last day observed', () => {
    expect(
      summarise([
        ['A', 70, 5],
        ['A', 71, 5],
        ['B', 71, 5],
      ]),
    ).toEqual([{ customer: 'A', x: 0, tx: 0, T: 0, mx: null }]);
  });

  it('knows no value without amounts', () => {
    expect(
      summarise(
        [
          ['A', 0, -1],
          ['A', 14, 0],
        ],
        false,
      ),
    ).toEqual([{ customer: 'A', x: 1, tx: 2, T: 10, mx: null }]);
  });
});
