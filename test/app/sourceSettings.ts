/** Settings of a source for tests: the usual rules, with what a test changes. */
import type { SourceSettings } from '../../src/app/contract.ts';
import type { SheetCells } from '../../src/app/sourceSheet.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { type ColumnMapping, NO_COLUMNS } from '../../src/grid/columns.ts';

export function settings(
  columns: Partial<ColumnMapping>,
  changed: Partial<Omit<SourceSettings, 'columns'>> = {},
): SourceSettings {
  return {
    sheetId: 1,
    shape: 'orders',
    columns: { ...NO_COLUMNS, ...columns },
    dateOrder: 'auto',
    refunds: 'net',
    duplicates: 'drop',
    testCustomers: [],
    survey: null,
    pseudonyms: false,
    ...changed,
  };
}

export function sheetOf(cells: Cell[][], name = 'Orders', numberFormat = ''): SheetCells {
  return { sheetId: 1, name, cells, numberFormat: () => numberFormat };
}

export const CALENDAR = { timeZone: 'UTC', today: 46400 };
