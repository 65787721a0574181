import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as cac } from '../../src/functions/cac.ts';
import { fn as cacPayback } from '../../src/functions/cacPayback.ts';
import { fn as customerRoi } from '../../src/functions/customerRoi.ts';
import { fn as ltvCac } from '../../src/functions/ltvCac.ts';
import { formula } from './formulas.ts';

const CAC = formula<number>(cac);
const LTV_CAC = formula<number>(ltvCac);
const CAC_PAYBACK = formula<number>(cacPayback);
const CUSTOMER_ROI = formula<number>(customerRoi);

/** Money with two decimals, from 0.01 to ten million, and the same in cents. */
const money = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => ({ cents, amount: Number(`${cents}e-2`) }));
const count = fc.integer({ min: 1, max: 1_000_000 });

describe('acquisition', () => {
  it('gives the same ratios in cents as in whole units of the currency', () => {
    fc.assert(
      fc.property(money, money, (value, cost) => {
        expect(LTV_CAC(value.amount, cost.amount)).toBe(LTV_CAC(value.cents, cost.cents));
        expect(CAC_PAYBACK(cost.amount, value.amount)).toBe(CAC_PAYBACK(cost.cents, value.cents));
        expect(CUSTOMER_ROI(value.amount, cost.amount)).toBe(CUSTOMER_ROI(value.cents, cost.cents));
      }),
    );
  });

  it('costs exactly what every customer cost when all cost the same', () => {
    fc.assert(
      fc.property(money, count, ({ cents, amount }, customers) => {
        fc.pre(Number.isSafeInteger(cents * customers));
        expect(CAC(Number(`${cents * customers}e-2`), customers)).toBe(amount);
      }),
    );
  });

  it('breaks even where the ratio of lifetime value to cost is 1', () => {
    fc.assert(
      fc.property(money, money, (value, cost) => {
        const roi = CUSTOMER_ROI(value.amount, cost.amount);
        const ratio = LTV_CAC(value.amount, cost.amount);
        expect(Math.sign(roi)).toBe(Math.sign(ratio - 1));
        expect(Math.abs(roi - (ratio - 1))).toBeLessThanOrEqual(1e-15 * Math.max(1, ratio));
      }),
    );
  });

  it('is paid back in half the time by twice the margin', () => {
    fc.assert(
      fc.property(money, money, (cost, margin) => {
        expect(CAC_PAYBACK(cost.cents, 2 * margin.cents)).toBe(CAC_PAYBACK(cost.cents, margin.cents) / 2);
      }),
    );
  });
});
