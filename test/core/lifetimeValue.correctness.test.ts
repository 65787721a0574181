import { describe, expect, it } from 'vitest';
import { historicLifetimeValues, retentionLifetimeValue } from '../../src/core/metrics/clv.ts';

describe('lifetime value at a constant retention rate', () => {
  it('is the $250 of Gupta, Lehmann & Stuart when the first margin follows a renewal', () => {
    // Gupta, S., Lehmann, D. R. & Stuart, J. A. (2004). Valuing Customers. JMR 41(1), 7–18, footnote 2.
    expect(retentionLifetimeValue(100, 0.8, 0.12, 'nextPeriod')).toBeCloseTo(250, 9);
  });

  it('differs by the first margin as in Fader & Hardie', () => {
    // Fader & Hardie (2012), Reconciling and Clarifying CLV Formulas, eqs 1–3, on the figures above.
    expect(retentionLifetimeValue(100, 0.8, 0.12, 'now')).toBeCloseTo(350, 9);
    expect(retentionLifetimeValue(100, 0.8, 0.12, 'periodEnd')).toBeCloseTo(312.5, 9);
  });

  it('is the residual value just before a renewal', () => {
    // Fader & Hardie's workshop, slide 147: $495 at r = .9, d = .1; Fader & Hardie (2015) p. 88: $343 at r = .833.
    expect(retentionLifetimeValue(100, 0.9, 0.1, 'renewal')).toBeCloseTo(495, 9);
    expect(Math.round(retentionLifetimeValue(100, 0.833, 0.1, 'renewal'))).toBe(343);
  });

  it('is the sum of the discounted margins', () => {
    let sum = 0;
    for (let t = 0; t < 400; t++) sum += (70 * 0.6 ** t) / 1.05 ** t;
    expect(retentionLifetimeValue(70, 0.6, 0.05, 'now')).toBeCloseTo(sum, 9);
  });

  it('ends with the first margin when nobody is retained, and needs discounting when everybody is', () => {
    expect(retentionLifetimeValue(100, 0, 0.1, 'now')).toBe(100);
    expect(retentionLifetimeValue(100, 0, 0, 'nextPeriod')).toBe(0);
    expect(retentionLifetimeValue(100, 1, 0.1, 'nextPeriod')).toBe(1000);
  });
});

describe('historic value', () => {
  it('is the margin of the net revenue, as the decimals multiply', () => {
    expect(historicLifetimeValues(['b', 'a', 'b', 'c'], [0.6, 1.1, 0.5, -50], 1.1)).toEqual([
      { customer: 'b', revenue: 1.1, value: 1.21 },
      { customer: 'a', revenue: 1.1, value: 1.21 },
      { customer: 'c', revenue: -50, value: -55 },
    ]);
  });
});
