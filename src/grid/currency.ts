/** How the amounts of a source are written: the currency symbol and the digits after the point. */
import type { Cell } from './cell.ts';

export interface Currency {
  /** Stands before the number; '' when the source shows none. */
  symbol: string;
  /** Digits after the point, 0 or 2. */
  decimals: 0 | 2;
}

/**
 * The currency of an amount column: the symbol of its number format, else of its first texts; no decimals when every amount is
 * whole.
 *
 * @param numberFormat format of the column's first cell, such as `¥#,##0.00` or `[$€-407]#,##0`
 */
export function currencyOf(numberFormat: string, cells: readonly Cell[], amounts: readonly number[]): Currency {
  const formatted = /\[\$([^\]-]+)/.exec(numberFormat)?.[1] ?? /\p{Sc}/u.exec(numberFormat)?.[0];
  const typed = () => {
    for (const cell of cells) {
      const symbol = typeof cell === 'string' ? /\p{Sc}/u.exec(cell.normalize('NFKC'))?.[0] : undefined;
      if (symbol) return symbol;
    }
    return '';
  };
  return { symbol: formatted ?? typed(), decimals: amounts.every(Number.isInteger) ? 0 : 2 };
}
