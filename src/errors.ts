/** Errors a user can cause and mend: a code and its parameters. The prose is made last, in the reader's language, by `i18n`. */

/**
 * What custom functions refuse, with the parameters that each sentence needs. `parameter` names the argument; `row` is counted
 * as the user sees it, from 1, and 0 stands for an argument of one cell.
 */
export interface FunctionErrorParams {
  MISSING_ARGUMENT: { name: string; parameter: string };
  TOO_MANY_ARGUMENTS: { name: string; takes: number; given: number };
  NOT_A_NUMBER: { parameter: string; row: number; received: Received; expected: Expectation; mayBeBlank: boolean };
  OUT_OF_RANGE: { parameter: string; row: number; received: Received; expected: Expectation; mayBeBlank: boolean };
  BLANK_CELL: { parameter: string; row: number; expected: Expectation };
  ERROR_CELL: { parameter: string; row: number; received: Received };
  NO_VALUES: { parameter: string; expected: Expectation };
  NOT_ONE_COLUMN: { parameter: string; rows: number; columns: number };
  NOT_A_SINGLE_VALUE: { parameter: string; rows: number; columns: number };
  LENGTH_MISMATCH: { first: string; firstLength: number; second: string; secondLength: number };
  MIXED_NUMBER_FORMAT: {
    parameter: string;
    row: number;
    received: Received;
    otherRow: number;
    otherReceived: Received;
  };
  NOT_A_DATE: { parameter: string; row: number; received: Received };
  AMBIGUOUS_DATE: { parameter: string; row: number; received: Received; dayFirst: string; monthFirst: string };
  MIXED_DATE_ORDER: {
    parameter: string;
    row: number;
    received: Received;
    otherRow: number;
    otherReceived: Received;
  };
  NOT_A_FLAG: { parameter: string; row: number; received: Received };
  NOT_A_CHOICE: { parameter: string; received: Received; options: readonly string[] };
  LATEST_DATE_ALONE: { parameter: string; row: number; day: string; previous: string; longest: number };
  NOTHING_OBSERVED: { asOf: string; first: string };
  PERIOD_REVERSED: { from: string; to: string };
  NO_BUYERS: { parameter: string };
  NONE_ABOVE_ZERO: { parameter: string };
  NO_REPEAT_PURCHASES: Record<never, never>;
  ENDLESS_VALUE: Record<never, never>;
  NEEDS_ARGUMENT: { name: string; parameter: string; because: string };
  NOT_ASCENDING: { parameter: string; row: number; received: Received };
  SURVIVORS_ROSE: { period: number; survivors: number; previous: number };
  TOO_FEW_SURVIVORS: { given: number; needed: number };
  NOBODY_LEFT_LATER: Record<never, never>;
  UNUSED_ARGUMENT: { name: string; parameter: string; because: string };
  LABEL_COUNT: { parameter: string; given: number; needed: number };
  MORE_THAN_WHOLE: { parameter: string; part: number; other: string; whole: number };
  STAGE_GREW: { parameter: string; row: number; stage: string; count: number; previous: number };
  TOO_MANY_PERIODS: { parameter: string; row: number; day: string; periods: number; most: number };
  ALL_LEFT_OUT: { rows: number };
  TOO_LARGE: { name: string };
  COUNT_AND_LIST: { parameter: string; other: string };
  GREW: { before: number; after: number };
  NO_GROWTH_BASE: { before: number };
  NEVER_PAYS_BACK: { margin: number };
  /** A mistake of ours. */
  INTERNAL: { reference: string };
}

/** What the sidebar refuses. */
export interface SidebarErrorParams {
  NO_SHEET: Record<never, never>;
  EMPTY_SHEET: { sheet: string };
  ONLY_HEADERS: { sheet: string };
  COLUMN_NOT_CHOSEN: { sheet: string; column: ColumnRole };
  SAME_COLUMN_TWICE: { sheet: string; column: string; first: ColumnRole; second: ColumnRole };
  NO_DATES: { sheet: string; column: string; row: number; received: Received };
  NO_AMOUNTS: { sheet: string; column: string; row: number; received: Received };
  NO_ORDER_COUNTS: { sheet: string; column: string; row: number; received: Received };
  NO_SCORES: { sheet: string; column: string; row: number; received: Received };
  AMBIGUOUS_DATES: {
    sheet: string;
    column: string;
    row: number;
    received: Received;
    rows: number;
    dayFirst: string;
    monthFirst: string;
  };
  MIXED_DATES: {
    sheet: string;
    column: string;
    row: number;
    received: Received;
    otherRow: number;
    otherReceived: Received;
  };
  NO_USABLE_ROWS: { sheet: string; rows: number };
  ONE_CUSTOMER: { sheet: string; column: string; customer: string };
  NOTHING_POSITIVE: { sheet: string; column: string };
  ALL_EQUAL: { sheet: string; column: string; customers: number; amount: string };
  PROTECTED_SHEET: { sheet: string };
  SOURCE_IS_OUTPUT: { sheet: string };
  BUSY: { holder: string; since: string };
  CANCELLED: Record<never, never>;
  INCOMPLETE_WRITE: { sheet: string; reason: string };
  INVALID_SETTINGS: { path: string; received: Received };
  NO_CELL: { sheet: string; cell: string };
  PROTECTED_CELL: { sheet: string; cell: string };
  CELL_NOT_EMPTY: { sheet: string; cell: string; received: string };
  /** `filled` is the first cell in the way of a result of up to so many rows and columns. */
  NO_ROOM: { sheet: string; cell: string; rows: number; columns: number; filled: string; received: string };
  /** The rows and columns that the sheet lacks for it. */
  SHEET_ENDS: { sheet: string; cell: string; rows: number; columns: number };
}

export interface ErrorParams extends FunctionErrorParams, SidebarErrorParams {}

/** A cell as a message quotes it: its text, or the bare fact that it holds a date. */
export type Received = string | { kind: 'date' };

/** What a value was expected to be, as a code with limits; `i18n` words it. */
export type Expectation =
  | { kind: 'number' }
  | { kind: 'wholeNumber'; min: number; max: number }
  | { kind: 'atLeast'; min: number }
  | { kind: 'divisor' }
  | { kind: 'between'; min: number; max: number }
  | { kind: 'date' }
  | { kind: 'flag' }
  | { kind: 'text' }
  | { kind: 'customerIds' }
  | { kind: 'orderIds' };

/** What the columns of an order list hold. */
export const ORDER_ROLES = [
  'customer',
  'date',
  'amount',
  'quantity',
  'unitPrice',
  'orderId',
  'channel',
  'product',
  'discount',
] as const;

/** What the columns of a list of customers hold. */
export const CUSTOMER_ROLES = ['customer', 'lastDate', 'orders', 'revenue', 'firstDate'] as const;

/** What the columns of a survey hold. */
export const SURVEY_ROLES = ['customer', 'score', 'nps', 'date', 'topic'] as const;

/** What a column of a source sheet holds. */
export type ColumnRole = (typeof ORDER_ROLES | typeof CUSTOMER_ROLES | typeof SURVEY_ROLES)[number];

export type ErrorCode = keyof ErrorParams;

export type FunctionErrorCode = keyof FunctionErrorParams;

export type SidebarErrorCode = keyof SidebarErrorParams;

/** An error as it crosses to the sidebar: plain data. */
export type ErrorData = { [C in ErrorCode]: { code: C; params: ErrorParams[C] } }[ErrorCode];

/** Thrown wherever input cannot be used. Carries no prose. */
export interface UserError extends Error {
  /** The error as plain data, for the wire. */
  readonly data: ErrorData;
}

/** A function and no class, as classes are made whenever Code.js is evaluated, and that is for every cell. */
export function userError<C extends ErrorCode>(code: C, params: ErrorParams[C]): UserError {
  return Object.assign(new Error(code), { name: 'UserError', data: { code, params } as ErrorData });
}

export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
