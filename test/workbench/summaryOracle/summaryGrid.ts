/** Finds figures on a summary by their labels, compares them, and tells of numbers that nobody has accounted for. */
import type { Card, Cell, Figure, SummaryFigures, Table } from './figure.ts';

/** Values by row and column; null for a blank. */
export type Grid = readonly (readonly (string | number | null)[])[];

/** A figure with where it stands, zero-based. */
export interface Placed {
  name: string;
  /** Its section and the head of its column, or of what it is a part. */
  kind: string;
  row: number;
  column: number;
  figure: Cell;
}

/** Where every figure stands. */
export function placed(grid: Grid, { cards, alerts, tables, remarks }: SummaryFigures): Placed[] {
  const tiers = rowOf(grid, 'Tiers and what to do');
  return [
    ...cards.flatMap((card) => placedInCard(grid, card, tiers)),
    ...alerts.flatMap(([state, text, order], i): Placed[] => {
      const row = ALERTS + i;
      const at = (column: number, figure: Figure): Placed => ({
        name: `Alert ${i + 1}`,
        kind: 'Alerts',
        row,
        column,
        figure,
      });
      return [at(FIRST, state), at(FIRST + 1, text), at(LAST, order)];
    }),
    ...tables.flatMap((table) => placedInTable(grid, table)),
    ...remarks.map(([section, text]): Placed => {
      const row = rowOf(grid, section);
      const end = row + (section === 'Method' ? METHOD_ROWS : REMARK_ROWS);
      const [found] = cellsWhere(grid, row, end, (value) => typeof value === 'string' && value.includes(text));
      if (!found) throw new Error(`${section} does not say “${text}”`);
      return { name: section, kind: section, ...found, figure: { says: text } };
    }),
  ];
}

/** Figures that are not what stands there. */
export function differences(grid: Grid, figures: readonly Placed[]): string[] {
  return figures.flatMap(({ name, row, column, figure }) => {
    const got = grid[row]?.[column] ?? null;
    return isAsTold(got, figure) ? [] : [`${name}: got ${got}, expected ${JSON.stringify(figure)}`];
  });
}

/** Cells with a number that no figure tells of. */
export function unaccounted(grid: Grid, figures: readonly Placed[]): string[] {
  const told = new Set(figures.map(({ row, column }) => `${row} ${column}`));
  return cellsWhere(grid, 0, grid.length, (value) => typeof value === 'number')
    .filter(({ row, column }) => !told.has(`${row} ${column}`))
    .map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}: ${grid[row]?.[column]}`);
}

const [FIRST, LAST] = [1, 10];
const ALERTS = 4;
const CARD_ROWS = 6;
const REMARK_ROWS = 8;
const METHOD_ROWS = 14;

function isAsTold(got: string | number | null, figure: Cell): boolean {
  if (figure === null || figure === '') return got === null || got === '';
  // A text may be all digits, which a calculated sheet gives back as a number.
  if (typeof figure === 'string') return String(got) === figure;
  if ('says' in figure) return String(got).includes(figure.says);
  return typeof got === 'number' && Math.abs(got - figure.is) <= figure.within * Math.max(1, Math.abs(figure.is));
}

function placedInCard(grid: Grid, { label, status, value, side, rows }: Card, end: number): Placed[] {
  const [place] = cellsWhere(grid, 0, end, (cell) => cell === label);
  if (!place) throw new Error(`There is no card “${label}”`);
  const at = (row: number, column: number, figure: Cell, part: string): Placed => ({
    name: `Card ${label}, ${part}`,
    kind: 'Cards',
    row,
    column,
    figure,
  });
  return [
    at(place.row, place.column + 1, status, 'status'),
    at(place.row + 1, place.column, value, 'value'),
    at(place.row + 1, place.column + 1, side, 'beside'),
    ...rows.map(([part, figure]) => {
      const row = grid.findIndex(
        (line, i) => i > place.row && i < place.row + CARD_ROWS && line[place.column] === part,
      );
      if (row < 0) throw new Error(`Card ${label} has no “${part}”`);
      return at(row, place.column + 1, figure, part);
    }),
  ];
}

function placedInTable(grid: Grid, { section, corner, heads, rows }: Table): Placed[] {
  const start = rowOf(grid, section);
  const [place] = cellsWhere(grid, start + 1, grid.length, (cell) => cell === corner);
  if (!place) throw new Error(`${section} has no “${corner}”`);
  let column = place.column;
  const columns = heads.map((head) => {
    column = grid[place.row]?.findIndex((cell, i) => i > column && (head === '' || cell === head)) ?? -1;
    if (column < 0) throw new Error(`${section}, ${corner} has no column “${head}”`);
    return column;
  });
  let row = place.row;
  return rows.flatMap(([label, ...figures]) => {
    row = grid.findIndex((line, i) => i > row && line[place.column] === label);
    if (row < 0) throw new Error(`${section}, ${corner} has no row “${label}”`);
    return figures.flatMap((figure, i): Placed[] => {
      const at = columns[i];
      if (at === undefined) throw new Error(`${section}, ${label} has more figures than ${corner} has columns`);
      const kind = `${section}, ${heads[i]}`;
      return [{ name: `${section}, ${label}, ${heads[i]}`, kind, row, column: at, figure }];
    });
  });
}

/** The row of a section's title, which stands in the first column. */
function rowOf(grid: Grid, title: string): number {
  const row = grid.findIndex((line) => line[FIRST] === title);
  if (row < 0) throw new Error(`There is no section “${title}”`);
  return row;
}

function cellsWhere(
  grid: Grid,
  from: number,
  end: number,
  holds: (value: string | number | null) => boolean,
): { row: number; column: number }[] {
  return grid
    .slice(from, end)
    .flatMap((line, i) => line.flatMap((value, column) => (holds(value) ? [{ row: from + i, column }] : [])));
}
