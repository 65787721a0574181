/** Which columns go with which parameters: by role, by words that header and documentation share, by what the cells hold. */
import type { SheetColumns } from '../../app/formulaContract.ts';
import type { ColumnRole } from '../../errors.ts';
import type { FunctionHelp, FunctionTexts, ParameterHelp } from '../documentation.ts';
import { type Column, columnsOf } from './columns.ts';

/** Column numbers by parameter. */
export type Proposal = Record<string, number>;

/** The sheet in which the most of what a function needs was found; the first of equals. */
export function proposeSheet(
  help: FunctionHelp,
  texts: readonly FunctionTexts[],
  sheets: readonly SheetColumns[],
): SheetColumns | null {
  let best: { sheet: SheetColumns; score: number } | null = null;
  for (const sheet of sheets) {
    const { score } = bestColumns(help, texts, sheet);
    if (best === null || score > best.score) best = { sheet, score };
  }
  return best?.sheet ?? null;
}

/** Columns of one sheet for the ranges that a function needs, no column twice; a parameter without a fitting one is left out. */
export function proposeColumns(help: FunctionHelp, texts: readonly FunctionTexts[], sheet: SheetColumns): Proposal {
  return bestColumns(help, texts, sheet).proposal;
}

/** One found parameter counts for more than any number of words, and where orders are asked for, the more order-like sheet. */
const FOUND = 1000;
const ORDER_LIKE = 10;

function bestColumns(help: FunctionHelp, texts: readonly FunctionTexts[], sheet: SheetColumns) {
  const needed = help.parameters.filter(({ control, optional }) => control.kind === 'column' && !optional);
  const pairs = needed.flatMap((parameter) =>
    columnsOf(sheet).map((column, index) => ({
      name: parameter.name,
      index,
      likeness: likeness(parameter, column, help, texts),
    })),
  );
  const proposal: Proposal = {};
  let score = 0;
  let asksForOrders = false;
  // The surest pair first; sorting keeps the order of equals.
  for (const { name, index, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness === 0 || name in proposal || Object.values(proposal).includes(index)) continue;
    proposal[name] = index;
    score += FOUND + likeness;
    if (likeness >= KNOWN) asksForOrders = true;
  }
  const known = Object.values(sheet.roles).filter((index) => index !== null).length;
  return { proposal, score: asksForOrders ? score + ORDER_LIKE * known : score };
}

/** What a column of the very role counts, before its header is read. */
const KNOWN = 20;

/** How well a column goes with a parameter; 0 for not at all. */
function likeness(
  { name, control }: ParameterHelp,
  { header, role, holds }: Column,
  { name: functionName, term }: FunctionHelp,
  texts: readonly FunctionTexts[],
): number {
  if (control.kind !== 'column' || holds === 'nothing') return 0;
  if (!canHold(control.expected.kind, holds)) return 0;
  const about = (of: (text: FunctionTexts) => string | undefined) => texts.map((text) => of(text) ?? '').join(' ');
  // A summary begins with what is measured: “Customer satisfaction: the share of …”.
  const measured = `${functionName} ${term} ${about(({ summary }) => summary.split(/[:：]/)[0])}`;
  const asked = about(({ parameters }) => parameters[name]?.help);
  const isWanted = role !== null && role === roleOf(name, control.expected.kind);
  // What is known as something else is not taken for a word or two that it shares with the documentation.
  const inCommon = (text: string) =>
    role === null || isWanted ? shared(header, text) : Math.floor(shared(header, text));
  return (isWanted ? KNOWN : 0) + 6 * inCommon(measured) + 4 * inCommon(name) + 2 * inCommon(asked);
}

/** The column of an order list that a parameter asks for. */
function roleOf(name: string, expected: string): ColumnRole | null {
  if (expected === 'customerIds') return 'customer';
  if (expected === 'orderIds') return 'orderId';
  if (expected === 'date') return 'date';
  return name === 'amounts' ? 'amount' : null;
}

function canHold(expected: string, holds: Column['holds']): boolean {
  if (expected === 'date') return holds === 'days';
  if (['number', 'wholeNumber', 'atLeast', 'between', 'divisor'].includes(expected)) return holds === 'numbers';
  return true;
}

/** The share of a header's words that a text has, singular and plural alike; a Chinese header is looked for as a whole. */
function shared(header: string, text: string): number {
  const words = wordsOf(header);
  const known = new Set(wordsOf(text));
  if (words.length === 0) return 0;
  const found = words.filter((word) => known.has(word) || (/[\u4e00-\u9fff]/.test(word) && text.includes(word)));
  return found.length / words.length;
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\u4e00-\u9fff]+|[a-z]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}
