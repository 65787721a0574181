import { describe, expect, it } from 'vitest';
import { fn as cac } from '../../src/functions/cac.ts';
import { fn as cacPayback } from '../../src/functions/cacPayback.ts';
import { fn as customerRoi } from '../../src/functions/customerRoi.ts';
import { fn as ltvCac } from '../../src/functions/ltvCac.ts';
import { formula } from './formulas.ts';

const CAC = formula(cac);
const LTV_CAC = formula(ltvCac);
const CAC_PAYBACK = formula(cacPayback);
const CUSTOMER_ROI = formula(customerRoi);

/*
 * CFI Education (2019). LTV/CAC Ratio Template, columns 2016 and 2017: marketing spend, customers acquired (paid), CAC, lifetime
 * value and ratio, contribution margin per order and payback in orders. Printed without decimals or with one.
 */
describe('acquisition in the template of the Corporate Finance Institute', () => {
  it('costs what is printed for one customer', () => {
    expect(CAC(2_280_000, 17_520)).toBeCloseTo(130, 0);
    expect(CAC(1_380_000, 10_080)).toBeCloseTo(137, 0);
  });

  it('is covered by lifetime value as many times as is printed', () => {
    expect(LTV_CAC(152, 130)).toBeCloseTo(1.2, 1);
    expect(LTV_CAC(204, 137)).toBeCloseTo(1.5, 1);
  });

  it('is paid back after as many orders as are printed', () => {
    expect(CAC_PAYBACK(130, 38)).toBeCloseTo(3.4, 1);
    expect(CAC_PAYBACK(137, 51)).toBeCloseTo(2.7, 1);
  });
});

describe('return on customer spending', () => {
  // kameir.com, “Return On Marketing”: 10,000 of direct mail, 50,000 of revenue at 60% margin, an additional $2 for each dollar.
  it('is 2 for a mailing that cost 10,000 and brought a margin of 30,000', () => {
    expect(CUSTOMER_ROI(30_000, 10_000)).toBe(2);
  });

  it('is the decimal that people expect, without a trace of binary fractions', () => {
    expect(CUSTOMER_ROI(120, 100)).toBe(0.2);
    expect(CUSTOMER_ROI(0.3, 0.1)).toBe(2);
    expect(CUSTOMER_ROI(1.1, 1)).toBe(0.1);
  });
});

describe('ratios of amounts', () => {
  it('are the decimals that people expect', () => {
    expect(CAC(0.3, 3)).toBe(0.1);
    expect(LTV_CAC(0.3, 0.1)).toBe(3);
    expect(CAC_PAYBACK(0.6, 0.2)).toBe(3);
  });
});
