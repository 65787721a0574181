/** Money as whole thousandths, and quotients as fractions: exact, whatever the order in which they are added. */

const PLACES = 3;

/** @param decimal such as `-12.5`, with at most three places */
export function thousandths(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return decimal.startsWith('-') ? -size : size;
}

export function amountOf(units: bigint): number {
  return Number(units) / 10 ** PLACES;
}

export function sum(units: readonly bigint[]): bigint {
  return units.reduce((total, each) => total + each, 0n);
}

/** `d` is above 0. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export function compare(one: Fraction, other: Fraction): number {
  const difference = one.n * other.d - other.n * one.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The middle one of some fractions, or half of what both in the middle add up to. */
export function middle(fractions: readonly Fraction[]): Fraction {
  const sorted = [...fractions].sort(compare);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]] as [Fraction, Fraction];
  return sorted.length % 2 === 1 ? high : { n: low.n * high.d + high.n * low.d, d: 2n * low.d * high.d };
}

export function median(numbers: readonly number[]): number {
  const { n, d } = middle(numbers.map((number) => ({ n: BigInt(number), d: 1n })));
  return Number(n) / Number(d);
}
