import { describe, expect, it } from 'vitest';
import { fn as lifecycle } from '../../src/functions/lifecycle.ts';
import { fn as rfm } from '../../src/functions/rfm.ts';
import { fn as rfmSegment } from '../../src/functions/rfmSegment.ts';
import { fn as tier } from '../../src/functions/tier.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

type Cells = (number | string)[][];
const RFM = formula<Cells>(rfm);
const RFM_SEGMENT = formula(rfmSegment);
const TIER = formula<Cells>(tier);
const LIFECYCLE = formula<Cells>(lifecycle);

describe('RFM', () => {
  const customers = column('Customer', 7, 8, 7, 'guest');
  const dates = column('Date', '2025-03-01', '2025-03-02', '2025-03-05', '2025-03-06');
  const amounts = column('Amount', '¥1,200.50', 80, 20, 5);

  it('gives customers back as written, and leaves out whom it is told to', () => {
    const table = RFM(customers, dates, amounts, '', '', '', true, 'zh-CN');
    expect(table[0]?.slice(0, 3)).toEqual(['客户', '距上次购买天数（截至 2025-03-05）', '订单数']);
    expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      [7, 0, 2, 1220.5],
      [8, 3, 1, 80],
    ]);
    expect(table[1]?.[7]).toBe('冠军客户');
  });

  it('ignores rows after as_of', () => {
    const table = RFM(customers, dates, amounts, '2025-03-04');
    expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      [7, 3, 1, 1200.5],
      [8, 2, 1, 80],
    ]);
  });

  it('keeps a customer with refunds only, without orders, days, scores and segment', () => {
    const table = RFM(column('a', 'b', 'b'), column(45000, 45000, 45004), column(10, -3, -4));
    expect(table[2]).toEqual(['b', '', 0, -7, '', '', '', '']);
  });

  it('names segments with five bins only, and says which scores nobody has', () => {
    const table = RFM(column('a', 'b'), column(45000, 45004), column(10, 10), '', 3);
    expect(table).toEqual([
      [
        'Customer',
        'Days since last purchase (as of 2023-03-19)',
        'Orders',
        'Net revenue',
        'R (nobody has 2)',
        'F (nobody has 2, 3)',
        'M (nobody has 2, 3)',
      ],
      ['a', 4, 1, 10, 1, 1, 1],
      ['b', 0, 1, 10, 3, 1, 1],
    ]);
    expect(RFM(column('a', 'b'), column(45000, 45004), column(10, 10), '', 3, '较高')[1]?.slice(4)).toEqual([1, 3, 3]);
  });

  it('refuses bins outside 2 to 10, unknown ties, sales of nothing, a typing error for the latest date', () => {
    for (const bins of [1, 11, 2.5]) {
      expect(refused(() => RFM(customers, dates, amounts, '', bins))).toMatchObject({
        code: 'OUT_OF_RANGE',
        params: { parameter: 'bins', expected: { kind: 'wholeNumber', min: 2, max: 10 } },
      });
    }
    expect(refused(() => RFM(customers, dates, amounts, '', 5, 'middle'))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'ties', options: ['lower', 'upper'] },
    });
    expect(refused(() => RFM(column('a', 'b'), column(45000, 45001), column(0, -5)))).toEqual({
      code: 'NO_BUYERS',
      params: { parameter: 'amounts' },
    });
    expect(refused(() => RFM(column('a', 'b'), column(45000, 45091), column(1, 1)))).toMatchObject({
      code: 'LATEST_DATE_ALONE',
      params: { row: 2 },
    });
    expect(refused(() => RFM(customers, dates, amounts, '2025-02-28'))).toMatchObject({ code: 'NOTHING_OBSERVED' });
  });
});

describe('RFM_SEGMENT', () => {
  it('takes the map as text or number, and scores as text', () => {
    expect(RFM_SEGMENT('5', '５', 5, 11)).toBe('Champions');
    expect(RFM_SEGMENT(5, 5, 5, '8')).toBe('Important: value');
  });

  it('refuses scores that do not exist, ranges and other maps', () => {
    for (const score of [0, 6, 2.5, -1]) {
      expect(refused(() => RFM_SEGMENT(1, score, 1))).toMatchObject({
        code: 'OUT_OF_RANGE',
        params: { parameter: 'frequency_score', row: 0 },
      });
    }
    expect(refused(() => RFM_SEGMENT(1, '', 1))).toMatchObject({ code: 'BLANK_CELL' });
    expect(refused(() => RFM_SEGMENT(column(1, 2), 1, 1))).toMatchObject({ code: 'NOT_A_SINGLE_VALUE' });
    expect(refused(() => RFM_SEGMENT(1, 1, 1, 10))).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'map' },
    });
  });
});

describe('TIER', () => {
  it('has one result for every row, as the input lies', () => {
    expect(TIER(column('Revenue', 80, '', 20, ''))).toEqual(column('Tier', 'A', '', 'B', ''));
    expect(TIER([['净收入', 80, 20]], '累计占比', '', '', 'zh-CN')).toEqual([['层级', 'A', 'B']]);
    expect(TIER(80)).toEqual([['A']]);
  });

  it('knows its methods by Chinese names', () => {
    const values = column(1, 2, 3, 4, 100);
    expect(TIER(values, '百分位')).toEqual(TIER(values, 'percentile'));
    expect(TIER(values, '阈值', column(3))).toEqual(TIER(values, 'THRESHOLD', column(3)));
    expect(TIER(values, '自然断点')).toEqual(TIER(values, 'natural'));
    expect(refused(() => TIER(values, 'quantile'))).toMatchObject({ code: 'NOT_A_CHOICE' });
  });

  it('has a label for each tier, A to Z unless given', () => {
    expect(TIER(column(4, 3, 2, 1), 'threshold', column(2, 3, 4))).toEqual(column('A', 'B', 'C', 'D'));
    expect(TIER(column(4, 1), 'threshold', 2, column('高', '低'))).toEqual(column('高', '低'));
    expect(TIER(column(4, 3, 1), 'natural', '', column('top', 'rest'))).toEqual(column('top', 'top', 'rest'));
    expect(refused(() => TIER(column(4, 1), 'share', '', column('A', 'B')))).toEqual({
      code: 'LABEL_COUNT',
      params: { parameter: 'labels', given: 2, needed: 3 },
    });
    const many = Array.from({ length: 27 }, (_, i) => i);
    expect(refused(() => TIER(column(...many), 'threshold', column(...many)))).toMatchObject({
      code: 'LABEL_COUNT',
      params: { given: 26, needed: 28 },
    });
    expect(refused(() => TIER(column(...many), 'natural', '', column(...many)))).toMatchObject({
      code: 'LABEL_COUNT',
      params: { given: 27, needed: 26 },
    });
  });

  it('refuses cuts that do not rise, that are no shares, that are missing and that mean nothing', () => {
    const values = column(3, 2, 1);
    expect(refused(() => TIER(values, 'share', column(0.95, 0.8)))).toEqual({
      code: 'NOT_ASCENDING',
      params: { parameter: 'cuts', row: 0, received: '0.8' },
    });
    expect(refused(() => TIER(values, 'threshold', column(2, 2)))).toMatchObject({ code: 'NOT_ASCENDING' });
    expect(refused(() => TIER(values, 'percentile', column(20, 50)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'cuts', received: '20', expected: { kind: 'between', min: 0, max: 1 } },
    });
    expect(refused(() => TIER(values, 'threshold'))).toEqual({
      code: 'NEEDS_ARGUMENT',
      params: { name: 'TIER', parameter: 'cuts', because: 'method = "threshold"' },
    });
    expect(refused(() => TIER(values, 'natural', column(2)))).toEqual({
      code: 'UNUSED_ARGUMENT',
      params: { name: 'TIER', parameter: 'cuts', because: 'method = "natural"' },
    });
  });

  it('refuses values of which none is above 0, except by thresholds', () => {
    for (const method of ['share', 'percentile', 'natural']) {
      expect(refused(() => TIER(column(0, -5), method))).toEqual({
        code: 'NONE_ABOVE_ZERO',
        params: { parameter: 'values' },
      });
    }
    expect(TIER(column(0, -5), 'threshold', column(-2))).toEqual(column('A', 'B'));
  });

  it('refuses texts and error values with their row', () => {
    expect(refused(() => TIER(column('Revenue', 5, 'n/a')))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { row: 3 },
    });
    expect(refused(() => TIER(column(5, '#DIV/0!')))).toMatchObject({ code: 'ERROR_CELL', params: { row: 2 } });
    expect(refused(() => TIER(column('', '')))).toMatchObject({ code: 'NO_VALUES' });
  });
});

describe('LIFECYCLE', () => {
  it('calls a customer lost, dormant, at risk and active from the day after each limit', () => {
    // A cycle of 10 days, from the customer with three gaps; the last purchase of the others lies further and further back.
    const lastDays = [10, 11, 15, 16, 25, 26, 40, 41].map((days) => 45100 - days);
    const names = lastDays.map((_, i) => `c${i}`);
    const table = LIFECYCLE(column('r', 'r', 'r', 'r', ...names), column(45070, 45080, 45090, 45100, ...lastDays));
    expect(table.slice(1).map((row) => row[4])).toEqual([
      'Active',
      'New',
      'Active',
      'Active',
      'At risk',
      'At risk',
      'Dormant',
      'Dormant',
      'Lost',
    ]);
  });

  it('measures a customer with three gaps by their own median, others by that of everyone', () => {
    const table = LIFECYCLE(
      column('a', 'a', 'a', 'a', 'b', 'b', 'b'),
      column(45000, 45002, 45004, 45006, 45000, 45020, 45040),
      45040,
    );
    // Gaps 2, 2, 2, 20, 20: their median is 2, too.
    expect(table.slice(1)).toEqual([
      ['a', 4, 34, 2, 'Lost'],
      ['b', 3, 0, 2, 'Active'],
    ]);
  });

  it('refuses a base in which nobody bought on two days, refunds taken into account', () => {
    expect(refused(() => LIFECYCLE(column('a', 'b'), column(45000, 45001)))).toEqual({
      code: 'NO_REPEAT_PURCHASES',
      params: {},
    });
    const args = [column('a', 'a'), column(45000, 45005), ''] as const;
    expect(LIFECYCLE(...args)[1]).toEqual(['a', 2, 0, 5, 'Active']);
    expect(refused(() => LIFECYCLE(...args, column(10, -10)))).toMatchObject({ code: 'NO_REPEAT_PURCHASES' });
  });
});
