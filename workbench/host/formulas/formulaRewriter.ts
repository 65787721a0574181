/** Brings formulas into the engine's form in Univer's commands, and keeps their open ranges open when lines come and go. */
import { type ICellData, ICommandService, type Injector, type IRange, RANGE_TYPE } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { engineFormula } from './engineFormula.ts';
import { restoreFarEnds } from './openRanges.ts';

/** What moves references, and far ends with them. */
const MOVING: ReadonlySet<string> = new Set([
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  DeleteRangeMoveUpCommand.id,
  DeleteRangeMoveLeftCommand.id,
]);

export function rewriteFormulas(injector: Injector): void {
  const commands = injector.get(ICommandService);
  let moved: { rows: number; columns: number } | null = null;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id) {
      eachFormula(params as { cellValue?: Cells }, (formula) =>
        moved ? restoreFarEnds(formula, moved) : engineFormula(formula),
      );
    }
    if (!MOVING.has(id)) return;
    const { range } = params as { range?: IRange };
    if (!range) return;
    if (id === RemoveColByRangeCommand.id) range.rangeType = RANGE_TYPE.COLUMN;
    if (id === RemoveRowByRangeCommand.id) range.rangeType = RANGE_TYPE.ROW;
    moved = { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
  });
  commands.onCommandExecuted(({ id }) => {
    if (MOVING.has(id)) moved = null;
  });
}

type Cells = Record<number, Record<number, ICellData | null>>;

function eachFormula({ cellValue = {} }: { cellValue?: Cells }, rewrite: (formula: string) => string): void {
  for (const line of Object.values(cellValue)) {
    for (const cell of Object.values(line ?? {})) {
      if (cell?.f) cell.f = rewrite(cell.f);
    }
  }
}
