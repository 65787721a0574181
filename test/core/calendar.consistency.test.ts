import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf, periodStart } from '../../src/core/numerics/calendar.ts';

describe('calendar periods', () => {
  it('hold every day exactly once', () => {
    const period = fc.constantFrom('week', 'month', 'quarter', 'year');
    // 1900 to 2199, as far as dates are read.
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 109_574 }), period, (day, each) => {
        const number = periodOf(day, each);
        expect(periodStart(number, each)).toBeLessThanOrEqual(day);
        expect(periodStart(number + 1, each)).toBeGreaterThan(day);
      }),
    );
  });
});
