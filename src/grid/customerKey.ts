/** The key by which a customer is recognised. */
import { type Cell, isDate } from './cell.ts';

/**
 * The cell's text, trimmed and NFKC-normalised: full-width and half-width forms are one customer. A number is its shortest
 * text, so 7 and 7.0 are one customer and the text “007” is another. Letter case is kept. A blank has the key ''.
 */
export function customerKey(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell) && !Number.isNaN(cell.getTime())) return cell.toISOString();
  return String(cell).normalize('NFKC').trim();
}

/** Ids that stand for nobody in particular: walk-in customers, guests, zero. */
export function standsForNobody(key: string): boolean {
  return /^(0+|guest|guest checkout|walk-?in|anonymous|unknown|n\/a|null|none|散客|游客|匿名|未知|无)$/i.test(key);
}
