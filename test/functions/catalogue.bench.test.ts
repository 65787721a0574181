/** Every custom function that takes ranges, on 100,000 rows in the built bundle, far from the 30 s at which Google stops. */
import { describe, expect, it } from 'vitest';
import { LONGEST_MS, rangeFunctions, sample } from '../../bench/functions.ts';

/** Time of this process only: other tests run beside it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe('on 100,000 rows', () => {
  it.each(rangeFunctions.map((each) => [each.name, each] as const))('%s answers within 3 s', (_, each) => {
    expect(sample(each, 100_000, processorMs)).toBeLessThan(LONGEST_MS);
  });
});
