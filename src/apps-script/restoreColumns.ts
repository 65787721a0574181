/** Puts columns of ours back where they were: what the team put among them goes to their right, what it took away comes again. */
import type { ReportSheet } from '../report/model.ts';
import { columnShifts } from './displaced.ts';
import { filledIn, type OutputSheet, readContent } from './outputSheets.ts';
import type { Look } from './savedLook.ts';
import { savedWidth } from './savedWidth.ts';

/** @param look as it was saved; afterwards without merges, which would hold the columns together */
export function restoreColumns(output: OutputSheet, report: ReportSheet, look: Look): void {
  const { sheet, values = [] } = output;
  const shifts = columnShifts(look.places, values, savedWidth(report));
  if (!shifts || shifts.inserted.length + shifts.deleted.length === 0) return;
  if (look.merges.length > 0) sheet.getDataRange().breakApart();
  look.merges = [];
  // From the right, so that columns further left keep their numbers.
  for (const { before, count } of [...shifts.deleted].reverse()) {
    sheet.insertColumnsBefore(before + 1, count);
    shifts.last += count;
    shifts.inserted = shifts.inserted.map((column) => (column >= before ? column + count : column));
  }
  for (const column of [...shifts.inserted].reverse()) {
    if (column < shifts.last) sheet.moveColumns(sheet.getRange(1, column + 1), shifts.last + 2);
    shifts.last--;
  }
  output.filled = filledIn(sheet);
  readContent(output);
}
