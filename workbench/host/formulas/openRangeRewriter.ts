/** Keeps open ranges open in Univer's commands: when formulas enter the workbook, and when whole rows or columns are removed. */
import { type ICellData, ICommandService, type Injector, type IRange, RANGE_TYPE } from '@univerjs/core';
import { RemoveColByRangeCommand, RemoveRowByRangeCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { enterOpenRanges } from './openRanges.ts';

export function rewriteOpenRanges(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id) enterAll(params as { cellValue?: Cells });
    if (id === RemoveColByRangeCommand.id) (params as { range: IRange }).range.rangeType = RANGE_TYPE.COLUMN;
    if (id === RemoveRowByRangeCommand.id) (params as { range: IRange }).range.rangeType = RANGE_TYPE.ROW;
  });
}

type Cells = Record<number, Record<number, ICellData | null>>;

function enterAll({ cellValue = {} }: { cellValue?: Cells }): void {
  for (const line of Object.values(cellValue)) {
    for (const cell of Object.values(line ?? {})) {
      if (cell?.f) cell.f = enterOpenRanges(cell.f);
    }
  }
}
