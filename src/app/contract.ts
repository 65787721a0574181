/** What the sidebar and the server say to each other: plain JSON, no Dates, no classes. Days are whole Sheets serial days. */
import type { ForecastBasis } from '../core/models/ordersForecast.ts';
import type { SegmentCode } from '../core/segments/segmentMap.ts';
import type { Tier } from '../core/segments/tiers.ts';
import type { ErrorData } from '../errors.ts';
import type { ColumnMapping } from '../grid/columns.ts';
import type { Currency } from '../grid/currency.ts';
import type { Finding } from '../grid/findings.ts';
import type { DateOrder, RefundPolicy } from '../grid/orders.ts';
import type { Language } from '../i18n/language.ts';

/**
 * Every answer of the server. `ok: false` carries an error for the user, as data: the page has the words. A thrown error is only
 * ever a lost connection.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

/** The server's entry points, by the names `google.script.run` calls. Each takes one JSON value or none. */
export interface Server {
  /** What the sidebar needs to open: language, sheets, last settings. */
  describeWorkbook(): WorkbookDescription;
  /** The columns of one sheet, the proposed roles and the first rows as read with them. */
  describeSource(request: SourceRequest): SourceDescription;
  /** Reads all rows, reports what can be used, and returns a compact table for the live preview. */
  checkOrders(source: SourceSettings): DataCheck;
  /** Segments and writes the output sheets. One execution, under the document lock. */
  segmentCustomers(settings: Settings): RunResult;
  /** Where the running segmentation is, or null when none runs. */
  readProgress(): Progress | null;
  /** Asks the running segmentation to stop before its first write. */
  cancelRun(): null;
  /** Shows a sheet, and selects a cell when one is given. */
  goTo(place: { sheetId: number; row?: number; column?: number }): null;
}

/** What the page of the function help calls, in the same way. */
export interface FormulaServer {
  /** The person's language, how the file spells formulas, and what can be chosen from its sheets. */
  describeColumns(): ColumnsDescription;
  /** Where a formula would go; null where nothing is selected. */
  describeActiveCell(): ActiveCell | null;
  /** Writes a formula into a cell. */
  insertFormula(insertion: Insertion): InsertedFormula;
  goTo: Server['goTo'];
}

export interface WorkbookDescription {
  /** The person's language. */
  language: Language;
  /** Sheets that can be a source, in tab order; Clientele's own output is left out. */
  sheets: SheetDescription[];
  /** The settings of the last run in this file, for everyone. */
  settings: Settings | null;
  /** The name this person entered before, or ''. */
  runBy: string;
  /** The last finished run in this file. */
  lastRun: { by: string; at: string; summarySheetId: number } | null;
}

export interface SheetDescription {
  sheetId: number;
  name: string;
  /** Rows below the header. */
  rows: number;
  /** A1 notation of the used range, such as `A1:H5413`. */
  range: string;
  /** At most one sheet is suggested: the one whose headers look most like orders. */
  suggested: boolean;
}

export interface SourceRequest {
  sheetId: number;
  /** Absent on first sight: the server proposes. */
  columns?: ColumnMapping;
  dateOrder?: DateOrder;
}

export interface SourceDescription {
  sheetId: number;
  name: string;
  range: string;
  rows: number;
  columns: { index: number; letter: string; header: string }[];
  /** The proposal, or the mapping that was asked for. */
  mapping: ColumnMapping;
  /** The first rows as read with `mapping`; a null is a cell that cannot be read. */
  firstRows: { row: number; customer: string; day: number | null; amount: number | null }[];
  currency: Currency;
}

export interface SourceSettings {
  sheetId: number;
  columns: ColumnMapping;
  dateOrder: DateOrder;
  refunds: RefundPolicy;
}

export interface DataCheck {
  rowsRead: number;
  rowsUsed: number;
  rowsSkipped: number;
  customers: number;
  orders: number;
  /** Net of all rows used. */
  revenue: number;
  firstDay: number;
  /** The latest day in the rows used; days since last purchase count from here. */
  asOf: number;
  findings: Finding[];
  /** Rows below zero, whatever is done with them. */
  refundRows: number;
  currency: Currency;
  /** What a forecast of these customers rests on, and how it would have done so far. */
  forecast: ForecastBasis;
  /** One entry a customer, same order in each; what the live preview scores. */
  table: CustomerTable;
}

/** Per-customer columns, parallel. */
export interface CustomerTable {
  daysSince: number[];
  orders: number[];
  revenue: number[];
}

export interface Settings {
  source: SourceSettings;
  /** Cumulative revenue shares where tier A ends and tier B ends, such as [0.8, 0.95]. */
  tierCuts: [number, number];
  /** Who runs it, as shown to the team. */
  runBy: string;
}

export type StepCode = 'read' | 'check' | 'score' | 'writeCustomers' | 'writeSummary';

export interface Progress {
  step: StepCode;
  /** Share of the whole run that is done, 0 to 1. */
  share: number;
}

export interface TierSummary {
  tier: Tier;
  customers: number;
  revenue: number;
  /** Smallest revenue in the tier; null when it is empty. */
  revenueFrom: number | null;
}

export interface SegmentSummary {
  segment: SegmentCode;
  customers: number;
  revenue: number;
}

export interface RunResult {
  rowsRead: number;
  rowsUsed: number;
  rowsSkipped: number;
  customers: number;
  orders: number;
  revenue: number;
  /** ISO date of the as-of day. */
  asOf: string;
  tiers: TierSummary[];
  segments: SegmentSummary[];
  written: { sheet: 'summary' | 'customers'; sheetId: number; name: string }[];
  /** Source as the user sees it, such as `Orders!A1:H5413`. */
  source: string;
  by: string;
  /** When it finished, `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
  at: string;
  seconds: number;
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
