/** Errors that Univer calls by names of its own, as Sheets shows them. */
import { type ICellData, type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

const IN_SHEETS: Readonly<Record<string, string>> = {
  // The place that an array needs is taken.
  '#SPILL!': '#REF!',
  // What FILTER gives when nothing matches.
  '#CALC!': '#N/A',
  '#GETTING_DATA': 'Loading...',
};

/** The result of a formula, with an error by Sheets' name. */
export function sheetsError(value: ICellData['v']): ICellData['v'] {
  return typeof value === 'string' ? (IN_SHEETS[value] ?? value) : value;
}

/** In the grid of the page. */
export function showSheetsErrors(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: 2,
    handler: (cell, _, next) => {
      if (!cell?.f && !cell?.si) return next(cell);
      const shown = sheetsError(cell.v);
      return next(shown === cell.v ? cell : { ...cell, v: shown ?? null });
    },
  });
}
