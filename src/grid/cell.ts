/** One cell as Apps Script hands it over, and the few questions everyone asks of it. */
import type { Received } from '../errors.ts';

/** A blank arrives as `''`, sometimes as null or undefined; an error value as its text. */
export type Cell = string | number | boolean | Date | null | undefined;

/** Blank as a person sees it: text of nothing but spaces is blank too. */
export function isBlank(cell: Cell): boolean {
  return cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Dates come from another realm in tests and hosts, so `instanceof` would miss them. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** An error value of a formula, such as `#N/A`. */
export function isErrorValue(cell: Cell): cell is string {
  return typeof cell === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)$/.test(cell);
}

/** What people write where a value is missing. Never a header, never a customer. */
export function isPlaceholder(text: string): boolean {
  return /^(n\/?a|na|nan|null|none|nil|tbc|tbd|unknown|-+|–|—|\?+|\.+|无|暂无|未知|空|不详|loading\.*|加载中.*)$/i.test(
    text.trim(),
  );
}

/** The cell as an error message quotes it. */
export function received(cell: Cell): Received {
  if (isDate(cell)) return { kind: 'date' };
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = isBlank(cell) ? '' : String(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
