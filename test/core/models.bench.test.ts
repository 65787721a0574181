/** How long fits take: on one core, by the time of this process, since other tests run beside it. */
import { describe, expect, it } from 'vitest';
import * as bgNbd from '../../src/core/models/bgNbd.ts';
import * as mbgNbd from '../../src/core/models/mbgNbd.ts';
import { buyer, uniform } from './simulatedCustomers.ts';

/** Customers of up to two years, in whole days. */
function customers(count: number): ReturnType<typeof buyer>[] {
  const random = uniform(9);
  const parameters = { r: 0.25, alpha: 4.4, a: 0.8, b: 2.4 };
  return Array.from({ length: count }, () => {
    const { tx, ...history } = buyer(parameters, 1, Math.floor(730 * random()) / 7, 0, random);
    return { ...history, tx: Math.floor(tx * 7) / 7 };
  });
}

/** The quickest of several runs, in milliseconds: the others wait for caches that the tests beside them use. */
function processorMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe.each([
  { name: 'BG/NBD', model: bgNbd },
  { name: 'MBG/NBD', model: mbgNbd },
])('$name', ({ model }) => {
  it('is fitted to as many customers as CDNOW’s within 20 ms', () => {
    const sample = customers(2357);
    expect(processorMs(() => model.fit(sample))).toBeLessThan(20);
  });

  it('is fitted to 100,000 customers within 500 ms', () => {
    const sample = customers(100_000);
    expect(processorMs(() => model.fit(sample))).toBeLessThan(500);
  });
});
