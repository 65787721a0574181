import { describe, expect, it } from 'vitest';
import { fn as conversion } from '../../src/functions/conversion.ts';
import { fn as growthRate } from '../../src/functions/growthRate.ts';
import { fn as marketShare } from '../../src/functions/marketShare.ts';
import { fn as penetration } from '../../src/functions/penetration.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import { describeError } from '../../src/i18n/errors/describeError.ts';
import { formula } from './formulas.ts';
import { refused } from './refused.ts';

const GROWTH_RATE = formula(growthRate);

const SHARES = (
  [
    { fn: conversion, part: 'converted', whole: 'total' },
    { fn: penetration, part: 'customers', whole: 'target_market' },
    { fn: marketShare, part: 'own', whole: 'market' },
  ] satisfies { fn: FunctionCode; part: string; whole: string }[]
).map((share) => ({
  ...share,
  name: share.fn.name,
  call: formula(share.fn),
}));

describe.each(SHARES)('$name', ({ call, part, whole }) => {
  it('runs from nothing to the whole', () => {
    expect(call(0, 80)).toBe(0);
    expect(call(80, 80)).toBe(1);
    expect(call('８', '8,000.00')).toBe(0.001);
  });

  it('refuses more than 100%, however little', () => {
    expect(refused(() => call(120, 100))).toEqual({
      code: 'MORE_THAN_WHOLE',
      params: { parameter: part, part: 120, other: whole, whole: 100 },
    });
    expect(refused(() => call(0.3, 0.29))).toMatchObject({ code: 'MORE_THAN_WHOLE' });
  });

  it('refuses a whole of nothing, negative numbers, blanks and ranges', () => {
    expect(refused(() => call(0, 0))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: whole, expected: { kind: 'divisor' } },
    });
    expect(refused(() => call(-1, 100))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: part } });
    expect(refused(() => call(1, ''))).toMatchObject({ code: 'BLANK_CELL', params: { parameter: whole } });
    expect(refused(() => call([[1], [2]], 100))).toMatchObject({
      code: 'NOT_A_SINGLE_VALUE',
      params: { parameter: part },
    });
  });
});

describe('GROWTH_RATE', () => {
  it('is −1 when nothing is left, and below when a profit became a loss', () => {
    expect(GROWTH_RATE(200, 0)).toBe(-1);
    expect(GROWTH_RATE(200, -100)).toBe(-1.5);
  });

  it('reads numbers kept as text', () => {
    expect(GROWTH_RATE('1.2万', '9,000')).toBe(-0.25);
  });

  it('refuses to start from nothing or from a negative number, and says why', () => {
    const zero = refused(() => GROWTH_RATE(0, 50));
    expect(zero).toEqual({ code: 'NO_GROWTH_BASE', params: { before: 0 } });
    expect(describeError(zero, 'en').text).toContain('a rate over nothing has no meaning');
    expect(describeError(zero, 'zh-CN').text).toContain('以零为基数');

    const negative = refused(() => GROWTH_RATE('(40)', 20));
    expect(negative).toEqual({ code: 'NO_GROWTH_BASE', params: { before: -40 } });
    expect(describeError(negative, 'en').text).toContain('a rate over a negative number has no meaning');
    expect(describeError(negative, 'zh-CN').text).toContain('以负数为基数');
  });

  it('refuses blanks, dates and surplus arguments', () => {
    expect(refused(() => GROWTH_RATE('', 50))).toMatchObject({ code: 'BLANK_CELL', params: { parameter: 'before' } });
    expect(refused(() => GROWTH_RATE(100, new Date(0)))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'after', received: { kind: 'date' } },
    });
    expect(refused(() => GROWTH_RATE(1, 5, 1, 2))).toMatchObject({ code: 'TOO_MANY_ARGUMENTS' });
  });
});
