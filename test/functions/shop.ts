/** A made-up shop for forecasts: order rows of customers who buy at random and leave at random, the same in every run. */
import { randomFrom } from './fuzz/random.ts';

export interface ShopOrder {
  customer: string;
  /** Serial day. */
  day: number;
  amount: number;
}

export const SHOP_END = 45_600;

/** Orders of so many customers over 600 days, in the order of their dates. */
export function shopOrders(customers: number, seed = 1): ShopOrder[] {
  const { next } = randomFrom(seed);
  const orders: ShopOrder[] = [];
  for (let i = 0; i < customers; i++) {
    const gap = 15 + 150 * next();
    const leaving = 0.1 + 0.5 * next();
    const typical = 20 + 80 * next();
    let day = SHOP_END - Math.floor(600 * next());
    do {
      orders.push({ customer: `C-${i}`, day, amount: Math.round(100 * typical * (0.5 + next())) / 100 });
      day += Math.ceil(-gap * Math.log(1 - next()));
    } while (day <= SHOP_END && next() > leaving);
  }
  return orders.sort((a, b) => a.day - b.day);
}

export const shopColumns = (orders: readonly ShopOrder[]) =>
  [
    orders.map(({ customer }) => [customer]),
    orders.map(({ day }) => [day]),
    orders.map(({ amount }) => [amount]),
  ] as const;
