/** The contact list: whom to contact first and why, with columns of the team's that stay with their customer. */
import { columnLetter } from '../grid/columns.ts';
import { filled } from '../i18n/filled.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import {
  CONTACT_COLUMNS,
  CONTACT_STATUSES,
  type ContactColumn,
  type SheetWords,
  type Term,
} from '../i18n/sheets/words.ts';
import { namesOf, tierThatCounts } from './classes.ts';
import { columnTerms, forecastWidth } from './customersSheet.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';
import { keptIn, textOf } from './keptCells.ts';
import { type Cell, type CellFormat, PLAIN, type ReportSheet } from './model.ts';
import { type Money, moneyOf } from './money.ts';
import { treatments } from './playbook.ts';
import { reasonOf } from './reasons.ts';
import { HEAD_HEIGHT, STYLES, type StyleName } from './styles.ts';
import { tierRules } from './tierLook.ts';

/** Customers that are due at most. */
const MOST_CONTACTS = 500;

const TEAM = ['owner', 'status', 'outcome'] as const;

const [HEAD, FIRST_ROW] = [2, 3] as const;

/** Stands for the rank of who is not due. */
const NO_RANK = '–';
const NOT_DUE = '#80868B';

const LOOK: Record<ContactColumn, { head: StyleName; body: StyleName; width?: number }> = {
  rank: { head: 'headC', body: 'centerS' },
  customer: { head: 'head', body: 'text' },
  contactScore: { head: 'headR', body: 'num' },
  lifetimeValue: { head: 'headR', body: 'num' },
  pAlive: { head: 'headR', body: 'num' },
  daysSince: { head: 'headR', body: 'num' },
  tier: { head: 'headC', body: 'center' },
  segment: { head: 'head', body: 'text', width: 130 },
  reason: { head: 'head', body: 'soft', width: 340 },
  action: { head: 'head', body: 'soft', width: 340 },
  owner: { head: 'headInL', body: 'softIn' },
  status: { head: 'headInL', body: 'softIn' },
  outcome: { head: 'headInL', body: 'softIn' },
};

/** What the rows are made from. */
interface Context {
  input: ReportInput;
  words: SheetWords;
  money: Money;
  action: (segment: number | null) => string;
}

export function contactList(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const money = moneyOf(input.currency, input.customers);
  const context: Context = { input, words, money, action: treatments(input, 'segment') };
  const terms = contactTerms(words, input);
  const due = dueFirst(input).slice(0, MOST_CONTACTS);
  const rows = [
    ...due.map((customer, i) => row(customer, i + 1, context)),
    ...notDue(input, due).map((each) => (typeof each === 'string' ? goneRow(each, context) : row(each, null, context))),
  ];
  const { repeatBuyers, needed } = input.forecast;
  const { byScore, byTier } = words.contacts;
  const remark = filled(input.forecast.values ? byScore : byTier, { most: MOST_CONTACTS, repeatBuyers, needed });
  const numberFormats: Partial<Record<ContactColumn, string>> = {
    rank: '#,##0',
    contactScore: money.score,
    lifetimeValue: money.sum,
    pAlive: '0%',
    daysSince: '#,##0',
  };
  const formats = (part: 'head' | 'body'): CellFormat[] =>
    CONTACT_COLUMNS.map((column) => ({
      style: STYLES[LOOK[column][part]],
      numberFormat: part === 'head' ? 'General' : (numberFormats[column] ?? 'General'),
      note: part === 'head' ? terms[column].note : '',
    }));
  const letter = (column: ContactColumn) => columnLetter(CONTACT_COLUMNS.indexOf(column));
  const body = (from: ContactColumn, to = from) => `${letter(from)}${FIRST_ROW}:${letter(to)}`;
  const statuses = CONTACT_STATUSES.map((status) => words.contacts.statuses[status]);
  return {
    ...PLAIN,
    key: 'contacts',
    name: words.sheetNames.contacts,
    firstColumn: 1,
    cells: [
      CONTACT_COLUMNS.map((column): Cell => (column === 'rank' ? remark : null)),
      CONTACT_COLUMNS.map((column) => terms[column].label),
      ...rows,
    ],
    formats: [
      CONTACT_COLUMNS.map(() => ({ style: STYLES.lead, numberFormat: 'General', note: '' })),
      formats('head'),
      formats('body'),
    ],
    columnWidths: [
      ...CONTACT_COLUMNS.flatMap((column, i) => {
        const { width } = LOOK[column];
        return width === undefined ? [] : [{ column: i + 1, count: 1, width }];
      }),
      { column: CONTACT_COLUMNS.indexOf('contactScore') + 1, count: 3, width: forecastWidth(terms, words) },
    ],
    rowHeights: [{ row: HEAD, count: 1, height: HEAD_HEIGHT }],
    frozenRows: HEAD,
    frozenColumns: 2,
    rules: [
      {
        range: body('rank', 'action'),
        when: { kind: 'formula', formula: `=$${letter('rank')}${FIRST_ROW}="${NO_RANK}"` },
        color: NOT_DUE,
      },
      ...tierRules(body('tier'), input.tierNames),
    ],
    lists: [
      {
        range: body('status'),
        values: statuses,
        help: terms.status.note,
        // A word of the team's own is left to it; it is asked for only where one stands, so that typing slips show.
        allowsOthers: [...input.kept].some(([id, { value }]) => id.startsWith(keptIn('status', '')) && isOwn(value)),
      },
    ],
    team: [body('owner', 'outcome')],
  };
}

function contactTerms(words: SheetWords, input: ReportInput): Record<ContactColumn, Term> {
  return { ...columnTerms(words, input), ...words.contacts.columns };
}

/** By contact score where there is a forecast, else by tier and days since; ties by value, then by key. */
function dueFirst(input: ReportInput): SegmentedCustomer[] {
  const byKey = (a: SegmentedCustomer, b: SegmentedCustomer) => (a.customer < b.customer ? -1 : 1);
  if (input.forecast.values) {
    return input.customers
      .filter(({ contactScore }) => (contactScore ?? 0) > 0)
      .sort(
        (a, b) =>
          (b.contactScore ?? 0) - (a.contactScore ?? 0) ||
          (b.lifetimeValue ?? 0) - (a.lifetimeValue ?? 0) ||
          byKey(a, b),
      );
  }
  const last = input.tierNames.length;
  const ranks = new Map(input.customers.map((each) => [each, tierThatCounts(each, input) ?? last]));
  const rank = (customer: SegmentedCustomer) => ranks.get(customer) ?? last;
  return input.customers
    .filter(({ orders }) => orders > 0)
    .sort((a, b) => rank(a) - rank(b) || b.daysSince - a.daysSince || b.revenue - a.revenue || byKey(a, b));
}

/** Customers with something of the team's beside them who are not among the first: as they are, or by key when they are gone. */
function notDue({ customers, kept }: ReportInput, due: readonly SegmentedCustomer[]): (SegmentedCustomer | string)[] {
  const first = new Set(due.map(({ customer }) => customer));
  const byKey = new Map(customers.map((each) => [each.customer, each]));
  const known = new Set<string>();
  for (const [id, { value, formula }] of kept) {
    const column = TEAM.find((each) => id.startsWith(keptIn(each, '')));
    if (column === undefined || (value === '' && formula === '')) continue;
    const customer = id.slice(keptIn(column, '').length);
    if (!first.has(customer)) known.add(customer);
  }
  return [...known].sort((a, b) => (a < b ? -1 : 1)).map((customer) => byKey.get(customer) ?? customer);
}

function row(customer: SegmentedCustomer, rank: number | null, context: Context): Cell[] {
  const { input, words, action } = context;
  const { classes, contactScore, lifetimeValue, pAlive, daysSince } = customer;
  const { byHand, notDue: dropped } = words.contacts;
  const tier = tierThatCounts(customer, input);
  const reason = [
    ...(rank === null ? [dropped] : []),
    ...(tier === classes.tier ? [] : [byHand]),
    reasonOf(customer, context),
  ];
  const cells: Record<ContactColumn, Cell> = {
    rank: rank ?? NO_RANK,
    customer: { text: customer.customer },
    contactScore,
    lifetimeValue,
    pAlive,
    daysSince,
    tier: nameOrBlank(namesOf(input, 'tier'), tier),
    segment: nameOrBlank(namesOf(input, 'segment'), classes.segment),
    reason: { text: reason.join(words.between.clauses) },
    action: { text: action(classes.segment) },
    ...teamCells(customer.customer, context),
  };
  return CONTACT_COLUMNS.map((column) => cells[column]);
}

function goneRow(customer: string, context: Context): Cell[] {
  const { notDue: dropped, gone } = context.words.contacts;
  const cells: Partial<Record<ContactColumn, Cell>> = {
    rank: NO_RANK,
    customer: { text: customer },
    reason: { text: [dropped, gone].join(context.words.between.clauses) },
    ...teamCells(customer, context),
  };
  return CONTACT_COLUMNS.map((column) => cells[column] ?? null);
}

function teamCells(customer: string, { input: { kept }, words }: Context): Record<(typeof TEAM)[number], Cell> {
  const cell = (column: string): Cell => ({ kept: keptIn(column, customer), initial: null });
  const status = textOf(kept, keptIn('status', customer));
  const code = CONTACT_STATUSES.find((each) => statusNames(each).includes(status));
  return {
    owner: cell('owner'),
    // A status of ours is known in every language, and said in that of the file.
    status: code ? words.contacts.statuses[code] : cell('status'),
    outcome: cell('outcome'),
  };
}

function isOwn(status: unknown): boolean {
  return status !== '' && CONTACT_STATUSES.every((each) => !statusNames(each).includes(String(status).trim()));
}

function statusNames(status: (typeof CONTACT_STATUSES)[number]): string[] {
  return inEveryLanguage(({ contacts }) => contacts.statuses[status]);
}

function nameOrBlank(names: readonly string[], place: number | null): Cell {
  return place === null ? null : { text: names[place] ?? '' };
}
