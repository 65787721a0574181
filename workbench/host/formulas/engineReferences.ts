/**
 * Teaches Univer's references what Sheets' do: to stop at the edge of the grid, beyond which open ranges end (see `openRanges.ts`), and
 * to be `#REF!` where there is no such sheet.
 */
import { BaseReferenceObject, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';

const references = BaseReferenceObject.prototype;
const { getRangePosition, toUnitRange, iterator, getFirstCell } = references;

/** Changes the classes of the engine, so once is enough for all workbooks. */
export function teachReferences(): void {
  references.getRangePosition = function () {
    const range = getRangePosition.call(this);
    const [lastRow, lastColumn] = [this.getActiveSheetRowCount() - 1, this.getActiveSheetColumnCount() - 1];
    if (range.endRow > lastRow && range.startRow <= lastRow) range.endRow = lastRow;
    if (range.endColumn > lastColumn && range.startColumn <= lastColumn) range.endColumn = lastColumn;
    return range;
  };
  // What a formula depends on goes on beyond the grid: rows that are added later belong to it.
  references.toUnitRange = function () {
    const { endRow, endColumn } = this.getRangeData();
    const { range, ...place } = toUnitRange.call(this);
    // Whole rows and columns have NaN for their ends.
    const further = (end: number, clipped: number) => Math.max(end || 0, clipped);
    return {
      ...place,
      range: { ...range, endRow: further(endRow, range.endRow), endColumn: further(endColumn, range.endColumn) },
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
  references.iterator = function (visit) {
    const { startRow, startColumn } = this.getRangeData();
    if (hasNoSheet(this)) visit(ErrorValueObject.create(ErrorType.REF), startRow, startColumn);
    else iterator.call(this, visit);
  };
  references.getFirstCell = function () {
    return hasNoSheet(this) ? ErrorValueObject.create(ErrorType.REF) : getFirstCell.call(this);
  };
}

function hasNoSheet(reference: BaseReferenceObject): boolean {
  return Boolean(reference.getForcedSheetName() && !reference.getForcedSheetId());
}
