import { describe, expect, it } from 'vitest';
import { periodOf, periodStart } from '../../src/core/numerics/calendar.ts';
import { serialDay } from './serialDay.ts';

const startOf = (date: string, period: Parameters<typeof periodOf>[1]) =>
  periodStart(periodOf(serialDay(date), period), period);

describe('calendar periods', () => {
  it('of weeks begin on the Monday of ISO 8601, over year ends and leap days', () => {
    // Python 3: date.fromisocalendar(*date.fromisoformat(day).isocalendar()[:2], 1)
    for (const [day, monday] of [
      ['2024-12-29', '2024-12-23'],
      ['2024-12-30', '2024-12-30'],
      ['2025-01-05', '2024-12-30'],
      ['2025-01-06', '2025-01-06'],
      ['2026-12-31', '2026-12-28'],
      ['2027-01-03', '2026-12-28'],
      ['2024-02-29', '2024-02-26'],
    ] as const) {
      expect(startOf(day, 'week')).toBe(serialDay(monday));
    }
  });

  it('of months, quarters and years begin on their first day', () => {
    expect(startOf('2024-02-29', 'month')).toBe(serialDay('2024-02-01'));
    expect(startOf('2024-03-01', 'month')).toBe(serialDay('2024-03-01'));
    expect(startOf('2023-12-31', 'quarter')).toBe(serialDay('2023-10-01'));
    expect(startOf('2024-01-01', 'quarter')).toBe(serialDay('2024-01-01'));
    expect(startOf('2024-12-31', 'year')).toBe(serialDay('2024-01-01'));
    expect(startOf('2025-01-01', 'year')).toBe(serialDay('2025-01-01'));
  });

  it('are numbered in sequence over the year end', () => {
    expect(periodOf(serialDay('2025-01-01'), 'month') - periodOf(serialDay('2024-12-31'), 'month')).toBe(1);
    expect(periodOf(serialDay('2025-01-06'), 'week') - periodOf(serialDay('2024-12-29'), 'week')).toBe(2);
  });
});
