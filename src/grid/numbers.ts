/** Numbers as people keep them: “1,234.50”, “¥820”, “12%”, “(30)”, “1.2万”, full-width digits, point or comma decimals. */
import { type Cell, isDate } from './cell.ts';

/** Whether a text was meant as a number, though it may not read as one: “12k”, “200人”, “（5分”. */
export function startsLikeNumber(text: string): boolean {
  return /^[\s([+-]*\p{Sc}?\s*\d/u.test(text.normalize('NFKC'));
}

/** Which sign stands before the decimals in the texts of a column. */
export type DecimalMark = '.' | ',';

/** The value of a text under each reading, or null where that reading does not fit. */
interface Readings {
  point: number | null;
  comma: number | null;
}

const CURRENCY = /\p{Sc}|CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|KRW|INR|AUD|CAD|SGD|CHF|HK|NT|US|元|圆|円|块/giu;

/** More than anything counts or costs, and so little that the square of a variance is still a double. */
const LARGEST = 1e60;

const MAGNITUDE: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };

/** A number cell or a text that reads as a number; null for anything else. A text is read with the column's decimal mark. */
export function readNumber(cell: Cell, mark: DecimalMark): number | null {
  if (typeof cell === 'number') return ofAnything(cell);
  if (typeof cell !== 'string') return null;
  const readings = readText(cell);
  return mark === '.' ? readings.point : readings.comma;
}

/** The value, unless it is too large to be the number of anything. */
function ofAnything(value: number): number | null {
  return Math.abs(value) <= LARGEST ? value : null;
}

/** Whether a cell could be a number under some reading. */
export function looksNumeric(cell: Cell): boolean {
  if (typeof cell !== 'string') return typeof cell === 'number' && !isDate(cell);
  const { point, comma } = readText(cell);
  return point !== null || comma !== null;
}

/** The decimal mark of a column, and the rows that contradict each other, if any. */
export interface MarkDecision {
  mark: DecimalMark;
  /** Positions of the first text that needs a point and the first that needs a comma, when both occur. */
  conflict: { point: number; comma: number } | null;
}

/**
 * Decides point or comma for a whole column, never cell by cell: “1,234” alone says nothing, “12,5” says comma, “12.50” says
 * point. Without evidence the point is the mark. When both occur, the more frequent one wins and the conflict is reported.
 */
export function decimalMark(cells: readonly Cell[]): MarkDecision {
  const counts = { point: 0, comma: 0 };
  const first = { point: -1, comma: -1 };
  cells.forEach((cell, i) => {
    if (typeof cell !== 'string' || !/[.,．，]/.test(cell)) return;
    const { point, comma } = readText(cell);
    if ((point === null) === (comma === null)) return;
    const evidence = point !== null ? 'point' : 'comma';
    if (counts[evidence]++ === 0) first[evidence] = i;
  });
  return {
    mark: counts.comma > counts.point ? ',' : '.',
    conflict: counts.point > 0 && counts.comma > 0 ? first : null,
  };
}

function readText(text: string): Readings {
  let rest = text.normalize('NFKC').replace(/[−–]/g, '-').replace(CURRENCY, '').trim();
  let shift = 0;
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = (bracketed[1] ?? '').trim();
  }
  const signed = /^([+-])\s*(.*)$/.exec(rest);
  if (signed) {
    if (signed[1] === '-') sign = -sign;
    rest = signed[2] ?? '';
  }
  const suffixed = /^(.*?)\s*([%千万亿])$/.exec(rest);
  if (suffixed) {
    rest = suffixed[1] ?? '';
    const suffix = suffixed[2] ?? '';
    shift = suffix === '%' ? -2 : (MAGNITUDE[suffix] ?? 0);
  }
  rest = rest.replace(/(\d)[\s'’](?=\d{3}(\D|$))/g, '$1');
  const plain = (decimals: string | null) => (decimals === null ? null : ofAnything(sign * shifted(decimals, shift)));
  return { point: plain(ungroup(rest, '.', ',')), comma: plain(ungroup(rest, ',', '.')) };
}

/** Digits with a point for decimals and no grouping, or null when the text does not fit this reading. */
function ungroup(text: string, decimal: string, group: string): string | null {
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0) return null;
  // Groups of two are Indian (1,23,456); the last group always has three digits.
  const groups = whole.split(group);
  const grouped =
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0] ?? '') &&
      /^\d{3}$/.test(groups[groups.length - 1] ?? '') &&
      groups.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)));
  const digits = groups.join('');
  if (!grouped || !/^\d+$/.test(digits + (fraction ?? ''))) return null;
  return fraction === undefined ? digits : `${digits || '0'}.${fraction || '0'}`;
}

/** Moves the decimal point in the text itself, so that 12% is 0.12 and not 12 × 0.01. */
function shifted(digits: string, places: number): number {
  return Number(`${digits}e${places}`);
}
