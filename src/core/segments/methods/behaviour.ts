/** Behaviour as a method: how often a customer ordered in the observed window. */
import type { CutsOf, Method } from '../method.ts';

export const BEHAVIOURS = ['frequent', 'occasional', 'oneTime'] as const;

export interface BehaviourColumns {
  /** Orders in the observed window. */
  orders: readonly number[];
}

export interface BehaviourSettings {
  /** Orders from which a customer is frequent, 2 or more. With 2, nobody is occasional. */
  frequentFrom: number;
}

/**
 * Three orders. After the first, 32% of customers place another, after the second 54%: by the third the odds have turned
 * (RJMetrics' survey of 176 online shops and 18 million customers, 2015). A long window makes more customers frequent.
 */
export const DEFAULT_BEHAVIOUR: BehaviourSettings = { frequentFrom: 3 };

/** Classes are the places of `BEHAVIOURS`. Customers without an order have none. */
export const behaviour: Method<'orders', BehaviourColumns, BehaviourSettings, CutsOf<'orders'>> = {
  dimensions: ['orders'],
  cutsOf: (_, { frequentFrom }) => ({ orders: { passing: '>=', at: [[2, frequentFrom]] } }),
  valuesOf: ({ orders }) => ({ orders: orders.map((count) => (count > 0 ? count : null)) }),
  classCount: () => BEHAVIOURS.length,
  classOf:
    () =>
    ([level = 0]) =>
      BEHAVIOURS.length - 1 - level,
};
