/** What a cell of the summary must hold, and by which labels it is found. */

/** A text, what a text holds, or a number and how near it must be: relative to 1 or to its own size, whichever is larger. */
export type Figure = string | { says: string } | { is: number; within: number };

/** Null for a cell that must be blank. */
export type Cell = Figure | null;

export interface Card {
  label: string;
  status: string;
  value: Figure;
  /** What stands beside the value. */
  side: Cell;
  rows: readonly (readonly [label: string, figure: Cell])[];
}

/** A table is known by the section's title and the head of its first column. */
export interface Table {
  section: string;
  corner: string;
  /** Heads of columns from left to right, '' for the one right of the corner. */
  heads: readonly string[];
  rows: readonly (readonly [label: string, ...figures: Cell[]])[];
}

export interface SummaryFigures {
  cards: Card[];
  /** Lines on top: the state and the sentence; the last is a number that is not for reading. */
  alerts: (readonly [state: string, text: string, order: Figure])[];
  tables: Table[];
  /** Texts with figures in them, or what they hold, by the title of their section. */
  remarks: (readonly [section: string, text: string])[];
}

/** To the last digit that a sheet keeps; as near as sums and quotients of doubles come; as near as two fits of one model come. */
const EXACT = 1e-15;
const NEAR = 1e-9;
export const FITTED = 1e-6;

/** For what is not known, or not told. */
export const DASH = '–';

export function exactly(number: number): Figure {
  return { is: number, within: EXACT };
}

/** @param number null for what is not known */
export function about(number: number | null, within = NEAR): Figure {
  return number === null ? DASH : { is: number, within };
}

/** What the team has typed, or a blank. */
export function typed(number: number | undefined): Cell {
  return number === undefined ? null : exactly(number);
}

type Change = (now: number | null, other: number | null) => number | null;

export const relative: Change = (now, other) =>
  now === null || other === null || other === 0 ? null : (now - other) / Math.abs(other);
export const points: Change = (now, other) => (now === null || other === null ? null : 100 * (now - other));
export const difference: Change = (now, other) => (now === null || other === null ? null : now - other);

export function fixed(number: number, decimals: number): string {
  return number.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
