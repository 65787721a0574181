/** What the sidebar and the server say to each other: plain JSON, no Dates, no classes. Days are whole Sheets serial days. */
import type { RatingScale } from '../core/metrics/ratingScales.ts';
import type { ForecastBasis } from '../core/models/ordersForecast.ts';
import type { ClassSummary, TierSummary } from '../core/segments/classSummaries.ts';
import type { ClassSettings, CustomerColumns, ExtraKind, KeptCuts } from '../core/segments/customerClasses.ts';
import type { ColumnRole, ErrorData } from '../errors.ts';
import type { DateOrder } from '../grid/cellBlock.ts';
import type { ColumnMapping, SourceShape, SurveyMapping } from '../grid/columns.ts';
import type { Currency } from '../grid/currency.ts';
import type { Finding } from '../grid/findings.ts';
import type { DuplicatePolicy, RefundPolicy } from '../grid/orders.ts';
import type { TestProposal } from '../grid/testCustomers.ts';
import type { Language } from '../i18n/language.ts';
import type { SheetKey } from '../report/model.ts';

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
  /** The columns of a sheet with ratings, the proposed roles and scale, and the first rows as read with them. */
  describeSurvey(request: SurveyRequest): SurveyDescription;
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
  /** Shows the functions in place of the sidebar. */
  openFunctionHelp(): null;
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
  /** What the summary says needs attention, as it stands; none where nothing does, or there is no summary. */
  alerts: Alert[];
}

export interface Alert {
  /** Missed its target, near it, or moved more than the team wants to go untold. */
  state: 'missed' | 'watch' | 'moved';
  /** As on the summary, in the document's language. */
  text: string;
}

export interface SheetDescription {
  sheetId: number;
  name: string;
  /** Rows below the header. */
  rows: number;
  /** A1 notation of the used range, such as `A1:H5413`. */
  range: string;
  /** At most one sheet is suggested: the one whose headers look most like orders, or customers. */
  suggested: boolean;
  /** Its headers look like those of a survey. */
  survey: boolean;
}

export interface SourceRequest {
  sheetId: number;
  /** Absent on first sight: the server proposes. */
  shape?: SourceShape;
  /** Absent: the server proposes those of the shape. */
  columns?: ColumnMapping;
  dateOrder?: DateOrder;
}

/** A column as the user knows it. */
export interface SheetColumn {
  index: number;
  letter: string;
  header: string;
}

export interface SourceDescription {
  sheetId: number;
  name: string;
  range: string;
  rows: number;
  columns: SheetColumn[];
  /** The proposal, or the shape that was asked for. */
  shape: SourceShape;
  /** The proposal, or the mapping that was asked for. */
  mapping: ColumnMapping;
  /** The first rows as read with `mapping`; a null is a cell that cannot be read. */
  firstRows: FirstRow[];
  currency: Currency;
}

export interface FirstRow {
  row: number;
  customer: string;
  /** Of the order, or of the last purchase. */
  day: number | null;
  /** Of the order, or of all of the customer's. */
  amount: number | null;
  /** What stands in the other columns that were chosen: a day is serial, a discount is there or not. */
  others: { role: ColumnRole; value: string | number | boolean | null }[];
}

export interface SurveyRequest {
  sheetId: number;
  /** Absent on first sight: the server proposes. */
  columns?: SurveyMapping;
  /** Absent or null: the server proposes. */
  scale?: RatingScale | null;
  dateOrder?: DateOrder;
}

export interface SurveyDescription {
  sheetId: number;
  name: string;
  rows: number;
  columns: SheetColumn[];
  mapping: SurveyMapping;
  /** The proposal, or the scale that was asked for; null where no rating can be read. */
  scale: RatingScale | null;
  /** The lowest and highest score, on which the proposal rests; null where none can be read. */
  scores: { lowest: number; highest: number } | null;
  /** A null is a cell that cannot be read, or one of no column; so is a topic of ''. */
  firstRows: {
    row: number;
    customer: string;
    day: number | null;
    score: number | null;
    nps: number | null;
    topic: string;
  }[];
}

export interface SourceSettings {
  sheetId: number;
  shape: SourceShape;
  columns: ColumnMapping;
  dateOrder: DateOrder;
  refunds: RefundPolicy;
  duplicates: DuplicatePolicy;
  /** Customers who are left out: keys, or `@` and a domain. */
  testCustomers: string[];
  /** Where ratings come from; null for none. */
  survey: SurveySettings | null;
  /** Whether codes stand for customers in everything that is written. */
  pseudonyms: boolean;
}

export interface SurveySettings {
  sheetId: number;
  columns: SurveyMapping;
  /** Of the ratings; null only where no column holds them. */
  scale: RatingScale | null;
  dateOrder: DateOrder;
}

export interface DataCheck {
  rowsRead: number;
  rowsUsed: number;
  rowsSkipped: number;
  customers: number;
  orders: number;
  /** Net of all rows used. */
  revenue: number;
  /** The earliest day in the rows used. */
  firstDay: number;
  /** The latest day in the rows used; days since last purchase count from here. */
  asOf: number;
  findings: Finding[];
  /** Rows below zero, whatever is done with them. */
  refundRows: number;
  /** Rows that stand in the sheet a second time, whatever is done with them. */
  duplicateRows: number;
  /** Customers who look like tests, left out or not. */
  tests: TestProposal[];
  /** Ratings that count and customers who gave them; null without a survey of them. */
  ratings: { ratings: number; customers: number; scale: RatingScale } | null;
  /** Answers on likelihood to recommend; null without a survey of them. */
  recommendations: { answers: number; customers: number } | null;
  currency: Currency;
  /** What a forecast of these customers rests on, and how it would have done so far. */
  forecast: ForecastBasis;
  /** One entry a customer, same order in each; what the live preview classes. */
  table: CustomerColumns;
}

export interface Settings {
  source: SourceSettings;
  classes: ClassSettings;
  /** Names of the tiers, best first. */
  tierNames: string[];
  extras: ExtraKind[];
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

export type StepCode = 'read' | 'check' | 'score' | 'writeCustomers' | 'writeLists' | 'writeSummary';

export interface Progress {
  step: StepCode;
  /** Share of the whole run that is done, 0 to 1. */
  share: number;
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
  /** Of a built-in map by the codes of its segments. */
  segments: ClassSummary[];
  /** Against the last run; null when there was none. */
  moves: { up: number; down: number; joined: number; left: number } | null;
  written: { sheet: SheetKey; sheetId: number; name: string }[];
  /** Source as the user sees it, such as `Orders!A1:H5413`. */
  source: string;
  by: string;
  /** When it finished, `yyyy-MM-dd HH:mm` in the spreadsheet's zone. */
  at: string;
  seconds: number;
}
