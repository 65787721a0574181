/** Teaches Univer's references to stop at the edge of the grid when their range is open; see `openRanges.ts`. */
import { BaseReferenceObject } from '@univerjs/engine-formula';
import { BEYOND_COLUMN, BEYOND_ROW } from './openRanges.ts';

const references = BaseReferenceObject.prototype;
const { getRangePosition, toUnitRange } = references;

/** Changes the classes of the engine, so once is enough for all workbooks. */
export function teachOpenRanges(): void {
  references.getRangePosition = function () {
    const range = getRangePosition.call(this);
    if (range.endRow >= BEYOND_ROW) range.endRow = this.getActiveSheetRowCount() - 1;
    if (range.endColumn >= BEYOND_COLUMN) range.endColumn = this.getActiveSheetColumnCount() - 1;
    return range;
  };
  // What a formula depends on goes on beyond the grid: rows that are added later belong to it.
  references.toUnitRange = function () {
    const { endRow, endColumn } = this.getRangeData();
    const { range, ...place } = toUnitRange.call(this);
    return {
      ...place,
      range: {
        ...range,
        endRow: endRow >= BEYOND_ROW ? endRow : range.endRow,
        endColumn: endColumn >= BEYOND_COLUMN ? endColumn : range.endColumn,
      },
    };
  };
  references.getRowCount = function () {
    const { startRow, endRow } = this.getRangePosition();
    return endRow - startRow + 1;
  };
  references.getColumnCount = function () {
    const { startColumn, endColumn } = this.getRangePosition();
    return endColumn - startColumn + 1;
  };
}
