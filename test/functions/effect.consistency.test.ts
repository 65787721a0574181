import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as actionEffect } from '../../src/functions/actionEffect.ts';
import { fn as rateInterval } from '../../src/functions/rateInterval.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { columnOf, formula } from './formulas.ts';

const RATE_INTERVAL = formula<[[number, number]]>(rateInterval);
const ACTION_EFFECT = formula<Cell[][]>(actionEffect);

const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const counted = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
const answers = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 40 });
/** In cents, so that a scale of hundreds is exact. */
const amounts = fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { minLength: 2, maxLength: 40 });

describe('RATE_INTERVAL', () => {
  it('holds the rate, lies from 0 to 1, and widens with the confidence', () => {
    fc.assert(
      fc.property(counted, confidence, ([successes, trials], level) => {
        const [[low, high]] = RATE_INTERVAL(successes, trials, level);
        const [[lowest, highest]] = RATE_INTERVAL(successes, trials, 0.9999);
        const limits = [0, lowest, low, successes / trials, high, highest, 1];
        expect(limits).toEqual([...limits].sort((a, b) => a - b));
      }),
    );
  });

  it('of those who did not mirrors that of those who did', () => {
    fc.assert(
      fc.property(counted, ([successes, trials]) => {
        const [[low, high]] = RATE_INTERVAL(successes, trials);
        const [[otherLow, otherHigh]] = RATE_INTERVAL(trials - successes, trials);
        expect(low).toBeCloseTo(1 - otherHigh, 12);
        expect(high).toBeCloseTo(1 - otherLow, 12);
      }),
    );
  });
});

describe('ACTION_EFFECT', () => {
  it('does not depend on the order of the customers', () => {
    const twoOrders = fc
      .oneof(amounts, answers)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(twoOrders, twoOrders, ([treated, others], [control, otherControl]) => {
        expect(ACTION_EFFECT(columnOf(others), columnOf(otherControl))).toEqual(
          ACTION_EFFECT(columnOf(treated), columnOf(control)),
        );
      }),
    );
  });

  it('turns round when the groups change places', () => {
    fc.assert(
      fc.property(fc.oneof(amounts, answers), fc.oneof(amounts, answers), (first, second) => {
        const [, there = []] = ACTION_EFFECT(columnOf(first), columnOf(second));
        const [, back = []] = ACTION_EFFECT(columnOf(second), columnOf(first));
        const minus = (cell: Cell | undefined) => (cell === '' ? '' : 0 - (cell as number));
        expect([back[0], back[1]]).toEqual([there[1], there[0]]);
        expect([back[2], back[4], back[5]]).toEqual([minus(there[2]), minus(there[5]), minus(there[4])]);
        expect([back[6], back[7]]).toEqual([there[6], there[7]]);
      }),
    );
  });

  it('on money is the same in any unit', () => {
    fc.assert(
      fc.property(amounts, amounts, (treated, control) => {
        fc.pre([...treated, ...control].some((amount) => amount !== 0 && amount !== 1 && amount !== 100));
        const [, cents = []] = ACTION_EFFECT(columnOf(treated), columnOf(control));
        const euros = (list: number[]) => columnOf(list.map((amount) => amount / 100));
        const [, whole = []] = ACTION_EFFECT(euros(treated), euros(control));
        for (const i of [0, 1, 2, 4, 5]) {
          if (cents[i] === '') expect(whole[i]).toBe('');
          else expect(100 * (whole[i] as number)).toBeCloseTo(cents[i] as number, 6);
        }
        for (const i of [3, 6]) {
          if (cents[i] === '') expect(whole[i]).toBe('');
          else expect(Math.abs((whole[i] as number) / (cents[i] as number) - 1) || 0).toBeLessThan(1e-9);
        }
      }),
    );
  });
});
