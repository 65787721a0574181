/** A report is data: what stands in the cells of its sheets, how it looks, and which cells belong to the team. */

/** The sheets of a report, in the order of their tabs. */
export const SHEETS = ['customers', 'summary', 'trend', 'history', 'moves', 'cohorts', 'contacts', 'playbook'] as const;

export type SheetKey = (typeof SHEETS)[number];

/**
 * A cell's content. A plain string is one of our own words, chosen so that typing it changes nothing; text that comes from
 * somebody's data is `{ text }`, so that it is never parsed as a number, a date or a formula.
 */
export type Cell = string | number | null | { text: string } | { formula: string } | Kept;

/** A cell that belongs to the team: what stands there is kept; `initial` is for the first run. */
export interface Kept {
  kept: string;
  initial: string | number | null;
}

/** In a formula, stands for the quoted name of a sheet, which the team may have changed. */
export function nameOf(sheet: SheetKey): string {
  return `{${sheet}}`;
}

export interface Style {
  /** Points. */
  size: number;
  color: string;
  bold: boolean;
  fill: string | null;
  align: 'left' | 'center' | 'right';
  vertical: 'middle' | 'bottom';
  /** Whether text longer than its cell goes on in further lines. */
  wrap: boolean;
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
  /** For a sheet whose columns change with the settings: all heads that each of its columns can have; else none. */
  heads: readonly (readonly string[])[];
  columnWidths: { column: number; count: number; width: number }[];
  rowHeights: { row: number; count: number; height: number }[];
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  lines: Line[];
  rules: Rule[];
  lists: List[];
  /** Cells of the team's that take numbers only. */
  numbers?: NumberRule[];
  /** Blocks whose rows each show as one cell: what stands in the first. */
  merges?: string[];
  /** Ranges of the team's, which no warning guards: none where it is empty, cells that are known by a note where it is absent. */
  team?: string[];
  charts: Chart[];
}

/** What a sheet has unless it says otherwise. */
export const PLAIN: Omit<ReportSheet, 'key' | 'name' | 'firstColumn' | 'cells' | 'formats'> = {
  heads: [],
  columnWidths: [],
  rowHeights: [],
  frozenRows: 0,
  frozenColumns: 0,
  hiddenGridlines: false,
  lines: [],
  rules: [],
  lists: [],
  charts: [],
};

/** A drop-down of cells that belong to the team. */
export interface List {
  range: string;
  values: readonly string[];
  help: string;
  /** Whether other values may stand there, too: what is kept is not refused. */
  allowsOthers: boolean;
}

/** What numbers may stand in cells that belong to the team; a blank may always. */
export interface NumberRule {
  range: string;
  least: number;
  /** Null where there is no upper end. */
  most: number | null;
  help: string;
  /** As in a drop-down: what is kept is not refused. */
  allowsOthers?: boolean;
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

/**
 * A native chart: the first range holds the categories, the others one series each; each starts with its header. A range of another
 * sheet begins with what `nameOf` puts in place of its name and an exclamation mark.
 */
export interface Chart {
  /** Bars lie, columns stand; in a combo every series says which it is. */
  kind: 'bar' | 'column' | 'line' | 'combo';
  title: string;
  ranges: string[];
  series: Series[];
  axes: {
    categories: Pick<Axis, 'title'>;
    values: Axis;
    /** At the right, for series that name it. */
    second?: Axis;
  };
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  size: { width: number; height: number };
}

export interface Series {
  name: string;
  color: string;
  /** Whether each point carries its figure; many thin bars would hide them. */
  labels: boolean;
  /** How it is drawn as a line; absent for bars and columns. */
  line?: Stroke;
  /** Absent for the axis at the left. */
  axis?: 'second';
}

export interface Stroke {
  /** Pixels. */
  width: number;
  /** Diameter of the points in pixels; 0 for none. */
  points: number;
  dashed: boolean;
}

export interface Axis {
  /** '' for none. */
  title: string;
  numberFormat: string;
  /** Where the axis begins and ends; null for as far as the figures go. */
  from: number | null;
  to: number | null;
}

export type Report = Record<SheetKey, ReportSheet>;
