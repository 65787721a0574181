/**
 * Open ranges such as `D2:D` and `B2:2`, which Sheets knows and Univer does not. Inside the engine they end beyond every grid, where
 * Univer moves, copies and renames them like any other range.
 */
import { columnLetters, columnNumber } from '../../services/a1.ts';

/**
 * The far end, counted from one: a line within the largest grid that Univer allows, and none that people write. It is absolute, so
 * that a formula keeps it when it is copied or filled.
 */
const FAR = { row: 1_047_123, column: columnNumber('XAA') };

/** Texts and quoted names of sheets are passed over; a reference stands on its own. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const START = '(?<![\\p{L}\\p{N}_.$:])(\\$?[A-Z]{1,3}\\$?\\d+\\s*:\\s*)';
const END = '(?![\\p{L}\\p{N}_.($!])';
const OPEN = new RegExp(`${QUOTED}|${START}(?:(\\$?[A-Z]{1,3})|(\\$?\\d+))${END}`, 'giu');
/** A far end has two absolute parts or one, but always that which is far. */
const CLOSED = new RegExp(`${QUOTED}|${START}(\\$?)([A-Z]{1,3})(\\$?)(\\d+)${END}`, 'giu');

/** A formula as Sheets writes it, for the engine. */
export function enterOpenRanges(formula: string): string {
  return openEnds(formula, FAR.row, columnLetters(FAR.column), '$');
}

/** A formula as Sheets writes it, for programs without open ranges: they end where the grid does. */
export function closeOpenRanges(formula: string, grid: { rows: number; lastColumn: string }): string {
  return openEnds(formula, grid.rows, grid.lastColumn, '');
}

/** A formula of the engine, as Sheets writes it. */
export function showOpenRanges(formula: string): string {
  return closedEnds(formula, isFar);
}

/** A formula of the engine whose far ends have moved by so many lines, with the far ends where they belong. */
export function restoreFarEnds(formula: string, moved: { rows: number; columns: number }): string {
  const isMoved: IsFar = (side, line) =>
    isFar(side, line) || Math.abs(line - FAR[side]) === (side === 'row' ? moved.rows : moved.columns);
  return enterOpenRanges(closedEnds(formula, isMoved));
}

type IsFar = (side: 'row' | 'column', line: number) => boolean;

const isFar: IsFar = (side, line) => line === FAR[side];

function closedEnds(formula: string, isEnd: IsFar): string {
  // A formula without a colon has no range.
  if (!formula.includes(':')) return formula;
  return formula.replace(CLOSED, (range, start?: string, ...end: string[]) => {
    const [columnSign = '', column = '', rowSign = '', row = ''] = end;
    if (start === undefined) return range;
    if (rowSign && isEnd('row', Number(row))) return start + columnSign + column;
    return columnSign && isEnd('column', columnNumber(column)) ? start + rowSign + row : range;
  });
}

function openEnds(formula: string, lastRow: number, lastColumn: string, sign: '$' | ''): string {
  if (!formula.includes(':')) return formula;
  return formula.replace(OPEN, (range, start?: string, column?: string, row?: string) => {
    if (start === undefined) return range;
    return column === undefined ? `${start}${sign}${lastColumn}${row}` : `${start}${column}${sign}${lastRow}`;
  });
}
