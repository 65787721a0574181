/** Native formulas in the dialect that Sheets, Univer and LibreOffice share, over bounded ranges of Customers. */
import { columnLetter } from '../grid/columns.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import { nameOf } from './model.ts';

/** A function from a column of Customers to its range, header excluded. */
export type CustomerRanges = (column: CustomerColumn) => string;

export function customerRanges(columns: readonly CustomerColumn[], customers: number): CustomerRanges {
  return (column) => {
    const letter = columnLetter(columns.indexOf(column));
    return `${nameOf('customers')}!$${letter}$2:$${letter}$${customers + 1}`;
  };
}

/**
 * A criterion that a text is exactly this name, which stands in a cell. Where the name would be read as a comparison or has
 * wildcards, the criterion is written out.
 */
export function isName(cell: string, name: string): string {
  return /^[<>=]|[*?~]/.test(name) ? isText(name) : cell;
}

/** Whether each text of a range is this name, which stands in a cell: Univer takes a comparison with wildcards for a search. */
export function areName(range: string, cell: string, name: string): string {
  return /[*?~]/.test(name) ? `EXACT(${range},${cell})` : `(${range}=${cell})`;
}

/** A criterion that a text is exactly this one. */
export function isText(text: string): string {
  return quote(`=${text.replace(/[*?~]/g, '~$&')}`);
}

/** `a/b`, and a dash where there is nothing to divide by. */
export function ratio(a: string, b: string): string {
  return `IF(${b}=0,"–",${a}/${b})`;
}

/** A share of a total that may be 0. */
export function share(part: string, total: string): string {
  return `IF(${total}=0,0,${part}/${total})`;
}

/** A template such as `{count} customers` as a formula that joins texts and expressions. */
export function sentence(template: string, expressions: Record<string, string>): string {
  return template
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? quote(part) : (expressions[part] ?? quote(`{${part}}`))))
    .filter((part) => part !== '""')
    .join('&');
}

/**
 * A formula as a script may write it in any spreadsheet: semicolons separate arguments everywhere, commas only where the decimal sign
 * is a point. Reports have neither decimals nor arrays in their formulas, which locales spell differently, too.
 */
export function inEveryLocale(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|,/g, (token) => (token === ',' ? ';' : token));
}

/** A text inside a formula. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
