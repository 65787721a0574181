/** The Customers sheet: one row a customer, values only, sorted by revenue. */
import type { ForecastFit } from '../core/models/purchaseForecast.ts';
import type { CustomerReview } from '../core/review/periodFigures.ts';
import type { ClassKind } from '../core/segments/customerClasses.ts';
import { tierNamed } from '../core/segments/tierNamed.ts';
import { columnLetter } from '../grid/columns.ts';
import { inEveryLanguage } from '../i18n/sheets/inEveryLanguage.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn, type SheetWords, type Term } from '../i18n/sheets/words.ts';
import { countingOf, namesOf, tierThatCounts } from './classes.ts';
import { customerColumns } from './customerColumns.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';
import { keptIn, textOf } from './keptCells.ts';
import { type Cell, type CellFormat, PLAIN, type ReportSheet, type Rule } from './model.ts';
import { type Money, moneyOf } from './money.ts';
import { treatments } from './playbook.ts';
import { reasonOf, valueAhead } from './reasons.ts';
import { HEAD_HEIGHT, HEAT, STATUS_COLORS, STYLES, type StyleName } from './styles.ts';
import { tierRules } from './tierLook.ts';

/** What a cell is made from. */
interface Context {
  words: SheetWords;
  money: Money;
  input: ReportInput;
  /** Name of a class; null for none. */
  nameOf: (kind: ClassKind, customer: SegmentedCustomer) => Cell;
  action: (segment: number | null) => string;
}

interface ColumnSpec {
  head: StyleName;
  body: StyleName;
  numberFormat: (money: Money, words: SheetWords) => string;
  cell: (customer: SegmentedCustomer, context: Context) => Cell;
}

const general = () => 'General';
const integer = () => '#,##0';
const percent = () => '0%';
const date: ColumnSpec['numberFormat'] = (_, { formats }) => formats.date;
const sum: ColumnSpec['numberFormat'] = (money) => money.sum;

const column = (
  head: StyleName,
  body: StyleName,
  cell: ColumnSpec['cell'],
  numberFormat: ColumnSpec['numberFormat'] = general,
): ColumnSpec => ({ head, body, cell, numberFormat });

const figure = (numberFormat: ColumnSpec['numberFormat'], cell: ColumnSpec['cell']) =>
  column('headR', 'num', cell, numberFormat);
const score = (cell: ColumnSpec['cell']) => column('headC', 'center', cell, integer);
const sentence = (text: (customer: SegmentedCustomer, context: Context) => string) =>
  column('head', 'soft', (customer, context) => ({ text: text(customer, context) }));
const name = (kind: ClassKind, head: StyleName = 'head', body: StyleName = 'text') =>
  column(head, body, (customer, { nameOf }) => nameOf(kind, customer));

/** A figure of the review period. */
const reviewed = (numberFormat: ColumnSpec['numberFormat'], of: (review: CustomerReview) => number | null) =>
  figure(numberFormat, ({ review }) => review && of(review));

function textOrNone(text: string | null | undefined): Cell {
  return text ? { text } : null;
}

const COLUMNS: Record<CustomerColumn, ColumnSpec> = {
  customer: column('head', 'text', ({ customer }) => ({ text: customer })),
  firstOrder: figure(date, ({ firstDay }) => firstDay),
  lastOrder: figure(date, ({ lastDay }) => lastDay),
  daysSince: figure(integer, ({ daysSince }) => daysSince),
  orders: figure(integer, ({ orders }) => orders),
  revenue: figure(sum, ({ revenue }) => revenue),
  orderValue: figure(
    (money) => money.average,
    ({ revenue, orders }) => (orders === 0 ? null : revenue / orders),
  ),
  recency: score(({ recency }) => recency),
  frequency: score(({ frequency }) => frequency),
  monetary: score(({ monetary }) => monetary),
  segment: name('segment'),
  tier: name('tier', 'headC', 'center'),
  lifecycle: name('lifecycle'),
  behaviour: name('behaviour'),
  need: name('need'),
  satisfaction: name('satisfaction'),
  reason: sentence(reasonOf),
  pAlive: figure(percent, ({ pAlive }) => pAlive),
  lifetimeValue: figure(sum, ({ lifetimeValue }) => lifetimeValue),
  contactScore: figure(
    (money) => money.score,
    ({ contactScore }) => contactScore,
  ),
  channel: column('head', 'text', ({ review }) => textOrNone(review?.channel)),
  product: column('head', 'text', ({ review }) => textOrNone(review?.product)),
  periodOrders: reviewed(integer, (review) => review.orders),
  periodRevenue: reviewed(sum, (review) => review.revenue),
  yearPurchases: reviewed(integer, (review) => review.purchaseDays),
  quietDays: reviewed(integer, (review) => review.quietDays),
  isNew: reviewed(integer, (review) => Number(review.isNew)),
  answers: reviewed(integer, ({ nps }) => nps?.answers ?? null),
  promoters: reviewed(integer, ({ nps }) => nps?.promoters ?? null),
  detractors: reviewed(integer, ({ nps }) => nps?.detractors ?? null),
  previousTier: column('headC', 'centerS', ({ previousTier }, { input }) => {
    if (input.previous === null) return null;
    return previousTier === null ? NEW : { text: previousTier };
  }),
  move: column('headC', 'center', moveOf),
  action: sentence(({ classes }, { action }) => action(classes.segment)),
  override: column('headIn', 'centerIn', overrideOf),
};

/** Previous tier of who was not there. */
export const NEW = '–';
const [UP, DOWN, SAME] = ['↑', '↓', '='] as const;

export function customersSheet(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const money = moneyOf(input.currency, input.customers);
  const columns = customerColumns(input);
  const terms = columnTerms(words, input);
  const context: Context = {
    words,
    money,
    input,
    nameOf: (kind, { classes }) => {
      const place = classes[kind];
      return place === null ? null : { text: namesOf(input, kind)[place] ?? '' };
    },
    action: treatments(input, 'segment'),
  };
  const format = (column: CustomerColumn, part: 'head' | 'body'): CellFormat => ({
    style: part === 'head' ? { ...STYLES[COLUMNS[column].head], wrap: true } : STYLES[COLUMNS[column].body],
    numberFormat: part === 'head' ? 'General' : COLUMNS[column].numberFormat(money, words),
    note: part === 'head' ? terms[column].note : '',
  });
  const letter = (column: CustomerColumn) => columnLetter(columns.indexOf(column));
  // Open at the bottom, so that rules need not change with the number of customers.
  const body = (from: CustomerColumn, to = from) => `${letter(from)}2:${letter(to)}`;
  const at = (column: CustomerColumn) => columns.indexOf(column) + 1;
  const productColumns = columns.includes('product') ? 1 : 0;
  return {
    ...PLAIN,
    key: 'customers',
    name: words.sheetNames.customers,
    firstColumn: 1,
    cells: [
      columns.map((column) => terms[column].label),
      ...input.customers.map((customer) => columns.map((column) => COLUMNS[column].cell(customer, context))),
    ],
    formats: [columns.map((column) => format(column, 'head')), columns.map((column) => format(column, 'body'))],
    heads: CUSTOMER_COLUMNS.map(headsOf),
    columnWidths: [
      // All of them, since columns come and go with the settings.
      { column: 1, count: columns.length, width: 112 },
      { column: at('segment'), count: 1, width: 130 },
      { column: at('recency'), count: 3, width: 44 },
      { column: at('reason'), count: 1, width: 340 },
      { column: at('pAlive'), count: 3, width: forecastWidth(terms, words) },
      // With the product, where there is one, at its left.
      { column: at('action') - productColumns, count: 1 + productColumns, width: 290 },
    ],
    rowHeights: [{ row: 1, count: 1, height: HEAD_HEIGHT }],
    frozenRows: 1,
    frozenColumns: 1,
    rules: [
      ...tierRules(body('tier'), input.tierNames),
      scoreRule(body('recency', 'monetary'), input.classes.segment.bins),
      { range: body('move'), when: { kind: 'equals', text: UP }, color: STATUS_COLORS.met.color, bold: true },
      { range: body('move'), when: { kind: 'equals', text: DOWN }, color: STATUS_COLORS.missed.color, bold: true },
    ],
    lists: [
      {
        range: body('override'),
        values: input.tierNames,
        help: terms.override.note,
        allowsOthers: countingOf(input).voidOverrides.length > 0,
      },
    ],
    team: [body('override')],
  };
}

/** Pixels for a column of the forecast: wider where its head says how far the numbers hold. */
export function forecastWidth({ contactScore }: Record<'contactScore', Term>, { customers }: SheetWords): number {
  return contactScore.label === customers.columns.contactScore.label ? 125 : 190;
}

/** Every head that a column can have, in every language, with and without a mark. */
function headsOf(column: CustomerColumn): string[] {
  const labels = inEveryLanguage(({ customers }) => customers.columns[column].label);
  if (column === 'lifetimeValue') labels.push(...inEveryLanguage(({ customers }) => customers.revenueAhead.label));
  const marks = inEveryLanguage(({ customers }) => Object.values(customers.marks)).flat();
  return labels.flatMap((label) => ['', ...marks].map((mark) => label + mark));
}

/** Names and notes of the columns; those of a forecast say when it is rough, or when there is none. */
export function columnTerms(words: SheetWords, input: ReportInput): Record<CustomerColumn, Term> {
  const { columns, marks } = words.customers;
  const { purchases, values, isFarAhead } = input.forecast;
  const marked = ({ label, note }: Term, fits: readonly (ForecastFit | null)[], isRough: boolean): Term => {
    if (fits.includes(null)) return { label: label + marks.none, note };
    return { label: isRough || fits.some((fit) => fit?.isHeld) ? label + marks.rough : label, note };
  };
  return {
    ...columns,
    pAlive: marked(columns.pAlive, [purchases], false),
    lifetimeValue: marked(valueAhead(words, input), [purchases, values], isFarAhead),
    contactScore: marked(columns.contactScore, [purchases, values], isFarAhead),
  };
}

/** Where a customer went since the run before, by the rank of the tiers that counted and count; blank where one has none. */
function moveOf(customer: SegmentedCustomer, { input, words }: Context): Cell {
  const { previousTier } = customer;
  if (input.previous === null) return null;
  if (previousTier === null) return words.customers.joined;
  const [before, now] = [input.tierNames.indexOf(previousTier), tierThatCounts(customer, input)];
  if (before < 0 || now === null) return null;
  if (before === now) return { text: SAME };
  return now < before ? UP : DOWN;
}

/** What the team typed, as a text without blanks around it, and the name of a tier as it is spelled: formulas count no other. */
function overrideOf({ customer }: SegmentedCustomer, { input: { kept, tierNames } }: Context): Cell {
  const id = keptIn('override', customer);
  if (kept.get(id)?.formula !== '') return { kept: id, initial: null };
  const own = textOf(kept, id);
  return { text: tierNames[tierNamed(own, tierNames)] ?? own };
}

/** White at the lowest score, darker to the highest. */
function scoreRule(range: string, bins: number): Rule {
  const [low, middle, high] = HEAT;
  const stops = [
    { at: 1, color: low },
    { at: Math.max(2, Math.floor((1 + bins) / 2)), color: middle },
    { at: Math.max(3, bins), color: high },
  ] as const;
  return { range, when: { kind: 'scale', stops } };
}
