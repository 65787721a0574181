/** Dates and moments as people type them in the spreadsheet's locale: 4/1, 1. April 2025, 2025年4月1日 13:05. */
import { type DatePart, type LocaleFormat, oncePerLocale } from './localeFormat.ts';
import { typedTime } from './typedTimes.ts';

export interface TypedDate {
  /** Days since 30 December 1899. */
  number: number;
  numberFormat: string;
}

/** A date, a time, or a date with a time behind it. */
export function typedMoment(text: string, locale: LocaleFormat, thisYear: () => number): TypedDate | null {
  const alone = typedDate(text, locale, thisYear) ?? typedTime(text, locale);
  if (alone) return { number: alone.number, numberFormat: alone.numberFormat };
  for (const { index } of text.matchAll(/\s+/g)) {
    const date = typedDate(text.slice(0, index).replace(/,$/, ''), locale, thisYear);
    const time = date && typedTime(text.slice(index).trim(), locale);
    if (date && time?.isTimeOfDay) {
      return { number: date.number + time.number, numberFormat: `${date.numberFormat} ${time.numberFormat}` };
    }
  }
  return null;
}

interface Token {
  kind: 'number' | 'month' | 'between';
  text: string;
}

function typedDate(text: string, locale: LocaleFormat, thisYear: () => number): TypedDate | null {
  const tokens = tokensOf(text, locale);
  const order = tokens && orderOf(tokens, locale);
  if (!order) return null;
  const typed = (part: DatePart): string | undefined => tokens[order.indexOf(part) * 2]?.text;
  const [year, month = '', day = '1'] = [typed('y'), typed('m'), typed('d')];
  const fullYear = year === undefined ? thisYear() : yearOf(year);
  const monthNumber = locale.months.get(month.toLowerCase()) ?? Number(month);
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, Number(day)));
  // The calendar knows no 31 April and carries it over to May.
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== Number(day)) return null;
  return { number: date.getTime() / 86_400_000 + 25569, numberFormat: formatOf(tokens, order) };
}

const tokenPattern = oncePerLocale(({ months, dateWords }) => {
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
  const month = longestFirst.map(escaped).join('|') || '(?!)';
  // Portuguese “de” is no beginning of “dezembro”.
  const between = ['[\\s,./-]', ...dateWords.map((word) => `${escaped(word)}(?!\\p{L})`)].join('|');
  return new RegExp(`(?<number>\\d+)|(?<month>${month})|(?:${between})+`, 'giuy');
});

/** The text as numbers, names of months and what stands between them; null when something else stands there. */
function tokensOf(text: string, locale: LocaleFormat): Token[] | null {
  const found = [...text.matchAll(tokenPattern(locale))];
  if (found.reduce((length, [token]) => length + token.length, 0) < text.length) return null;
  return found.map(({ 0: token, groups }) => ({
    text: token,
    kind: groups?.number ? 'number' : groups?.month ? 'month' : 'between',
  }));
}

/** The parts of the date in the order of the text, such as `dmy`; null for tokens that make no date. */
function orderOf(tokens: Token[], locale: LocaleFormat): string | null {
  // A date begins with a part, and its parts stand apart.
  if (tokens.some(({ kind }, i) => (kind === 'between') !== (i % 2 === 1))) return null;
  const parts = tokens.filter(({ kind }) => kind !== 'between');
  const between = tokens.filter(({ kind }) => kind === 'between').map(({ text }) => text.trim());
  if (parts.some(({ kind }) => kind === 'month')) return namedOrder(parts);
  return markedOrder(between, parts.length, locale) ?? numericOrder(between, parts, locale);
}

/** 1 April 2025, April 1, 2025 April 1, April 2025. */
function namedOrder(parts: Token[]): string | null {
  const kinds = parts.map(({ kind }) => (kind === 'month' ? 'm' : '#')).join('');
  if (!['m#', '#m', 'm##', '#m#', '##m'].includes(kinds)) return null;
  const [first, second] = isFullYear(parts.find(({ kind }) => kind === 'number')) ? 'yd' : 'dy';
  return kinds.replace('#', first ?? '').replace('#', second ?? '');
}

/** 2025年4月1日. */
function markedOrder(between: string[], parts: number, { dateMarks }: LocaleFormat): string | null {
  const order = between.map((mark) => dateMarks.get(mark) ?? '#').join('');
  return order.length === parts && ['ymd', 'ym', 'md'].includes(order) ? order : null;
}

/** 4/1/2025, 4/1, 4/2025, 2025-04-01. */
function numericOrder(between: string[], parts: Token[], locale: LocaleFormat): string | null {
  if (!areSeparators(between, parts.length, locale)) return null;
  const monthAndDay = locale.dateOrder.replace('y', '');
  const [isYearFirst, isYearLast] = [isFullYear(parts[0]), isFullYear(parts.at(-1))];
  if (parts.length === 2) return isYearFirst ? 'ym' : isYearLast ? 'my' : monthAndDay;
  if (parts.length !== 3) return null;
  return isYearFirst || (locale.dateOrder.startsWith('y') && !isYearLast) ? 'ymd' : `${monthAndDay}y`;
}

/** One separator throughout; points where the locale's own dates have them, and then at the end too. */
function areSeparators(between: string[], parts: number, { hasDottedDates }: LocaleFormat): boolean {
  const separator = between[0] ?? '';
  if (!['/', '-', ''].includes(separator) && !(separator === '.' && hasDottedDates)) return false;
  return between.every((each) => each === separator) && (between.length < parts || separator === '.');
}

const isFullYear = (token: Token | undefined): boolean => token?.text.length === 4;

/** Two digits are a year from 1930 to 2029; one or three are none. */
function yearOf(typed: string): number {
  const year = Number(typed);
  if (typed.length === 2) return year + (year < 30 ? 2000 : 1900);
  return typed.length === 4 && year >= 1000 ? year : Number.NaN;
}

/** Sheets goes on showing a date the way it was typed. */
function formatOf(tokens: Token[], order: string): string {
  const short = tokens.filter(({ kind }, i) => kind === 'number' && order[i / 2] !== 'y').map(({ text }) => text);
  const isPadded = short.some((text) => text.startsWith('0')) || short.every((text) => text.length === 2);
  return tokens
    .map(({ kind, text }, i) => {
      if (kind === 'between') return text.replace(/\p{L}+/gu, '"$&"');
      if (kind === 'month') return text.length > 3 ? 'mmmm' : 'mmm';
      return (order[i / 2] ?? '').repeat(order[i / 2] === 'y' ? text.length : isPadded ? 2 : 1);
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
