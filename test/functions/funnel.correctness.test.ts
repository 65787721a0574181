import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/funnel.ts';
import { call, columnOf } from './formulas.ts';

const FUNNEL = (stages: string[], counts: number[]) =>
  call<(string | number)[][]>(fn, columnOf(stages), columnOf(counts));

describe('FUNNEL', () => {
  it('of a shop with 10,000 visitors converts 50%, 50% and 40%', () => {
    // craftedstores.com/glossary/conversion-funnel
    const [, ...rows] = FUNNEL(['Visit', 'Product', 'Cart', 'Purchase'], [10_000, 5_000, 2_500, 1_000]);
    expect(rows.map(([, , stepRate]) => stepRate)).toEqual(['', 0.5, 0.5, 0.4]);
    // By hand.
    expect(rows.map(([, , , overallRate]) => overallRate)).toEqual([1, 0.5, 0.25, 0.1]);
    expect(rows.map(([, , , , lost]) => lost)).toEqual([0, 5_000, 2_500, 1_500]);
  });

  it('of a checkout loses 39% at the address and 30% before confirmation, and ends with 31.5%', () => {
    // assistant-ui.com/diagrammatic/docs/charts/funnel: 18,420 carts, percentages as printed there.
    const stages = ['view cart', 'address', 'payment', 'confirm', 'paid'];
    const [, , address = [], , confirm = [], paid = []] = FUNNEL(stages, [18_420, 11_240, 9_010, 6_280, 5_810]);
    expect(1 - Number(address[2])).toBeCloseTo(0.39, 2);
    expect(1 - Number(confirm[2])).toBeCloseTo(0.3, 2);
    expect(paid[3]).toBeCloseTo(0.315, 3);
  });
});
