import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as lifecycle } from '../../src/functions/lifecycle.ts';
import { fn as rfm } from '../../src/functions/rfm.ts';
import { fn as rfmSegment, doc as rfmSegmentDoc } from '../../src/functions/rfmSegment.ts';
import { fn as tier } from '../../src/functions/tier.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { columnOf, formula } from './formulas.ts';

type Cells = (number | string)[][];
const RFM = formula<Cells>(rfm);
const RFM_SEGMENT = formula(rfmSegment);
const TIER = formula<Cells>(tier);
const LIFECYCLE = formula<Cells>(lifecycle);

const AS_OF = 45100;
interface Order {
  customer: string;
  day: number;
  cents: number;
}
/** An order of one of a few customers, within 60 days of the last observed one; some are refunds. */
const order = fc.record({
  customer: fc.constantFrom(...'abcdefg'),
  day: fc.integer({ min: AS_OF - 60, max: AS_OF }),
  cents: fc.integer({ min: -5_000, max: 500_000 }),
});
/** The first two make sure that somebody bought on two days. */
const orders = fc
  .array(order, { maxLength: 40 })
  .map((list): Order[] => [
    { customer: 'z', day: AS_OF - 60, cents: 100 },
    { customer: 'z', day: AS_OF, cents: 100 },
    ...list,
  ]);
const shuffledOrders = orders.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

/** A number of cents in another unit: −2 is euros, −6 is 万元. */
const inUnit = (cents: number, exponent: number) => Number(`${cents}e${exponent}`);
const exponents = fc.integer({ min: -8, max: 4 });
const bins = fc.integer({ min: 2, max: 10 });
const ties = fc.constantFrom('lower', 'upper');

const customersOf = (list: Order[]) => columnOf(list.map(({ customer }) => customer));
const daysOf = (list: Order[]) => columnOf(list.map(({ day }) => day));
const amountsOf = (list: Order[], exponent = 0) => columnOf(list.map(({ cents }) => inUnit(cents, exponent)));
const byCustomer = ([header, ...rows]: Cells) => [header, rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))];

describe('RFM', () => {
  const score = (list: Order[], exponent: number, ...options: Argument[]) =>
    RFM(customersOf(list), daysOf(list), amountsOf(list, exponent), AS_OF, ...options);

  it('does not depend on the unit of the amounts, except for the revenue itself', () => {
    fc.assert(
      fc.property(orders, exponents, bins, ties, (list, exponent, ...options) => {
        const withoutRevenue = (table: Cells) => table.map((row) => row.filter((_, column) => column !== 3));
        expect(withoutRevenue(score(list, exponent, ...options))).toEqual(withoutRevenue(score(list, 0, ...options)));
      }),
    );
  });

  it('gives every customer the same row in whatever order the rows stand', () => {
    fc.assert(
      fc.property(shuffledOrders, bins, ties, ([list, shuffled], ...options) => {
        expect(byCustomer(score(shuffled, -2, ...options))).toEqual(byCustomer(score(list, -2, ...options)));
      }),
    );
  });

  it('adds up to all revenue, and names in the header just the scores that nobody has', () => {
    fc.assert(
      fc.property(orders, bins, ties, (list, scores, policy) => {
        const [header, ...rows] = score(list, 0, scores, policy);
        expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(
          list.reduce((sum, { cents }) => sum + cents, 0),
        );
        for (const column of [4, 5, 6]) {
          const empty = Array.from({ length: scores }, (_, i) => i + 1).filter(
            (each) => !rows.some((row) => row[column] === each),
          );
          const named = /\(nobody has (.*)\)/.exec(String(header?.[column]))?.[1] ?? '';
          expect(named).toBe(empty.join(', '));
        }
      }),
    );
  });

  it('never scores a better customer lower, nor equal ones differently', () => {
    fc.assert(
      fc.property(orders, bins, ties, (list, ...options) => {
        // Whoever has refunds only is not scored.
        const rows = score(list, 0, ...options)
          .slice(1)
          .filter(([, , orderCount]) => orderCount !== 0);
        for (const a of rows) {
          for (const b of rows) {
            // Fewer days are better, more orders and more revenue are.
            expect(Number(b[1]) < Number(a[1]) || Number(a[4]) >= Number(b[4])).toBe(true);
            expect(Number(b[2]) > Number(a[2]) || Number(a[5]) >= Number(b[5])).toBe(true);
            expect(Number(b[3]) > Number(a[3]) || Number(a[6]) >= Number(b[6])).toBe(true);
          }
        }
      }),
    );
  });

  it('names the segment that RFM_SEGMENT names', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom('en', 'zh-CN'), (list, language) => {
        for (const [, , , , r = '', f = '', m = '', segment] of score(list, 0, 5, 'lower', '', language).slice(1)) {
          expect(segment).toBe(r === '' ? '' : RFM_SEGMENT(r, f, m, '11', language));
        }
      }),
    );
  });
});

const SCORES = [1, 2, 3, 4, 5];
const all = SCORES.flatMap((r) => SCORES.flatMap((f) => SCORES.map((m) => [r, f, m] as const)));

describe('RFM_SEGMENT', () => {
  it.each(['11', '8'])('maps each of the 125 scores to one of %s segments, the same in both languages', (map) => {
    const english = new Map<unknown, unknown>();
    const chinese = new Map<unknown, unknown>();
    for (const scores of all) {
      const [en, zhCN] = [RFM_SEGMENT(...scores, map, 'en'), RFM_SEGMENT(...scores, map, 'zh-CN')];
      expect(english.get(en) ?? zhCN).toBe(zhCN);
      expect(chinese.get(zhCN) ?? en).toBe(en);
      english.set(en, zhCN);
      chinese.set(zhCN, en);
    }
    expect(english.size).toBe(Number(map));
    expect(chinese.size).toBe(Number(map));
  });
});

describe('the page of RFM_SEGMENT', () => {
  it.each(['11', '8'])('prints the map of %s whole: each of the 125 scores once, with its segment', (map) => {
    const page = rfmSegmentDoc.appendix?.('en')[map === '11' ? 0 : 1];
    const printed = page?.rows.flatMap(([scores = '', ...segments]) =>
      scores.split(' ').flatMap((fm) => segments.map((segment, i) => [`${5 - i}${fm}`, segment])),
    );
    expect(printed?.map(([scores]) => scores).sort()).toEqual(all.map((scores) => scores.join('')).sort());
    for (const [scores = '', segment] of printed ?? []) expect(segment).toBe(RFM_SEGMENT(...scores, map));
  });
});

describe('TIER', () => {
  const cents = fc.integer({ min: -50_000, max: 5_000_000 });
  /** Values, some of them equal, of which at least one is above 0. */
  const values = fc
    .array(fc.oneof(cents, fc.constantFrom(0, 100, 2_500)), { maxLength: 60 })
    .map((list) => [100, ...list]);
  const relative = fc.constantFrom('share', 'percentile', 'natural');
  const tiers = (list: readonly Cell[], ...options: Argument[]) => TIER(columnOf(list), ...options).flat();

  it('does not depend on the unit of the values', () => {
    fc.assert(
      fc.property(values, relative, exponents, (list, method, exponent) => {
        expect(
          tiers(
            list.map((value) => inUnit(value, exponent)),
            method,
          ),
        ).toEqual(tiers(list, method));
        expect(
          tiers(
            list.map((value) => inUnit(value, exponent)),
            'threshold',
            columnOf([2_500, 10_000].map((cut) => inUnit(cut, exponent))),
          ),
        ).toEqual(tiers(list, 'threshold', columnOf([2_500, 10_000])));
      }),
    );
  });

  it('gives every value the same tier in whatever order the rows stand, blanks or not', () => {
    const shuffled = values.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, i) => i),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, relative, ([list, places], method) => {
        const expected = tiers(list, method);
        const found = tiers(
          places.flatMap((i) => [list[i], '']),
          method,
        );
        expect(found).toEqual(places.flatMap((i) => [expected[i], '']));
      }),
    );
  });

  it('puts every value into one tier, so that the totals of the tiers make the total', () => {
    fc.assert(
      fc.property(values, relative, (list, method) => {
        const found = tiers(list, method);
        const totals = ['A', 'B', 'C'].map((name) =>
          list.filter((_, i) => found[i] === name).reduce((sum, value) => sum + value, 0),
        );
        expect(totals.reduce((sum, total) => sum + total)).toBe(list.reduce((sum, value) => sum + value));
      }),
    );
  });

  it('never ranks a larger value lower, never parts equal ones, and puts the largest into A', () => {
    fc.assert(
      fc.property(values, relative, (list, method) => {
        const found = tiers(list, method);
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) {
            if (a >= b) expect(String(found[i]) <= String(found[j])).toBe(true);
          }
        }
        expect(found[list.indexOf(Math.max(...list))]).toBe('A');
      }),
    );
  });

  it('lets A reach 80% of the total, and without its smallest customers stay below', () => {
    fc.assert(
      fc.property(values, (list) => {
        const found = tiers(list);
        const top = list.filter((_, i) => found[i] === 'A');
        const sum = (some: number[]) => some.filter((value) => value > 0).reduce((total, value) => total + value, 0);
        // In whole cents ×10, so that the comparison is exact.
        expect(sum(top) * 10).toBeGreaterThanOrEqual(sum(list) * 8);
        expect(sum(top.filter((value) => value > Math.min(...top))) * 10).toBeLessThan(sum(list) * 8);
      }),
    );
  });
});

describe('LIFECYCLE', () => {
  const stages = (list: Order[], ...options: Argument[]) =>
    LIFECYCLE(customersOf(list), daysOf(list), AS_OF, ...options);

  it('gives every customer the same row in whatever order the rows stand, and however often', () => {
    fc.assert(
      fc.property(shuffledOrders, fc.boolean(), ([list, shuffled], netted) => {
        const amounts = (some: Order[]) => (netted ? amountsOf(some, -2) : '');
        const expected = byCustomer(stages(list, amounts(list)));
        expect(byCustomer(stages(shuffled, amounts(shuffled)))).toEqual(expected);
        const twice = [...shuffled, ...list];
        expect(byCustomer(stages(twice, amounts(twice)))).toEqual(expected);
      }),
    );
  });

  it('keeps every stage when time runs slower', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 2, max: 20 }), (list, factor) => {
        const slower = list.map((each) => ({ ...each, day: AS_OF - (AS_OF - each.day) * factor }));
        const stretched = stages(list).map((row, i) =>
          i === 0 ? row : row.map((cell, column) => (column === 2 || column === 3 ? Number(cell) * factor : cell)),
        );
        expect(stages(slower)).toEqual(stretched);
      }),
    );
  });

  it('calls nobody better who has been silent longer on the same cycle', () => {
    fc.assert(
      fc.property(orders, (list) => {
        const order = ['New', 'Active', 'At risk', 'Dormant', 'Lost'];
        const rows = stages(list).slice(1);
        for (const a of rows) {
          for (const b of rows) {
            // A second purchase alone makes a new customer active.
            const alike = a[3] === b[3] && (a[1] === 1) === (b[1] === 1);
            if (alike && Number(a[2]) <= Number(b[2])) {
              expect(order.indexOf(String(a[4]))).toBeLessThanOrEqual(order.indexOf(String(b[4])));
            }
          }
        }
      }),
    );
  });
});
