import { describe, expect, it } from 'vitest';
import { isoWeek } from '../../src/core/numerics/calendar.ts';

const serialDay = (date: string) => Date.parse(date) / 86_400_000 + 25569;

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
