import { describe, expect, it } from 'vitest';
import { likelyScale } from '../../src/core/metrics/ratingScales.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { ratingReader, readRatings, scoreRange } from '../../src/grid/ratings.ts';
import { refused } from '../functions/refused.ts';

const DAY = 45748;
const RULES = { dateOrder: 'auto', timeZone: 'UTC' } as const;
const COLUMNS = { customer: 0, score: 1, date: 2 };
const block = (cells: Cell[][]) => ({ sheet: 'Survey', firstRow: 2, cells });

function read(cells: Cell[][], scale = { min: 1, max: 5 }, columns: typeof COLUMNS | { date: null } = COLUMNS) {
  return readRatings(block(cells), { ...COLUMNS, ...columns }, scale, RULES, (key) => ['a', '00123'].includes(key));
}

describe('ratings', () => {
  it('are joined by the key of the customer: 00123 is not 123', () => {
    const { customers, findings } = read([
      ['00123', 4, DAY],
      [' ００１２３', 5, DAY],
      [123, 5, DAY],
      ['', 5, DAY],
    ]);
    expect(customers).toEqual(['00123', '00123']);
    expect(findings).toEqual([{ code: 'UNMATCHED_RATING', rows: 2, firstRows: [4, 5], effect: 'leftOut' }]);
  });

  it('count with their reason where they cannot be used; no answer is none', () => {
    const reading = read([
      ['a', 6, DAY],
      ['a', 4.5, DAY],
      ['a', 'good', DAY],
      ['a', 3, 'soon'],
      ['a', '', DAY],
      ['', '', ''],
      ['a', 3, DAY + 1],
    ]);
    expect(reading).toMatchObject({ rowsRead: 5, customers: ['a'], scores: [3], days: [DAY + 1] });
    expect(reading.findings).toEqual([
      { code: 'UNREADABLE_RATING', rows: 2, firstRows: [4, 5], effect: 'leftOut' },
      { code: 'SCORE_OFF_SCALE', rows: 2, firstRows: [2, 3], effect: 'leftOut' },
    ]);
  });

  it('on a scale from 0 are moved to start at 1', () => {
    expect(
      read(
        [
          ['a', 0, DAY],
          ['a', 10, DAY],
        ],
        { min: 0, max: 10 },
      ).scores,
    ).toEqual([1, 11]);
  });

  it('need no dates', () => {
    expect(read([['a', 4, 'whatever']], undefined, { date: null })).toMatchObject({ scores: [4], days: [0] });
  });

  it.each<[Cell, number | null]>([
    ['4分', 4],
    ['5 stars', 5],
    ['9/10', 9],
    ['10 - Extremely likely', 10],
    ['３', 3],
    ['非常满意', 5],
    ['比较满意', 4],
    ['一般', 3],
    ['Dissatisfied', 2],
    ['very dissatisfied', 1],
    ['maybe', null],
    [new Date(0), null],
  ])('read %s as %s', (cell, score) => {
    const { score: reader } = ratingReader(
      block([
        ['a', cell, DAY],
        ['a', 1, DAY],
      ]),
      COLUMNS,
      RULES,
    );
    expect(reader(['a', cell, DAY])).toBe(score);
  });

  it('are refused when none can be read', () => {
    expect(refused(() => read([['a', 'x', DAY]]))).toMatchObject({
      code: 'NO_SCORES',
      params: { sheet: 'Survey', column: 'B', row: 2, received: 'x' },
    });
  });
});

describe('the scale', () => {
  it.each([
    [[5, 1, 3], { min: 1, max: 5 }],
    [[4, 4], { min: 1, max: 5 }],
    [[6, 2], { min: 1, max: 7 }],
    [[0, 3], { min: 0, max: 10 }],
    [[9, 2], { min: 0, max: 10 }],
    [[55, 80], { min: 0, max: 100 }],
    [[-5, 400], { min: 1, max: 5 }],
  ])('of %j is taken to be %j', (scores, scale) => {
    const range = scoreRange(block(scores.map((score) => ['a', score])), 1);
    expect(range && likelyScale(range)).toEqual(scale);
  });
});
