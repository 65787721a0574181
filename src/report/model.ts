/** A report is data: what stands in the cells of its sheets, how it looks, and which cells belong to the team. */

export type SheetKey = 'customers' | 'summary';

/**
 * A cell's content. A plain string is one of our own words, chosen so that typing it changes nothing; text that comes from
 * somebody's data is `{ text }`, so that it is never parsed as a number, a date or a formula.
 */
export type Cell = string | number | null | { text: string } | { formula: string } | Kept;

/** A cell that belongs to the team: what stands there is kept; `initial` is for the first run. */
export interface Kept {
  kept: string;
  initial: number | null;
}

/** In a formula, stands for the quoted name of the Customers sheet, which the team may have changed. */
export const CUSTOMERS_SHEET = '{customers}';

export interface Style {
  /** Points. */
  size: number;
  color: string;
  bold: boolean;
  fill: string | null;
  align: 'left' | 'center' | 'right';
}

/** How a cell looks, and the note that explains it. */
export interface CellFormat {
  style: Style;
  numberFormat: string;
  note: string;
}

export interface ReportSheet {
  key: SheetKey;
  /** The name on creation; the team may change it. */
  name: string;
  /** The left column of `cells`, one-based. */
  firstColumn: number;
  cells: Cell[][];
  /** The formats of the first rows; the last of them holds for all rows below. */
  formats: CellFormat[][];
  /** A column of the team's, kept by the key in another column. */
  keptColumn: KeptColumn | null;
  columnWidths: { column: number; count: number; width: number }[];
  rowHeights: { row: number; count: number; height: number }[];
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  lines: Line[];
  rules: Rule[];
  lists: { range: string; values: readonly string[]; help: string }[];
  charts: Chart[];
}

export interface KeptColumn {
  /** Zero-based within `cells`. */
  column: number;
  keyColumn: number;
  /** The header in every language, in case an earlier run spoke another one. */
  headers: string[];
  keyHeaders: string[];
}

/** A border along one edge of every range. */
export interface Line {
  ranges: string[];
  edge: 'bottom' | 'left';
  color: string;
  medium: boolean;
}

/** A conditional format. */
export interface Rule {
  range: string;
  when:
    | { kind: 'startsWith'; text: string }
    | { kind: 'equals'; text: string }
    | { kind: 'formula'; formula: string }
    | { kind: 'scale'; stops: readonly [Stop, Stop, Stop] };
  color?: string;
  fill?: string;
  bold?: boolean;
}

export interface Stop {
  at: number;
  color: string;
}

/** A native bar chart: the first range holds the categories, the others one series each; each starts with its header. */
export interface Chart {
  title: string;
  ranges: string[];
  series: { name: string; color: string }[];
  /** Whether bars carry their figures; many thin bars would hide them. */
  labels: boolean;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  size: { width: number; height: number };
}

export interface Report {
  customers: ReportSheet;
  summary: ReportSheet;
}
