/** A file of orders that is segmented and typed into, as tests look at it. */
import type { Outcome, RunResult, Settings } from '../../src/app/contract.ts';
import type { CellSnapshot, CellValue, SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { HEADER, SETTINGS } from './orders.ts';

/** A person's hands. */
const BY_HAND = `
function type(sheet, row, column, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).getRange(row, column).setValue(value); }
function add(rows) { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Orders'); for (const [customer, day, amount] of rows) sheet.appendRow([customer, new Date(Date.UTC(1899, 11, 30 + day)), amount]); }
function turnOver(sheet, row) { const cells = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet); const range = cells.getRange(row, 1, cells.getLastRow() - row + 1, cells.getLastColumn()); const [values, notes] = [range.getValues(), range.getNotes()]; range.setValues(values.reverse()).setNotes(notes.reverse()); }
function insertRow(sheet, row) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).insertRowBefore(row); }
function remove(sheet, column) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).deleteColumn(column); }
function colour(sheet, a1) { const cells = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet); const rule = (text) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBold(true).setRanges([cells.getRange(a1)]).build(); cells.setConditionalFormatRules([rule('first of the team'), ...cells.getConditionalFormatRules(), rule('last of the team')]); }
function properties() { return PropertiesService.getDocumentProperties().getProperties(); }
function deleteSheet(name) { const file = SpreadsheetApp.getActiveSpreadsheet(); file.deleteSheet(file.getSheetByName(name)); }
function restrict(sheet) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).protect().setWarningOnly(false); }
function rename(from, to) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(from).setName(to); }
`;

export interface Book {
  host: Opened;
  segment(settings?: Partial<Settings>): Promise<RunResult>;
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  /** Orders below the others: customer, serial day, amount. */
  add(rows: readonly (readonly [string, number, number])[]): Promise<void>;
  /** The rows from one on in the opposite order, with their notes, as sorting leaves them. */
  turnOver(sheet: string, row: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  deleteSheet(name: string): Promise<void>;
  remove(sheet: string, column: number): Promise<void>;
  insertRow(sheet: string, before: number): Promise<void>;
  sheet(name: string): Promise<Table>;
  /** The same file, opened in another locale. */
  inLocale(locale: string): Promise<Book>;
  dispose(): void;
}

/** A sheet's cells, found by words. */
export interface Table {
  snapshot: SheetSnapshot;
  cells: readonly (readonly (CellSnapshot | null)[])[];
  /** Row and column of the first cell with this value, counted from 1. */
  find(value: CellValue): { row: number; column: number };
  value(row: number, column: number): CellValue;
  /** Values under a head, by the values under another, from the row below the heads. */
  column(head: string, by: string): Map<CellValue, CellValue>;
}

export async function openBook(
  rows: readonly (readonly [string, number, number])[],
  { locale = 'en_US' } = {},
): Promise<Book> {
  const cells = rows.map(([customer, day, amount]): CellValue[] => [customer, { date: day }, amount]);
  const workbook = workbookOf([HEADER, ...cells], { name: 'Orders', locale, sheet: { rows: 3000, columns: 5 } });
  return bookOf(await open({ workbook, alsoDefine: BY_HAND }));
}

function bookOf(host: Opened): Book {
  return {
    host,
    dispose: () => host.dispose(),
    inLocale: async (locale) =>
      bookOf(await open({ workbook: { ...(await host.snapshot()), locale }, alsoDefine: BY_HAND })),
    turnOver: async (...args) => void (await resultOf(host, 'turnOver', ...args)),
    insertRow: async (...args) => void (await resultOf(host, 'insertRow', ...args)),
    remove: async (...args) => void (await resultOf(host, 'remove', ...args)),
    deleteSheet: async (...args) => void (await resultOf(host, 'deleteSheet', ...args)),
    rename: async (...args) => void (await resultOf(host, 'rename', ...args)),
    segment: async (settings = {}) => {
      const outcome = (await resultOf(host, 'segmentCustomers', { ...SETTINGS, ...settings })) as Outcome<RunResult>;
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      return outcome.value;
    },
    type: async (...args) => void (await resultOf(host, 'type', ...args)),
    add: async (added) => void (await resultOf(host, 'add', added)),
    sheet: async (name) => {
      const snapshot = (await host.snapshot()).sheets.find((sheet) => sheet.name === name);
      if (!snapshot) throw new Error(`There is no sheet ${name}.`);
      return tableOf(snapshot);
    },
  };
}

/** Lets the summary tell of groups of few, too. */
export async function tellAll(book: Book): Promise<void> {
  const { row } = (await book.sheet('KPI Summary')).find('Smallest group that is told');
  await book.type('KPI Summary', row, 11, 1);
}

export function tableOf(snapshot: SheetSnapshot): Table {
  const { cells } = snapshot;
  const value = (row: number, column: number) => cells[row - 1]?.[column - 1]?.value ?? null;
  const find = (wanted: CellValue) => {
    const row = cells.findIndex((line) => line.some((cell) => cell?.value === wanted));
    if (row < 0) throw new Error(`${snapshot.name} has no cell ${String(wanted)}.`);
    return { row: row + 1, column: (cells[row] ?? []).findIndex((cell) => cell?.value === wanted) + 1 };
  };
  const column = (head: string, by: string) => {
    const [heads, keys] = [find(head), find(by)];
    const rows = cells.slice(heads.row).map((_, i) => heads.row + 1 + i);
    return new Map(
      rows
        .filter((row) => value(row, keys.column) !== null)
        .map((row) => [value(row, keys.column), value(row, heads.column)]),
    );
  };
  return { snapshot, cells, find, value, column };
}
