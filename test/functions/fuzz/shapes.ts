/** What a custom function gives: one number or word, a column beside its input, or a table with a header. */

/** Tells what is wrong with a cell of a result; null when nothing is. */
export type CellCheck = (cell: unknown) => string | null;

export interface Column {
  /** Its English header, or how that begins. */
  header: string;
  cell: CellCheck;
}

export type Shape =
  | { kind: 'value'; cell: CellCheck }
  /** A row of cells without a header. */
  | { kind: 'row'; cells: readonly CellCheck[] }
  /** As many cells as the argument has, lying as they lie there. */
  | { kind: 'beside'; parameter: string; cell: CellCheck }
  /** A header and rows below it. */
  | { kind: 'table'; columns: readonly Column[]; further: Further; rows: RowCount };

/** Columns on the right that come and go with the input. */
export interface Further {
  most: number;
  cell: CellCheck;
}

/** So many; at most as many as an argument has filled cells; at most as many as there are columns; one or more. */
export type RowCount = number | { atMost: string } | 'atMostColumns' | 'any';

export function within(low: number, high: number): CellCheck {
  return (cell) => {
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return `is no finite number`;
    return cell < low || cell > high ? `is not from ${low} to ${high}` : null;
  };
}

export const anyNumber = within(-Infinity, Infinity);
export const zeroOrMore = within(0, Infinity);
export const rate = within(0, 1);
export const points = within(-100, 100);

export const count: CellCheck = (cell) => zeroOrMore(cell) ?? (Number.isInteger(cell) ? null : 'is no whole number');

export const word: CellCheck = (cell) => (typeof cell === 'string' && cell.trim() !== '' ? null : 'is no word');

/** An id or name as it was given. */
export const name: CellCheck = (cell) => (typeof cell === 'number' ? anyNumber(cell) : word(cell));

export function orBlank(check: CellCheck): CellCheck {
  return (cell) => (cell === '' ? null : check(cell));
}

const NONE: Further = { most: 0, cell: () => 'is one column too many' };

export function table(columns: Record<string, CellCheck>, rows: RowCount, further = NONE): Shape {
  const all = Object.entries(columns).map(([header, cell]) => ({ header, cell }));
  return { kind: 'table', columns: all, further, rows };
}

export interface Given {
  /** The argument of a parameter, as it was passed. */
  argument(parameter: string): unknown;
  /** Whether headers are in English. */
  english: boolean;
}

/** What is wrong with a result; null when it has its shape. */
export function misshapen(result: unknown, shape: Shape, given: Given): string | null {
  if (shape.kind === 'value') return complaint('the result', result, shape.cell);
  const rows = rectangle(result);
  if (typeof rows === 'string') return rows;
  if (shape.kind === 'row')
    return rows.length === 1 ? wrongRow(rows[0] as unknown[], shape.cells, 0) : 'is not one row';
  if (shape.kind === 'beside') {
    const [height, width] = extent(given.argument(shape.parameter));
    if (rows.length !== height || rows[0]?.length !== width) {
      return `has ${rows.length} × ${rows[0]?.length} cells beside ${height} × ${width}`;
    }
    return first(rows.flat(), (cell, i) => complaint(`cell ${i}`, cell, orBlank(shape.cell)));
  }
  return wrongTable(rows, shape, given);
}

function wrongTable(rows: unknown[][], shape: Shape & { kind: 'table' }, given: Given): string | null {
  const [header = [], ...body] = rows;
  const { columns, further } = shape;
  if (header.length < columns.length || header.length > columns.length + further.most) {
    return `has ${header.length} columns (${header.join(', ')}) instead of ${columns.length}`;
  }
  const wrongHeader = first(header, (cell, i) => {
    if (name(cell) !== null) return `header ${i} is ${JSON.stringify(cell)}`;
    const begins = columns[i]?.header ?? '';
    return given.english && !String(cell).startsWith(begins) ? `header ${i} is “${cell}”, not “${begins}”` : null;
  });
  if (wrongHeader !== null) return wrongHeader;
  const exact = typeof shape.rows === 'number';
  const most = mostRows(shape.rows, header.length, given);
  if (body.length < (exact ? most : 1) || body.length > most) {
    return `has ${body.length} rows below its header instead of ${exact ? '' : '1 to '}${most}`;
  }
  const checks = header.map((_, i) => columns[i]?.cell ?? further.cell);
  return first(body, (row, i) => wrongRow(row, checks, i + 1));
}

function mostRows(rows: RowCount, columns: number, given: Given): number {
  if (typeof rows === 'number') return rows;
  if (rows === 'any') return Infinity;
  return rows === 'atMostColumns' ? columns : filled(given.argument(rows.atMost));
}

function wrongRow(row: readonly unknown[], checks: readonly CellCheck[], r: number): string | null {
  if (row.length !== checks.length) return `row ${r} has ${row.length} cells instead of ${checks.length}`;
  return first(row, (cell, i) => complaint(`row ${r}, cell ${i}`, cell, checks[i] as CellCheck));
}

function complaint(where: string, cell: unknown, check: CellCheck): string | null {
  const wrong = check(cell);
  return wrong === null ? null : `${where}, ${typeof cell === 'number' ? cell : JSON.stringify(cell)}, ${wrong}`;
}

function first<T>(list: readonly T[], find: (each: T, i: number) => string | null): string | null {
  for (const [i, each] of list.entries()) {
    const found = find(each, i);
    if (found !== null) return found;
  }
  return null;
}

function rectangle(result: unknown): unknown[][] | string {
  if (!Array.isArray(result) || result.length === 0) return 'is no range of cells';
  const width = Array.isArray(result[0]) ? result[0].length : 0;
  const even = result.every((row) => Array.isArray(row) && row.length === width);
  return even && width > 0 ? result : 'is no rectangle of cells';
}

/** Rows and columns of an argument; a list is one column. */
function extent(argument: unknown): [number, number] {
  if (!Array.isArray(argument)) return [1, 1];
  return [argument.length, Array.isArray(argument[0]) ? argument[0].length : 1];
}

function filled(argument: unknown): number {
  const cells = Array.isArray(argument) ? argument.flat() : [argument];
  return cells.filter((cell) => cell !== undefined && cell !== null && String(cell).trim() !== '').length;
}
