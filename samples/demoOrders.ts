/** Two years of a shop's orders and survey answers: customers who come, buy at their own pace, and leave. */
import type { Random } from './random.ts';

/** Serial days of 1 November 2024 and 31 October 2026. */
const FIRST_DAY = 45597;
const LAST_DAY = 46326;

export interface Order {
  day: number;
  customer: string;
  channel: number;
  product: number;
  quantity: number;
  /** What was paid, less than 0 for a refund. */
  cents: number;
  /** What the prices come to beyond what was paid. */
  discountCents: number;
}

export interface Answer {
  day: number;
  customer: string;
  score: number;
  satisfaction: number;
  topic: number;
}

const CUSTOMERS = 872;
/** Share of customers who were there when the books begin. */
const FOUNDING_SHARE = 0.22;
const REFUND_SHARE = 0.025;
const PRICES = [4800, 5600, 8800, 9600, 16800, 26800];
/** Orders per day relative to the mean: November and December are the season for gifts. */
const SEASON = [1.0, 0.75, 0.9, 0.95, 0.95, 1.0, 0.9, 0.92, 1.02, 1.05, 1.3, 1.45];

export function demoOrders(random: Random): Order[] {
  const orders: Order[] = [];
  for (let i = 1; i <= CUSTOMERS; i++) orders.push(...ordersOf(`C-${String(i).padStart(5, '0')}`, i, random));
  return orders.sort((a, b) => a.day - b.day);
}

function ordersOf(customer: string, index: number, random: Random): Order[] {
  const founding = index <= CUSTOMERS * FOUNDING_SHARE;
  const start = founding ? FIRST_DAY + random.whole(0, 20) : random.whole(FIRST_DAY + 10, LAST_DAY - 3);
  // Paces and purses differ by an order of magnitude: that is what tiers are about.
  const daysBetween = 18 * Math.exp(1.1 * random.normal()) + 12;
  const purse = Math.exp(0.9 * random.normal());
  const leaves = start + random.exponential(420);
  const channel = random.weighted([
    [0, 44],
    [1, 32],
    [2, 17],
    [3, 7],
  ] as const);
  const orders: Order[] = [];
  for (let day = start; day <= LAST_DAY && day <= leaves; day += 1 + Math.round(random.exponential(daysBetween))) {
    const month = new Date((day - 25569) * 86_400_000).getUTCMonth();
    if (orders.length > 0 && random.next() > (SEASON[month] ?? 1) / 1.45) continue;
    const order = oneOrder(day, customer, channel, purse, random);
    orders.push(order);
    if (random.next() < REFUND_SHARE && day + 6 <= LAST_DAY) {
      const back = { quantity: -order.quantity, cents: -order.cents, discountCents: 0 };
      orders.push({ ...order, ...back, day: day + random.whole(0, 6) });
    }
  }
  return orders;
}

function oneOrder(day: number, customer: string, channel: number, purse: number, random: Random): Order {
  const product = random.weighted([
    [0, 26],
    [1, 20],
    [2, 22],
    [3, 14],
    [4, 8],
    [5, 10],
  ] as const);
  const quantity = Math.max(
    1,
    Math.round(
      purse *
        random.weighted([
          [1, 45],
          [2, 30],
          [3, 15],
          [5, 10],
        ] as const),
    ),
  );
  const paid = random.weighted([
    [1, 70],
    [0.95, 15],
    [0.9, 15],
  ] as const);
  const listed = (PRICES[product] ?? 0) * quantity;
  const cents = Math.round(listed * paid);
  return { day, customer, channel, product, quantity, cents, discountCents: listed - cents };
}

/** About three answers for every ten orders; those who are about to leave are less content. */
export function demoAnswers(orders: readonly Order[], random: Random): Answer[] {
  const lastOrder = new Map(orders.map(({ customer, day }) => [customer, day]));
  return orders.flatMap((order) => {
    if (order.cents <= 0 || random.next() > 0.3) return [];
    const leaving = (lastOrder.get(order.customer) ?? 0) - order.day < 30 && order.day < LAST_DAY - 120;
    const score = random.weighted(leaving ? UNHAPPY : HAPPY);
    const satisfaction = score >= 9 ? 5 : score >= 7 ? 4 : score >= 5 ? 3 : score >= 3 ? 2 : 1;
    const day = Math.min(LAST_DAY, order.day + random.whole(1, 9));
    return [{ day, customer: order.customer, score, satisfaction, topic: random.whole(0, 4) }];
  });
}

const HAPPY = [
  [10, 30],
  [9, 26],
  [8, 18],
  [7, 12],
  [6, 5],
  [5, 4],
  [3, 3],
  [1, 1],
  [0, 1],
] as const;
const UNHAPPY = [
  [10, 10],
  [9, 14],
  [8, 18],
  [7, 20],
  [6, 14],
  [5, 10],
  [3, 7],
  [1, 4],
  [0, 3],
] as const;
