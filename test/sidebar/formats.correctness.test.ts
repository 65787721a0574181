/** Numbers, shares, amounts and days as each language writes them. */
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/i18n/sidebar/formats.ts';

const en = formats('en');
const zh = formats('zh-CN');

describe('shares', () => {
  it.each([
    [5388, 5412, '99.6%'],
    [1, 3, '33.3%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [99_999, 100_000, '99.9%'],
    [-5, 1000, '−0.5%'],
    [5, 0, '–'],
    [5, -3, '–'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(en.share(part, whole)).toBe(text);
  });
});

describe('amounts', () => {
  it.each([
    [2640, { symbol: '¥', decimals: 0 }, '¥2,640'],
    [-86.5, { symbol: '¥', decimals: 2 }, '−¥86.50'],
    [1234.5, { symbol: '', decimals: 2 }, '1,234.50'],
    [-0.001, { symbol: '$', decimals: 2 }, '$0.00'],
  ] as const)('%d with %j is %s', (value, currency, text) => {
    expect(en.amount(value, currency)).toBe(text);
    expect(zh.amount(value, currency)).toBe(text);
  });
});

describe('days', () => {
  // Sheets: =DATE(2024,11,1) is 45597, =DATE(2000,2,29) is 36585, 1899-12-31 is 1.
  it.each([
    [45597, '1 Nov 2024', '2024-11-01'],
    [36585, '29 Feb 2000', '2000-02-29'],
    [1, '31 Dec 1899', '1899-12-31'],
  ])('serial day %i is %s', (day, english, chinese) => {
    expect(en.day(day)).toBe(english);
    expect(zh.day(day)).toBe(chinese);
  });

  it('are spelled out where day and month could be taken for each other', () => {
    expect(en.spelledDate('2026-04-03')).toBe('3 Apr 2026');
    expect(zh.spelledDate('2026-04-03')).toBe('2026年4月3日');
  });

  it('have their time of day after them', () => {
    expect(en.moment('2026-11-01 09:42')).toBe('1 Nov 2026, 09:42');
    expect(zh.moment('2026-11-01 09:42')).toBe('2026-11-01 09:42');
  });
});
