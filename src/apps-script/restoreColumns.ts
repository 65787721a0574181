/** Puts columns of ours back where they were: what the team put among them goes to their right, what it took away comes again. */
import type { ReportSheet } from '../report/model.ts';
import { columnShifts } from './displaced.ts';
import { type OutputSheet, readContent } from './outputSheets.ts';
import { type Look, savedWidth } from './savedLook.ts';

export function restoreColumns(output: OutputSheet, report: ReportSheet, { places }: Look): void {
  const { sheet, values = [] } = output;
  const shifts = columnShifts(places, values, savedWidth(report));
  if (!shifts || shifts.inserted.length + shifts.deleted.length === 0) return;
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
  delete output.range;
  readContent(output);
}
