import { describe, expect, it } from 'vitest';
import { fn as lifecycle } from '../../src/functions/lifecycle.ts';
import { fn as rfm } from '../../src/functions/rfm.ts';
import { fn as rfmSegment } from '../../src/functions/rfmSegment.ts';
import { fn as tier } from '../../src/functions/tier.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { columnOf, formula } from './formulas.ts';

type Cells = (number | string)[][];
const RFM = formula<Cells>(rfm);
const RFM_SEGMENT = formula(rfmSegment);
const TIER = formula<Cells>(tier);
const LIFECYCLE = formula<Cells>(lifecycle);

/** How many customers have each of the values, in their order. */
const counts = (values: unknown[], among: readonly unknown[]) =>
  among.map((each) => values.filter((value) => value === each).length);
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe.skipIf(!hasValidationData)('RFM of the 4,906 orders of the R package rfm', () => {
  const orders = () => {
    const rows = readDataSet('rfm_orders.csv');
    const column = (name: string) => columnOf(rows.map((row) => row[name] ?? ''));
    return [column('customer_id'), column('order_date'), column('revenue'), '2006-12-31'] as const;
  };

  it('finds the days, orders and revenue that the package prints', () => {
    // rsquaredacademy/rfm @ 297ed8b, README.md: the first five customers in alphabetical order, on 2006-12-31.
    const [header, ...customers] = RFM(...orders());
    expect(header?.[1]).toBe('Days since last purchase (as of 2006-12-31)');
    expect(customers).toHaveLength(995);
    expect(customers.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(4906);
    const first = customers.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)).slice(0, 5);
    expect(first.map((row) => row.slice(0, 4))).toEqual([
      ["Abbey O'Reilly", 205, 6, 472],
      ['Add Senger', 140, 3, 340],
      ['Aden Lesch', 194, 4, 405],
      ['Aden Murphy', 98, 7, 596],
      ['Admiral Senger', 132, 5, 448],
    ]);
  });

  it('scores by type 7 quantiles, ties to the lower or to the upper score', () => {
    // NumPy 2.4.6: np.bincount(1 + np.searchsorted(np.quantile(v, [.2, .4, .6, .8]), v, side)), v = −days, orders, revenue;
    // side 'left' for lower, 'right' for upper.
    const score = (ties: string) => {
      const customers = RFM(...orders(), '', ties).slice(1);
      return [4, 5, 6].map((column) =>
        counts(
          customers.map((row) => row[column]),
          numbers(1, 5),
        ),
      );
    };
    expect(score('lower')).toEqual([
      [200, 198, 202, 199, 196],
      [268, 187, 176, 244, 120],
      [199, 201, 197, 203, 195],
    ]);
    expect(score('upper')).toEqual([
      [197, 201, 198, 199, 200],
      [125, 143, 187, 326, 214],
      [199, 198, 200, 198, 200],
    ]);
  });

  it('makes tiers of their revenue that hold what exact fractions give', () => {
    // Python 3.11 fractions: the sum, or number, of strictly larger values / total ≥ 0.8, 0.95, or 0.2, 0.5.
    const revenue = RFM(...orders())
      .slice(1)
      .map((row) => Number(row[3]));
    const tiers = (method: string) => {
      const names = TIER(columnOf(revenue), method).flat();
      return ['A', 'B', 'C'].map((name) => {
        const members = revenue.filter((_, i) => names[i] === name);
        return [members.length, members.reduce((sum, value) => sum + value, 0)];
      });
    };
    expect(tiers('share')).toEqual([
      [607, 372051],
      [228, 69216],
      [160, 22891],
    ]);
    expect(tiers('percentile')).toEqual([
      [200, 166013],
      [298, 161759],
      [497, 136386],
    ]);
  });
});

describe('RFM_SEGMENT', () => {
  it('names the eight types as their published definition does', () => {
    // 智慧商贸, help on RFM模型 (bz.zhsmjxc.com, page 2821466): 近/远, 频次高/低, 金额高/低. High is 4 and 5 here.
    const published: [number, number, number, string][] = [
      [5, 5, 5, '重要价值客户'],
      [1, 5, 5, '重要保持客户'],
      [5, 1, 5, '重要发展客户'],
      [1, 1, 5, '重要挽留客户'],
      [5, 5, 1, '一般价值客户'],
      [1, 5, 1, '一般保持客户'],
      [5, 1, 1, '一般发展客户'],
      [1, 1, 1, '一般挽留客户'],
    ];
    for (const [r, f, m, name] of published) expect(RFM_SEGMENT(r, f, m, '8', 'zh-CN')).toBe(name);
    expect(RFM_SEGMENT(4, 4, 4, 8, '中文')).toBe('重要价值客户');
    expect(RFM_SEGMENT(3, 3, 3, 8, '中文')).toBe('一般挽留客户');
  });

  it('keeps to the published ranges of the segments, which overlap', () => {
    // docs.churned.io, “RFM-Model”, after Putler: R, and F and M taken together, here equal to each other.
    const ranges: Record<string, [number, number, number, number]> = {
      Champions: [4, 5, 4, 5],
      'Loyal customers': [2, 5, 3, 5],
      'Potential loyalists': [3, 5, 1, 3],
      'New customers': [4, 5, 0, 1],
      'Need attention': [2, 3, 2, 3],
      'At risk': [0, 2, 2, 5],
      Hibernating: [1, 2, 1, 2],
      Lost: [0, 2, 0, 2],
    };
    const found = new Set<string>();
    for (const r of numbers(1, 5)) {
      for (const value of numbers(1, 5)) {
        const name = String(RFM_SEGMENT(r, value, value));
        const range = ranges[name];
        if (!range) continue;
        found.add(name);
        expect(r >= range[0] && r <= range[1] && value >= range[2] && value <= range[3], `${name} ${r} ${value}`).toBe(
          true,
        );
      }
    }
    expect([...found].sort()).toEqual(Object.keys(ranges).sort());
  });
});

describe('TIER by natural breaks', () => {
  // CRAN package Ckmeans.1d.dp @ 0ed5208, tests/testthat/test_Ckmeans.1d.dp.R; its clusters count from the lowest.
  it.each([
    { values: [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], clusters: [1, 2, 1, 2, 3, 3, 3, 1, 2, 1], k: 3 },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], clusters: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2], k: 2 },
    {
      values: [-3, 2.2, -6, 7, 9, 11, -6.3, 75, 82.6, 32.3, -9.5, 62.5, 7, 95.2],
      clusters: [2, 2, 1, 3, 3, 3, 1, 6, 7, 4, 1, 5, 3, 8],
      k: 8,
    },
  ])('parts $values into the $k clusters of Ckmeans.1d.dp', ({ values, clusters, k }) => {
    const labels = columnOf(numbers(1, k).reverse());
    expect(TIER(columnOf(values), 'natural', '', labels).flat()).toEqual(clusters.map(String));
  });
});

describe('LIFECYCLE', () => {
  it('counts purchase days and the days since as lifetimes does', () => {
    // lifetimes @ 4f2833f, tests/test_utils.py: frequency, recency and T on 2015-02-07 are (1, 5, 6), (0, 0, 37), (2, 4, 37);
    // purchase days are frequency + 1, days since the last purchase are T − recency.
    const table = LIFECYCLE(
      columnOf([1, 1, 2, 3, 3, 3]),
      columnOf(['2015-02-01', '2015-02-06', '2015-01-01', '2015-01-01', '2015-01-02', '2015-01-05']),
      '2015-02-07',
    );
    expect(table.slice(1).map((row) => row.slice(0, 3))).toEqual([
      [1, 2, 1],
      [2, 1, 37],
      [3, 3, 33],
    ]);
  });

  it.skipIf(!hasValidationData)('knows the repeat purchases and stages of CDNOW', () => {
    // Fader, Hardie & Lee (2005): 2,357 customers, 1,411 of them without a repeat purchase by 1997-09-30; 2,457 repeat purchases.
    // Stages and the cycle: NumPy 2.4.6, np.median of np.diff of each customer's days, by the definition.
    const rows = readDataSet('cdnow_transactions.csv');
    const table = LIFECYCLE(
      columnOf(rows.map((row) => row.id)),
      columnOf(rows.map((row) => row.date)),
      '1997-09-30',
    ).slice(1);
    expect(table).toHaveLength(2357);
    expect(table.filter((row) => row[1] === 1)).toHaveLength(1411);
    expect(table.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(2357 + 2457);
    expect(table.find((row) => row[1] === 1)?.[3]).toBe(27);
    expect(
      counts(
        table.map((row) => row[4]),
        ['New', 'Active', 'At risk', 'Dormant', 'Lost'],
      ),
    ).toEqual([0, 237, 118, 139, 1863]);
  });
});
