/** Random orders and customers, written in random forms under random headers: what is proposed and read is what they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrders } from '../../src/app/checkedOrders.ts';
import { describeSource } from '../../src/app/sourceSheet.ts';
import { CUSTOMER_ROLES, ORDER_ROLES } from '../../src/errors.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { HEADER_NAMES } from '../../src/grid/headerNames.ts';
import { CALENDAR, settings, sheetOf } from './sourceSettings.ts';

const DAY_MS = 86_400_000;
const EPOCH = 25569;
const date = (day: number) => new Date((day - EPOCH) * DAY_MS);
const iso = (day: number) => date(day).toISOString().slice(0, 10);
const two = (number: number) => String(number).padStart(2, '0');
const grouped = (whole: number, mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);

/** How a column writes its days, its money and its customers: one form for the whole column. */
const DAY_FORMS: ((day: number) => Cell)[] = [
  date,
  (day) => day,
  iso,
  (day) => `${iso(day)} 09:41:00`,
  (day) => Number(iso(day).replaceAll('-', '')),
  (day) => `${date(day).getUTCFullYear()}年${date(day).getUTCMonth() + 1}月${date(day).getUTCDate()}日`,
  (day) => `${date(day).getUTCDate()}.${date(day).getUTCMonth() + 1}.${date(day).getUTCFullYear()}`,
];
const MONEY_FORMS: ((cents: number) => Cell)[] = [
  (cents) => cents / 100,
  (cents) => (cents < 0 ? `(${(-cents / 100).toFixed(2)})` : (cents / 100).toFixed(2)),
  (cents) => `${cents < 0 ? '-' : ''}¥${grouped(Math.floor(Math.abs(cents) / 100), ',')}.${two(Math.abs(cents) % 100)}`,
  (cents) =>
    `${cents < 0 ? '−' : ''}${grouped(Math.floor(Math.abs(cents) / 100), '.')},${two(Math.abs(cents) % 100)} €`,
];
const KEY_FORMS: ((key: string) => Cell)[] = [
  (key) => key,
  (key) => `  ${key} `,
  (key) => key.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  (key) => (/^[1-9]\d*$/.test(key) ? Number(key) : key),
];
/** Forms of a discount; what has none is written as the second. */
const DISCOUNT_FORMS: ((given: boolean) => Cell)[] = [
  (given) => given,
  (given) => (given ? 0.15 : ''),
  (given) => (given ? '9折' : '无折扣'),
  (given) => (given ? '12,50' : '0,00'),
  (given) => (given ? 'SPRING10' : ''),
  (given) => (given ? '是' : '否'),
];

const key = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => `C-${n}`),
  fc.integer({ min: 1, max: 12 }).map((n) => String(n)),
  fc.integer({ min: 1, max: 12 }).map((n) => `00${n}`),
  fc.constantFrom('王小明', '李雷', 'Ann Lee'),
);
const cents = fc.integer({ min: -200_000, max: 5_000_000 }).filter((amount) => amount !== 0);
const day = fc.integer({ min: 45_000, max: 46_300 });

/** A header of the role: any of its names, as people write it. */
const headerOf = (role: keyof typeof HEADER_NAMES) =>
  fc
    .tuple(fc.constantFrom(...HEADER_NAMES[role]), fc.constantFrom('lower', 'upper', 'spaced', 'unit'))
    .map(([name, look]) => {
      if (look === 'upper') return name.toUpperCase();
      if (look === 'spaced') return ` ${name[0]}_${name.slice(1)} `;
      return look === 'unit' ? `${name} (x)` : name;
    });

const order = fc.record({
  customer: key,
  day,
  cents,
  channel: fc.constantFrom('Web', 'Store', '门店'),
  product: fc.constantFrom('Green tea', '乌龙茶', 'Cup'),
  quantity: fc.integer({ min: 1, max: 9 }),
  discount: fc.boolean(),
});

/** Columns in a random order, below a title or not. */
function sheet(columns: [header: string, cells: Cell[]][], order: number[], isTitled: boolean): Cell[][] {
  const shuffled = [...columns.keys()].sort((a, b) => (order[a] as number) - (order[b] as number) || a - b);
  const at = (row: number) => shuffled.map((column) => columns[column]?.[1][row]);
  const rows = (columns[0]?.[1] ?? []).map((_, row) => at(row));
  const title = shuffled.map((_, i) => (i === 0 ? 'Exported on Monday' : ''));
  return [...(isTitled ? [title] : []), shuffled.map((column) => columns[column]?.[0]), ...rows];
}

describe('headers', () => {
  it('name one role of a shape at most', () => {
    for (const roles of [ORDER_ROLES, CUSTOMER_ROLES]) {
      const names = roles.flatMap((role) => HEADER_NAMES[role]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });
});

describe('orders', () => {
  it('are proposed and read back as they are', () => {
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 12, maxLength: 40 }),
        fc.tuple(...ORDER_ROLES.map(headerOf)),
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        fc.record({
          day: fc.constantFrom(...DAY_FORMS),
          money: fc.constantFrom(...MONEY_FORMS),
          key: fc.array(fc.constantFrom(...KEY_FORMS), { minLength: 40, maxLength: 40 }),
          discount: fc.constantFrom(...DISCOUNT_FORMS),
          isTitled: fc.boolean(),
        }),
        (orders, headers, places, form) => {
          const cellsOf: Record<(typeof ORDER_ROLES)[number], (row: number) => Cell> = {
            customer: (row) => form.key[row]?.(orders[row]?.customer ?? ''),
            date: (row) => form.day(orders[row]?.day ?? 0),
            amount: (row) => form.money(orders[row]?.cents ?? 0),
            quantity: (row) => orders[row]?.quantity,
            unitPrice: (row) => 9 + row,
            orderId: (row) => `S-${row}`,
            channel: (row) => orders[row]?.channel,
            product: (row) => orders[row]?.product,
            discount: (row) => form.discount(orders[row]?.discount ?? false),
          };
          const columns = ORDER_ROLES.map((role, i): [string, Cell[]] => [
            headers[i] as string,
            orders.map((_, row) => cellsOf[role](row)),
          ]);
          const source = sheetOf(sheet(columns, places, form.isTitled));
          const { shape, mapping, firstRows } = describeSource(source, {}, 'UTC');
          expect(shape).toBe('orders');
          const customers = new Set(orders.map(({ customer }) => customer));
          const totals = new Map<string, number>();
          for (const { customer, cents } of orders) totals.set(customer, (totals.get(customer) ?? 0) + cents);
          // One customer, or none above zero, is refused; so are customers who are all alike.
          fc.pre(customers.size > 1 && new Set(totals.values()).size > 1 && Math.max(...totals.values()) > 0);
          const { rows, reading } = checkOrders(source, settings(mapping, { shape }), CALENDAR);
          expect(reading).toMatchObject({ rowsRead: orders.length, rowsUsed: orders.length, duplicateRows: 0 });
          expect(rows).toEqual({
            customers: orders.map(({ customer }) => customer),
            days: orders.map((each) => each.day),
            amounts: orders.map((each) => each.cents / 100),
            orderIds: orders.map((_, row) => `S-${row}`),
            channels: orders.map(({ channel }) => channel),
            products: orders.map(({ product }) => product),
            quantities: orders.map(({ quantity }) => quantity),
            discounts: orders.map(({ discount }) => Number(discount)),
          });
          expect(firstRows.map(({ customer, day, amount }) => ({ customer, day, amount }))).toEqual(
            orders.slice(0, 4).map((each) => ({ customer: each.customer, day: each.day, amount: each.cents / 100 })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('come to the same customers in any order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 3, maxLength: 30 }),
        fc.array(fc.nat(), { minLength: 30 }),
        (orders, keys) => {
          const shuffled = orders
            .map((each, i) => [keys[i] ?? 0, i, each] as const)
            .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          const check = (list: typeof orders) => {
            const cells = list.map((each): Cell[] => [each.customer, each.day, each.cents / 100, each.product]);
            const source = sheetOf([['Customer', 'Date', 'Amount', 'Product'], ...cells]);
            return checkOrders(source, settings({ customer: 0, date: 1, amount: 2, product: 3 }), CALENDAR);
          };
          const totals = new Map<string, number>();
          for (const { customer, cents } of orders) totals.set(customer, (totals.get(customer) ?? 0) + cents);
          fc.pre(new Set(totals.values()).size > 1 && Math.max(...totals.values()) > 0);
          const byKey = (list: typeof orders) =>
            [...check(list).purchases].sort((a, b) => (a.customer < b.customer ? -1 : 1));
          expect(byKey(shuffled.map(([, , each]) => each))).toEqual(byKey(orders));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rows of customers', () => {
  const customer = fc.record({
    lastDay: day,
    age: fc.nat(400),
    orders: fc.integer({ min: 1, max: 60 }),
    cents: fc.integer({ min: 1, max: 9_000_000 }),
  });

  it('are proposed and read back as they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { minLength: 2, maxLength: 30 }),
        fc.array(customer, { minLength: 30, maxLength: 30 }),
        fc.tuple(...CUSTOMER_ROLES.map(headerOf)),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        fc.record({
          day: fc.constantFrom(...DAY_FORMS),
          money: fc.constantFrom(...MONEY_FORMS),
          key: fc.constantFrom(...KEY_FORMS),
          isTitled: fc.boolean(),
        }),
        (keys, facts, headers, places, form) => {
          const customers = keys.map((each, i) => ({ customer: each, ...(facts[i] as (typeof facts)[number]) }));
          const cellsOf: Record<(typeof CUSTOMER_ROLES)[number], (each: (typeof customers)[number]) => Cell> = {
            customer: (each) => form.key(each.customer),
            lastDate: (each) => form.day(each.lastDay),
            orders: (each) => each.orders,
            revenue: (each) => form.money(each.cents),
            firstDate: (each) => form.day(each.lastDay - each.age),
          };
          const columns = CUSTOMER_ROLES.map((role, i): [string, Cell[]] => [
            headers[i] as string,
            customers.map(cellsOf[role]),
          ]);
          fc.pre(new Set(customers.map((each) => each.cents)).size > 1);
          const source = sheetOf(sheet(columns, places, form.isTitled));
          const { shape, mapping } = describeSource(source, {}, 'UTC');
          expect(shape).toBe('customers');
          const checked = checkOrders(source, settings(mapping, { shape }), CALENDAR);
          expect(checked.rows).toBeNull();
          expect(checked.purchases).toEqual(
            customers.map(({ customer, lastDay, age, orders, cents }) => ({
              ...{ customer, firstDay: lastDay - age, lastDay, orders, revenue: cents / 100 },
            })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
