/** Every custom function that takes ranges, on 100,000 rows in the built bundle, far from the 30 s at which Google stops. */
import { describe, expect, it } from 'vitest';
import { LONGEST_MS, rangeFunctions, sample } from '../../bench/functions.ts';

describe('on 100,000 rows', () => {
  it.each(rangeFunctions.map((each) => [each.name, each] as const))('%s answers within 3 s', (_, each) => {
    expect(sample(each, 100_000)).toBeLessThan(LONGEST_MS);
  });
});
