/** What a person types into the grid is read as Sheets reads it, and shown for editing as Sheets shows it. */
import { CellValueType, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { formulaIn, univerCell } from '../workbook/cellValues.ts';
import type { SheetCells } from '../workbook/sheetCells.ts';
import { type FileSettings, typedValue } from './typedValues.ts';

export function readTyping(injector: Injector, cells: SheetCells, file: FileSettings): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1,
    handler: (cell, { subUnitId, row, col }, next) => {
      const seen = cells.at(subUnitId, row, col);
      return next(cell && seen?.f ? { ...cell, f: formulaIn(seen, file.locale) } : cell);
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Univer's reading has 0, and reads nothing once it is not called.
    priority: 1,
    handler: (cell, _, next) => {
      if (cell?.f) return next({ ...cell, ...univerCell(typedValue(cell.f, false, file)) });
      const text = cell?.v;
      // Univer has settled the texts behind an apostrophe.
      if (typeof text !== 'string' || cell?.t === CellValueType.FORCE_STRING) return next(cell);
      const { s: format, ...read } = univerCell(typedValue(text, cell?.t === CellValueType.STRING, file));
      const style = typeof cell?.s === 'object' ? cell.s : null;
      return { ...cell, ...read, ...(typeof format === 'object' && { s: { ...style, ...format } }) };
    },
  });
}
