import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalPlaces,
  exactMean,
  exactProduct,
  exactQuotient,
  exactSum,
  exactUnits,
  relativeChange,
} from '../../src/core/numerics/decimal.ts';

/** Amounts as people type them: up to four decimals, up to a billion. */
const amount = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => Number(`${units}e-${places}`));

describe('sums of amounts', () => {
  it('are those of the decimals as written', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([1e-6, 1e9])).toBe(1000000000.000001);
    expect(exactSum([])).toBe(0);
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
        expect(exactSum([...amounts].reverse())).toBe(exactSum(amounts));
        expect(exactSum([...amounts].sort((a, b) => a - b))).toBe(exactSum(amounts));
      }),
    );
  });

  it('scale by ten without a rounding error', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (amounts) => {
        const scaled = amounts.map((value) => Number(`${value}e1`));
        fc.pre(scaled.every(Number.isFinite));
        expect(exactSum(scaled)).toBe(Number(`${exactSum(amounts)}e1`));
      }),
    );
  });

  it('of one value are the value, with as many digits as a number has', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(exactSum([value])).toBe(value + 0);
        expect(exactSum([value, -44.44444444444444])).toBe(0 - exactSum([-value, 44.44444444444444]));
      }),
      { numRuns: 1000 },
    );
  });

  it('survive values of very different size', () => {
    expect(exactSum([1e300, 1, -1e300])).toBe(1);
    expect(exactSum([1e-300, 1e-300])).toBe(2e-300);
  });
});

describe('products of amounts', () => {
  it('are those of the decimals as written', () => {
    expect(exactProduct(6, 2.55)).toBe(15.3);
    expect(exactProduct(1.1, 1.1)).toBe(1.21);
    expect(exactProduct(-3, 0.1)).toBe(-0.3);
    expect(exactProduct(-5, 0)).toBe(0);
  });

  it('agree with whole-number arithmetic', () => {
    const whole = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(exactProduct(Number(`${a}e-2`), Number(`${b}e-3`))).toBe(Number(`${a * b}e-5`) + 0);
      }),
    );
  });
});

describe('quotients of amounts', () => {
  it('are those of the decimals as written', () => {
    expect(exactQuotient(0.3, 0.1)).toBe(3);
    expect(exactQuotient(-0.06, 0.2)).toBe(-0.3);
    expect(exactQuotient(0, 0.7)).toBe(0);
    expect(exactMean([0.1, 0.1, 0.1])).toBe(0.1);
  });

  it('are the same in any unit of account', () => {
    const whole = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: -6, max: 6 }), (a, b, exponent) => {
        expect(exactQuotient(Number(`${a}e${exponent}`), Number(`${b}e${exponent}`))).toBe(a / b);
      }),
    );
  });

  it('give back a factor of the product', () => {
    const whole = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(exactQuotient(Number(`${a * b}e-5`), Number(`${b}e-3`))).toBe(Number(`${a}e-2`));
      }),
    );
  });

  it('survive values of very different size', () => {
    expect(exactQuotient(1e-300, 1e300)).toBe(0);
    expect(exactQuotient(1e-320, 1)).toBe(1e-320);
    expect(exactQuotient(1e300, 1.0000000000000002)).toBe(1e300 / 1.0000000000000002);
    expect(exactQuotient(1e-300, 4)).toBe(2.5e-301);
  });
});

describe('relative changes', () => {
  it('are those of the decimals as written', () => {
    expect(relativeChange(100, 120)).toBe(0.2);
    expect(relativeChange(1.1, 1.21)).toBe(0.1);
    expect(relativeChange(0.3, 0.1)).toBe(-2 / 3);
    expect(relativeChange(5, 5)).toBe(0);
  });
});

describe('decimal places', () => {
  it('are those of the shortest text of the number', () => {
    for (const [value, places] of [
      [1, 0],
      [1.5, 1],
      [0.125, 3],
      [1e-7, 7],
      [1.5e-7, 8],
      [1e21, 0],
    ] as const) {
      expect(decimalPlaces(value)).toBe(places);
    }
  });

  it('of cents are told by arithmetic as the text tells them, as far as numbers reach', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer()), (cents) => {
        const [, fraction = ''] = String(cents / 100).split('.');
        expect(decimalPlaces(cents / 100)).toBe(fraction.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('make every value of a list whole', () => {
    expect(exactUnits([1.5, 0.25, -3])).toEqual([150n, 25n, -300n]);
  });
});
