import { describe, expect, it } from 'vitest';
import { filled } from '../../src/i18n/filled.ts';

describe('filled', () => {
  it('puts figures and names at their places, wherever and however often they stand', () => {
    expect(filled('{of} {value}: {of}', { of: 'revenue', value: 3 })).toBe('revenue 3: revenue');
  });

  it('takes the first word for one, and the other for any other figure, formatted or not', () => {
    const text = '{n} {n|day|days}';
    expect([0, 1, 2, '1', '1,024'].map((n) => filled(text, { n }))).toEqual([
      '0 days',
      '1 day',
      '2 days',
      '1 day',
      '1,024 days',
    ]);
  });

  it('leaves braces around anything else, and those that a name brings', () => {
    expect(filled('{sheet} {other} {}', { sheet: '{other}' })).toBe('{other} {other} {}');
  });
});
