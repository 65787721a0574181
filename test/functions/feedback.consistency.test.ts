import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as expectationGap } from '../../src/functions/expectationGap.ts';
import { fn as expectationGapBy } from '../../src/functions/expectationGapBy.ts';
import { fn as importancePerformance } from '../../src/functions/importancePerformance.ts';
import { fn as nps } from '../../src/functions/nps.ts';
import { fn as npsBreakdown } from '../../src/functions/npsBreakdown.ts';
import { fn as npsBy } from '../../src/functions/npsBy.ts';
import { fn as npsChange } from '../../src/functions/npsChange.ts';
import { fn as npsInterval } from '../../src/functions/npsInterval.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { columnOf, formula } from './formulas.ts';

const NPS = formula<number>(nps);
const NPS_BREAKDOWN = formula<Cell[][]>(npsBreakdown);
const NPS_INTERVAL = formula<[[number, number]]>(npsInterval);
const NPS_CHANGE = formula<Cell[][]>(npsChange);
const NPS_BY = formula<Cell[][]>(npsBy);
const EXPECTATION_GAP = formula<number>(expectationGap);
const EXPECTATION_GAP_BY = formula<Cell[][]>(expectationGapBy);
const IMPORTANCE_PERFORMANCE = formula<Cell[][]>(importancePerformance);

const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });

type Rating = [topic: string, first: number, second: number];
const rating: fc.Arbitrary<Rating> = fc.tuple(
  fc.constantFrom('quality', 'service', 'delivery', 'price'),
  fc.integer({ min: 1, max: 10 }),
  fc.integer({ min: 1, max: 10 }),
);
const ratings = fc.array(rating, { minLength: 1, maxLength: 40 });
const columns = (rows: readonly Rating[]) => [0, 1, 2].map((c) => columnOf(rows.map((row) => row[c] as Cell)));
const shuffled = ratings.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);

/** Rows of a table by their first cell, without the header. */
function sorted(table: Cell[][]): Cell[][] {
  return table.slice(1).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

describe('NPS_BREAKDOWN', () => {
  it('has counts that add up to all answers and shares whose difference is the NPS', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const [, ...rows] = NPS_BREAKDOWN(columnOf(list)) as [string, number, number][];
        const [promoters = 0, , detractors = 0] = rows.map(([, , share]) => share);
        expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBe(list.length);
        expect(100 * (promoters - detractors)).toBeCloseTo(NPS(columnOf(list)), 10);
      }),
    );
  });
});

describe('NPS_BY', () => {
  it('gives each group what NPS and NPS_INTERVAL give its answers alone', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const groupOf = (i: number) => `g${(i * 7) % 3}`;
        const [, ...rows] = NPS_BY(columnOf(list.map((_, i) => groupOf(i))), columnOf(list), 0.9);
        for (const [group, answers, score, low, high] of rows) {
          const own = columnOf(list.filter((_, i) => groupOf(i) === group));
          expect([answers, score, low, high]).toEqual([own.length, NPS(own), ...NPS_INTERVAL(own, 0.9)[0]]);
        }
        expect(rows.map(([group]) => group)).toEqual([...new Set(list.map((_, i) => groupOf(i)))]);
      }),
    );
  });
});

describe('NPS_CHANGE', () => {
  it('turns round when before and after change places', () => {
    fc.assert(
      fc.property(scores, scores, (before, after) => {
        const [, there = []] = NPS_CHANGE(columnOf(before), columnOf(after)) as number[][];
        const [, back = []] = NPS_CHANGE(columnOf(after), columnOf(before)) as number[][];
        const [npsBefore, npsAfter, difference, low, high, pValue] = there as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        expect(back).toEqual([npsAfter, npsBefore, 0 - difference, 0 - high, 0 - low, pValue]);
        expect([npsBefore, npsAfter]).toEqual([NPS(columnOf(before)), NPS(columnOf(after))]);
      }),
    );
  });
});

describe('functions of topics', () => {
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(sorted(EXPECTATION_GAP_BY(...columns(others)))).toEqual(sorted(EXPECTATION_GAP_BY(...columns(rows))));
        expect(sorted(IMPORTANCE_PERFORMANCE(...columns(others)))).toEqual(
          sorted(IMPORTANCE_PERFORMANCE(...columns(rows))),
        );
      }),
    );
  });

  it('give each topic what EXPECTATION_GAP gives its rows alone', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        for (const [topic, , , , gap] of EXPECTATION_GAP_BY(...columns(rows)).slice(1)) {
          const [, expected = [], actual = []] = columns(rows.filter(([each]) => each === topic));
          expect(gap).toBe(EXPECTATION_GAP(expected, actual));
        }
      }),
    );
  });

  it('change only the unit of the result when the scale is ten times as long', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const [topics = [], ...plain] = columns(rows);
        const tenfold = plain.map((cells) => cells.map(([cell]) => [10 * (cell as number)]));
        const [, ...before] = IMPORTANCE_PERFORMANCE(topics, ...plain);
        const [, ...after] = IMPORTANCE_PERFORMANCE(topics, ...tenfold);
        after.forEach(([topic, importance, performance, quadrant, priority, rank], i) => {
          expect([topic, quadrant, rank]).toEqual([before[i]?.[0], before[i]?.[3], before[i]?.[5]]);
          [importance, performance, priority].forEach((value, k) => {
            expect((value as number) / 10).toBeCloseTo(before[i]?.[[1, 2, 4][k] as number] as number, 12);
          });
        });
      }),
    );
  });

  it('rank by the priority that is shown', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const [, ...topics] = IMPORTANCE_PERFORMANCE(...columns(rows)) as [
          string,
          number,
          number,
          string,
          number,
          number,
        ][];
        for (const [, importance, performance, , priority, rank] of topics) {
          expect(priority).toBeCloseTo(importance + Math.max(importance - performance, 0), 12);
          expect(rank).toBe(1 + topics.filter(([, , , , other]) => other > priority).length);
        }
      }),
    );
  });
});
