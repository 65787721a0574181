import { describe, expect, it } from 'vitest';
import { purchaseDays } from '../../src/core/metrics/purchaseDays.ts';
import { lifecycleStages } from '../../src/core/segments/lifecycle.ts';

/**
 * Stage on day 1000 of a customer among others who buy every 20 days.
 *
 * @param silent days since the customer's last purchase
 * @param earlier days from earlier purchases to that one
 */
function stageAfter(silent: number, earlier: readonly number[] = []): string | null {
  const base = ['b', 'b', 'c', 'c', 'd', 'd'];
  const own = [...earlier, 0].map((before) => 1000 - silent - before);
  const customers = [...base, ...own.map(() => 'x')];
  const days = [900, 920, 900, 920, 900, 920, ...own];
  const stages = lifecycleStages(purchaseDays(customers, days, null), 1000);
  return stages.find(({ customer }) => customer === 'x')?.stage ?? null;
}

describe('lifecycle stages', () => {
  it('change after 1, 1.5, 2.5 and 4 cycles, the limit still inside', () => {
    expect([0, 20, 21, 30, 31, 50, 51, 80, 81].map((silent) => stageAfter(silent))).toEqual([
      'new',
      'new',
      'active',
      'active',
      'atRisk',
      'atRisk',
      'dormant',
      'dormant',
      'lost',
    ]);
  });

  it('call nobody new who bought twice', () => {
    expect(stageAfter(5, [20])).toBe('active');
  });

  it('go by the customer’s own median gap from three gaps on', () => {
    // Two own gaps of 100 days do not make a rhythm, three do.
    expect(stageAfter(90, [200, 100])).toBe('lost');
    expect(stageAfter(90, [300, 200, 100])).toBe('active');
  });

  it('tell purchases, silence and cycle', () => {
    expect(lifecycleStages(purchaseDays(['a', 'a', 'a', 'b'], [10, 20, 35, 30], [1, 1, 1, -1]), 40)).toEqual([
      { customer: 'a', purchases: 3, daysSince: 5, cycle: 12.5, stage: 'active' },
      { customer: 'b', purchases: 0, daysSince: null, cycle: 12.5, stage: null },
    ]);
  });

  it('are unknown while nobody bought on two days', () => {
    expect(
      lifecycleStages(purchaseDays(['a', 'b'], [1, 2], null), 9).map(({ cycle, stage }) => [cycle, stage]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
