import { describe, expect, it } from 'vitest';
import { decimalMark, looksNumeric, readNumber } from '../../src/grid/numbers.ts';

describe('a number as text', () => {
  // Each value is what the text says to a reader of the respective convention.
  it.each([
    ['1,234.50', 1234.5],
    ['1234', 1234],
    ['¥820', 820],
    ['￥１，２８０．００', 1280],
    ['$ 1,000', 1000],
    ['1 234.5', 1234.5],
    ['12%', 0.12],
    ['12.5％', 0.125],
    ['(30.00)', -30],
    ['-86.50', -86.5],
    ['−86.50', -86.5],
    ['¥-86.50', -86.5],
    ['-¥86.50', -86.5],
    ['1.2万', 12000],
    ['3亿', 300000000],
    ['12,34,567.8', 1234567.8],
    ['.5', 0.5],
    ['820元', 820],
    ['USD 5', 5],
  ])('“%s” is %d', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
  });

  it.each([
    ['1.234,50', 1234.5],
    ['12,5', 12.5],
    ['1.234', 1234],
    ['€ 9,99', 9.99],
  ])('“%s” with a decimal comma is %d', (text, value) => {
    expect(readNumber(text, ',')).toBe(value);
  });

  it.each(['n/a', 'TBC', '', ' ', '12 apples', '1,23', '1.2.3', '--5', '%', '¥', '12,3456', 'Order 12', '(', '1e5'])(
    '“%s” is not a number with a decimal point',
    (text) => {
      expect(readNumber(text, '.')).toBeNull();
    },
  );

  it('is none above 1e60, where arithmetic would leave the doubles', () => {
    expect(readNumber(-1e60, '.')).toBe(-1e60);
    for (const cell of [1.1e60, -1e300, Number.POSITIVE_INFINITY, Number.NaN]) expect(readNumber(cell, '.')).toBeNull();
    expect(readNumber('9'.repeat(400), '.')).toBeNull();
    expect(looksNumeric('9'.repeat(400))).toBe(false);
    expect(readNumber(`0.${'0'.repeat(400)}1`, '.')).toBe(0);
  });
});

describe('the decimal mark of a column', () => {
  it('is settled by one text that reads only one way', () => {
    expect(decimalMark(['1,234', '12,5']).mark).toBe(',');
    expect(decimalMark(['1,234', '12.50']).mark).toBe('.');
    expect(decimalMark(['1,234', 5, '']).mark).toBe('.');
  });

  it('reports texts that contradict each other', () => {
    expect(decimalMark(['12.50', '9,99']).conflict).toEqual({ point: 0, comma: 1 });
    expect(decimalMark(['12.50', '1,234']).conflict).toBeNull();
  });
});
