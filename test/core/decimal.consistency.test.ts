import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalPlaces, exactProduct, exactSum, exactUnits } from '../../src/core/numerics/decimal.ts';

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

  it('make every value of a list whole', () => {
    expect(exactUnits([1.5, 0.25, -3])).toEqual([150n, 25n, -300n]);
  });
});
