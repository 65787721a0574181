/** New customers of the period at the left, those who came back at the right, beside the periods that they are compared with. */
import type { Term } from '../../i18n/sheets/words.ts';
import type { ReportReview } from '../input.ts';
import { fixed, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { shortPeriod, versus } from './dateNames.ts';
import { type CHANGES, change, PERCENT } from './measures.ts';
import { BODY, FIRST, HEAD, inputCell, RIGHT, type SummaryPage, underline, writeHeading } from './page.ts';
import { cardCells, comparisonCell } from './sharedCells.ts';
import { trendFigure } from './trendFigures.ts';
import { waiting } from './waiting.ts';

const LEFT_FIGURES = FIRST + 2;
const RIGHT_FIGURES = RIGHT + 2;
const DAYS_CHANGE = '+0.0;"−"0.0;0.0';

/** The same figure of the period and of the two that it is compared with, as expressions. */
interface Figure {
  now: string;
  before: string;
  yearAgo: string;
  numberFormat: string;
  change: keyof typeof CHANGES;
}

export function writeNewExisting(page: SummaryPage): void {
  const { grid, words, input, plan, lines } = page;
  const { newExisting, reasons } = words.summary;
  writeHeading(page, plan.newExisting, newExisting.title);
  if (!input.review) {
    grid.put(plan.newExisting + HEAD, FIRST, reasons.singleOrders, { style: STYLES.lead });
    return;
  }
  const { rows } = newExisting;
  const figures = figuresOf(page);
  writeHalf(page, FIRST, LEFT_FIGURES, newExisting.new, input.review);
  writeHalf(page, RIGHT, RIGHT_FIGURES, newExisting.existing, input.review);
  (['newCustomers', 'buyersShare', 'newRevenue'] as const).forEach((name, i) => {
    writeRow(page, plan.newExisting + BODY + i, FIRST, LEFT_FIGURES, rows[name], figures[name]);
  });
  (['returning', 'repeatRate', 'repurchase', 'cycle'] as const).forEach((name, i) => {
    writeRow(page, plan.newExisting + BODY + i, RIGHT, RIGHT_FIGURES, rows[name], figures[name]);
  });
  const row = plan.newExisting + BODY + 3;
  const conversion = waiting(page, ['registrations'], `${cardCells('new').value}/${inputCell(page, 'registrations')}`);
  grid.put(row, FIRST, rows.conversion.label, { style: STYLES.text, note: rows.conversion.note });
  grid.put(row, LEFT_FIGURES + 2, { formula: `=${conversion}` }, { style: STYLES.num, numberFormat: PERCENT });
  underline(lines, plan.newExisting + HEAD, row);
}

function writeHalf(page: SummaryPage, column: number, figures: number, title: string, review: ReportReview): void {
  const { grid, words, plan } = page;
  const row = plan.newExisting + HEAD;
  grid.put(row, column, title, { style: STYLES.thS, numberFormat: column === RIGHT ? INDENT : 'General' });
  grid.put(row, figures, { text: shortPeriod(words, review.period) }, { style: STYLES.thR });
  grid.put(row, figures + 1, { text: versus(words, review.before) }, { style: STYLES.thR });
  grid.put(row, figures + 2, { text: versus(words, review.yearAgo) }, { style: STYLES.thR });
}

function writeRow(
  { grid, words }: SummaryPage,
  row: number,
  column: number,
  figures: number,
  { label, note }: Term,
  { now, before, yearAgo, numberFormat, change: kind }: Figure,
): void {
  const own = fixed(row, figures);
  const changes = { share: '+0.0%;"−"0.0%;0.0%', points: words.formats.pointsChange, score: DAYS_CHANGE }[kind];
  grid.put(row, column, label, { style: STYLES.text, note, numberFormat: column === RIGHT ? INDENT : 'General' });
  grid.put(row, figures, { formula: `=${now}` }, { style: STYLES.num, numberFormat });
  [before, yearAgo].forEach((other, i) => {
    const look = { style: STYLES.numS, numberFormat: changes };
    grid.put(row, figures + 1 + i, { formula: `=${change(kind, own, other)}` }, look);
  });
}

function figuresOf(
  page: SummaryPage,
): Record<'newCustomers' | 'buyersShare' | 'newRevenue' | 'returning' | 'repeatRate' | 'repurchase' | 'cycle', Figure> {
  const { range, money, words } = page;
  const headline = (name: 'new' | 'active' | 'repeatRate') => ({
    now: cardCells(name).value,
    before: comparisonCell(page, name, 'before'),
    yearAgo: comparisonCell(page, name, 'yearAgo'),
  });
  const [fresh, active] = [headline('new'), headline('active')];
  const each = (of: (fresh: string, active: string) => string) => ({
    now: of(fresh.now, active.now),
    before: of(fresh.before, active.before),
    yearAgo: of(fresh.yearAgo, active.yearAgo),
  });
  const fromTrend = (column: 'newRevenue' | 'repurchaseRate' | 'purchaseCycle') => ({
    now: trendFigure(page, column, 'now'),
    before: trendFigure(page, column, 'before'),
    yearAgo: trendFigure(page, column, 'yearAgo'),
  });
  const newRevenue = `SUMIFS(${range('periodRevenue')},${range('isNew')},1)`;
  return {
    newCustomers: { ...fresh, numberFormat: '#,##0', change: 'share' },
    buyersShare: {
      ...each((a, b) => `IFERROR(${a}/${b},"–")`),
      numberFormat: PERCENT,
      change: 'points',
    },
    newRevenue: { ...fromTrend('newRevenue'), now: newRevenue, numberFormat: money.sum, change: 'share' },
    returning: { ...each((a, b) => `IFERROR(${b}-${a},"–")`), numberFormat: '#,##0', change: 'share' },
    repeatRate: { ...headline('repeatRate'), numberFormat: PERCENT, change: 'points' },
    repurchase: { ...fromTrend('repurchaseRate'), numberFormat: PERCENT, change: 'points' },
    cycle: { ...fromTrend('purchaseCycle'), numberFormat: words.formats.days, change: 'score' },
  };
}
