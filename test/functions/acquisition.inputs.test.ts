import { describe, expect, it } from 'vitest';
import { fn as cac } from '../../src/functions/cac.ts';
import { fn as cacPayback } from '../../src/functions/cacPayback.ts';
import { fn as customerRoi } from '../../src/functions/customerRoi.ts';
import { fn as ltvCac } from '../../src/functions/ltvCac.ts';
import { describeError } from '../../src/i18n/errors/describeError.ts';
import { formula } from './formulas.ts';
import { refused } from './refused.ts';

const CAC = formula(cac);
const LTV_CAC = formula(ltvCac);
const CAC_PAYBACK = formula(cacPayback);
const CUSTOMER_ROI = formula(customerRoi);

describe('a divisor of nothing', () => {
  it.each([
    ['CAC of no new customers', () => CAC(1200, 0), 'new_customers'],
    ['LTV_CAC of free customers', () => LTV_CAC(180, 0), 'cac'],
    ['CUSTOMER_ROI of no cost', () => CUSTOMER_ROI(120, 0), 'cost'],
  ])('is refused: %s', (_, call, parameter) => {
    expect(refused(call)).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter, row: 0, received: '0', expected: { kind: 'divisor' } },
    });
  });

  it('is told with what to do, in both languages', () => {
    const error = refused(() => CAC(1200, 0));
    expect(describeError(error, 'en').text).toBe(
      'new_customers: got “0”, expected a number above 0. Correct it; where there is nothing to divide by yet, leave the result blank with IF.',
    );
    expect(describeError(error, 'zh-CN').text).toBe(
      'new_customers：读到“0”，应为大于 0 的数。请更正该值；分母暂时为 0 时，可用 IF 让结果留空。',
    );
  });
});

describe('CAC', () => {
  it('reads amounts kept as text, and gives 0 for customers who cost nothing', () => {
    expect(CAC('¥9,800', '35')).toBe(280);
    expect(CAC([[0]], 12)).toBe(0);
  });

  it('refuses negative costs and counts, blanks, ranges and a missing count', () => {
    expect(refused(() => CAC(-1, 40))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'cost' } });
    expect(refused(() => CAC(1200, -40))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'new_customers', received: '-40' },
    });
    expect(refused(() => CAC(1200, ''))).toMatchObject({ code: 'BLANK_CELL', params: { parameter: 'new_customers' } });
    expect(refused(() => CAC([[600], [600]], 40))).toMatchObject({ code: 'NOT_A_SINGLE_VALUE', params: { rows: 2 } });
    expect(refused(() => CAC(1200))).toMatchObject({
      code: 'MISSING_ARGUMENT',
      params: { name: 'CAC', parameter: 'new_customers' },
    });
  });
});

describe('LTV_CAC', () => {
  it('takes a negative lifetime value for what it is, a loss', () => {
    expect(LTV_CAC(-30, 60)).toBe(-0.5);
  });

  it('refuses a negative cost, an error value and what is too large for a number', () => {
    expect(refused(() => LTV_CAC(180, -60))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'cac' } });
    expect(refused(() => LTV_CAC('#DIV/0!', 60))).toMatchObject({ code: 'ERROR_CELL', params: { parameter: 'clv' } });
    expect(refused(() => LTV_CAC(1e60, 1e-300))).toMatchObject({ code: 'TOO_LARGE', params: { name: 'LTV_CAC' } });
  });
});

describe('CAC_PAYBACK', () => {
  it('takes no time when customers cost nothing', () => {
    expect(CAC_PAYBACK(0, 20)).toBe(0);
  });

  it('is never reached with a margin of 0 or below', () => {
    expect(refused(() => CAC_PAYBACK(90, 0))).toMatchObject({ code: 'NEVER_PAYS_BACK', params: { margin: 0 } });
    expect(refused(() => CAC_PAYBACK(90, '(5)'))).toMatchObject({ code: 'NEVER_PAYS_BACK', params: { margin: -5 } });
  });

  it('refuses a negative cost and a blank margin', () => {
    expect(refused(() => CAC_PAYBACK(-90, 20))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'cac' } });
    expect(refused(() => CAC_PAYBACK(90, ' '))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'margin_per_period' },
    });
  });
});

describe('CUSTOMER_ROI', () => {
  it('falls below −1 when the customers lost money before any customer cost', () => {
    expect(CUSTOMER_ROI(-50, 100)).toBe(-1.5);
  });

  it('refuses a negative cost and a text', () => {
    expect(refused(() => CUSTOMER_ROI(120, -100))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'cost' },
    });
    expect(refused(() => CUSTOMER_ROI('unknown', 100))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'contribution', received: 'unknown' },
    });
  });
});
