import { describe, expect, it } from 'vitest';
import { likelyScale } from '../../src/core/metrics/ratingScales.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { readSurvey, scoreRange, surveyReader } from '../../src/grid/survey.ts';
import { refused } from '../functions/refused.ts';

const DAY = 45748;
const RULES = { dateOrder: 'auto', timeZone: 'UTC' } as const;
const COLUMNS = { customer: 0, score: 1, nps: null, date: 2, topic: null };
const block = (cells: Cell[][]) => ({ sheet: 'Survey', firstRow: 2, cells });
const isKnown = (key: string) => ['a', '00123'].includes(key);

function read(cells: Cell[][], scale = { min: 1, max: 5 }, date: number | null = 2) {
  const { ratings, ...rest } = readSurvey(block(cells), { ...COLUMNS, date }, scale, RULES, isKnown);
  return { ...ratings, ...rest };
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
    expect(read([['a', 4, 'whatever']], undefined, null)).toMatchObject({ scores: [4], days: null });
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
    const { score: reader } = surveyReader(
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

describe('the likelihood to recommend', () => {
  const columns = { customer: 0, score: 1, nps: 3, date: 2, topic: 4 };
  const readBoth = (cells: Cell[][], changed: Partial<typeof columns> | { score: null } | { topic: null } = {}) =>
    readSurvey(block(cells), { ...columns, ...changed }, { min: 1, max: 5 }, RULES, isKnown);

  it('is read from 0 to 10 as it was given, with its topic', () => {
    const { recommendations, ratings } = readBoth([
      ['a', 5, DAY, 0, 'Price'],
      ['a', '', DAY + 1, '10 - Extremely likely', ''],
      ['00123', 4, DAY, '', 'Price'],
    ]);
    expect(recommendations).toEqual({
      customers: ['a', 'a'],
      days: [DAY, DAY + 1],
      scores: [0, 10],
      topics: ['Price', ''],
    });
    expect(ratings).toEqual({ customers: ['a', '00123'], days: [DAY, DAY], scores: [5, 4] });
  });

  it('stands on its own where there are no ratings, and without topics', () => {
    const reading = readBoth([['a', 5, DAY, 7, 'Price']], { score: null, topic: null });
    expect(reading.ratings).toBeNull();
    expect(reading.recommendations).toEqual({ customers: ['a'], days: [DAY], scores: [7], topics: null });
  });

  it('that cannot be used is left out with its reason, and leaves the rating beside it', () => {
    const { recommendations, ratings, findings, rowsRead } = readBoth([
      ['a', 5, DAY, 11, ''],
      ['a', 4, DAY, 6.5, ''],
      ['a', 3, DAY, 'maybe', ''],
      ['a', 9, DAY, 'Satisfied', ''],
      ['a', 2, 'soon', 8, ''],
      ['b', 2, DAY, 8, ''],
      ['', '', '', '', 'Price'],
      ['a', 1, DAY, 9, ''],
    ]);
    expect(rowsRead).toBe(7);
    expect(recommendations?.scores).toEqual([9]);
    expect(ratings?.scores).toEqual([5, 4, 3, 1]);
    expect(findings).toEqual([
      { code: 'UNMATCHED_RATING', rows: 1, firstRows: [7], effect: 'leftOut' },
      { code: 'UNREADABLE_RATING', rows: 3, firstRows: [4, 5, 6], effect: 'leftOut' },
      { code: 'SCORE_OFF_SCALE', rows: 3, firstRows: [2, 3, 5], effect: 'leftOut' },
    ]);
  });

  it('is refused when none can be read, and needs a column where there are no ratings', () => {
    expect(refused(() => readBoth([['a', 5, DAY, 'x', '']]))).toMatchObject({
      code: 'NO_SCORES',
      params: { sheet: 'Survey', column: 'D', row: 2, received: 'x' },
    });
    expect(
      refused(() => readSurvey(block([['a', 5, DAY]]), { ...COLUMNS, score: null }, null, RULES, isKnown)),
    ).toEqual({
      code: 'COLUMN_NOT_CHOSEN',
      params: { sheet: 'Survey', column: 'score' },
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
