/** What the page of the function help and the server say to each other, in the way of the sidebar. */
import type { ColumnMapping } from '../grid/columns.ts';
import type { Language } from '../i18n/language.ts';
import type { Server } from './contract.ts';

/** The server's entry points for the page; their answers are `Outcome`s. */
export interface FormulaServer {
  /** The person's language, how the file spells formulas, and what can be chosen from its sheets. */
  describeColumns(): ColumnsDescription;
  /** Where a formula would go; null where nothing is selected. */
  describeActiveCell(): ActiveCell | null;
  /** Writes a formula into a cell. */
  insertFormula(insertion: Insertion): InsertedFormula;
  goTo: Server['goTo'];
}

export interface ColumnsDescription {
  language: Language;
  /** The spreadsheet's locale as Sheets spells it, such as `de_DE`. */
  locale: string;
  /** Sheets with content, in tab order. */
  sheets: SheetColumns[];
}

export interface SheetColumns {
  sheetId: number;
  name: string;
  /** The first row below the header, and the last one with content. */
  firstRow: number;
  lastRow: number;
  headers: string[];
  /** Which of the columns are those of an order list. */
  roles: ColumnMapping;
  /** The first rows below the header as the sheet shows them. */
  cells: string[][];
}

/** The first cell of what is selected. Rows and columns are counted from 1. */
export interface ActiveCell {
  sheetId: number;
  sheet: string;
  row: number;
  column: number;
  /** All that is selected, such as `B2:B40`. */
  selection: string;
}

export interface Insertion {
  sheetId: number;
  row: number;
  column: number;
  /** Spelled so that it means the same however a script has to write formulas in this locale. */
  formula: string;
  /** The cells that the result may fill at most, from this one to the right and down. */
  rows: number;
  columns: number;
  /** Refusals that the person has settled: they want it all the same. */
  accepted: string[];
}

/** Where a formula was written, such as `Orders` and `J3`. */
export interface InsertedFormula {
  sheet: string;
  cell: string;
}
