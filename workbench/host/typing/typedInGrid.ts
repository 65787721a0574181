/** What a person types into the grid is read as Sheets reads it, and shown for editing as Sheets shows it. */
import { CellValueType, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { formulaIn, univerCell } from '../workbook/cellValues.ts';
import type { SheetCells } from '../workbook/sheetCells.ts';
import { type FileSettings, typedValue } from './typedValues.ts';

export function readTyping(injector: Injector, cells: SheetCells, file: FileSettings): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const shown: Parameters<typeof writeCellInterceptor.intercept<typeof BEFORE_CELL_EDIT>>[1] = {
    priority: 1,
    // Those of Univer put the engine's formula over whatever came before them.
    handler: (cell, place) => {
      const others = writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT, (each) => each !== shown);
      const edited = others(cell, place);
      const seen = cells.at(place.subUnitId, place.row, place.col);
      return edited && seen?.f ? { ...edited, f: formulaIn(seen, file.locale) } : edited;
    },
  };
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, shown);
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
