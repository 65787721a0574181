/** Which column of a sheet holds what: proposed from the headers first, from the content where headers say nothing. */
import { likelyScale } from '../core/metrics/ratingScales.ts';
import { type ColumnRole, CUSTOMER_ROLES, ORDER_ROLES, SURVEY_ROLES } from '../errors.ts';
import { type Cell, isBlank } from './cell.ts';
import { looksLikeDay } from './days.ts';
import { type HeaderRole, headerNames } from './headerNames.ts';
import { looksNumeric, readNumber } from './numbers.ts';

/** What a row of the source is: an order (or a line of one), or a customer with what all orders came to. */
export type SourceShape = 'orders' | 'customers';

export type SourceRole = (typeof ORDER_ROLES | typeof CUSTOMER_ROLES)[number];
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** Zero-based column of each role, or null. Roles of the other shape are null. */
export type ColumnMapping = Record<SourceRole, number | null>;

export type SurveyMapping = Record<SurveyRole, number | null>;

/** The roles that each shape has. */
const ROLES_OF = { orders: ORDER_ROLES, customers: CUSTOMER_ROLES } as const;

export const NO_COLUMNS = Object.fromEntries(
  [...ORDER_ROLES, ...CUSTOMER_ROLES].map((role) => [role, null]),
) as ColumnMapping;

/** Column letters of a zero-based index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  return (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What a sample of a column's cells looks like, as shares of its filled cells. */
interface Content {
  filled: number;
  dates: number;
  numbers: number;
  /** Whole numbers that can count orders, or be scores. */
  counts: number;
  /** Numbers written as #1001, as Shopify numbers orders under the header “Name”. */
  orderNumbers: number;
  /** Distinct values among the filled cells. */
  distinct: number;
  /** The ends of the counts; null where there are none. */
  range: { lowest: number; highest: number } | null;
}

type Sample = readonly (readonly Cell[])[];

/** The most that a count of orders or a score is taken to be. */
const MOST_COUNTED = 1000;

/** An amount that stands in less of the rows than the unit price does is one of first lines. */
const FIRST_LINES_ONLY = 0.9;

/** Rows from which a column without a repeated customer means something. */
const TELLING_ROWS = 10;

/**
 * Proposes columns for an order list or a list of customers. A role goes to the column whose header names it best and whose
 * content does not contradict it; what is needed falls back on content alone. Every column has at most one role.
 *
 * @param headers texts of the header row
 * @param sample rows below it, a few hundred are enough
 */
export function proposeColumns(headers: readonly string[], sample: Sample, shape: SourceShape): ColumnMapping {
  const { byHeader, byContent, contentOf, mapping } = proposal(headers, sample, ROLES_OF[shape]);
  const isDate = ({ dates, numbers }: Content) => (dates > 0.8 && numbers < 0.2 ? dates : 0);
  const isCustomer = (usual: number) => (content: Content) =>
    content.dates < 0.1 && content.numbers < 0.5 ? 1 - Math.abs(usual - content.distinct) : 0;
  const isAmount = ({ numbers, dates, distinct }: Content) => (numbers > 0.8 && dates < 0.5 ? distinct : 0);
  if (shape === 'customers') {
    byHeader('lastDate', ({ dates }) => dates > 0.3);
    byHeader('firstDate', ({ dates }) => dates > 0.3);
    byHeader('customer', ({ dates }) => dates < 0.5);
    byHeader('orders', ({ counts }) => counts > 0.5);
    byHeader('revenue', ({ numbers }) => numbers > 0.3);
    byContent('lastDate', isDate);
    byContent('customer', isCustomer(1));
    byContent('orders', ({ counts, dates, distinct }) => (counts > 0.8 && dates < 0.5 ? 1.1 - distinct : 0));
    byContent('revenue', isAmount);
    return { ...NO_COLUMNS, ...mapping };
  }
  byHeader('date', ({ dates }) => dates > 0.3);
  byHeader('orderId', ({ dates }) => dates < 0.5);
  byContent('orderId', ({ orderNumbers }) => (orderNumbers > 0.8 ? 1 : 0));
  byHeader('customer', ({ dates }) => dates < 0.5);
  byHeader('amount', ({ numbers }) => numbers > 0.3);
  byHeader('quantity', ({ numbers }) => numbers > 0.5);
  byHeader('unitPrice', ({ numbers }) => numbers > 0.5);
  byHeader('product', ({ dates }) => dates < 0.5);
  byHeader('channel', ({ dates, numbers }) => dates < 0.5 && numbers < 0.5);
  byHeader('discount', ({ dates }) => dates < 0.5);
  // A serial number or an id of eight digits can pass for a date, so content alone must be almost all real dates or texts.
  byContent('date', isDate);
  byContent('customer', isCustomer(0.4));
  const { amount, quantity, unitPrice } = mapping;
  if (quantity === null || unitPrice === null) byContent('amount', isAmount);
  // Shopify writes the total into the first line of an order only: then each line has quantity and price, and no amount.
  else if (amount !== null && contentOf(amount).filled < FIRST_LINES_ONLY * contentOf(unitPrice).filled) {
    mapping.amount = null;
  }
  return { ...NO_COLUMNS, ...mapping };
}

/**
 * Proposes what a row is. A customer, where headers name the number of orders and the last purchase or all revenue; where
 * headers name neither shape, where no customer comes twice beside a count and an amount. Else an order.
 */
export function proposeShape(headers: readonly string[], sample: Sample): SourceShape {
  const names = (role: ColumnRole) => headers.some((header) => exactPlace(header, role) >= 0);
  if (names('orders') && (names('lastDate') || names('firstDate') || !names('date'))) return 'customers';
  if (names('lastDate') && !names('date')) return 'customers';
  if (ORDER_ROLES.some((role) => headers.some((header) => headerScore(header, role) > 0))) return 'orders';
  const { customer, lastDate, orders, revenue } = proposeColumns(headers, sample, 'customers');
  if (customer === null || lastDate === null || orders === null || revenue === null) return 'orders';
  const { filled, distinct } = describeContent(sample, customer);
  return filled >= TELLING_ROWS && distinct === 1 ? 'customers' : 'orders';
}

/** The most distinct values that topics have, as a share of the answers: remarks are all different. */
const MOST_TOPICS = 0.5;

/**
 * Proposes the columns of a survey; one without a date is fine, and so is either kind of score. Of two columns that are named as
 * scores, where one is on a scale of five and the other goes to ten, the other is the likelihood to recommend.
 */
export function proposeSurvey(headers: readonly string[], sample: Sample): SurveyMapping {
  const { byHeader, byContent, contentOf, mapping } = proposal(headers, sample, SURVEY_ROLES);
  const isScale = (max: number, { counts, range }: Content) =>
    counts > 0.3 && range !== null && range.highest <= 10 && likelyScale(range).max === max;
  const points = (column: number) => headerScore(headers[column] ?? '', 'score');
  byHeader('date', ({ dates }) => dates > 0.3, 'surveyDate');
  byHeader('customer', ({ dates }) => dates < 0.5);
  byHeader('nps', ({ counts }) => counts > 0.3);
  if (headers.some((_, column) => points(column) > 0 && isScale(5, contentOf(column)))) {
    byContent('nps', (content, column) => (isScale(10, content) ? points(column) : 0));
  }
  byHeader('score', ({ counts }) => counts > 0.3);
  byHeader('topic', ({ dates, numbers, distinct }) => dates < 0.1 && numbers < 0.5 && distinct <= MOST_TOPICS);
  // A survey that asks for the likelihood to recommend need not ask for anything else.
  if (mapping.nps === null) {
    byContent('score', ({ counts, dates, distinct }) => (counts > 0.8 && dates < 0.1 ? 1.1 - distinct : 0));
  }
  byContent('customer', ({ dates, numbers, distinct }) => (dates < 0.1 && numbers < 0.5 ? distinct : 0));
  return mapping;
}

/** How surely a sheet is a source, 0 to 1: the share of what is needed that was found by header. Orders go before customers. */
export function sourceLikeness(headers: readonly string[]): number {
  const found = (role: ColumnRole) => headers.some((header) => headerScore(header, role) > 0);
  const share = (needed: readonly boolean[]) => needed.filter(Boolean).length / needed.length;
  const amount = found('amount') || (found('quantity') && found('unitPrice'));
  const asOrders = share([found('customer'), found('date'), amount, found('orderId')]);
  const asCustomers = share([found('customer'), found('lastDate'), found('orders'), found('revenue')]);
  return Math.max(asOrders, 0.9 * asCustomers);
}

/** Whether headers name a customer and a score of either kind, and no amount. */
export function looksLikeSurvey(headers: readonly string[]): boolean {
  const found = (role: ColumnRole) => headers.some((header) => headerScore(header, role) > 0);
  return found('customer') && (found('score') || found('nps')) && !found('amount') && !found('orders');
}

/** Hands out columns to roles, one at a time. */
function proposal<Role extends ColumnRole>(headers: readonly string[], sample: Sample, roles: readonly Role[]) {
  const contents = headers.map((_, column) => describeContent(sample, column));
  const mapping = Object.fromEntries(roles.map((role) => [role, null])) as Record<Role, number | null>;
  const taken = new Set<number>();
  const assign = (role: Role, score: (column: number) => number) => {
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
  return {
    mapping,
    contentOf: (column: number) => contents[column] as Content,
    byHeader(role: Role, fits: (content: Content) => boolean, names: HeaderRole = role) {
      const others = roles.filter((other) => other !== role);
      assign(role, (column) => {
        const header = headers[column] ?? '';
        const content = contents[column] as Content;
        const exact = exactPlace(header, names) >= 0;
        // What is named exactly for another role is not taken for a part of its name: “discount amount” is no amount.
        if (!exact && others.some((other) => exactPlace(header, other) >= 0)) return 0;
        const points = headerScore(header, names);
        if (content.filled === 0 || fits(content)) return points;
        // A column named exactly so is proposed whatever it holds: the check then says what is wrong with it.
        return exact ? points / 10 : 0;
      });
    },
    byContent(role: Role, score: (content: Content, column: number) => number) {
      if (mapping[role] !== null) return;
      assign(role, (column) => {
        const content = contents[column] as Content;
        return content.filled === 0 ? 0 : score(content, column);
      });
    },
  };
}

/** A header reduced to what is compared: lower case, half-width, letters, digits and Chinese characters only. */
function headerWords(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Place of a header in the list of a role's names; −1 when it is none of them. */
function exactPlace(header: string, role: HeaderRole): number {
  return headerNames()[role].indexOf(headerWords(header));
}

/** More for an exact name, and for names earlier in the list; 0 for no match. */
function headerScore(header: string, role: HeaderRole): number {
  const words = headerWords(header);
  if (words === '') return 0;
  const names = headerNames()[role];
  const exact = names.indexOf(words);
  if (exact >= 0) return 3 - exact / names.length;
  const part = names.findIndex((name) => name.length >= (/^[a-z]/.test(name) ? 4 : 2) && words.includes(name));
  return part >= 0 ? 1 - part / (2 * names.length) : 0;
}

function describeContent(sample: Sample, column: number): Content {
  const filled = sample.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  const counts = filled
    .map((cell) => readNumber(cell, '.'))
    .filter(
      (value): value is number =>
        Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_COUNTED,
    );
  return {
    filled: filled.length,
    dates: share(filled.filter(looksLikeDay).length),
    numbers: share(filled.filter((cell) => looksNumeric(cell)).length),
    counts: share(counts.length),
    orderNumbers: share(filled.filter((cell) => typeof cell === 'string' && /^#\d+$/.test(cell.trim())).length),
    distinct: share(new Set(filled.map(String)).size),
    range: counts.length === 0 ? null : { lowest: Math.min(...counts), highest: Math.max(...counts) },
  };
}

/** Rows in which a header is looked for; titles and notes may stand above it. */
const HEADER_SEARCH = 10;

/**
 * Zero-based row of the header: the first of the top rows that names at least two roles, else the first with two cells filled
 * (a title fills one), else the first with content. −1 when there is no content.
 */
export function findHeaderRow(top: readonly (readonly Cell[])[]): number {
  const roles = Object.keys(headerNames()) as HeaderRole[];
  const named = (row: readonly Cell[]) =>
    row.filter((cell) => typeof cell === 'string' && roles.some((role) => headerScore(cell, role) > 0)).length;
  const filled = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length;
  const first = (holds: (row: readonly Cell[]) => boolean) => top.slice(0, HEADER_SEARCH).findIndex(holds);
  const candidates = [first((row) => named(row) >= 2), first((row) => filled(row) >= 2)];
  return candidates.find((row) => row >= 0) ?? top.findIndex((row) => filled(row) > 0);
}
