import { describe, expect, it } from 'vitest';
import { isoWeek, periodOf, periodStart } from '../../src/core/numerics/calendar.ts';
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

describe('the ISO week', () => {
  // Wikipedia, “ISO week date”, table of years and weeks; Python 3: date.isocalendar().
  it.each([
    ['2005-01-01', 2004, 53],
    ['2005-01-02', 2004, 53],
    ['2005-12-31', 2005, 52],
    ['2007-01-01', 2007, 1],
    ['2007-12-30', 2007, 52],
    ['2007-12-31', 2008, 1],
    ['2008-12-28', 2008, 52],
    ['2008-12-29', 2009, 1],
    ['2009-12-31', 2009, 53],
    ['2010-01-03', 2009, 53],
    ['2010-01-04', 2010, 1],
    ['2024-12-30', 2025, 1],
    ['2025-03-31', 2025, 14],
  ])('of %s is in %i, number %i', (date, year, week) => {
    expect(isoWeek(serialDay(date))).toEqual({ year, week });
  });
});
