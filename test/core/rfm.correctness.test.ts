import { describe, expect, it } from 'vitest';
import { classTotals } from '../../src/core/segments/classTotals.ts';
import { classify } from '../../src/core/segments/method.ts';
import { rfm } from '../../src/core/segments/methods/rfm.ts';
import {
  emptyScores,
  quantileBins,
  quantileCuts,
  rfmScores,
  scoresBy,
  type TiePolicy,
  thresholdBins,
} from '../../src/core/segments/rfm.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

const quantileScores = (values: number[], ties: TiePolicy = 'lower') =>
  scoresBy(values, quantileBins(values, 5, ties, 'more'));

describe('quantile cuts', () => {
  it('are R’s and NumPy’s by default', () => {
    // NumPy: numpy.quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], [.25, .5, .75]); numpy.quantile([1, 2, 10], [.2,
    // .4, .6, .8])
    expect(quantileCuts([20, 3, 6, 7, 8, 9, 8, 10, 13, 15, 16], 4)).toEqual([7.5, 9, 14]);
    const cuts = quantileCuts([10, 1, 2], 5);
    for (const [i, cut] of [1.4, 1.8, 3.6, 6.8].entries()) expect(cuts[i]).toBeCloseTo(cut, 12);
  });
});

describe('quantile scores', () => {
  it('are those of R: cut(x, quantile(x, 0:5/5), include.lowest = TRUE)', () => {
    // R 4.3: as.integer(cut(c(1:10), quantile(1:10, 0:5/5), include.lowest = TRUE))
    expect(quantileScores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('call the customer who came last the most recent', () => {
    const { recency } = rfmScores({
      daysSince: [0, 30, 60, 90, 120],
      orders: [1, 1, 1, 1, 1],
      revenue: [1, 1, 1, 1, 1],
    });
    expect(recency).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('ties', () => {
  const values = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5];

  it('share the lower or the upper of the scores they straddle', () => {
    // NumPy 2.4: 1 + numpy.searchsorted(numpy.quantile(values, [.2, .4, .6, .8]), values, side='left'), and 'right'.
    expect(quantileScores(values, 'lower')).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    expect(quantileScores(values, 'upper')).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 5, 5]);
  });

  it('leave scores empty, which can be told', () => {
    expect(emptyScores(quantileScores(values), 5)).toEqual([2, 3]);
    expect(emptyScores([1, 2, 3], 3)).toEqual([]);
  });
});

describe('scores by thresholds', () => {
  it('include the lower bound and exclude the upper', () => {
    expect(scoresBy([9, 10, 19, 20], thresholdBins([10, 20], 'more'))).toEqual([1, 2, 2, 3]);
  });

  it('run the other way for recency', () => {
    expect(scoresBy([0, 29, 30, 90], thresholdBins([30, 90], 'less'))).toEqual([3, 3, 2, 1]);
  });
});

describe.skipIf(!hasValidationData)('the table of the R package rfm', () => {
  // rsquaredacademy/rfm @ 297ed8b: README, docs/reference/rfm_segment_summary.html, and its functions run on its own
  // data.
  const table = () => {
    const orders = readDataSet('rfm_orders.csv');
    const byName = new Map<string, { last: number; orders: number; revenue: number }>();
    for (const { customer_id = '', order_date = '', revenue } of orders) {
      const seen = byName.get(customer_id) ?? { last: 0, orders: 0, revenue: 0 };
      byName.set(customer_id, {
        last: Math.max(seen.last, serialDay(order_date)),
        orders: seen.orders + 1,
        revenue: seen.revenue + Number(revenue),
      });
    }
    const names = [...byName.keys()].sort();
    const rows = names.map((name) => byName.get(name) as { last: number; orders: number; revenue: number });
    const input = {
      daysSince: rows.map(({ last }) => serialDay('2006-12-31') - last),
      orders: rows.map((row) => row.orders),
      revenue: rows.map(({ revenue }) => revenue),
    };
    const cut = (values: number[]) => quantileCuts(values, 5).map((each) => each + 1);
    const thresholds = {
      daysSince: cut(input.daysSince),
      orders: cut(input.orders),
      revenue: cut(input.revenue),
    };
    const scores = {
      recency: scoresBy(input.daysSince, thresholdBins(thresholds.daysSince, 'less')),
      frequency: scoresBy(input.orders, thresholdBins(thresholds.orders, 'more')),
      monetary: scoresBy(input.revenue, thresholdBins(thresholds.revenue, 'more')),
    };
    return { names, input, thresholds, scores };
  };

  it('has our quantiles, plus one, as thresholds', () => {
    const { thresholds } = table();
    for (const [i, days] of [115, 181, 297.4, 482].entries()) expect(thresholds.daysSince[i]).toBeCloseTo(days, 6);
    expect(thresholds.orders).toEqual([4, 5, 6, 8]);
    for (const [i, money] of [255.8, 382, 506.4, 666].entries()) expect(thresholds.revenue[i]).toBeCloseTo(money, 6);
  });

  it('scores its first customers as we do', () => {
    const { names, input, scores } = table();
    expect(names.slice(0, 5)).toEqual(["Abbey O'Reilly", 'Add Senger', 'Aden Lesch', 'Aden Murphy', 'Admiral Senger']);
    expect(input.daysSince.slice(0, 5)).toEqual([205, 140, 194, 98, 132]);
    const codes = names.map((_, i) => `${scores.recency[i]}${scores.frequency[i]}${scores.monetary[i]}`);
    expect(codes.slice(0, 5)).toEqual(['343', '412', '323', '544', '433']);
  });

  it('has as many customers of each score', () => {
    const { scores } = table();
    const counts = (list: number[]) => [1, 2, 3, 4, 5].map((score) => list.filter((each) => each === score).length);
    expect(counts(scores.recency)).toEqual([197, 200, 199, 199, 200]);
    expect(counts(scores.frequency)).toEqual([268, 187, 176, 244, 120]);
    expect(counts(scores.monetary)).toEqual([200, 200, 198, 202, 195]);
  });

  it('has its segments’ customers, orders and revenue, its cuts being own thresholds and its rules an own map', () => {
    // Lowest and highest R, F and M; the first rule that fits wins.
    const rules: [string, ...number[]][] = [
      ['Champions', 5, 5, 5, 5, 5, 5],
      ['Potential Loyalist', 3, 5, 3, 5, 2, 5],
      ['Loyal Customers', 2, 4, 2, 4, 2, 4],
      ['Promising', 3, 4, 1, 3, 3, 5],
      ['New Customers', 4, 5, 1, 3, 1, 5],
      ["Can't Lose Them", 1, 2, 3, 4, 4, 5],
      ['At Risk', 1, 2, 2, 5, 4, 5],
      ['Need Attention', 1, 3, 3, 5, 3, 5],
      ['About To Sleep', 2, 3, 1, 3, 1, 4],
      ['Lost', 1, 1, 1, 5, 1, 5],
    ];
    const segments = rules.map(([name, ...[r = 0, rTo = 0, f = 0, fTo = 0, m = 0, mTo = 0]]) => ({
      name,
      ranges: [{ recency: [r, rTo], frequency: [f, fTo], monetary: [m, mTo] } as const],
    }));
    const thresholds = {
      daysSince: [115, 181, 297.4, 482],
      orders: [4, 5, 6, 8],
      revenue: [255.8, 382, 506.4, 666],
    };
    const settings = { bins: 5, binning: 'independent', ties: 'lower', thresholds, map: { segments } } as const;
    const { input } = table();
    const { classes } = classify(rfm, input, settings, rfm.cutsOf(input, settings));
    const orders = classTotals(classes, segments.length, input.orders);
    const totals = classTotals(classes, segments.length, input.revenue).map(({ customers, sum }, i) => [
      segments[i]?.name,
      customers,
      orders[i]?.sum,
      sum,
    ]);
    expect(totals).toEqual([
      ['Champions', 35, 316, 31646],
      ['Potential Loyalist', 342, 2211, 204856],
      ['Loyal Customers', 170, 799, 76562],
      ['Promising', 9, 28, 4249],
      ['New Customers', 104, 329, 28837],
      ["Can't Lose Them", 47, 274, 32446],
      ['At Risk', 28, 216, 22227],
      ['Need Attention', 10, 57, 4562],
      ['About To Sleep', 102, 283, 23449],
      ['Lost', 148, 393, 35324],
      [undefined, 0, 0, 0],
    ]);
  });
});
