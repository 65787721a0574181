/** Ten headline cards: a live number, where it comes from, the team's target and how the number compares with it. */
import { HEADLINES, type Headline, type Term } from '../../i18n/sheets/words.ts';
import { quote, ratio, sentence, share } from '../formulas.ts';
import type { ReportInput } from '../input.ts';
import { notedAs } from '../keptCells.ts';
import { grouped } from '../money.ts';
import { address, block, fixed } from '../sheetGrid.ts';
import { CARD_EDGE, cardFigure, STYLES } from '../styles.ts';
import { asOfCell, FIRST, inputCell, LAST, ROW, STATUS, type SummaryPage } from './page.ts';

const CARDS_PER_ROW = 5;
/** Rows of a card. */
const [LABEL, VALUE, SUB, TARGET] = [0, 1, 2, 3] as const;

/** Text in a card stands off its edge. */
const INSET = '"  "@';

interface Figure {
  formula: string;
  numberFormat: string;
  /** Expressions for the braces in the line below. */
  sub: Record<string, string>;
}

/** Where a headline's card stands. */
function place(headline: Headline): { row: number; column: number } {
  const index = HEADLINES.indexOf(headline);
  const row = index < CARDS_PER_ROW ? ROW.cards : ROW.moreCards;
  return { row, column: FIRST + 2 * (index % CARDS_PER_ROW) };
}

/** Cell of a headline's name, number and status. */
export function cardCells(headline: Headline): { label: string; value: string; status: string } {
  const { row, column } = place(headline);
  return {
    label: address(row + LABEL, column),
    value: fixed(row + VALUE, column),
    status: address(row + LABEL, column + 1),
  };
}

export function writeCards(page: SummaryPage): void {
  const { grid, words, lines } = page;
  const figures = figuresOf(page);
  const size = figureSize(page);
  for (const headline of HEADLINES) {
    const { row, column } = place(headline);
    const { label, note, sub } = termOf(headline, page);
    const { formula, numberFormat, sub: expressions } = figures[headline];
    const target = fixed(row + TARGET, column + 1);
    grid.put(row + LABEL, column, label, { style: STYLES.klabel, numberFormat: INSET, note });
    grid.put(
      row + LABEL,
      column + 1,
      { formula: `=${statusFormula(page, headline, target)}` },
      look('kstatus', '@"  "'),
    );
    grid.put(
      row + VALUE,
      column,
      { formula: `=${formula}` },
      { style: cardFigure(size), numberFormat: `" "${numberFormat}` },
    );
    grid.put(row + SUB, column, { formula: `=${sentence(sub, expressions)}` }, look('ksub', INSET));
    grid.fill(row + VALUE, column + 1, 1, STYLES.ksub);
    grid.fill(row + SUB, column + 1, 1, STYLES.ksub);
    grid.put(row + TARGET, column, words.summary.target, look('ksub', INSET));
    const limit = headline === 'inactiveChurn' ? '"≤ "' : '';
    grid.put(
      row + TARGET,
      column + 1,
      { kept: `target.${headline}`, initial: null },
      {
        ...look('kin', `${limit}${numberFormat}"  "`),
        note: notedAs(`target.${headline}`, words.summary.targetNote(label)),
      },
    );
  }
  const edges = HEADLINES.map((headline) => {
    const { row, column } = place(headline);
    return block(row + LABEL, column, row + TARGET, column);
  });
  lines.push({ ranges: edges, edge: 'left', color: CARD_EDGE, medium: true });
  writeLegend(page);
}

/**
 * Equity is called expected revenue until there is a gross margin, and tells why when there is no forecast. Where first orders are
 * not known, orders are counted in place of days, and who is new is not known of all.
 */
function termOf(headline: Headline, { input, words: { summary } }: SummaryPage): Term & { sub: string } {
  const { forecast, terms } = input;
  const term = summary.headlines[headline];
  const unknown = withoutFirstDay(input);
  if (unknown > 0 && headline === 'repeatRate') return { ...term, sub: summary.repeatOrders };
  if (unknown > 0 && headline === 'new') return { ...term, sub: summary.noFirstOrder(unknown) };
  if (headline !== 'equity') return term;
  const named = terms.grossMargin === null ? summary.revenueAhead : term;
  return forecast.values ? named : { ...named, sub: summary.noForecast(forecast.repeatBuyers, forecast.needed) };
}

/** Customers whose first order the source does not say. */
function withoutFirstDay({ customers }: ReportInput): number {
  return customers.filter(({ firstDay }) => firstDay === null).length;
}

function look(style: 'kstatus' | 'ksub' | 'kin', numberFormat: string) {
  return { style: STYLES[style], numberFormat };
}

/** Every number as a formula over Customers. “Bought” asks for an order: a customer may have refunds only. */
function figuresOf(page: SummaryPage): Record<Headline, Figure> {
  const { input, range, money } = page;
  const cell = (headline: Headline) => cardCells(headline).value;
  const [revenue, orders, firstOrder] = [range('revenue'), range('orders'), range('firstOrder')];
  const bought = `${orders},">0"`;
  const buyers = `COUNTIF(${bought})`;
  const activeDays = inputCell(page, 'activeDays');
  const inactiveDays = inputCell(page, 'inactiveDays');
  const ofBuyers = (headline: Headline) => `ROUND(${cell(headline)}*${buyers},0)`;
  const topCount = `ROUNDUP(${cell('customers')}/5,0)`;
  const topFrom = `LARGE(${revenue},${topCount})`;
  const percent = '0.0%';
  return {
    revenue: { formula: `SUM(${revenue})`, numberFormat: money.sum, sub: {} },
    customers: { formula: `COUNTA(${range('customer')})`, numberFormat: '#,##0', sub: {} },
    orders: {
      formula: `SUM(${orders})`,
      numberFormat: '#,##0',
      sub: { each: `ROUND(${cell('orders')}/${cell('customers')},1)` },
    },
    orderValue: { formula: ratio(cell('revenue'), cell('orders')), numberFormat: money.average, sub: {} },
    topShare: {
      // The sum of the k largest: k times the smallest of them, and what the others have above it.
      formula: share(
        `(SUMPRODUCT((${revenue}>${topFrom})*(${revenue}-${topFrom}))+${topCount}*${topFrom})`,
        cell('revenue'),
      ),
      numberFormat: percent,
      sub: { count: topCount },
    },
    equity: {
      formula: input.forecast.values ? `SUM(${range('lifetimeValue')})` : quote('–'),
      numberFormat: money.sum,
      sub: {
        each: `${quote(money.symbol)}&ROUND(${cell('equity')}/COUNT(${range('lifetimeValue')}),${money.decimals})`,
      },
    },
    repeatRate: {
      // A blank first order is before any other: there the orders alone decide.
      formula: share(`SUMPRODUCT((${range('lastOrder')}>${firstOrder})*(${orders}>1))`, buyers),
      numberFormat: percent,
      sub: { count: ofBuyers('repeatRate') },
    },
    active: {
      formula: `COUNTIFS(${range('daysSince')},"<="&${activeDays},${bought})`,
      numberFormat: '#,##0',
      sub: { share: `ROUND(100*${cell('active')}/${cell('customers')},1)`, days: activeDays },
    },
    new: {
      formula:
        withoutFirstDay(input) === input.customers.length
          ? quote('–')
          : `COUNTIFS(${firstOrder},">="&(${asOfCell(page)}-${activeDays}),${bought})`,
      numberFormat: '#,##0',
      sub: { days: activeDays },
    },
    inactiveChurn: {
      formula: share(`COUNTIFS(${range('daysSince')},">"&${inactiveDays},${bought})`, buyers),
      numberFormat: percent,
      sub: { count: ofBuyers('inactiveChurn'), days: inactiveDays },
    },
  };
}

/** Compares a number with its target by way of the legend's cells; anything but a number in the target cell is no target. */
function statusFormula(page: SummaryPage, headline: Headline, target: string): string {
  const { met, watch, missed, none } = STATUS;
  const { value } = cardCells(headline);
  const margin = inputCell(page, 'watchShare');
  const [reached, near] =
    headline === 'inactiveChurn'
      ? [`${value}<=${target}`, `${value}<=${target}*(1+${margin})`]
      : [`${value}>=${target}`, `${value}>=${target}*(1-${margin})`];
  return `IF(AND(ISNUMBER(${target}),ISNUMBER(${value})),IF(${reached},${met},IF(${near},${watch},${missed})),${none})`;
}

/** The line above the cards: whose the blue figures are, and the four states with what they mean. */
function writeLegend({ grid, words: { summary } }: SummaryPage): void {
  grid.put(ROW.legend, FIRST, summary.yours, { style: STYLES.lead });
  const states = ['met', 'watch', 'missed', 'none'] as const;
  states.forEach((state, i) => {
    const { label, note } = summary.status[state];
    grid.put(ROW.legend, LAST - 3 + i, label, { style: STYLES.leadR, note });
  });
}

/** Points at which the longest figure fits its column; all cards have the same size. */
function figureSize({ input: { customers }, money }: SummaryPage): number {
  const revenue = customers.reduce((sum, customer) => sum + customer.revenue, 0);
  const orders = customers.reduce((sum, customer) => sum + customer.orders, 0);
  const narrow = [
    grouped(String(orders)),
    money.averageText(revenue / Math.max(orders, 1)),
    money.averageText(revenue / customers.length),
  ];
  const longest = Math.max(...narrow.map((text) => text.length), money.text(revenue).length - 3);
  return longest <= 9 ? 16 : 12;
}
