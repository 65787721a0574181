import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainLabels } from '../../src/core/metrics/mainLabels.ts';

describe('the main channel or product', () => {
  it('is the one with the most net revenue; ties go by name, and blanks are none', () => {
    const rows = [
      ['a', 'Web', 10],
      ['a', 'Store', 12],
      ['a', 'Store', -3],
      ['b', 'b', 0.3],
      ['b', 'a', 0.1],
      ['b', 'a', 0.2],
      ['c', '', 5],
      ['d', '', 5],
      ['d', 'App', -1],
    ] as const;
    const main = mainLabels(
      rows.map(([customer]) => customer),
      rows.map(([, label]) => label),
      rows.map(([, , amount]) => amount),
    );
    expect([...main]).toEqual([
      ['a', 'Web'],
      ['b', 'a'],
      ['d', 'App'],
    ]);
  });

  it('does not depend on the order of rows', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('', 'x', 'y', 'z'),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const of = (list: typeof rows) =>
          new Map(
            [
              ...mainLabels(
                list.map(([customer]) => customer),
                list.map(([, label]) => label),
                list.map(([, , amount]) => amount / 10),
              ),
            ].sort(),
          );
        expect(of([...rows].reverse())).toEqual(of(rows));
      }),
    );
  });
});
