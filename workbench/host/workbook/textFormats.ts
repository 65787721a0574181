/** Texts shown through their number format, as Sheets does with `@`: Univer formats numbers only. */
import { type Injector, InterceptorEffectEnum, numfmt } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

export function showTextFormats(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: 1,
    handler: (cell, { workbook }, next) => {
      const text = cell?.v;
      if (typeof text !== 'string' || !cell) return next(cell);
      const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      // A plain `@` changes nothing.
      if (!pattern || pattern === '@' || !pattern.includes('@')) return next(cell);
      return next({ ...cell, v: numfmt.format(pattern, text) });
    },
  });
}
