/** Which cells and sheets the person who runs a script may edit; asked by scripts and enforced by the host. */
import type { ProtectionSnapshot, RangeSnapshot } from '../types/snapshot.ts';

/** Google's own words. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** @param place cells, or null for what belongs to their sheet as a whole: its name, its charts, its size */
export function mayEdit(protections: readonly ProtectionSnapshot[], place: RangeSnapshot | null): boolean {
  return protections.every(({ canEdit, warningOnly, range, unprotected }) => {
    if (canEdit || warningOnly) return true;
    if (range !== null) return place === null || !overlap(range, place);
    return place !== null && unprotected.some((free) => contains(free, place));
  });
}

export function overlap(a: RangeSnapshot, b: RangeSnapshot): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function contains(outer: RangeSnapshot, inner: RangeSnapshot): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
