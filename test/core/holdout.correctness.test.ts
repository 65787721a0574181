import { describe, expect, it } from 'vitest';
import { deviation } from '../../src/core/models/expectedAndActual.ts';
import { holdout } from '../../src/core/models/holdout.ts';
import { SHOP_END, shopOrders } from '../functions/shop.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { serialDay } from './serialDay.ts';

const shop = shopOrders(400);
const [customers, days] = [shop.map(({ customer }) => customer), shop.map(({ day }) => day)];
const amounts = shop.map(({ amount }) => amount);
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe.skipIf(!hasValidationData)('a holdout check of CDNOW', () => {
  const rows = hasValidationData ? readDataSet('cdnow_transactions.csv') : [];
  const check = holdout(
    rows.map(({ id }) => id as string),
    rows.map(({ date }) => serialDay(date as string)),
    rows.map(({ value }) => Number(value)),
    serialDay('1998-06-30'),
    'BG/NBD',
  );

  it('splits where the literature does: 39 weeks to fit to, 39 to compare with', () => {
    expect([check?.fittedTo, check?.days]).toEqual([serialDay('1997-09-30'), 273]);
  });

  it('expects what the R package CLVTools expects', () => {
    // Shared validation case clv-cdnow-total-transactions.
    expect(Math.abs((check?.purchases.expected ?? 0) / 1653.407839 - 1)).toBeLessThan(1e-4);
  });

  it('counts what was bought, by how often customers had come again', () => {
    // Counted from the rows with the csv module of Python 3.11: days with a net above 0 after 30 September 1997, of the
    // customers with such a day until then; 1,882 is the literature's count, too.
    expect(check?.customers).toBe(2349);
    expect(check?.purchases.actual).toBe(1882);
    expect(check?.groups.map(({ from, to, customers, actual }) => [from, to, customers, actual])).toEqual([
      [0, 0, 1403, 334],
      [1, 1, 439, 306],
      [2, 2, 214, 298],
      [3, 5, 200, 425],
      [6, null, 93, 519],
    ]);
    expect(check?.value?.actual).toBeCloseTo(70976.39, 6);
  });
});

describe('a holdout check', () => {
  it('tells of groups that add up to the whole', () => {
    const check = holdout(customers, days, amounts, SHOP_END, 'MBG/NBD');
    const groups = check?.groups ?? [];
    expect(total(groups.map((group) => group.customers))).toBe(check?.customers);
    expect(total(groups.map(({ actual }) => actual))).toBe(check?.purchases.actual);
    expect(total(groups.map(({ expected }) => expected))).toBeCloseTo(check?.purchases.expected ?? 0, 9);
  });

  it('knows nothing of the second half when it forecasts', () => {
    const check = holdout(customers, days, amounts, SHOP_END, 'MBG/NBD');
    const isKnown = (_: unknown, i: number) => (days[i] as number) <= (check?.fittedTo ?? 0);
    // Somebody new on the last day holds the window open.
    const [customer, day, amount] = ['new', SHOP_END, 10] as const;
    const blind = holdout(
      [...customers.filter(isKnown), customer],
      [...days.filter(isKnown), day],
      [...amounts.filter(isKnown), amount],
      SHOP_END,
      'MBG/NBD',
    );
    expect(blind?.purchases).toEqual({ expected: check?.purchases.expected, actual: 0 });
  });

  it('comes near in a shop that goes on as before', () => {
    // The customers of the shop leave after a purchase with a chance of their own, as MBG/NBD has it.
    const many = shopOrders(4000, 3);
    const { purchases } = holdout(
      many.map(({ customer }) => customer),
      many.map(({ day }) => day),
      many.map(({ amount }) => amount),
      SHOP_END,
      'MBG/NBD',
    ) ?? { purchases: { expected: 0, actual: 1 } };
    expect(Math.abs(purchases.expected / purchases.actual - 1)).toBeLessThan(0.06);
  });

  it('does not depend on the order of the rows', () => {
    const backwards = holdout(
      [...customers].reverse(),
      [...days].reverse(),
      [...amounts].reverse(),
      SHOP_END,
      'MBG/NBD',
    );
    expect(backwards?.purchases).toEqual(holdout(customers, days, amounts, SHOP_END, 'MBG/NBD')?.purchases);
  });

  it('is not made where the first half has too few repeat buyers', () => {
    const few = (_: unknown, i: number) => i < 60;
    expect(holdout(customers.filter(few), days.filter(few), amounts.filter(few), SHOP_END, 'MBG/NBD')).toBeNull();
    expect(holdout(['a', 'a', 'b'], [1, 2, 2], [1, 1, 1], 2, 'MBG/NBD')).toBeNull();
    expect(holdout([], [], [], 10, 'MBG/NBD')).toBeNull();
  });
});

describe('the deviation of what was expected', () => {
  it('is a share of what came: none where both are the same number of purchases, endless where nothing came', () => {
    expect(deviation({ expected: 120, actual: 100 })).toBeCloseTo(0.2, 15);
    expect(deviation({ expected: 80, actual: 100 })).toBeCloseTo(-0.2, 15);
    expect(deviation({ expected: 1e-81, actual: 0 })).toBe(0);
    expect(deviation({ expected: 12, actual: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
});
