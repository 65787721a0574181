/** Need as a method: whether customers buy at a discount, and whether they pay more than is usual. */
import { exactProduct } from '../../numerics/decimal.ts';
import { median } from '../../numerics/median.ts';
import type { CutsOf, Method } from '../method.ts';

export const NEEDS = ['priceSensitive', 'qualitySensitive', 'neither'] as const;

/** Per-customer columns, parallel; null where unknown. */
export interface NeedColumns {
  /** Share of the customer's orders, or of the revenue, that had a discount: 0 to 1. */
  discountShare: readonly (number | null)[];
  /** Average price of a unit, in the currency of the amounts. */
  unitPrice: readonly (number | null)[];
}

export interface NeedSettings {
  /** Discount share from which a customer buys at a discount, in (0, 1]. */
  discountFrom: number;
  /** Multiple of the median unit price of all customers from which a customer buys at a premium, above 0. */
  premiumFrom: number;
}

/**
 * At a discount: half of the orders, a convention of this method. At a premium: 20% above what is usual, as Nielsen
 * defines premium goods (Moving on Up: Global Premiumization Report, December 2016: at least 20% more than the average
 * price of the category). The usual is the median here, since a few dear customers move a mean.
 */
export const DEFAULT_NEED: NeedSettings = { discountFrom: 0.5, premiumFrom: 1.2 };

/**
 * Classes are the places of `NEEDS`. Price-sensitive: at a discount and not at a premium. Quality-sensitive: at a
 * premium and not at a discount. Who does both, or neither, is neither. Customers whose discount share or unit price is
 * unknown have no class.
 *
 * Unit prices compare customers only where goods are alike: in a shop of pens and desks they tell who buys desks.
 */
export const need: Method<
  'discountShare' | 'unitPrice',
  NeedColumns,
  NeedSettings,
  CutsOf<'discountShare' | 'unitPrice'>
> = {
  dimensions: ['discountShare', 'unitPrice'],
  cutsOf: ({ unitPrice }, { discountFrom, premiumFrom }) => {
    const prices = unitPrice.filter((price): price is number => price !== null);
    return {
      discountShare: { passing: '>=', at: [[discountFrom]] },
      unitPrice: { passing: '>=', at: [prices.length > 0 ? [exactProduct(premiumFrom, median(prices))] : []] },
    };
  },
  valuesOf: ({ discountShare, unitPrice }) => ({ discountShare, unitPrice }),
  classCount: () => NEEDS.length,
  classOf:
    () =>
    ([atDiscount, atPremium]) => {
      if (atDiscount === atPremium) return NEEDS.indexOf('neither');
      return NEEDS.indexOf(atDiscount ? 'priceSensitive' : 'qualitySensitive');
    },
};
