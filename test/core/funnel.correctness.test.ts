import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/core/metrics/funnel.ts';

describe('the funnel', () => {
  it('measures each stage against the one before and against the first', () => {
    expect(funnel([1000, 400, 100])).toEqual([
      { count: 1000, stepRate: null, overallRate: 1, lost: 0 },
      { count: 400, stepRate: 0.4, overallRate: 0.4, lost: 600 },
      { count: 100, stepRate: 0.25, overallRate: 0.1, lost: 300 },
    ]);
  });

  it('has no step rate after a stage that nobody reached', () => {
    expect(funnel([10, 0, 0])[2]).toEqual({ count: 0, stepRate: null, overallRate: 0, lost: 0 });
  });
});
