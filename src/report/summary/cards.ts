/** Ten headline cards: a live number, how it compares with other periods and the last run, the team's target, and its status. */
import { periodFromId, spanOf } from '../../core/review/reviewPeriod.ts';
import { filled } from '../../i18n/filled.ts';
import { HEADLINES, type Headline } from '../../i18n/sheets/words.ts';
import { hasScores } from '../customerColumns.ts';
import { quote } from '../formulas.ts';
import { notedAs } from '../keptCells.ts';
import type { Cell } from '../model.ts';
import { block, setOff } from '../sheetGrid.ts';
import { CARD_EDGE, cardFigure, STYLES } from '../styles.ts';
import { versus } from './dateNames.ts';
import { headlineTerm } from './headlineTerms.ts';
import { changeFormat, changeOf, formatOf, isLowerBetter, isRate } from './measures.ts';
import { whyNoForecast, whyNoScores } from './noFigures.ts';
import { npsEnds } from './npsFormulas.ts';
import { FIRST, inputCell, LAST, ROW, STATES, STATUS, type SummaryPage } from './page.ts';
import { type ANSWERS, allAnswers, CARD, cardCells, cardPlace, comparisonCell } from './sharedCells.ts';
import { isKnown, trendFigure } from './trendFigures.ts';
import { waiting } from './waiting.ts';

/** Text in a card stands off its edge. */
const INSET = '"  "@';

/** A number's expression, or why there is none. */
type Figure = { formula: string } | { reason: string };

export function writeCards(page: SummaryPage): void {
  const { grid, words, lines, merges } = page;
  const figures = figuresOf(page);
  const size = cardFigure(figureSize(page));
  for (const headline of HEADLINES) {
    const { row, column } = cardPlace(headline);
    const { label, note } = headlineTerm(page, headline);
    const figure = figures[headline];
    const format = formatOf(page, headline);
    grid.put(row + CARD.label, column, label, { style: STYLES.klabel, numberFormat: INSET, note });
    grid.put(
      row + CARD.label,
      column + 1,
      { formula: `=${statusFormula(page, headline)}` },
      { style: STYLES.kstatus, numberFormat: '@"  "' },
    );
    const look = 'formula' in figure ? { style: size, numberFormat: `" "${format}` } : kept('ksub', INSET);
    const value: Cell = 'formula' in figure ? { formula: `=${figure.formula}` } : figure.reason;
    grid.put(row + CARD.value, column, value, look);
    const hasInterval = headline === 'nps' && 'formula' in figure;
    const interval = hasInterval ? { formula: `=${intervalFormula(page)}` } : null;
    grid.put(row + CARD.value, column + 1, interval, kept('kside', '@"  "'));
    // Numbers wider than their column would be shown as ####; rates, and texts, need no more than they have.
    const mayBeWide = 'formula' in figure && !hasInterval && !isRate(headline);
    if (mayBeWide) merges.push(block(row + CARD.value, column, row + CARD.value, column + 1));
    writeChanges(page, headline, { row, column });
    writeTarget(page, headline, label, format);
  }
  const edges = HEADLINES.flatMap((headline) => {
    const { row, column } = cardPlace(headline);
    // The number's cells are one, which has its own edge.
    return [
      block(row + CARD.label, column, row + CARD.label, column),
      block(row + CARD.value, column, row + CARD.value, column + 1),
      block(row + CARD.before, column, row + CARD.target, column),
    ];
  });
  lines.push({ ranges: edges, edge: 'left', color: CARD_EDGE, medium: true });
  writeLegend(page);
  grid.put(ROW.legend, FIRST, words.summary.yours, { style: STYLES.lead });
}

/** Against the period before, the same one a year before, and the last run. */
function writeChanges(page: SummaryPage, headline: Headline, { row, column }: { row: number; column: number }): void {
  const { grid, words, input } = page;
  const { review } = input;
  const rows = [
    ['before', review && versus(words, review.before)],
    ['yearAgo', review && versus(words, review.yearAgo)],
    ['lastRun', words.summary.sinceLastRun],
  ] as const;
  for (const [other, label] of rows) {
    const formula = changeOf(headline, cardCells(headline).value, comparisonCell(page, headline, other));
    grid.put(row + CARD[other], column, label && { text: label }, kept('ksub', INSET));
    grid.put(
      row + CARD[other],
      column + 1,
      label && { formula: `=${formula}` },
      kept('knum', setOff(changeFormat(page, headline))),
    );
  }
}

function writeTarget({ grid, words }: SummaryPage, headline: Headline, label: string, format: string): void {
  const { row, column } = cardPlace(headline);
  const note = filled(words.summary.targetNote, { headline: label });
  const id = `target.${headline}`;
  grid.put(row + CARD.target, column, words.summary.target, kept('ksub', INSET));
  grid.put(
    row + CARD.target,
    column + 1,
    { kept: id, initial: null },
    { ...kept('kin', setOff(isLowerBetter(headline) ? `"≤ "${format}` : format)), note: notedAs(id, note) },
  );
}

function kept(style: 'kside' | 'ksub' | 'knum' | 'kin', numberFormat: string) {
  return { style: STYLES[style], numberFormat };
}

/** Counts and sums over Customers; what needs a forecast, from Trend. “Bought” is a day whose net is above zero. */
function figuresOf(page: SummaryPage): Record<Headline, Figure> {
  const { input, range, words } = page;
  const { reasons } = words.summary;
  const { review } = input;
  const ahead = (column: 'lifetimeValue' | 'equity'): Figure =>
    isKnown(input, column, 'now') ? { formula: trendFigure(page, column, 'now') } : { reason: whyNoForecast(page) };
  const values = { lifetimeValue: ahead('lifetimeValue'), equity: ahead('equity') };
  const inactiveChurn = (days: string): Figure => {
    const inactive = `COUNTIF(${days},">"&${inputCell(page, 'inactiveDays')})`;
    return { formula: waiting(page, ['inactiveDays'], `${inactive}/${of('customers')}`, 'cell') };
  };
  const of = (headline: Headline) => cardCells(headline).value;
  const period = review && periodFromId(review.period);
  if (!period) {
    const needsOrders = { reason: reasons.singleOrders };
    return {
      customers: { formula: `COUNTA(${range('customer')})` },
      active: needsOrders,
      new: needsOrders,
      revenue: needsOrders,
      orderValue: needsOrders,
      repeatRate: needsOrders,
      inactiveChurn: inactiveChurn(range('daysSince')),
      nps: { reason: whyNoScores(page) },
      ...values,
    };
  }
  const { from, to } = spanOf(period, input.asOf);
  const [quietDays, yearPurchases] = [range('quietDays'), range('yearPurchases')];
  return {
    customers: { formula: `COUNT(${quietDays})` },
    active: { formula: `COUNTIF(${quietDays},"<=${to - from}")` },
    new: { formula: `SUM(${range('isNew')})` },
    revenue: { formula: `SUM(${range('periodRevenue')})` },
    orderValue: { formula: `IFERROR(${of('revenue')}/SUM(${range('periodOrders')}),"–")` },
    repeatRate: { formula: `IFERROR(COUNTIF(${yearPurchases},">1")/COUNTIF(${yearPurchases},">0"),"–")` },
    inactiveChurn: inactiveChurn(quietDays),
    nps: hasScores(input) ? { formula: allAnswers(page, 'nps') } : { reason: whyNoScores(page) },
    ...values,
  };
}

/**
 * Compares a number with its target by way of the legend's cells; anything but a number in the target cell is no target. NPS is near
 * where its interval includes the target.
 */
function statusFormula(page: SummaryPage, headline: Headline): string {
  const { met, watch, missed, none } = STATUS;
  const { value, target } = cardCells(headline);
  const margin = inputCell(page, 'watchShare');
  const [reached, near] = isLowerBetter(headline)
    ? [`${value}<=${target}`, `${value}<=${target}*(1+${margin})`]
    : [`${value}>=${target}`, `${value}>=${target}-ABS(${target})*${margin}`];
  const isNear = headline === 'nps' && hasScores(page.input) ? `OR(${near},${npsHigh(page)}>=${target})` : near;
  return `IF(AND(ISNUMBER(${target}),ISNUMBER(${value})),IF(${reached},${met},IF(${isNear},${watch},${missed})),${none})`;
}

/** The interval that stands beside the score. */
function intervalFormula(page: SummaryPage): string {
  const nobody = quote(page.words.summary.reasons.noAnswers);
  return `IF(${allAnswers(page, 'answers')}=0,${nobody},${allAnswers(page, 'interval')})`;
}

function npsHigh(page: SummaryPage): string {
  const cell = (column: keyof typeof ANSWERS) => allAnswers(page, column);
  return npsEnds({ answers: cell('answers'), promoters: cell('promoters'), detractors: cell('detractors') }).high;
}

/** The words of the states, with what they mean, at the right below the cards. */
function writeLegend({ grid, words: { summary } }: SummaryPage): void {
  STATES.forEach((state, i) => {
    const { label, note } = summary.status[state];
    grid.put(ROW.legend, LAST - STATES.length + 1 + i, label, { style: STYLES.leadR, note });
  });
}

/** Points at which the longest figure fits two columns; all cards have the same size. */
function figureSize({ input: { customers }, money }: SummaryPage): number {
  const revenue = customers.reduce((sum, customer) => sum + Math.abs(customer.revenue), 0);
  const longest = money.text(revenue).length;
  if (longest <= 12) return 20;
  return longest <= 15 ? 16 : 12;
}
