/** What is kept beside the cells of a sheet, after rows or columns were inserted or removed. */
import type { SheetExtras } from '../../services/port.ts';
import type { ChartSnapshot, FilterSnapshot, RangeSnapshot } from '../../types/snapshot.ts';

export interface LinesChange {
  sheetId: number;
  side: 'row' | 'column';
  /** First of the lines, counted from 1. */
  from: number;
  /** Negative when lines are removed. */
  added: number;
}

/** Marks belong to cells: they go with those that go and grow with what is inserted inside them. */
export function movedExtras(extras: SheetExtras, change: LinesChange): SheetExtras {
  const range = (at: RangeSnapshot): RangeSnapshot[] => movedRange(at, change);
  const first = (at: RangeSnapshot) => range(at)[0];
  return {
    notes: Object.fromEntries(Object.entries(extras.notes).flatMap(([key, note]) => moveNote(key, note, change))),
    metadata: extras.metadata.flatMap((entry) => {
      if (entry.lines?.side !== change.side) return [entry];
      const span = movedSpan(entry.lines.at, 1, change);
      return span ? [{ ...entry, lines: { side: change.side, at: span.start } }] : [];
    }),
    validations: extras.validations.flatMap((each) => range(each.range).map((moved) => ({ ...each, range: moved }))),
    protections: extras.protections.flatMap((each) => {
      const moved = each.range === null ? null : first(each.range);
      return moved === undefined ? [] : [{ ...each, range: moved, unprotected: each.unprotected.flatMap(range) }];
    }),
    conditionalFormats: extras.conditionalFormats
      .map((each) => ({ ...each, ranges: each.ranges.flatMap(range) }))
      .filter(({ ranges }) => ranges.length > 0),
    filter: extras.filter && movedFilter(extras.filter, change),
    charts: movedCharts(extras.charts, change).map((each) => ({
      ...each,
      position: { ...each.position, [change.side]: movedAnchor(each.position[change.side], change) },
    })),
  };
}

/** Charts of any sheet show what they showed. */
export function movedCharts(charts: readonly ChartSnapshot[], change: LinesChange): ChartSnapshot[] {
  const moved = (at: RangeSnapshot) => (at.sheetId === change.sheetId ? movedRange(at, change) : [at]);
  return charts.map((each) => ({ ...each, ranges: each.ranges.flatMap(moved) }));
}

/** None when all of its lines are gone. */
function movedFilter({ range, columns, hiddenRows }: FilterSnapshot, change: LinesChange): FilterSnapshot | null {
  const [moved] = movedRange(range, change);
  if (!moved) return null;
  const line = (at: number) => movedSpan(at, 1, change)?.start ?? [];
  if (change.side === 'row') return { range: moved, columns, hiddenRows: hiddenRows.flatMap(line) };
  const kept = columns.flatMap((each) => [line(each.column)].flat().map((column) => ({ ...each, column })));
  return { range: moved, columns: kept, hiddenRows };
}

/**
 * A filter whose own columns change places stays where it is; null where columns come into it or leave it.
 *
 * @param to the column that they then stand before, as columns are numbered before the move
 */
export function rearrangedFilter(
  filter: FilterSnapshot,
  from: number,
  count: number,
  to: number,
): FilterSnapshot | null {
  const { column: first, columns: width } = filter.range;
  if (from < first || from + count > first + width || to < first || to > first + width) return null;
  const target = to > from ? to - count : to;
  const moved = (column: number): number => {
    if (column >= from && column < from + count) return target + column - from;
    const closed = column < from ? column : column - count;
    return closed < target ? closed : closed + count;
  };
  return { ...filter, columns: filter.columns.map((each) => ({ ...each, column: moved(each.column) })) };
}

function moveNote(key: string, note: string, change: LinesChange): [string, string][] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  const span = movedSpan(change.side === 'row' ? row : column, 1, change);
  if (span === null) return [];
  return [[change.side === 'row' ? `${span.start},${column}` : `${row},${span.start}`, note]];
}

/** None when all of its lines are gone. */
function movedRange(at: RangeSnapshot, change: LinesChange): RangeSnapshot[] {
  if (change.side === 'row') {
    const span = movedSpan(at.row, at.rows, change);
    return span ? [{ ...at, row: span.start, rows: span.length }] : [];
  }
  const span = movedSpan(at.column, at.columns, change);
  return span ? [{ ...at, column: span.start, columns: span.length }] : [];
}

function movedSpan(start: number, length: number, { from, added }: LinesChange) {
  if (added >= 0) {
    if (from <= start) return { start: start + added, length };
    return { start, length: from < start + length ? length + added : length };
  }
  const end = from - added;
  const gone = Math.max(0, Math.min(end, start + length) - Math.max(from, start));
  if (gone === length) return null;
  const goneBefore = Math.max(0, Math.min(end, start) - from);
  return { start: start - goneBefore, length: length - gone };
}

/** A chart stays when its line is removed. */
function movedAnchor(at: number, change: LinesChange): number {
  return movedSpan(at, 1, change)?.start ?? change.from;
}
