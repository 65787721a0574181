import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/funnel.ts';
import { call, columnOf } from './formulas.ts';

const counts = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 10 })
  .map((list) => [...list].sort((a, b) => b - a));

function funnel(list: readonly number[]) {
  const stages = list.map((_, i) => [`Stage ${i + 1}`]);
  return call<(string | number)[][]>(fn, stages, columnOf(list)).slice(1);
}

describe('FUNNEL', () => {
  it('has overall rates that are the product of the step rates so far', () => {
    fc.assert(
      fc.property(counts, (list) => {
        let product = 1;
        for (const [, , stepRate, overallRate] of funnel(list)) {
          product *= stepRate === '' ? 1 : Number(stepRate);
          expect(overallRate).toBeCloseTo(product, 12);
        }
      }),
    );
  });

  it('loses in all what the last stage lacks of the first', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const lost = funnel(list).reduce((sum, [, , , , each]) => sum + Number(each), 0);
        expect(lost).toBe((list[0] as number) - (list[list.length - 1] as number));
      }),
    );
  });

  it('has the same rates for a hundred times as many', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const rates = (each: number[]) => funnel(each).map(([, , stepRate, overallRate]) => [stepRate, overallRate]);
        expect(rates(list.map((count) => 100 * count))).toEqual(rates(list));
      }),
    );
  });
});
