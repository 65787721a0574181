import { describe, expect, it } from 'vitest';
import { retentionFromCounts, retentionFromLists } from '../../src/core/metrics/retention.ts';
import { revenueRetention } from '../../src/core/metrics/revenueRetention.ts';

describe('retention', () => {
  it('is the share of the same customers who stayed, without the noise of 1 − 0.1', () => {
    expect(retentionFromCounts(200, 180)).toBe(0.9);
    expect(retentionFromLists(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], ['2', '3', '4'])).toBe(0.3);
  });

  it('ignores customers who joined in between and ids that come twice', () => {
    expect(retentionFromLists(['a', 'a', 'b'], ['b', 'c', 'd', 'b'])).toBe(0.5);
  });
});

describe('revenue retention', () => {
  it('of the worked example is 80% gross and 90% net', () => {
    // Worked by hand: of 100, 10 are lost and 10 contracted; 10 are gained by expansion.
    expect(revenueRetention([10, 30, 20, 40], [0, 20, 30, 40])).toEqual({
      gross: 0.8,
      net: 0.9,
      grossChurn: 0.2,
      netChurn: 0.1,
    });
  });

  it('leaves out customers who paid nothing at the start', () => {
    expect(revenueRetention([10, 30, 20, 40, 0], [0, 20, 30, 40, 999])).toEqual(
      revenueRetention([10, 30, 20, 40], [0, 20, 30, 40]),
    );
    expect(revenueRetention([0], [5])).toBeNull();
  });

  it('has negative net churn when expansion prevails', () => {
    expect(revenueRetention([10, 10], [5, 20])).toEqual({ gross: 0.75, net: 1.25, grossChurn: 0.25, netChurn: -0.25 });
  });

  it('adds fractions as they are written', () => {
    expect(revenueRetention([0.1, 0.2], [0.1, 0.2])).toEqual({ gross: 1, net: 1, grossChurn: 0, netChurn: 0 });
    expect(revenueRetention([0.1, 0.2, 0.7], [0.1, 0.2, 0.6])?.grossChurn).toBe(0.1);
  });
});
