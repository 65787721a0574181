import { describe, expect, it } from 'vitest';
import { fn as clvForecast } from '../../src/functions/clvForecast.ts';
import { fn as clvSubscription } from '../../src/functions/clvSubscription.ts';
import { fn as contactPriority } from '../../src/functions/contactPriority.ts';
import { fn as pAlive } from '../../src/functions/pAlive.ts';
import { fn as retentionForecast } from '../../src/functions/retentionForecast.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { column, columnOf, formula } from './formulas.ts';
import { refused } from './refused.ts';
import { SHOP_END, type ShopOrder, shopColumns, shopOrders } from './shop.ts';

const P_ALIVE = formula<Cell[][]>(pAlive);
const CLV_FORECAST = formula<Cell[][]>(clvForecast);
const CONTACT_PRIORITY = formula<Cell[][]>(contactPriority);
const RETENTION_FORECAST = formula<Cell[][]>(retentionForecast);
const CLV_SUBSCRIPTION = formula<number>(clvSubscription);

/** Orders of so many customers who came again, and of twice as many who did not. */
function repeating(customers: number): ShopOrder[] {
  return Array.from({ length: 3 * customers }, (_, i) => ({ customer: `C-${i}`, day: 45_000 + 7 * i, amount: 20 + i }))
    .flatMap((order, i) =>
      i < customers ? [order, { ...order, day: order.day + 30 + (i % 9) * 10, amount: 30 + i }] : order,
    )
    .sort((a, b) => a.day - b.day);
}

const finite = (table: readonly (readonly Cell[])[]) =>
  table.slice(1).every((row) => row.every((cell) => typeof cell !== 'number' || Number.isFinite(cell)));

describe('a forecast', () => {
  it('is not given with 29 repeat buyers: the header says so, in both languages, and its columns are blank', () => {
    const columns = shopColumns(repeating(29));
    const table = CLV_FORECAST(...columns);
    expect(table[0]?.[3]).toBe('P(alive) (no forecast: 29 of 30 repeat buyers)');
    expect(
      table
        .slice(1)
        .flatMap((row) => row.slice(3))
        .every((cell) => cell === ''),
    ).toBe(true);
    expect(table[1]?.slice(1, 3)).toEqual([1, expect.any(Number)]);
    const chinese = P_ALIVE(...columns, '', '', '', 'zh-CN');
    expect(chinese[0]?.[2]).toBe('存活概率（无法预测：复购客户 29 位，需 30 位）');
    const ranked = CONTACT_PRIORITY(...columns).slice(1);
    expect(ranked.map(([rank]) => rank).every((rank) => rank === '')).toBe(true);
  });

  it('counts the days ahead in the header as English does', () => {
    const columns = shopColumns(repeating(30));
    for (const [days, words] of [
      [1, 'CLV (1 day)'],
      [2, 'CLV (2 days)'],
    ] as const) {
      expect(CLV_FORECAST(...columns, '', days)[0]?.[6]).toBe(words);
    }
  });

  it('is rough with 30 to 99 repeat buyers', () => {
    const columns = shopColumns(repeating(30));
    const table = CLV_FORECAST(...columns, '', '', '', '', '', '', 'zh-CN');
    expect(table[0]?.[3]).toBe('存活概率（MBG/NBD，客户 90 位，其中复购 30 位，粗略）');
    expect(table[0]?.[5]).toMatch(/^预期笔单价（Gamma-Gamma，.*粗略）$/);
    expect(
      table
        .slice(1)
        .flat()
        .every((cell) => cell !== ''),
    ).toBe(true);
    expect(finite(table)).toBe(true);
  });

  it('is rough beyond twice the days observed', () => {
    const columns = shopColumns(shopOrders(600));
    const observed = Math.max(
      ...P_ALIVE(...columns)
        .slice(1)
        .map((row) => Number(row[1])),
    );
    expect(observed).toBeGreaterThan(550);
    expect(CLV_FORECAST(...columns, '', 1000)[0]?.[6]).toBe('CLV (1000 days)');
    expect(CLV_FORECAST(...columns, '', 1300)[0]?.[6]).toBe('CLV (1300 days, rough)');
  });

  it('is an ordinary one with many, and names its model in any letter case', () => {
    const columns = shopColumns(shopOrders(600));
    expect(P_ALIVE(...columns)[0]?.[2]).toMatch(/^P\(alive\) \(MBG\/NBD, 600 customers, \d{3} repeat buyers\)$/);
    expect(P_ALIVE(...columns, '', 'pareto/nbd')[0]?.[2]).toMatch(/^P\(alive\) \(Pareto\/NBD, .* buyers\)$/);
    expect(P_ALIVE(...columns, '', 'bg')).toEqual(P_ALIVE(...columns, '', 'BG/NBD'));
  });

  it('calls a one-time buyer alive for certain under BG/NBD only', () => {
    const columns = shopColumns(shopOrders(300));
    const chance = (model: string) => {
      const bought = CLV_FORECAST(...columns, '', '', '', '', model);
      return bought.filter(([, repeats, days]) => repeats === 0 && Number(days) > 300).map((row) => Number(row[3]));
    };
    expect(chance('BG/NBD').every((each) => each === 1)).toBe(true);
    expect(Math.max(...chance('MBG/NBD'), ...chance('Pareto/NBD'))).toBeLessThan(0.9);
  });

  it('leaves customers with refunds only blank, and out of the list of whom to contact', () => {
    const orders = [...shopOrders(200), { customer: 'back', day: SHOP_END, amount: -20 }];
    const columns = shopColumns(orders);
    expect(CLV_FORECAST(...columns).at(-1)).toEqual(['back', '', '', '', '', '', '']);
    expect(P_ALIVE(...columns).at(-1)).toEqual(['back', '', '']);
    expect(CONTACT_PRIORITY(...columns).some((row) => row.includes('back'))).toBe(false);
  });

  it.each([
    ['of one price', (orders: ShopOrder[]) => orders.map((each) => ({ ...each, amount: 9.9 }))],
    ['of a millionth', (orders: ShopOrder[]) => orders.map((each) => ({ ...each, amount: each.amount * 1e-6 }))],
    ['of billions', (orders: ShopOrder[]) => orders.map((each) => ({ ...each, amount: each.amount * 1e9 }))],
    [
      'from a millionth to a billion',
      (orders: ShopOrder[]) => orders.map((each, i) => ({ ...each, amount: 10 ** ((i % 16) - 6) })),
    ],
    [
      'with one customer of 5,000 days',
      (orders: ShopOrder[]) => [
        ...orders,
        ...Array.from({ length: 5000 }, (_, i) => ({ customer: 'daily', day: SHOP_END - i, amount: 5 })),
      ],
    ],
    ['of one day', (orders: ShopOrder[]) => orders.map((each) => ({ ...each, day: SHOP_END }))],
    ['of two days', (orders: ShopOrder[]) => orders.map((each, i) => ({ ...each, day: SHOP_END - (i % 2) }))],
  ])('of orders %s is finite, whatever the model', (_, changed) => {
    const columns = shopColumns(changed(shopOrders(250)));
    for (const model of ['MBG/NBD', 'BG/NBD', 'Pareto/NBD']) {
      expect(finite(CLV_FORECAST(...columns, 0.3, 3650, 0.1, '', model))).toBe(true);
    }
  });

  it('expects the price where there is only one', () => {
    const orders = shopOrders(250).map((each) => ({ ...each, amount: 9.9 }));
    for (const row of CLV_FORECAST(...shopColumns(orders)).slice(1)) expect(Number(row[5])).toBeCloseTo(9.9, 1);
  });

  it('says that the value of one-time buyers is unknown where spending has no mean', () => {
    // A customer of rank k spends k^−1.5 of what the first does: fewer and fewer hold more and more, without an end.
    const rank = (customer: string) => 1 + Number(customer.slice(2));
    const orders = shopOrders(400).map((each) => ({
      ...each,
      amount: each.amount * (400 / rank(each.customer)) ** 1.5,
    }));
    const table = CLV_FORECAST(...shopColumns(orders));
    expect(table[0]?.[5]).toMatch(/one-time buyers unknown\)$/);
    const oneTime = table.slice(1).filter(([, repeats]) => repeats === 0);
    expect(oneTime.every((row) => row[3] !== '' && row[5] === '' && row[6] === '')).toBe(true);
    expect(table.filter(([, repeats]) => Number(repeats) > 0).every((row) => Number(row[5]) > 0)).toBe(true);
    const ranked = CONTACT_PRIORITY(...shopColumns(orders)).slice(1);
    expect(ranked.map(([rank]) => rank).at(0)).toBe(1);
    expect(ranked.at(-1)?.[0]).toBe('');
  });
});

describe('a forecast refuses', () => {
  it('a horizon, margin, rate or model out of range', () => {
    const columns = shopColumns(shopOrders(5));
    const of = (...options: Cell[]) => refused(() => CLV_FORECAST(...columns, ...options));
    expect(of(1.1)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'gross_margin' } });
    expect(of(1, 0)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'horizon_days', received: '0' } });
    expect(of(1, 30.5)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'horizon_days' } });
    expect(of(1, 365, -0.1)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'annual_discount_rate' } });
    expect(of(1, 365, 0.1, '', 'NBD')).toMatchObject({
      code: 'NOT_A_CHOICE',
      params: { parameter: 'model', options: ['MBG/NBD', 'BG/NBD', 'Pareto/NBD'] },
    });
  });

  it('orders of which none is a purchase, and an as_of before all of them', () => {
    const columns = [column('Ann'), column('2025-03-01'), column(-5)] as const;
    expect(refused(() => CONTACT_PRIORITY(...columns)).code).toBe('NO_BUYERS');
    expect(refused(() => P_ALIVE(...columns, '2025-02-01')).code).toBe('NOTHING_OBSERVED');
  });
});

describe('survivors', () => {
  it('may be counts or shares, with a header and blank periods to come', () => {
    const table = RETENTION_FORECAST(column('left', '100%', '50%', '33.4%', '', ''), 1);
    expect(table.map((row) => row[1])).toEqual(['Survivors', 1, 0.5, 0.334, '']);
  });

  it('that leave at a constant rate are projected at it, and the header says so', () => {
    const table = RETENTION_FORECAST(column(1000, 800, 640, 512), 2);
    expect(table[0]?.slice(2, 4)).toEqual(['Survival (sBG, constant)', 'Retention (sBG, constant)']);
    expect(Number(table.at(-1)?.[3])).toBeCloseTo(0.8, 3);
  });

  it('that leave faster and faster are projected at one rate, too, and the header says so however far ahead', () => {
    for (const ahead of [1, 12, 1000]) {
      const table = RETENTION_FORECAST(column(1000, 900, 100), ahead);
      expect(table[0]?.[3]).toBe('Retention (sBG, constant)');
    }
    expect(RETENTION_FORECAST(column(1000, 900, 812), 1000)[0]?.[3]).toBe('Retention (sBG)');
  });

  it('are refused where they rise, are too few, none, or say nothing of later renewals', () => {
    const of = (...cells: Cell[]) => refused(() => RETENTION_FORECAST(columnOf(cells), 3));
    expect(of(100, 80, 81)).toMatchObject({
      code: 'SURVIVORS_ROSE',
      params: { period: 2, survivors: 81, previous: 80 },
    });
    expect(of(100, 80)).toMatchObject({ code: 'TOO_FEW_SURVIVORS', params: { given: 2, needed: 3 } });
    expect(of(0, 0, 0)).toMatchObject({ code: 'NONE_ABOVE_ZERO', params: { parameter: 'survivors' } });
    for (const cells of [
      [100, 100, 100],
      [100, 60, 60, 60],
      [100, 0, 0],
    ]) {
      expect(of(...cells).code).toBe('NOBODY_LEFT_LATER');
    }
    expect(of(100, -1, -2)).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'survivors', row: 2 } });
  });

  it('value a subscriber at a discount rate above 0 only', () => {
    const cohort = column(100, 80, 70);
    for (const rate of [0, -0.1, 1.5]) {
      expect(refused(() => CLV_SUBSCRIPTION(10, cohort, rate))).toMatchObject({
        code: 'OUT_OF_RANGE',
        params: { parameter: 'discount_rate_per_period' },
      });
    }
    expect(refused(() => CLV_SUBSCRIPTION(10, cohort, 0.1, -1)).code).toBe('OUT_OF_RANGE');
    expect(Number.isFinite(CLV_SUBSCRIPTION(10, column(100, 80, 0), 0.0001, 1000))).toBe(true);
  });
});
