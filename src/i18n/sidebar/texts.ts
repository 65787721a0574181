/** The shape of the sidebar's texts: every word on every screen, in every language. */
import type { ColumnRole } from '../../errors.ts';
import type { SourceShape, SurveyRole } from '../../grid/columns.ts';
import type { FindingCode, FindingEffect } from '../../grid/findings.ts';
import type { DuplicatePolicy, RefundPolicy } from '../../grid/orders.ts';
import type { SheetWords } from '../sheets/words.ts';
import type { MethodTexts } from './method/texts.ts';
import type { Option } from './option.ts';

/** The four steps that the bar at the top counts. */
export const STEPS = ['source', 'check', 'tiers', 'result'] as const;

export type Step = (typeof STEPS)[number];

/** How row numbers are strung together; the numbers between are links. */
export interface RowList {
  before: string;
  separator: string;
  after: string;
}

export interface SidebarTexts {
  sheetNames: SheetWords['sheetNames'];

  steps: {
    label: string;
    names: Record<Step, string>;
    position: (number: number, step: Step) => string;
  };
  actions: {
    back: string;
    tryAgain: string;
    goTo: (place: string) => string;
    goToColumn: (letter: string) => string;
  };
  opening: string;

  source: {
    title: string;
    lead: string;
    sheets: string;
    suggested: string;
    rows: (rows: number, range: string) => string;
    noRows: string;
    name: string;
    nameHint: string;
    noSheetChosen: string;
    noName: string;
    next: string;
    reading: string;
    refresh: string;
    functions: string;
    alerts: { title: string; states: Record<'missed' | 'watch' | 'moved', string> };
    lastRun: string;
    lastRunBy: (by: string, at: string) => string;
  };
  empty: {
    title: string;
    lead: string;
    example: string;
    rows: readonly (readonly [customer: string, date: string, amount: string])[];
    hint: string;
    refresh: string;
    looking: string;
  };
  columns: {
    title: string;
    lead: string;
    /** Asks what a row is. */
    shape: string;
    shapes: Record<SourceShape, Option>;
    needed: string;
    optional: string;
    roles: Record<ColumnRole, string>;
    /** A column in a list: its letter and header. */
    option: (letter: string, header: string) => string;
    choose: string;
    none: string;
    product: string;
    firstRows: string;
    unreadable: string;
    /** What an optional column holds, with its name. */
    named: (role: string, text: string) => string;
    noDiscount: string;
    notYet: string;
    missing: (role: ColumnRole) => string;
    taken: (by: ColumnRole) => string;
    next: string;
    checking: (rows: number) => string;
  };
  survey: {
    title: string;
    sheet: string;
    none: string;
    /** A sheet that looks like a survey. */
    likely: (name: string) => string;
    roles: Record<SurveyRole, string>;
    /** The two kinds of score in a narrow table. */
    short: Record<'score' | 'nps', string>;
    scale: string;
    steps: (min: number, max: number) => string;
    assumed: (lowest: string, highest: string) => string;
    noScale: string;
    firstRows: string;
  };
  check: {
    title: (used: number, read: number) => string;
    used: (share: string, customers: number) => string;
    period: (first: string, last: string) => string;
    leftOut: (rows: number) => string;
    allUsed: string;
    handled: string;
    findings: Record<FindingCode, string>;
    effects: Record<FindingEffect, string>;
    rows: (shown: number, total: number) => RowList;
    goToRow: (row: number) => string;
    refunds: (rows: number) => string;
    policies: Record<RefundPolicy, Option>;
    duplicates: (rows: number) => string;
    duplicatePolicies: Record<SourceShape, Record<DuplicatePolicy, Option>>;
    tests: {
      title: string;
      proposed: string;
      rows: (count: string, rows: number) => string;
      others: string;
      hint: string;
      apply: string;
    };
    ratings: string;
    rated: (ratings: number, customers: number, scale: { min: number; max: number }) => string;
    recommended: (answers: number, customers: number) => string;
    pseudonyms: Option;
    noSingleOrders: string;
    next: string;
    rechecking: string;
  };
  method: MethodTexts;
  forecast: {
    title: string;
    basis: (model: string, customers: number, repeatBuyers: number, days: number) => string;
    none: (repeatBuyers: number, needed: number) => string;
    noCheck: string;
    expected: string;
    actual: string;
    chart: (expected: string, actual: string) => string;
    /** `deviation` of what was expected from what was made, as a share of the latter; Infinity where nothing was. */
    checked: (until: string, days: number, deviation: number) => string;
    /** The same of their value; stands behind it. */
    checkedValue: (deviation: number) => string;
    unvalued: (customers: number) => string;
    rough: string;
    farAhead: (days: number) => string;
    farOff: string;
    correlated: (frequentSpendMore: boolean) => string;
    details: string;
    repeats: string;
    group: (from: number, to: number | null) => string;
    fit: (model: string, parameters: string) => string;
    correlation: (coefficient: string) => string;
    standardErrors: string;
  };
  running: {
    title: string;
    progress: string;
    steps: { read: (rows: number) => string; check: string; score: string; write: (sheet: string) => string };
    states: { done: string; now: string; next: string };
    notWritten: string;
    writing: string;
    stop: string;
    stopping: string;
  };
  result: {
    done: (seconds: string) => string;
    title: (customers: number, tiers: number) => string;
    lead: (used: number, read: number, revenue: string) => string;
    writtenTo: string;
    /** What stands in each written sheet. */
    hints: Record<keyof SheetWords['sheetNames'], (customers: number) => string>;
    /** Customers against the last run. */
    moves: (moves: { up: number; down: number; joined: number; left: number }) => string;
    ranBy: (by: string, at: string, source: string) => string;
    unchanged: string;
    again: string;
    open: string;
  };
  stopped: {
    at: Record<'open' | 'describe' | 'check' | 'run', string>;
    nothingWritten: string;
    where: string;
    received: string;
    expected: string;
    fix: string;
    /** Asks for the reading of a quoted text, or of the column when there is none to quote. */
    readAs: (text: string) => string;
    firstInDate: string;
    dayFirst: (date: string) => string;
    monthFirst: (date: string) => string;
    dayFirstAlone: string;
    monthFirstAlone: string;
    checkAgain: string;
    checking: string;
  };
  /** Why the last run is not repeated. */
  noRepeat: Record<'noSettings' | 'noName', { title: string; fix: string }>;
  lost: {
    eyebrow: string;
    title: string;
    lead: string;
    /** When the connection broke while sheets were perhaps being written. */
    leadWhileRunning: string;
    trying: string;
  };
  busy: {
    lead: string;
    started: string;
    overBy: string;
    settings: string;
    kept: string;
    free: { title: string; lead: string };
  };
}
