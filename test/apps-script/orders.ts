/** Orders in three columns, and the settings to segment their customers with. */
import type { Settings } from '../../src/app/contract.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { NO_COLUMNS } from '../../src/grid/columns.ts';
import type { CellValue } from '../../workbench/types/snapshot.ts';

export const HEADER = ['Customer', 'Date', 'Amount'];

/** Serial day of 1 April 2025. */
export const FIRST_DAY = 45_748;

/** Of the sheet that `workbookOf` makes. */
export const SETTINGS: Settings = {
  source: {
    sheetId: 1,
    shape: 'orders',
    columns: { ...NO_COLUMNS, customer: 0, date: 1, amount: 2 },
    dateOrder: 'auto',
    refunds: 'net',
    duplicates: 'drop',
    testCustomers: [],
    survey: null,
    pseudonyms: false,
  },
  classes: DEFAULT_CLASSES,
  tierNames: ['A', 'B', 'C'],
  extras: [],
  cuts: 'fresh',
  runBy: 'Mei',
};

/** As many orders, nine days apart; some of the customers come more often than others. */
export function ordersOf({ orders = 0, customers = 0, unit = 0 }): CellValue[][] {
  const rows = Array.from({ length: orders }, (_, i): CellValue[] => [
    `C-${(i * i) % customers}`,
    { date: FIRST_DAY + 9 * i },
    unit * (1 + (i % 7)),
  ]);
  return [HEADER, ...rows];
}
