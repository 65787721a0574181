import { describe, expect, it } from 'vitest';
import { correlationText } from '../../src/i18n/correlationText.ts';

describe('a correlation in words', () => {
  it('has two decimals and a true minus sign, unless it rounds to 0', () => {
    expect([0.1139, -0.42, -0.004, 0, 1].map(correlationText)).toEqual(['0.11', '−0.42', '0.00', '0.00', '1.00']);
  });
});
