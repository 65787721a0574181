/** Random customers, as columns that methods of segmentation look at. */
import fc from 'fast-check';
import type { PurchaseDays } from '../../src/core/metrics/purchaseDays.ts';

export const AS_OF = 1000;

/** An amount as it is written, mantissa × 10^exponent. */
export interface Written {
  mantissa: number;
  exponent: number;
}

export interface Customer {
  key: string;
  /** Purchase days, ascending and distinct. */
  days: number[];
  orders: number;
  revenue: Written;
  forecast: Written | null;
  discountShare: number | null;
  unitPrice: Written | null;
  /** On a scale of five, the last one first. */
  ratings: number[];
}

/** From 1e-6 to 1e9: with ties, refunds and zeros, and with tenths that are no binary fractions. */
export const amount: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ mantissa: fc.integer({ min: -2, max: 4 }), exponent: fc.constantFrom(-1, 0) }),
  fc.record({ mantissa: fc.integer({ min: -9_999, max: 99_999 }), exponent: fc.integer({ min: -6, max: 4 }) }),
);

const days = fc
  .uniqueArray(fc.integer({ min: AS_OF - 60, max: AS_OF }), { maxLength: 6 })
  .map((list) => list.sort((a, b) => a - b));

/** Customers c0, c1 and so on; there may be none. */
export const shops: fc.Arbitrary<Customer[]> = fc
  .array(
    fc.record({
      days,
      orders: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 12 })),
      revenue: amount,
      forecast: fc.option(amount),
      discountShare: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
      unitPrice: fc.option(
        fc.record({ mantissa: fc.integer({ min: 1, max: 9_999 }), exponent: fc.constantFrom(-2, -1) }),
      ),
      ratings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((each, i) => ({ ...each, key: `c${i}` })));

/** The double that stands for an amount; never −0. */
export function toNumber({ mantissa, exponent }: Written): number {
  return Number(`${mantissa}e${exponent}`) + 0;
}

export function toNumberOrNull(written: Written | null): number | null {
  return written === null ? null : toNumber(written);
}

export function purchaseDaysOf(shop: readonly Customer[]): PurchaseDays[] {
  return shop.map(({ key, days: bought }) => ({ customer: key, days: bought }));
}

export function rfmColumns(shop: readonly Customer[]) {
  return {
    daysSince: shop.map(({ days: bought }) => AS_OF - (bought[bought.length - 1] ?? 0)),
    orders: shop.map(({ orders }) => orders),
    revenue: shop.map(({ revenue }) => toNumber(revenue)),
  };
}

export function ratingColumns(shop: readonly Customer[]) {
  return {
    all: {
      sums: shop.map(({ ratings }) => ratings.reduce((sum, rating) => sum + rating, 0)),
      counts: shop.map(({ ratings }) => ratings.length),
    },
    last: {
      sums: shop.map(({ ratings }) => ratings[0] ?? 0),
      counts: shop.map(({ ratings }) => Math.min(1, ratings.length)),
    },
  };
}
