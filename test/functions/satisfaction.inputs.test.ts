import { describe, expect, it } from 'vitest';
import { fn as ces } from '../../src/functions/ces.ts';
import { fn as csat } from '../../src/functions/csat.ts';
import { fn as dissatisfaction } from '../../src/functions/dissatisfaction.ts';
import { fn as satisfactionClass } from '../../src/functions/satisfactionClass.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const CSAT = formula(csat);
const DISSATISFACTION = formula(dissatisfaction);
const CES = formula(ces);
const SATISFACTION_CLASS = formula(satisfactionClass);

const each = [
  { name: 'CSAT', call: CSAT },
  { name: 'DISSATISFACTION', call: DISSATISFACTION },
  { name: 'CES', call: CES },
  { name: 'SATISFACTION_CLASS', call: SATISFACTION_CLASS },
];

describe.each(each)('$name', ({ call }) => {
  it('refuses a score that is not on the scale, with its row', () => {
    for (const score of [0, 6, 2.5, -1]) {
      expect(refused(() => call(column('Score', 5, score), 5))).toEqual({
        code: 'OUT_OF_RANGE',
        params: {
          parameter: 'scores',
          row: 3,
          received: String(score),
          expected: { kind: 'wholeNumber', min: 1, max: 5 },
          mayBeBlank: true,
        },
      });
    }
    expect(refused(() => call(column(5, '', 'n/a'), 5))).toMatchObject({ code: 'NOT_A_NUMBER', params: { row: 3 } });
    expect(refused(() => call(column(5, '#N/A'), 5))).toMatchObject({ code: 'ERROR_CELL', params: { row: 2 } });
    expect(refused(() => call(column('', ''), 5))).toMatchObject({
      code: 'NO_VALUES',
      params: { parameter: 'scores' },
    });
  });

  it('has scales from 2 to 100', () => {
    for (const max of [1, 101, 5.5]) {
      expect(refused(() => call(column(1), max))).toMatchObject({
        code: 'OUT_OF_RANGE',
        params: { parameter: 'scale_max', expected: { kind: 'wholeNumber', min: 2, max: 100 } },
      });
    }
  });

  it('reads headers, blanks and numbers stored as text', () => {
    expect(call(column('Score', '５', '', ' 4 ', 1, ''), 7)).toEqual(call(column('Score', 5, '', 4, 1, ''), 7));
  });
});

describe('CSAT and DISSATISFACTION', () => {
  it('count the boxes at their end', () => {
    expect(CSAT(column(1, 2, 6, 7), 7, 3)).toBe(0.5);
    expect(CSAT(column(3, 3, 2), 3, 1)).toBe(2 / 3);
    expect(DISSATISFACTION(column(1, 2, 3, 7), 7, 3)).toBe(0.75);
    expect(DISSATISFACTION(column(5, 4))).toBe(0);
  });

  it('refuse boxes that would count everyone, the default on a scale of two among them', () => {
    expect(refused(() => CSAT(column(5), 5, 5))).toEqual({
      code: 'OUT_OF_RANGE',
      params: {
        parameter: 'top_boxes',
        row: 0,
        received: '5',
        expected: { kind: 'wholeNumber', min: 1, max: 4 },
        mayBeBlank: false,
      },
    });
    expect(refused(() => DISSATISFACTION(column(1), 2))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'bottom_boxes', received: '2', expected: { max: 1 } },
    });
    expect(CSAT(column(1, 2), 2, 1)).toBe(0.5);
    expect(refused(() => CSAT(column(5), 5, 0))).toMatchObject({ params: { parameter: 'top_boxes' } });
  });
});

describe('SATISFACTION_CLASS', () => {
  it('has one result for every row, as the input lies', () => {
    expect(SATISFACTION_CLASS(column('', 'Score', 5, '', 3, 1, ''))).toEqual(
      column('', 'Satisfaction', 'Satisfied', '', 'Neutral', 'Dissatisfied', ''),
    );
    expect(SATISFACTION_CLASS([[5, '', 2]], 5, '', 'zh-CN')).toEqual([['满意', '', '不满意']]);
  });

  it('takes three names, best first', () => {
    expect(SATISFACTION_CLASS(column(5, 3, 1), 5, column('good', 'so-so', 'bad'))).toEqual(
      column('good', 'so-so', 'bad'),
    );
    for (const labels of [column('good', 'bad'), column('a', 'b', 'c', 'd')]) {
      expect(refused(() => SATISFACTION_CLASS(column(5), 5, labels))).toEqual({
        code: 'LABEL_COUNT',
        params: { parameter: 'labels', given: labels.length, needed: 3 },
      });
    }
  });
});
