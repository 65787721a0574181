/** What a repeat-purchase model knows of a customer: how many purchases, and when the last of them. */

/** Times are since the customer's first purchase, in one unit for all customers. */
export interface PurchaseHistory {
  /** Repeat purchases, a whole number: the first is not counted. */
  x: number;
  /** Time of the last purchase; 0 where x is 0. */
  tx: number;
  /** Time at which observation ends, at least t_x. */
  T: number;
}

/** Customers whose histories are the same: a likelihood needs them once. */
export interface Alike {
  history: PurchaseHistory;
  customers: number;
}

/** Histories in ascending order with how many customers have each, whatever the order of the customers. */
export function distinctHistories(histories: readonly PurchaseHistory[]): Alike[] {
  // Copied, since objects of one plain shape are read several times as fast as what callers may bring.
  const ascending = histories
    .map(({ x, tx, T }) => ({ x, tx, T }))
    .sort((a, b) => a.x - b.x || a.T - b.T || a.tx - b.tx);
  const distinct: Alike[] = [];
  let last: Alike | null = null;
  for (const history of ascending) {
    if (last && last.history.x === history.x && last.history.T === history.T && last.history.tx === history.tx) {
      last.customers++;
    } else {
      last = { history, customers: 1 };
      distinct.push(last);
    }
  }
  return distinct;
}

/** The mean of T over customers: the scale of times, 1 where every customer came on the last day. */
export function meanAge(alike: readonly Alike[]): number {
  const customers = alike.reduce((sum, each) => sum + each.customers, 0);
  return alike.reduce((sum, each) => sum + each.customers * each.history.T, 0) / customers || 1;
}
