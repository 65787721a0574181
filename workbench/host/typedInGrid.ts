/** What a person types into the grid is read as Sheets reads it; Univer's own reading knows no locale. */
import { CellValueType, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { type FileSettings, typedValue } from './typedValues.ts';
import { univerCell } from './workbookPort.ts';

export function readTyping(injector: Injector, file: FileSettings): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Univer's reading has 0, and reads nothing once it is not called.
    priority: 1,
    handler: (cell, _, next) => {
      const text = cell?.v;
      // Univer has settled the formulas, the texts behind an apostrophe and those in cells of the plain text format.
      if (typeof text !== 'string' || cell?.f || cell?.t === CellValueType.FORCE_STRING) return next(cell);
      const { s: format, ...read } = univerCell(typedValue(text, cell?.t === CellValueType.STRING, file));
      const style = typeof cell?.s === 'object' ? cell.s : null;
      return { ...cell, ...read, ...(typeof format === 'object' && { s: { ...style, ...format } }) };
    },
  });
}
