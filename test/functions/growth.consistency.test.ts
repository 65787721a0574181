import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as churn } from '../../src/functions/churn.ts';
import { fn as conversion } from '../../src/functions/conversion.ts';
import { fn as growthRate } from '../../src/functions/growthRate.ts';
import { fn as marketShare } from '../../src/functions/marketShare.ts';
import { fn as penetration } from '../../src/functions/penetration.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import { call, formula } from './formulas.ts';

const GROWTH_RATE = formula<number>(growthRate);
const CHURN = formula<number>(churn);

const count = fc.integer({ min: 1, max: 1_000_000_000 });

describe('growth', () => {
  it('gives back the per cent that was added, to the digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999, max: 1_000_000 }), (hundredths) => {
        const after = Number(`${10_000 + hundredths}e-2`);
        expect(GROWTH_RATE(100, after)).toBe(Number(`${hundredths}e-4`));
      }),
    );
  });

  it('is churn turned round where nobody joined', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [after, before] = [Math.min(a, b), Math.max(a, b)];
        expect(GROWTH_RATE(before, after) + CHURN(before, after)).toBe(0);
      }),
    );
  });

  it('compounds from period to period', () => {
    fc.assert(
      fc.property(count, count, count, (first, second, third) => {
        const compounded = (1 + GROWTH_RATE(first, second)) * (1 + GROWTH_RATE(second, third));
        const direct = 1 + GROWTH_RATE(first, third);
        expect(Math.abs(compounded - direct)).toBeLessThanOrEqual(1e-6 * Math.max(1, direct));
      }),
    );
  });
});

describe.each<FunctionCode>([conversion, penetration, marketShare])('$name', (fn) => {
  const share = (part: number, whole: number) => call<number>(fn, part, whole);
  const partAndWhole = fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('adds up to the whole with the share of the others', () => {
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        expect(share(part, whole) + share(whole - part, whole)).toBeCloseTo(1, 15);
      }),
    );
  });

  it('is the same whatever the unit', () => {
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        expect(share(Number(`${part}e-3`), Number(`${whole}e-3`))).toBe(share(part, whole));
      }),
    );
  });

  it('stays from 0 to 1 and rises with the part', () => {
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        expect(share(part, whole)).toBeGreaterThan(share(part - 1, whole));
        expect(share(part - 1, whole)).toBeGreaterThanOrEqual(0);
        expect(share(part, whole)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
