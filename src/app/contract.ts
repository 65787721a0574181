/** What the sidebar and the server say to each other: plain JSON, no Dates, no classes. Days are whole Sheets serial days. */
import type { ForecastBasis } from '../core/models/ordersForecast.ts';
import type { ClassKind, ClassSettings, CustomerColumns, KeptCuts } from '../core/segments/customerClasses.ts';
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
  /** Settings from a text that was exported before. */
  importSettings(json: string): Settings;
  /** Shows a sheet, and selects a cell when one is given. */
  goTo(place: { sheetId: number; row?: number; column?: number }): null;
}

export interface WorkbookDescription {
  /** The person's language. */
  language: Language;
  /** Sheets that can be a source, in tab order; Clientele's own output is left out. */
  sheets: SheetDescription[];
  /** The settings of the last run in this file, for everyone. */
  settings: Settings | null;
  /** Its cuts, which the next run can keep. */
  kept: KeptRun | null;
  /** Whether the menu asked to repeat the last run at once. */
  again: boolean;
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
  /** One entry a customer, same order in each; what the live preview classes. */
  table: CustomerColumns;
}

/** Classes that get a column of their own, beside segment and tier. */
export type ExtraClass = Exclude<ClassKind, 'segment' | 'tier'>;

export interface Settings {
  source: SourceSettings;
  classes: ClassSettings;
  /** Names of the tiers, best first. */
  tierNames: string[];
  extras: ExtraClass[];
  /** Frozen: the cuts of the last run decide, where it had the same settings of a class. */
  cuts: 'fresh' | 'frozen';
  /** Who runs it, as shown to the team. */
  runBy: string;
}

/** What a run leaves for the next: its cuts, and the settings they belong to. */
export interface KeptRun {
  classes: ClassSettings;
  cuts: KeptCuts;
  by: string;
  at: string;
}

export type StepCode = 'read' | 'check' | 'score' | 'writeCustomers' | 'writeSummary';

export interface Progress {
  step: StepCode;
  /** Share of the whole run that is done, 0 to 1. */
  share: number;
}

/** What a class amounts to. */
export interface ClassSummary {
  /** As named by the user, or the code of a built-in segment; '' for the customers without a class. */
  name: string;
  customers: number;
  revenue: number;
}

export interface TierSummary extends ClassSummary {
  /** Smallest value in the tier, of revenue or lifetime value; null when it is empty. */
  from: number | null;
}

export interface RunResult {
  rowsRead: number;
  rowsUsed: number;
  rowsSkipped: number;
  customers: number;
  orders: number;
  revenue: number;
  currency: Currency;
  /** ISO date of the as-of day. */
  asOf: string;
  tiers: TierSummary[];
  segments: ClassSummary[];
  /** Against the last run; null when there was none. */
  moves: { up: number; down: number; joined: number; left: number } | null;
  written: { sheet: 'summary' | 'customers'; sheetId: number; name: string }[];
  /** Source as the user sees it, such as `Orders!A1:H5413`. */
  source: string;
  by: string;
  /** When it finished, `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
  at: string;
  seconds: number;
}
