import { describe, expect, it } from 'vitest';
import { fn as expectationGap } from '../../src/functions/expectationGap.ts';
import { fn as expectationGapBy } from '../../src/functions/expectationGapBy.ts';
import { fn as importancePerformance } from '../../src/functions/importancePerformance.ts';
import { fn as npsBreakdown } from '../../src/functions/npsBreakdown.ts';
import { fn as npsBy } from '../../src/functions/npsBy.ts';
import { fn as npsChange } from '../../src/functions/npsChange.ts';
import { fn as npsInterval } from '../../src/functions/npsInterval.ts';
import { callFunction } from '../../src/functions/spec/callFunction.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const NPS_BREAKDOWN = formula(npsBreakdown);
const NPS_INTERVAL = formula(npsInterval);
const NPS_CHANGE = formula(npsChange);
const NPS_BY = formula<Cell[][]>(npsBy);
const EXPECTATION_GAP = formula(expectationGap);
const EXPECTATION_GAP_BY = formula<Cell[][]>(expectationGapBy);
const IMPORTANCE_PERFORMANCE = formula<Cell[][]>(importancePerformance);

const firstColumn = (table: Cell[][]) => table.slice(1).map(([cell]) => cell);

describe('functions of scores', () => {
  it('refuse what is no whole number from 0 to 10, with its row', () => {
    for (const call of [NPS_BREAKDOWN, NPS_INTERVAL]) {
      expect(refused(() => call(column('Score', 10, 11)))).toMatchObject({
        code: 'OUT_OF_RANGE',
        params: { parameter: 'scores', row: 3, expected: { kind: 'wholeNumber', min: 0, max: 10 } },
      });
      expect(refused(() => call(column(9, 'n/a')))).toMatchObject({ code: 'NOT_A_NUMBER', params: { row: 2 } });
      expect(refused(() => call(column('', '')))).toMatchObject({ code: 'NO_VALUES' });
    }
    expect(refused(() => NPS_CHANGE(column(9, 10), column(8, 7.5)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'after', row: 2, received: '7.5' },
    });
    expect(refused(() => NPS_BY(column('a', 'b'), column(9, -1)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'scores', row: 2 },
    });
  });

  it('refuse a confidence that is not from 0.5 to 0.9999', () => {
    for (const confidence of [0, 0.49, 1, 95]) {
      const calls = [
        () => NPS_INTERVAL(column(9, 10), confidence),
        () => NPS_CHANGE(column(9, 10), column(8), confidence),
        () => NPS_BY(column('a', 'b'), column(9, 10), confidence),
      ];
      for (const call of calls) {
        expect(refused(call)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'confidence' } });
      }
    }
    expect(NPS_INTERVAL(column(9, 10), '90%')).toEqual(NPS_INTERVAL(column(9, 10), 0.9));
  });

  it('refuse a language that is not offered', () => {
    expect(refused(() => NPS_BREAKDOWN(column(9), 'fr'))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'language', received: 'fr', options: ['en', 'zh-CN'] },
    });
  });

  it('compare lists of different length, each with its own header', () => {
    expect(NPS_CHANGE(column('Q1', 10, '', 9), column(7, 8, 10, ''))).toEqual(
      NPS_CHANGE(column(10, 9), column(7, 8, 10)),
    );
  });
});

describe('groups', () => {
  it('lose the rows whose score is blank, and so a group without any score', () => {
    expect(firstColumn(NPS_BY(column('Region', 'North', 'South', 'North'), column('Score', 9, '', 10)))).toEqual([
      'North',
    ]);
  });

  it('must be filled in beside a score', () => {
    expect(refused(() => NPS_BY(column('North', '', 'South'), column(9, 8, 7)))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'groups', row: 2 },
    });
  });

  it('are told apart as written and given back as first written', () => {
    expect(firstColumn(NPS_BY(column('north', 'North', ' North '), column(9, 8, 7)))).toEqual(['north', 'North']);
    expect(firstColumn(NPS_BY(column(7, '007', '7'), column(9, 8, 7)))).toEqual([7, '007']);
    expect(firstColumn(NPS_BY(column('２０２５', 2025), column(9, 8)))).toEqual(['2025']);
  });

  it('that are dates become ISO days of the spreadsheet’s calendar', () => {
    const eveningInUtc = new Date('2025-03-31T16:00:00Z');
    const given = [column(eveningInUtc, '2025-04-01'), column(9, 10)];
    expect(firstColumn(callFunction(npsBy, given, () => 'Asia/Shanghai') as Cell[][])).toEqual(['2025-04-01']);
  });

  it('must be as many as the scores', () => {
    expect(refused(() => NPS_BY(column('a', 'b', 'c'), column(9, 8)))).toMatchObject({
      code: 'LENGTH_MISMATCH',
      params: { first: 'groups', firstLength: 3, second: 'scores', secondLength: 2 },
    });
  });
});

describe('ratings', () => {
  it('may be any numbers, and a row with a blank one is skipped', () => {
    expect(EXPECTATION_GAP(column(-5, 0.5, '', 100), column(5, 0.5, 3, ''))).toBe(5);
    expect(EXPECTATION_GAP_BY(column('a', 'b', 'b'), column(1, '', 2), column(2, 5, 2))).toEqual([
      ['Topic', 'Answers', 'Expected', 'Actual', 'Gap'],
      ['a', 1, 1, 2, 1],
      ['b', 1, 2, 2, 0],
    ]);
    expect(firstColumn(IMPORTANCE_PERFORMANCE(column('a', 'b'), column(5, 4), column(3, '')))).toEqual(['a']);
  });

  it('lose their headers together with the topics', () => {
    expect(IMPORTANCE_PERFORMANCE(column('主题', '质量'), column('重要性', 5), column('表现', 3), 'zh-CN')).toEqual([
      ['主题', '重要性', '表现', '象限', '优先度', '名次'],
      ['质量', 5, 3, '继续保持', 7, 1],
    ]);
  });

  it('must be numbers with a topic', () => {
    expect(refused(() => EXPECTATION_GAP(column(5, 4), column(4, '#N/A')))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'actual', row: 2, received: '#N/A' },
    });
    expect(refused(() => EXPECTATION_GAP_BY(column('a', ''), column(5, 4), column(4, 3)))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'topics', row: 2 },
    });
    expect(refused(() => IMPORTANCE_PERFORMANCE(column('a', 'b'), column(5, true), column(4, 3)))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'importance', row: 2, received: 'TRUE' },
    });
  });
});
