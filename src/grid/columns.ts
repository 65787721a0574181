/** Which column of a sheet holds what: proposed from the headers first, from the content where headers say nothing. */
import type { ColumnRole } from '../errors.ts';
import { type Cell, isBlank } from './cell.ts';
import { looksLikeDay } from './days.ts';
import { HEADER_NAMES, headerWords } from './headerNames.ts';
import { looksNumeric } from './numbers.ts';

/** Zero-based column of each role, or null. Amount, or quantity and unit price, must be given. */
export type ColumnMapping = Record<ColumnRole, number | null>;

/** Column letters of a zero-based index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  return (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What a sample of a column's cells looks like, as shares of its filled cells. */
interface Content {
  filled: number;
  dates: number;
  numbers: number;
  /** Distinct values among the filled cells. */
  distinct: number;
}

/**
 * Proposes a mapping. A role goes to the column whose header names it best and whose content does not contradict it; customer,
 * date and amount fall back on content alone. Every column has at most one role.
 *
 * @param headers texts of the header row
 * @param sample rows below it, a few hundred are enough
 */
export function proposeColumns(headers: readonly string[], sample: readonly (readonly Cell[])[]): ColumnMapping {
  const contents = headers.map((_, column) => describeContent(sample.map((row) => row[column])));
  const mapping: ColumnMapping = {
    customer: null,
    date: null,
    amount: null,
    quantity: null,
    unitPrice: null,
    orderId: null,
  };
  const taken = new Set<number>();
  const assign = (role: ColumnRole, score: (column: number) => number) => {
    let best = 0;
    headers.forEach((_, column) => {
      const points = taken.has(column) ? 0 : score(column);
      if (points > best) {
        best = points;
        mapping[role] = column;
      }
    });
    if (mapping[role] !== null) taken.add(mapping[role]);
  };
  const byHeader = (role: ColumnRole, fits: (content: Content) => boolean) =>
    assign(role, (column) => {
      const content = contents[column];
      const points = headerScore(headers[column] ?? '', role);
      if (!content || content.filled === 0 || fits(content)) return points;
      // A column named exactly so is proposed whatever it holds: the check then says what is wrong with it.
      return points > 2 ? points / 10 : 0;
    });
  const byContent = (role: ColumnRole, score: (content: Content) => number) => {
    if (mapping[role] === null) assign(role, (column) => score(contents[column] as Content));
  };

  byHeader('date', (content) => content.dates > 0.3);
  byHeader('orderId', (content) => content.dates < 0.5);
  byHeader('customer', (content) => content.dates < 0.5);
  byHeader('amount', (content) => content.numbers > 0.3);
  byHeader('quantity', (content) => content.numbers > 0.5);
  byHeader('unitPrice', (content) => content.numbers > 0.5);
  // A serial number or an id of eight digits can pass for a date, so content alone must be almost all real dates or texts.
  byContent('date', (content) => (content.dates > 0.8 && content.numbers < 0.2 ? content.dates : 0));
  byContent('customer', (content) =>
    content.filled > 0 && content.dates < 0.1 && content.numbers < 0.5 ? 1 - Math.abs(0.4 - content.distinct) : 0,
  );
  if (mapping.quantity === null || mapping.unitPrice === null) {
    byContent('amount', (content) => (content.numbers > 0.8 && content.dates < 0.5 ? content.distinct : 0));
  }
  return mapping;
}

/** How surely a sheet is a list of orders, 0 to 1: the share of what is needed that was found by header. */
export function orderLikeness(headers: readonly string[]): number {
  const found = (role: ColumnRole) => headers.some((header) => headerScore(header, role) > 0);
  const needed = [
    found('customer'),
    found('date'),
    found('amount') || (found('quantity') && found('unitPrice')),
    found('orderId'),
  ];
  return needed.filter(Boolean).length / needed.length;
}

/** More for an exact name, and for names earlier in the list; 0 for no match. */
function headerScore(header: string, role: ColumnRole): number {
  const words = headerWords(header);
  if (words === '') return 0;
  const names = HEADER_NAMES[role];
  const exact = names.indexOf(words);
  if (exact >= 0) return 3 - exact / names.length;
  const part = names.findIndex((name) => name.length >= (/^[a-z]/.test(name) ? 4 : 2) && words.includes(name));
  return part >= 0 ? 1 - part / (2 * names.length) : 0;
}

function describeContent(cells: readonly Cell[]): Content {
  const filled = cells.filter((cell) => !isBlank(cell));
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  return {
    filled: filled.length,
    dates: share(filled.filter(looksLikeDay).length),
    numbers: share(filled.filter((cell) => looksNumeric(cell)).length),
    distinct: share(new Set(filled.map(String)).size),
  };
}

/** Rows in which a header is looked for; titles and notes may stand above it. */
const HEADER_SEARCH = 10;

/**
 * Zero-based row of the header: the first of the top rows that names at least two roles, else the first with two cells filled
 * (a title fills one), else the first with content. −1 when there is no content.
 */
export function findHeaderRow(top: readonly (readonly Cell[])[]): number {
  const roles = Object.keys(HEADER_NAMES) as ColumnRole[];
  const named = (row: readonly Cell[]) =>
    roles.filter((role) => row.some((cell) => typeof cell === 'string' && headerScore(cell, role) > 0)).length;
  const filled = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length;
  const first = (holds: (row: readonly Cell[]) => boolean) => top.slice(0, HEADER_SEARCH).findIndex(holds);
  const candidates = [first((row) => named(row) >= 2), first((row) => filled(row) >= 2)];
  return candidates.find((row) => row >= 0) ?? top.findIndex((row) => filled(row) > 0);
}
