/** How long a preview takes: cuts, classes and bins of as many customers as place 100,000 orders. */
import { describe, expect, it } from 'vitest';
import { SILENCE_LIMITS } from '../../src/core/segments/lifecycle.ts';
import { binsOf, type CutsOf, classify, type Method } from '../../src/core/segments/method.ts';
import { behaviour, DEFAULT_BEHAVIOUR } from '../../src/core/segments/methods/behaviour.ts';
import { lifecycle } from '../../src/core/segments/methods/lifecycle.ts';
import { DEFAULT_NEED, need } from '../../src/core/segments/methods/need.ts';
import { rfm } from '../../src/core/segments/methods/rfm.ts';
import { satisfaction } from '../../src/core/segments/methods/satisfaction.ts';
import { valueTiers } from '../../src/core/segments/methods/valueTiers.ts';
import { processorMs } from './processorMs.ts';
import { uniform } from './simulatedCustomers.ts';

const CUSTOMERS = 50_000;
const random = uniform(9);
const column = (of: (u: number) => number) => Array.from({ length: CUSTOMERS }, () => of(random()));

const orders = column((u) => 1 + Math.floor(-3 * Math.log(1 - u)));
const daysSince = column((u) => Math.floor(700 * u));
const revenue = column((u) => Math.round(100 * Math.exp(7 * u) - 200) / 100);
const ownCycle = column((u) => Math.ceil(100 * u) / 2);
const discountShare = column((u) => Math.floor(5 * u) / 4);
const unitPrice = column((u) => Math.ceil(10_000 * u) / 100);
const ratings = { sums: orders, counts: orders };
const rfmColumns = { daysSince, orders, revenue };
const FIVE = { bins: 5, binning: 'independent', ties: 'lower', thresholds: {}, map: '11' } as const;

function previewOf<D extends string, C, S, K extends CutsOf<D>>(method: Method<D, C, S, K>, columns: C, settings: S) {
  return () => {
    const cuts = method.cutsOf(columns, settings);
    const { dimensions } = classify(method, columns, settings, cuts);
    for (const name of method.dimensions) binsOf(dimensions[name], cuts[name]);
  };
}

describe('the preview of 50,000 customers takes at most 300 ms', () => {
  it.each([
    ['RFM', previewOf(rfm, rfmColumns, FIVE)],
    ['RFM with ten nested bins', previewOf(rfm, rfmColumns, { ...FIVE, bins: 10, binning: 'nested' })],
    ['tiers by share', previewOf(valueTiers, { values: revenue }, { by: 'share', cuts: [0.5, 0.8, 0.9, 0.95, 0.99] })],
    ['tiers by percentile', previewOf(valueTiers, { values: revenue }, { by: 'percentile', cuts: [0.2, 0.5] })],
    ['six tiers by natural breaks', previewOf(valueTiers, { values: revenue }, { by: 'natural', tiers: 6 })],
    [
      'lifecycle stages',
      previewOf(lifecycle, { purchases: orders, daysSince, ownCycle, baseCycle: 30 }, { limits: SILENCE_LIMITS }),
    ],
    ['behaviour', previewOf(behaviour, { orders }, DEFAULT_BEHAVIOUR)],
    ['need', previewOf(need, { discountShare, unitPrice }, DEFAULT_NEED)],
    ['satisfaction', previewOf(satisfaction, { all: ratings, last: ratings }, { ratings: 'all', scaleMax: 5 })],
  ])('by %s', (_, preview) => {
    expect(processorMs(preview)).toBeLessThan(300);
  });
});
