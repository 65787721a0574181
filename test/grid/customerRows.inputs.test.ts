import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { NO_COLUMNS } from '../../src/grid/columns.ts';
import { type CustomerRowRules, readCustomerRows } from '../../src/grid/customerRows.ts';
import { refused } from '../functions/refused.ts';

const DAY = 45748;
const RULES: CustomerRowRules = {
  ...{ dateOrder: 'auto', timeZone: 'UTC', today: 46000 },
  ...{ duplicates: 'drop', testCustomers: [] },
};
const COLUMNS = { ...NO_COLUMNS, customer: 0, lastDate: 1, orders: 2, revenue: 3, firstDate: 4 };

const read = (cells: Cell[][], rules: Partial<CustomerRowRules> = {}, columns: Partial<typeof COLUMNS> = {}) =>
  readCustomerRows({ sheet: 'CRM', firstRow: 2, cells }, { ...COLUMNS, ...columns }, { ...RULES, ...rules });

/** Code, rows, first rows and effect of each finding. */
const found = (cells: Cell[][], rules?: Partial<CustomerRowRules>) =>
  read(cells, rules).findings.map(({ code, rows, firstRows, effect }) => [code, rows, firstRows, effect]);

const good: Cell[] = ['a', DAY, 3, 90, DAY - 30];

describe('rows of customers', () => {
  it('are left out for one reason each', () => {
    expect(
      found([
        good,
        ['', DAY, 1, 5, ''],
        ['游客', DAY, 1, 5, ''],
        ['b', 'soon', 1, 5, ''],
        ['b', DAY, 1, 'n/a', ''],
        ['b', DAY, 1.5, 5, ''],
        ['b', DAY, -1, 5, ''],
        ['b', 46001, 1, 5, ''],
        ['', '', '', '', ''],
        ['c', '2025-04-01', '2', '5.50', ''],
      ]),
    ).toEqual([
      ['NO_CUSTOMER', 1, [3], 'leftOut'],
      ['NOBODY', 1, [4], 'leftOut'],
      ['UNREADABLE_DATE', 1, [5], 'leftOut'],
      ['UNREADABLE_AMOUNT', 1, [6], 'leftOut'],
      ['UNREADABLE_ORDERS', 2, [7, 8], 'leftOut'],
      ['FUTURE_DATE', 1, [9], 'leftOut'],
      ['TEXT_NUMBER', 1, [11], 'readAsNumber'],
      ['TEXT_DATE', 1, [11], 'readAsDate'],
    ]);
  });

  it('with the same key and figures count once, with other figures they are combined', () => {
    const cells: Cell[][] = [
      good,
      good,
      ['Ａ'.toLowerCase(), DAY + 5, 2, 10.1, ''],
      [' a', DAY - 90, 1, 0.2, DAY - 90],
    ];
    const reading = read([...cells, ['b', DAY, 1, 1, '']]);
    expect(reading.findings).toEqual([
      { code: 'DUPLICATE_CUSTOMER', rows: 1, firstRows: [3], effect: 'leftOut', amount: 90 },
      { code: 'REPEATED_CUSTOMER', rows: 2, firstRows: [4, 5], effect: 'combined' },
    ]);
    expect(reading.customers).toEqual([
      { customer: 'a', firstDay: DAY - 90, lastDay: DAY + 5, orders: 6, revenue: 100.3 },
      { customer: 'b', firstDay: null, lastDay: DAY, orders: 1, revenue: 1 },
    ]);
    const kept = read(cells, { duplicates: 'keep' });
    expect(kept).toMatchObject({ duplicateRows: 1, rowsUsed: 4, customers: [{ orders: 9, revenue: 190.3 }] });
  });

  it('with a first purchase after the last are used without it', () => {
    const reading = read([['a', DAY, 3, 90, DAY + 1]]);
    expect(reading.customers).toMatchObject([{ customer: 'a', firstDay: null }]);
    expect(reading.findings).toMatchObject([{ code: 'LATE_FIRST_DATE', effect: 'notRead' }]);
  });

  it('settle the order of day and month of both dates together', () => {
    const reading = read([['a', '03/04/2025', 3, 90, '25/12/2024']]);
    expect(reading.customers).toMatchObject([{ firstDay: 45651, lastDay: 45750 }]);
    expect(refused(() => read([['a', '2025-04-03', 3, 90, '03/04/2025']]))).toMatchObject({
      code: 'AMBIGUOUS_DATES',
      params: { column: 'E', row: 2 },
    });
  });

  it('are refused where a column is missing or none of it can be read', () => {
    expect(refused(() => read([good], {}, { orders: null as unknown as number }))).toMatchObject({
      code: 'COLUMN_NOT_CHOSEN',
      params: { column: 'orders' },
    });
    expect(refused(() => read([['a', DAY, 'many', 90, '']]))).toMatchObject({
      code: 'NO_ORDER_COUNTS',
      params: { column: 'C', row: 2, received: 'many' },
    });
    expect(refused(() => read([['a', 'x', 1, 90, '']]))).toMatchObject({ code: 'NO_DATES' });
    expect(refused(() => read([['a', DAY, 1, 'x', '']]))).toMatchObject({
      code: 'NO_AMOUNTS',
      params: { column: 'D' },
    });
    expect(refused(() => read([good], { testCustomers: ['a'] }))).toMatchObject({ code: 'NO_USABLE_ROWS' });
  });
});
