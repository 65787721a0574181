import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPseudonym, pseudonym } from '../../src/grid/pseudonym.ts';

describe('a pseudonym', () => {
  it('has one shape whatever the key, and does not show it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
        expect(pseudonym(key)).toMatch(/^K-[0-9A-Z]{10}$/);
        expect(isPseudonym(pseudonym(key))).toBe(true);
        expect(isPseudonym(key)).toBe(/^K-[0-9A-Z]{10}$/.test(key));
      }),
    );
  });

  it('is another for every key of lists as shops have them', () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => [
      `C-${String(i).padStart(5, '0')}`,
      `${i}`,
      `customer.${i}@example.com`,
      String.fromCharCode(0x4e00 + (i % 200), 0x4e00 + Math.floor(i / 200)),
    ]).flat();
    expect(new Set(keys).size).toBe(160_000);
    expect(new Set(keys.map(pseudonym)).size).toBe(160_000);
  });
});
