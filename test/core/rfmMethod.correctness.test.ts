import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binsOf, classify, reasonsFor } from '../../src/core/segments/method.ts';
import { type RfmSettings, rfm } from '../../src/core/segments/methods/rfm.ts';
import type { RfmInput } from '../../src/core/segments/rfm.ts';
import { SEGMENTS } from '../../src/core/segments/segmentMap.ts';

interface Case extends RfmInput, Pick<RfmSettings, 'bins' | 'binning' | 'ties'> {
  /** Two digits each of recency, frequency and monetary score. */
  scores: number[];
}

/** Scores in exact fractions, checked against NumPy 2.4's quantiles; fixtures/rfmBins.py makes them. */
const cases = JSON.parse(readFileSync(new URL('fixtures/rfmBins.json', import.meta.url), 'utf8')) as Case[];

const FIVE: RfmSettings = { bins: 5, binning: 'independent', ties: 'lower', thresholds: {}, map: '11' };

/** Recency, frequency and monetary score of every customer, 0 for none. */
function scored(columns: RfmInput, settings: RfmSettings): number[][] {
  const { dimensions } = classify(rfm, columns, settings, rfm.cutsOf(columns, settings));
  return columns.orders.map((_, i) => rfm.dimensions.map((name) => (dimensions[name].levels[i] ?? -1) + 1));
}

describe('RFM scores', () => {
  it.each(cases.map((each) => [`${each.binning}, ${each.bins} bins, ${each.ties} ties`, each] as const))(
    'are those of quantiles in fractions: %s',
    (_, { bins, binning, ties, scores, ...columns }) => {
      const settings: RfmSettings = { bins, binning, ties, thresholds: {}, map: '8' };
      expect(scored(columns, settings).map(([r = 0, f = 0, m = 0]) => (r * 100 + f) * 100 + m)).toEqual(scores);
    },
  );
});

describe('RFM', () => {
  const columns = { daysSince: [3, 40, 90, 200, 10], orders: [4, 2, 1, 1, 0], revenue: [820, 300, 40, 60, -15] };

  it('scores nobody who never bought, and no quantile counts them', () => {
    const { orders, daysSince, revenue } = columns;
    const buyers = {
      orders: orders.slice(0, 4),
      daysSince: daysSince.slice(0, 4),
      revenue: revenue.slice(0, 4),
    };
    expect(scored(columns, FIVE)).toEqual([...scored(buyers, FIVE), [0, 0, 0]]);
    const { classes } = classify(rfm, columns, FIVE, rfm.cutsOf(columns, FIVE));
    expect(classes[4]).toBeNull();
  });

  it('takes own thresholds for some dimensions and quantiles for the others', () => {
    // By hand: 30 days or more are no longer recent, and two orders make a regular; half of the buyers spent more than
    // 60.
    const settings: RfmSettings = { ...FIVE, bins: 2, thresholds: { daysSince: [30], orders: [2] } };
    expect(scored(columns, settings)).toEqual([
      [2, 2, 2],
      [1, 2, 2],
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('applies own thresholds to every group of nested bins', () => {
    const settings: RfmSettings = { ...FIVE, bins: 2, binning: 'nested', thresholds: { orders: [2], revenue: [100] } };
    expect(scored(columns, settings).slice(0, 4)).toEqual([
      [2, 2, 2],
      [2, 2, 2],
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('says which cuts a customer met and missed', () => {
    const settings: RfmSettings = {
      ...FIVE,
      bins: 3,
      thresholds: { daysSince: [30, 90], orders: [2, 5], revenue: [100, 600] },
    };
    const cuts = rfm.cutsOf(columns, settings);
    const segmentation = classify(rfm, columns, settings, cuts);
    expect(reasonsFor(segmentation, cuts, 0)).toEqual([
      { dimension: 'recency', value: 3, level: 2, passing: '<', met: 30, missed: null },
      { dimension: 'frequency', value: 4, level: 1, passing: '>=', met: 2, missed: 5 },
      { dimension: 'monetary', value: 820, level: 2, passing: '>=', met: 600, missed: null },
    ]);
    expect(reasonsFor(segmentation, cuts, 4)[0]).toEqual({
      dimension: 'recency',
      value: null,
      level: null,
      passing: '<',
      met: null,
      missed: null,
    });
  });

  it('reports the bins that ties leave empty', () => {
    const everyoneOnce = { daysSince: [1, 2, 3, 4, 5], orders: [1, 1, 1, 1, 3], revenue: [5, 6, 7, 8, 9] };
    const cuts = rfm.cutsOf(everyoneOnce, FIVE);
    const { dimensions } = classify(rfm, everyoneOnce, FIVE, cuts);
    const empty = { customers: 0, from: null, to: null };
    expect(cuts.frequency).toEqual({ passing: '>', at: [[1, 1, 1, 1]] });
    expect(binsOf(dimensions.frequency, cuts.frequency)).toEqual([
      [{ customers: 4, from: 1, to: 1 }, empty, empty, empty, { customers: 1, from: 3, to: 3 }],
    ]);
  });

  it('gives later customers of a group that nobody was in the cuts of all', () => {
    // Everyone bought on the same day, so that all have the lowest recency score and the other groups are empty.
    const sameDay = { daysSince: [9, 9, 9], orders: [1, 2, 3], revenue: [10, 20, 30] };
    const settings: RfmSettings = { ...FIVE, bins: 3, binning: 'nested' };
    const cuts = rfm.cutsOf(sameDay, settings);
    expect(cuts.frequency.at).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const later = classify(rfm, { daysSince: [2], orders: [9], revenue: [99] }, settings, cuts);
    expect(rfm.dimensions.map((name) => later.dimensions[name].levels[0])).toEqual([2, 2, 2]);
    expect(SEGMENTS[later.classes[0] as number]).toBe('champions');
  });
});
