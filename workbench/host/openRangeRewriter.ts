/** Closes the open ranges of every formula that enters the workbook, whether a person types it or a script writes it. */
import { type ICellData, ICommandService, type Injector } from '@univerjs/core';
import { closeOpenRanges, type GridSize } from './openRanges.ts';

const SET_VALUES = 'sheet.mutation.set-range-values';

interface SetValues {
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/** @param gridSize size of a sheet by name, or of the sheet with this Univer id for null */
export function rewriteOpenRanges(injector: Injector, gridSize: (univerSheetId: string) => GridSize): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SET_VALUES) return;
    const { subUnitId, cellValue = {} } = params as SetValues;
    for (const line of Object.values(cellValue)) {
      for (const cell of Object.values(line ?? {})) {
        // A formula without a colon has no range; most cells have no formula at all.
        if (cell?.f?.includes(':')) cell.f = closeOpenRanges(cell.f, gridSize(subUnitId));
      }
    }
  });
}
