/** The port's operations on cells and sheets, with those refused that change what the person may not edit. */
import { mayEdit, PROTECTED } from '../../services/editing.ts';
import type { KeptProtection } from '../../services/port.ts';
import type { RangeSnapshot } from '../../types/snapshot.ts';
import type { SheetPort } from './workbookPort.ts';

/** Cells, or a sheet as a whole by its number. */
type Place = RangeSnapshot | number;
type Places = { [O in keyof SheetPort]?: (...args: Parameters<SheetPort[O]>) => Place[] };

const lines = (sheetId: number, side: 'row' | 'column', from: number, count: number): RangeSnapshot =>
  side === 'row'
    ? { sheetId, row: from, rows: count, column: 1, columns: Number.POSITIVE_INFINITY }
    : { sheetId, row: 1, rows: Number.POSITIVE_INFINITY, column: from, columns: count };

/** What each operation changes; those that only read or select are left out. */
const CHANGED: Places = {
  write: (range) => [range],
  format: (parts) => parts.map(({ range }) => range),
  formatEach: (range) => [range],
  copyFormat: (_, to) => [to],
  clear: (ranges) => ranges,
  merge: (range) => [range],
  breakApart: (range) => [range],
  moveColumns: (sheetId, from, count) => [lines(sheetId, 'column', from, count)],
  deleteLines: (sheetId, side, from, count) => [lines(sheetId, side, from, count)],
  deleteSheet: (sheetId) => [sheetId, lines(sheetId, 'row', 1, Number.POSITIVE_INFINITY)],
  insertLines: (sheetId) => [sheetId],
  renameSheet: (sheetId) => [sheetId],
  setSizes: (sheetId) => [sheetId],
  setLinesHidden: (sheetId) => [sheetId],
  freeze: (sheetId) => [sheetId],
  setGridlines: (sheetId) => [sheetId],
  setTabColor: (sheetId) => [sheetId],
  setHidden: (sheetId) => [sheetId],
  // Notes and validations too: which cells of the sheet they belong to is not known here.
  setExtras: (sheetId, kind) => (kind === 'protections' || kind === 'metadata' ? [] : [sheetId]),
};

export function protectedPort(port: SheetPort, protectionsOf: (sheetId: number) => KeptProtection[]): SheetPort {
  const assertMayEdit = (place: Place): void => {
    const [sheetId, range] = typeof place === 'number' ? [place, null] : [place.sheetId, place];
    if (!mayEdit(protectionsOf(sheetId), range)) throw new Error(PROTECTED);
  };
  const guard = <A extends unknown[], R>(places: (...args: A) => Place[], run: (...args: A) => R) => {
    return (...args: A): R => {
      for (const place of places(...args)) assertMayEdit(place);
      return run(...args);
    };
  };
  const guarded = Object.entries(CHANGED).map(([operation, places]) => {
    const name = operation as keyof SheetPort;
    return [name, guard(places as (...args: unknown[]) => Place[], port[name] as (...args: unknown[]) => unknown)];
  });
  return { ...port, ...Object.fromEntries(guarded) };
}
