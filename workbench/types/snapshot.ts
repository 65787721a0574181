/** A whole workbook as plain JSON: what files are read into, what the host opens, and what is exported. */

/** A cell's value. Dates are Sheets serial days (days since 1899-12-30, with a fraction for the time). */
export type CellValue = string | number | boolean | null | { date: number } | { error: string };

export interface CellSnapshot {
  value: CellValue;
  /** With the leading `=`, in en-US spelling with commas. */
  formula?: string;
  /** What was entered in place of a formula and cannot be parsed, as it was spelt; the value is `#ERROR!`. */
  entered?: string;
  /** The value was filled in by an array formula elsewhere. */
  spilled?: true;
  /** The formula fills other cells as well. */
  spills?: true;
  /** Index into the workbook's `styles`. */
  style?: number;
  note?: string;
}

export type HorizontalAlign = 'left' | 'center' | 'right';
export type VerticalAlign = 'top' | 'middle' | 'bottom';
export type BorderLine = { style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double'; color: string };

export interface CellStyle {
  numberFormat?: string;
  fontFamily?: string;
  /** Points. */
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** `#rrggbb`. */
  color?: string;
  background?: string;
  horizontal?: HorizontalAlign;
  vertical?: VerticalAlign;
  wrap?: boolean;
  border?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
}

/** One-based, inclusive of `rows` × `columns` cells. */
export interface RangeSnapshot {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A chart as Sheets describes it; options use Google's dotted paths or nested objects as the script set them. */
export interface ChartSnapshot {
  chartId: number;
  type: 'BAR' | 'COLUMN' | 'LINE' | 'COMBO' | 'AREA' | 'PIE' | 'SCATTER';
  ranges: RangeSnapshot[];
  /** Rows at the top of each range that are headers (series names). */
  headers: number;
  options: Record<string, unknown>;
  /** Anchor cell (one-based) and offset in pixels. Size comes from the options `width` and `height` (defaults 600 × 371). */
  position: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface ConditionalFormatSnapshot {
  ranges: RangeSnapshot[];
  condition:
    | { kind: 'textStartsWith' | 'textContains' | 'textEqual'; text: string }
    | {
        kind: 'numberEqual' | 'numberGreater' | 'numberGreaterOrEqual' | 'numberLess' | 'numberLessOrEqual';
        value: number;
      }
    | { kind: 'numberBetween'; low: number; high: number }
    | { kind: 'blank' | 'notBlank' }
    | { kind: 'formula'; formula: string }
    | { kind: 'gradient'; stops: { color: string; at: 'min' | 'max' | { number: number } | { percentile: number } }[] };
  style: Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background'>;
}

export interface ValidationSnapshot {
  range: RangeSnapshot;
  rule:
    | { kind: 'list'; values: string[] }
    | { kind: 'numberBetween'; low: number; high: number }
    | { kind: 'numberAtLeast'; low: number };
  allowInvalid: boolean;
  help?: string;
}

export interface ProtectionSnapshot {
  /** Null protects the whole sheet. */
  range: RangeSnapshot | null;
  warningOnly: boolean;
  description: string;
  unprotected: RangeSnapshot[];
  /** Whether the person running scripts may edit it all the same. */
  canEdit: boolean;
}

/** Which rows a condition leaves to be seen; its type has Google's name. */
export interface FilterCondition {
  type:
    | 'CELL_EMPTY'
    | 'CELL_NOT_EMPTY'
    | 'NUMBER_BETWEEN'
    | 'NUMBER_EQUAL_TO'
    | 'NUMBER_GREATER_THAN'
    | 'NUMBER_GREATER_THAN_OR_EQUAL_TO'
    | 'NUMBER_LESS_THAN'
    | 'NUMBER_LESS_THAN_OR_EQUAL_TO'
    | 'NUMBER_NOT_BETWEEN'
    | 'NUMBER_NOT_EQUAL_TO'
    | 'TEXT_CONTAINS'
    | 'TEXT_DOES_NOT_CONTAIN'
    | 'TEXT_ENDS_WITH'
    | 'TEXT_EQUAL_TO'
    | 'TEXT_STARTS_WITH';
  values: (string | number)[];
}

/** What one column of a filter hides, by its number on the sheet. */
export interface FilterColumn {
  column: number;
  /** As the cells show them. */
  hidden?: string[];
  condition?: FilterCondition;
}

export interface FilterSnapshot {
  /** With the row of the heads. */
  range: RangeSnapshot;
  columns: FilterColumn[];
  /** Those that its columns hid when they were set; what is written later hides and shows nothing. */
  hiddenRows: number[];
}

/** Developer metadata. */
export interface MetadataSnapshot {
  key: string;
  value: string;
  /** The row or column that it is about, numbered from 1; absent when it is about all of the sheet or the file. */
  lines?: { side: 'row' | 'column'; at: number };
}

export interface SheetSnapshot {
  sheetId: number;
  name: string;
  /** Size of the grid. */
  rows: number;
  columns: number;
  /** Rows from the top, columns from the left; a missing or null cell is blank. Covers the used range only. */
  cells: (CellSnapshot | null)[][];
  /** Pixels, by zero-based index; others have the default (column 100, row 21). */
  columnWidths?: Record<number, number>;
  rowHeights?: Record<number, number>;
  /** Hidden by hand, counted from 1. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
  frozenRows?: number;
  frozenColumns?: number;
  hiddenGridlines?: boolean;
  /** The sheet has no tab until somebody shows it. */
  hidden?: boolean;
  tabColor?: string;
  merges?: RangeSnapshot[];
  charts?: ChartSnapshot[];
  conditionalFormats?: ConditionalFormatSnapshot[];
  validations?: ValidationSnapshot[];
  protections?: ProtectionSnapshot[];
  metadata?: MetadataSnapshot[];
  filter?: FilterSnapshot;
}

export interface WorkbookSnapshot {
  name: string;
  /** As Sheets spells it: `en_US`, `zh_CN`. */
  locale: string;
  /** IANA zone, such as `Asia/Shanghai`. */
  timeZone: string;
  styles: CellStyle[];
  /** That of the file itself. */
  metadata?: MetadataSnapshot[];
  /** `sheetId` of the sheet that is shown; the first that is not hidden if absent. */
  activeSheet?: number;
  sheets: SheetSnapshot[];
}
