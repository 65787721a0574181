/** The Customers sheet: one row a customer, values only, sorted by revenue. */
import type { ForecastFit } from '../core/models/purchaseForecast.ts';
import { TIERS } from '../core/segments/tiers.ts';
import { inEveryLanguage, sheetWords } from '../i18n/sheets/sheetWords.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn, type SheetWords, type Term } from '../i18n/sheets/words.ts';
import { customerColumnLetter as letter } from './formulas.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';
import type { Cell, CellFormat, ReportSheet, Rule } from './model.ts';
import { type Money, moneyOf } from './money.ts';
import { STYLES, type StyleName } from './styles.ts';

/** The kept column's id. */
export const OVERRIDE = 'override';

interface ColumnSpec {
  head: StyleName;
  body: StyleName;
  numberFormat: (money: Money, words: SheetWords) => string;
  cell: (customer: SegmentedCustomer, report: { words: SheetWords; money: Money; input: ReportInput }) => Cell;
}

const general = () => 'General';
const integer = () => '#,##0';

const COLUMNS: Record<CustomerColumn, ColumnSpec> = {
  customer: { head: 'head', body: 'text', numberFormat: general, cell: ({ customer }) => ({ text: customer }) },
  firstOrder: { head: 'headR', body: 'num', numberFormat: (_, words) => words.formats.date, cell: (c) => c.firstDay },
  lastOrder: { head: 'headR', body: 'num', numberFormat: (_, words) => words.formats.date, cell: (c) => c.lastDay },
  daysSince: { head: 'headR', body: 'num', numberFormat: integer, cell: (c) => c.daysSince },
  orders: { head: 'headR', body: 'num', numberFormat: integer, cell: (c) => c.orders },
  revenue: { head: 'headR', body: 'num', numberFormat: (money) => money.sum, cell: (c) => c.revenue },
  orderValue: {
    head: 'headR',
    body: 'num',
    numberFormat: (money) => money.average,
    cell: ({ revenue, orders }) => (orders === 0 ? null : revenue / orders),
  },
  recency: { head: 'headC', body: 'center', numberFormat: integer, cell: (c) => c.recency },
  frequency: { head: 'headC', body: 'center', numberFormat: integer, cell: (c) => c.frequency },
  monetary: { head: 'headC', body: 'center', numberFormat: integer, cell: (c) => c.monetary },
  segment: { head: 'head', body: 'text', numberFormat: general, cell: (c, { words }) => words.segments[c.segment] },
  tier: { head: 'headC', body: 'center', numberFormat: general, cell: ({ tier }) => tier },
  reason: { head: 'head', body: 'soft', numberFormat: general, cell: (c, report) => ({ text: reasonOf(c, report) }) },
  pAlive: { head: 'headR', body: 'num', numberFormat: () => '0%', cell: (c) => c.pAlive },
  lifetimeValue: { head: 'headR', body: 'num', numberFormat: (money) => money.sum, cell: (c) => c.lifetimeValue },
  contactScore: { head: 'headR', body: 'num', numberFormat: (money) => money.score, cell: (c) => c.contactScore },
  action: { head: 'head', body: 'soft', numberFormat: general, cell: (c, { words }) => words.actions[c.segment] },
  override: {
    head: 'headIn',
    body: 'centerIn',
    numberFormat: general,
    cell: ({ customer }) => ({ kept: customer, initial: null }),
  },
};

export function customersSheet(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const money = moneyOf(input.currency, input.customers);
  const terms = columnTerms(words, input);
  const report = { words, money, input };
  const format = (column: CustomerColumn, part: 'head' | 'body'): CellFormat => ({
    style: STYLES[COLUMNS[column][part]],
    numberFormat: part === 'head' ? 'General' : COLUMNS[column].numberFormat(money, words),
    note: part === 'head' ? terms[column].note : '',
  });
  // Open at the bottom, so that rules need not change with the number of customers.
  const body = (from: CustomerColumn, to: CustomerColumn) => `${letter(from)}2:${letter(to)}`;
  return {
    key: 'customers',
    name: words.sheetNames.customers,
    firstColumn: 1,
    cells: [
      CUSTOMER_COLUMNS.map((column) => terms[column].label),
      ...input.customers.map((customer) => CUSTOMER_COLUMNS.map((column) => COLUMNS[column].cell(customer, report))),
    ],
    formats: [
      CUSTOMER_COLUMNS.map((column) => format(column, 'head')),
      CUSTOMER_COLUMNS.map((column) => format(column, 'body')),
    ],
    keptColumn: {
      column: CUSTOMER_COLUMNS.indexOf('override'),
      keyColumn: CUSTOMER_COLUMNS.indexOf('customer'),
      headers: inEveryLanguage(({ customers }) => customers.columns.override.label),
      keyHeaders: inEveryLanguage(({ customers }) => customers.columns.customer.label),
    },
    columnWidths: [
      { column: CUSTOMER_COLUMNS.indexOf('segment') + 1, count: 1, width: 130 },
      { column: CUSTOMER_COLUMNS.indexOf('reason') + 1, count: 2, width: 290 },
    ],
    rowHeights: [],
    frozenRows: 1,
    frozenColumns: 1,
    hiddenGridlines: false,
    lines: [],
    rules: [...tierRules(body('tier', 'tier')), scoreRule(body('recency', 'monetary'))],
    lists: [{ range: body('override', 'override'), values: TIERS, help: terms.override.note }],
    charts: [],
  };
}

/** Names and notes of the columns; those of a forecast say when it is rough, or when there is none. */
function columnTerms({ customers }: SheetWords, { forecast, terms }: ReportInput): Record<CustomerColumn, Term> {
  const { columns, revenueAhead, marks } = customers;
  const value = terms.grossMargin === null ? revenueAhead : columns.lifetimeValue;
  const { purchases, values, isFarAhead } = forecast;
  const marked = ({ label, note }: Term, fits: readonly (ForecastFit | null)[], isRough: boolean): Term => {
    if (fits.includes(null)) return { label: label + marks.none, note };
    return { label: isRough || fits.some((fit) => fit?.isHeld) ? label + marks.rough : label, note };
  };
  return {
    ...columns,
    pAlive: marked(columns.pAlive, [purchases], false),
    lifetimeValue: marked(value, [purchases, values], isFarAhead),
    contactScore: marked(columns.contactScore, [purchases, values], isFarAhead),
  };
}

/** Why a customer is in its tier: the revenue against the tier's lower bound, or against the one it missed. */
function reasonOf(
  { revenue, orders, daysSince, tier }: SegmentedCustomer,
  { words, money, input }: { words: SheetWords; money: Money; input: ReportInput },
): string {
  const { reason, reasonWithoutOrders } = words.customers;
  if (orders === 0) return reasonWithoutOrders(money.text(revenue));
  const own = input.tierFrom[TIERS.indexOf(tier)];
  const from = own ?? input.tierFrom[1] ?? input.tierFrom[0] ?? 0;
  return reason(money.text(revenue, from), typeof own === 'number' ? '≥' : '<', money.text(from, revenue), daysSince);
}

/** Tiers are one hue, darker is worth more, so that they are told apart without colour vision. */
function tierRules(range: string): Rule[] {
  const styles = { A: STYLES.tierA, B: STYLES.tierB, C: STYLES.tierC };
  return TIERS.map((tier) => {
    const { color, fill } = styles[tier];
    return { range, when: { kind: 'equals', text: tier }, color, fill: fill ?? '#FFFFFF', bold: true };
  });
}

function scoreRule(range: string): Rule {
  const stops = [
    { at: 1, color: '#FFFFFF' },
    { at: 3, color: '#D3E3FD' },
    { at: 5, color: '#A8C7FA' },
  ] as const;
  return { range, when: { kind: 'scale', stops } };
}
