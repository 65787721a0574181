import { describe, expect, it } from 'vitest';
import { dayOf, dayOrderEvidence, dayReader, isoDay } from '../../src/grid/days.ts';

const read = dayReader(() => 'Asia/Shanghai');
const iso = (cell: Parameters<typeof read>[0], order: Parameters<typeof read>[1] = null) => {
  const day = read(cell, order);
  return day === null ? null : isoDay(day);
};

describe('a date as text', () => {
  it.each([
    '2025-04-01',
    '2025/4/1',
    '2025.4.1',
    '2025年4月1日',
    '2025 年 4 月 1 日',
    '20250401',
    '2025-04-01 08:26:00',
    '2025-04-01T23:30:00Z',
    '2025-04-01 10:00:00 +0800',
    '2025/4/1 下午3:05',
    '２０２５－０４－０１',
    '1 Apr 2025',
    '1-Apr-2025',
    '1st April 2025',
    'Apr 1, 2025',
    'April 1, 2025',
    'Tue, 1 Apr 2025',
    '1.4.2025',
    '1-Apr-25',
  ])('“%s” is 1 April 2025', (text) => {
    expect(iso(text)).toBe('2025-04-01');
  });

  it.each([
    'Order 12',
    '2025-02-30',
    '13/13/2025',
    'next week',
    '2025',
    '12',
    '1/2',
    '2025-13-01',
    '99.99',
    'May',
    '1234567',
    '2025-04-01-7',
  ])('“%s” is no date', (text) => {
    expect(iso(text)).toBeNull();
  });

  it('is read by the order that the column has', () => {
    expect(iso('03/04/2026', 'dayFirst')).toBe('2026-04-03');
    expect(iso('03/04/2026', 'monthFirst')).toBe('2026-03-04');
    expect(iso('25/12/2025', 'monthFirst')).toBeNull();
  });
});

describe('a date cell that is no day', () => {
  it.each([Number.NaN, 8.64e15, -8.64e15])('of the instant %d is not read', (time) => {
    expect(iso(new Date(time))).toBeNull();
  });
});

describe('a date cell', () => {
  it('has the day that the spreadsheet’s own zone shows', () => {
    // 16:30 UTC is half past midnight of the next day in Shanghai, and still the same day in London.
    expect(iso(new Date('2025-03-31T16:30:00Z'))).toBe('2025-04-01');
    expect(isoDay(dayReader(() => 'Europe/London')(new Date('2025-03-31T16:30:00Z'), null) ?? 0)).toBe('2025-03-31');
  });

  it('is right on the days when clocks change', () => {
    const newYork = dayReader(() => 'America/New_York');
    // Clocks went forward at 07:00 UTC on 9 March 2025: midnight was at 05:00 UTC that day, at 04:00 UTC the next.
    expect(isoDay(newYork(new Date('2025-03-09T04:59:59Z'), null) ?? 0)).toBe('2025-03-08');
    expect(isoDay(newYork(new Date('2025-03-09T05:00:00Z'), null) ?? 0)).toBe('2025-03-09');
    expect(isoDay(newYork(new Date('2025-03-10T03:59:59Z'), null) ?? 0)).toBe('2025-03-09');
    expect(isoDay(newYork(new Date('2025-03-10T04:00:00Z'), null) ?? 0)).toBe('2025-03-10');
  });
});

describe('a number', () => {
  it('is a serial day or the digits of a date, never an id', () => {
    // DATE(2025,4,1) is 45748 in Sheets.
    expect(iso(45748)).toBe('2025-04-01');
    expect(iso(45748.75)).toBe('2025-04-01');
    expect(iso(20250401)).toBe('2025-04-01');
    expect(iso(17850)).toBeNull();
    expect(iso(536365)).toBeNull();
  });

  it('of a leap day counts it', () => {
    expect((dayOf(2024, 3, 1) ?? 0) - (dayOf(2024, 2, 28) ?? 0)).toBe(2);
    expect(dayOf(2025, 2, 29)).toBeNull();
  });
});

describe('the order of day and month', () => {
  it('is proven by a day above 12 anywhere in the column', () => {
    expect(dayOrderEvidence(['03/04/2026', '25/12/2025', 5])).toMatchObject({
      dayFirst: 1,
      monthFirst: -1,
      ambiguous: 0,
    });
    expect(dayOrderEvidence(['12/25/2025'])).toMatchObject({ dayFirst: -1, monthFirst: 0 });
  });

  it('stays open when every text reads both ways, unless both readings are one day', () => {
    expect(dayOrderEvidence(['03/04/2026', '05/06/2026', '07/07/2026'])).toMatchObject({
      ambiguous: 0,
      ambiguousCount: 2,
    });
    expect(dayOrderEvidence(['04/04/2026'])).toMatchObject({ ambiguous: -1 });
  });
});
