import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { type ColumnMapping, NO_COLUMNS } from '../../src/grid/columns.ts';
import { type OrderRules, readOrders } from '../../src/grid/orders.ts';
import { refused } from '../functions/refused.ts';

const RULES: OrderRules = {
  dateOrder: 'auto',
  refunds: 'net',
  duplicates: 'drop',
  testCustomers: [],
  timeZone: 'UTC',
  today: 46000,
};
const COLUMNS: ColumnMapping = { ...NO_COLUMNS, customer: 0, date: 1, amount: 2, orderId: 3 };
const DAY = 45748;

function read(cells: Cell[][], rules: Partial<OrderRules> = {}, columns = COLUMNS) {
  return readOrders({ sheet: 'Orders', firstRow: 2, cells }, columns, { ...RULES, ...rules });
}

/** Code, rows and first rows of each finding. */
const found = (cells: Cell[][], rules?: Partial<OrderRules>) =>
  read(cells, rules).findings.map(({ code, rows, firstRows, effect }) => [code, rows, firstRows, effect]);

const good: Cell[] = ['a', DAY, 5, 'S1'];

describe('rows that cannot be used', () => {
  it('are left out for one reason each, with their row numbers', () => {
    const cells: Cell[][] = [
      good,
      ['', DAY, 5, 'S2'],
      ['散客', DAY, 5, 'S3'],
      ['b', 'soon', 5, 'S4'],
      ['b', DAY, 'n/a', 'S5'],
      ['b', 46001, 5, 'S6'],
      ['b', '2025-04-01', '7.50', 'S7'],
      ['', '', '', ''],
      ['b', DAY, '#N/A', 'S8'],
    ];
    expect(found(cells)).toEqual([
      ['NO_CUSTOMER', 1, [3], 'leftOut'],
      ['NOBODY', 1, [4], 'leftOut'],
      ['UNREADABLE_DATE', 1, [5], 'leftOut'],
      ['UNREADABLE_AMOUNT', 2, [6, 10], 'leftOut'],
      ['FUTURE_DATE', 1, [7], 'leftOut'],
      ['TEXT_NUMBER', 1, [8], 'readAsNumber'],
      ['TEXT_DATE', 1, [8], 'readAsDate'],
    ]);
    expect(read(cells)).toMatchObject({ rowsRead: 8, rowsUsed: 2 });
  });

  it('that stand twice are left out once, but not the lines of an order', () => {
    const many = Array.from({ length: 30 }, (_, i): Cell[] => ['c', DAY, i + 1, `T${i}`]);
    expect(found([good, good, ...many])).toEqual([['DUPLICATE_ORDER', 1, [3], 'leftOut']]);
    expect(found([good, good])).toEqual([]);
    const kept = read([good, good, ...many], { duplicates: 'keep' });
    expect(kept).toMatchObject({ rowsUsed: 32, duplicateRows: 1, findings: [{ effect: 'kept' }] });
    expect(read([good, good, ...many])).toMatchObject({ rowsUsed: 31, duplicateRows: 1 });
  });

  it('and tests are proposed, and left out when they are named', () => {
    const cells: Cell[][] = [
      ['test', DAY, 1, ''],
      ['测试账号2', DAY, 2, ''],
      ['Testa Rossa', DAY, 3, ''],
      ['qa-7@example.com', DAY, 4, ''],
      ['test', DAY, 5, ''],
    ];
    expect(read(cells).tests).toEqual([
      { entry: 'test', rows: 2 },
      { entry: 'qa-7@example.com', rows: 1 },
      { entry: '测试账号2', rows: 1 },
    ]);
    expect(found(cells)).toEqual([['LIKELY_TEST', 4, [2, 3, 5, 6], 'kept']]);
    const leaving = read(cells, { testCustomers: ['test', '@example.com'] });
    expect(leaving.rows.customers).toEqual(['测试账号2', 'Testa Rossa']);
    expect(leaving.tests).toHaveLength(3);
    expect(leaving.findings).toEqual([
      { code: 'TEST_CUSTOMER', rows: 3, firstRows: [2, 5, 6], effect: 'leftOut', amount: 10 },
      { code: 'LIKELY_TEST', rows: 1, firstRows: [3], effect: 'kept' },
    ]);
  });

  it('name the domain of the shop where a test has an address, and never one that anybody can have', () => {
    const at = (domain: string, count: number) =>
      Array.from({ length: count }, (_, i): Cell[] => [`person${i}@${domain}`, DAY, i + 1, '']);
    const tests: Cell[][] = [
      ['test@shop.cn', DAY, 1, ''],
      ['test@qq.com', DAY, 1, ''],
    ];
    expect(read([...tests, ...at('shop.cn', 2), ...at('qq.com', 90)]).tests).toEqual([
      { entry: '@shop.cn', rows: 3 },
      { entry: 'test@qq.com', rows: 1 },
      { entry: 'test@shop.cn', rows: 1 },
    ]);
    expect(read([...tests, ...at('shop.cn', 20)]).tests).toHaveLength(2);
  });
});

describe('refunds', () => {
  const cells = [good, ['a', DAY, -2, 'S2'], ['b', DAY, 0, 'S3']] as Cell[][];

  it('are netted, subtracted or left out, as was chosen', () => {
    expect(found(cells)).toEqual([
      ['REFUND', 1, [3], 'netted'],
      ['ZERO_AMOUNT', 1, [4], 'noOrder'],
    ]);
    expect(found(cells, { refunds: 'keep' })[0]).toEqual(['REFUND', 1, [3], 'subtracted']);
    expect(found(cells, { refunds: 'drop' })[0]).toEqual(['REFUND', 1, [3], 'leftOut']);
    expect(read(cells, { refunds: 'drop' })).toMatchObject({ rowsUsed: 2, refundRows: 1 });
  });
});

describe('the columns as a whole', () => {
  it('multiply quantity and unit price where there is no amount', () => {
    const columns = { ...COLUMNS, amount: null, quantity: 2, unitPrice: 3, orderId: null };
    expect(read([['a', DAY, 6, 2.55]], {}, columns).rows.amounts).toEqual([15.3]);
  });

  it('hold channel, product, units and discount beside the order', () => {
    const columns = { ...COLUMNS, orderId: null, channel: 3, product: 4, quantity: 5, discount: 6 };
    const { rows } = read(
      [
        ['a', DAY, 5, ' Web', 'Ｔea', '2', 0.5],
        ['a', DAY, 5, '', '', 'two', ''],
      ],
      {},
      columns,
    );
    expect(rows).toMatchObject({
      orderIds: null,
      channels: ['Web', ''],
      products: ['Tea', ''],
      quantities: [2, 0],
      discounts: [1, 0],
    });
  });

  it('settle the decimal comma and the order of day and month together', () => {
    const { rows } = read([
      ['a', '25/12/2024', '12,50', ''],
      ['b', '01/02/2025', '1.234', ''],
    ]);
    expect(rows.amounts).toEqual([12.5, 1234]);
    expect(rows.days).toEqual([45651, 45689]);
  });

  it('refuse what can be read in two ways, unless told', () => {
    const open: Cell[][] = [['a', '01/02/2025', 5, '']];
    expect(refused(() => read(open))).toMatchObject({
      code: 'AMBIGUOUS_DATES',
      params: { sheet: 'Orders', column: 'B', row: 2, rows: 1, dayFirst: '2025-02-01', monthFirst: '2025-01-02' },
    });
    expect(read(open, { dateOrder: 'monthFirst' }).rows.days).toEqual([45659]);
    expect(
      refused(() =>
        read([
          ['a', '13/01/2025', 5, ''],
          ['a', '01/13/2025', 5, ''],
        ]),
      ),
    ).toMatchObject({
      code: 'MIXED_DATES',
      params: { row: 3, otherRow: 2 },
    });
  });

  it('refuse a sheet without a single date, amount or usable row, naming the first cell', () => {
    expect(refused(() => read([['a', 'x', 5, '']]))).toMatchObject({
      code: 'NO_DATES',
      params: { column: 'B', row: 2, received: 'x' },
    });
    expect(refused(() => read([['a', DAY, 'x', '']]))).toMatchObject({
      code: 'NO_AMOUNTS',
      params: { column: 'C', row: 2 },
    });
    expect(refused(() => read([['', DAY, 5, '']]))).toMatchObject({ code: 'NO_USABLE_ROWS', params: { rows: 1 } });
    expect(refused(() => read([['', '', '', '']]))).toMatchObject({ code: 'ONLY_HEADERS' });
    expect(refused(() => read([good], {}, { ...COLUMNS, date: null }))).toMatchObject({
      code: 'COLUMN_NOT_CHOSEN',
      params: { column: 'date' },
    });
  });
});
