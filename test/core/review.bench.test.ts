/** How long a review of two years takes, beside reading the orders. */
import { describe, expect, it } from 'vitest';
import { customerRecords } from '../../src/core/review/customerRecords.ts';
import { reviewOf } from '../../src/core/review/review.ts';
import { periodFromId, type ReviewPeriod } from '../../src/core/review/reviewPeriod.ts';
import { processorMs } from './processorMs.ts';
import { serialDay } from './serialDay.ts';
import { uniform } from './simulatedCustomers.ts';

const ROWS = 100_000;
const CUSTOMERS = 25_000;
const [firstDay, asOf] = [serialDay('2024-10-01'), serialDay('2026-10-31')];
const random = uniform(7);
const column = <T>(of: (u: number) => T) => Array.from({ length: ROWS }, () => of(random()));

const rows = {
  customers: column((u) => `C-${Math.floor(CUSTOMERS * u)}`),
  days: column((u) => firstDay + Math.floor((asOf - firstDay + 1) * u)).sort((a, b) => a - b),
  amounts: column((u) => Math.round(20_000 * u - 500) / 100),
  orderIds: Array.from({ length: ROWS }, (_, i) => `S-${i}`),
  channels: column((u) => ['Web', 'App', 'Store'][Math.floor(3 * u)] as string),
};
const feedback = {
  recommendations: {
    customers: rows.customers,
    days: rows.days,
    scores: column((u) => Math.floor(11 * u)),
    topics: column((u) => `Topic ${Math.floor(6 * u)}`),
  },
  ratings: { days: rows.days, scores: column((u) => 1 + Math.floor(5 * u)), scaleMax: 5 },
};
const period = periodFromId('2026-10') as ReviewPeriod;
const none = { channel: null, product: null };
const source = { rows, feedback, choices: none, firstDay, asOf };
const rules = { netDays: true, inactiveDays: 180 };

describe('25 months of 100,000 orders, and as many answers', () => {
  it('are reviewed within 600 ms', () => {
    expect(customerRecords(rows).length).toBeGreaterThan(0.95 * CUSTOMERS);
    expect(reviewOf(period, source, rules, new Map()).periods.size).toBe(25);
    expect(processorMs(() => reviewOf(period, source, rules, new Map()))).toBeLessThanOrEqual(600);
  });
});
