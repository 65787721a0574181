import { describe, expect, it } from 'vitest';
import { fn as actionEffect } from '../../src/functions/actionEffect.ts';
import { fn as rateInterval } from '../../src/functions/rateInterval.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const RATE_INTERVAL = formula(rateInterval);
const ACTION_EFFECT = formula<Cell[][]>(actionEffect);
const effect = (...args: Argument[]) => {
  const [header = [], row = []] = ACTION_EFFECT(...args);
  return Object.fromEntries(header.map((name, i) => [name, row[i]]));
};

describe('RATE_INTERVAL refuses', () => {
  it('more successes than trials', () => {
    expect(refused(() => RATE_INTERVAL(12, 10))).toEqual({
      code: 'MORE_THAN_WHOLE',
      params: { parameter: 'successes', part: 12, other: 'trials', whole: 10 },
    });
  });

  it('a rate in place of a count, no trials, and negative counts', () => {
    expect(refused(() => RATE_INTERVAL(0.31, 263))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'successes', expected: { kind: 'wholeNumber', min: 0, max: 1e9 } },
    });
    expect(refused(() => RATE_INTERVAL(0, 0))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'trials' } });
    expect(refused(() => RATE_INTERVAL(-1, 10))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'successes' },
    });
  });

  it('a range, a blank cell, and a missing count', () => {
    expect(refused(() => RATE_INTERVAL(column(1, 2), 10))).toMatchObject({
      code: 'NOT_A_SINGLE_VALUE',
      params: { parameter: 'successes', rows: 2, columns: 1 },
    });
    expect(refused(() => RATE_INTERVAL('', 10))).toMatchObject({ code: 'BLANK_CELL' });
    expect(refused(() => RATE_INTERVAL(1))).toMatchObject({
      code: 'MISSING_ARGUMENT',
      params: { name: 'RATE_INTERVAL', parameter: 'trials' },
    });
  });
});

describe('ACTION_EFFECT', () => {
  it('takes outcomes for yes or no only when all of both groups are 0 or 1', () => {
    expect(effect(column(1, 0, 1), column(0, 0, 1)).Method).toBe('Newcombe interval, pooled z-test');
    expect(effect(column(1, 0, 2), column(0, 0, 1)).Method).toBe('Welch t-test');
    expect(effect(column(1, 0, 1), column(0, 0.5, 1)).Method).toBe('Welch t-test');
  });

  it('skips blank cells and counts zeros', () => {
    expect(effect(column(10, '', 20, ''), column(0, 5))).toMatchObject({ Treated: 15, Control: 2.5 });
  });

  it('leaves blank what one customer, or outcomes without variation, cannot tell', () => {
    const unknown = { Low: '', High: '', 'p-value': '' };
    expect(effect(120, column(80, 90, 100))).toMatchObject({ Difference: 30, ...unknown });
    expect(effect(column(5, 5), column(3, 3))).toMatchObject({ Difference: 2, Uplift: 2 / 3, ...unknown });
  });

  it('leaves the uplift blank over a control mean of 0 or less', () => {
    expect(effect(column(1, 0), column(0, 0)).Uplift).toBe('');
    expect(effect(column(4, 5), column(-3, 1)).Uplift).toBe('');
  });

  it('refuses words and empty groups', () => {
    expect(refused(() => ACTION_EFFECT(column(1, 'yes'), column(0, 1)))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'treated', row: 2, received: 'yes' },
    });
    expect(refused(() => ACTION_EFFECT(column(1, 0), column('', '')))).toMatchObject({
      code: 'NO_VALUES',
      params: { parameter: 'control' },
    });
    expect(refused(() => ACTION_EFFECT(column(1, 0), column(0, 1), 95))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'confidence' },
    });
  });
});
