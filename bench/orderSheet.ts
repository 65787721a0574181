/** Sheets of orders as the benches and their processes read them. */
import type { Settings } from '../src/app/contract.ts';
import type { SheetCells } from '../src/app/sourceSheet.ts';
import { DEFAULT_CLASSES } from '../src/core/segments/customerClasses.ts';
import type { Cell } from '../src/grid/cell.ts';
import { NO_COLUMNS } from '../src/grid/columns.ts';

const HEADER = ['Customer', 'Date', 'Amount', 'Order no.', 'Channel', 'Product', 'Quantity', 'Discount'];
const CALENDAR_START = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** After the last of the orders. */
export const CALENDAR = { timeZone: 'Asia/Shanghai', today: 46000 };

export const SETTINGS: Settings = {
  source: {
    sheetId: 1,
    shape: 'orders',
    columns: {
      ...NO_COLUMNS,
      customer: 0,
      date: 1,
      amount: 2,
      orderId: 3,
      channel: 4,
      product: 5,
      quantity: 6,
      discount: 7,
    },
    dateOrder: 'auto',
    refunds: 'net',
    duplicates: 'drop',
    testCustomers: [],
    survey: null,
    pseudonyms: false,
  },
  classes: DEFAULT_CLASSES,
  tierNames: ['A', 'B', 'C'],
  extras: ['lifecycle', 'behaviour', 'need'],
  cuts: 'fresh',
  runBy: '',
};

/** Orders of customers who differ: `rows` rows, a quarter as many customers, date cells as Google hands them over. */
export function orderCells(rows: number): Cell[][] {
  const body = Array.from({ length: rows }, (_, i): Cell[] => [
    `C-${(i * 7919) % Math.ceil(rows / 4)}`,
    new Date(CALENDAR_START + ((i * 31) % 700) * DAY_MS),
    ((i * 104729) % 100000) / 100,
    `S-${i}`,
    ['Web', 'App', 'Store'][i % 3],
    `Tea ${i % 40}`,
    1 + (i % 5),
    i % 4 === 0 ? 0.1 : 0,
  ]);
  return [HEADER, ...body];
}

export function orderSheet(rows: number): SheetCells {
  return { sheetId: 1, name: 'Orders', cells: orderCells(rows), numberFormat: () => '' };
}
