/** The headlines beside those of other periods and of the last run, the change from which the team wants to be told, and what is. */
import { filled } from '../../i18n/filled.ts';
import { HEADLINES, type Headline } from '../../i18n/sheets/words.ts';
import { quote, sentence } from '../formulas.ts';
import { notedAs } from '../keptCells.ts';
import { block, setOff } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { shortPeriod } from './dateNames.ts';
import { headlineTerm } from './headlineTerms.ts';
import { formatOf, isLowerBetter, moveFormat, told, toldChange, toldGap } from './measures.ts';
import { BODY, HEAD, LAST, STATUS, type SummaryPage, underline, writeHeading } from './page.ts';
import { COMPARISON, cardCells, comparisonCell } from './sharedCells.ts';
import { idOf, trendFigure } from './trendFigures.ts';

/** The hundreds of the states that are told, the most pressing first. */
export const PRESSING = { missed: 300, watch: 200, moved: 100 } as const;

const ORDER_FORMAT = '[>=300]"✕";[>0]"!";" "';

export function writeComparisons(page: SummaryPage): void {
  const { grid, words, input, plan, lines, merges } = page;
  const { comparisons } = words.summary;
  const { review, lastRun } = input;
  const [row, head] = [plan.comparisons, plan.comparisons + HEAD];
  writeHeading(page, row, comparisons.title, comparisons.remark);
  grid.put(head, COMPARISON.label, comparisons.measure, { style: STYLES.thS });
  for (const period of ['now', 'before', 'yearAgo'] as const) {
    grid.put(head, COMPARISON[period], review && { text: idOf(review, period) }, { style: STYLES.thR });
  }
  grid.put(head, COMPARISON.lastRun, comparisons.lastRun, { style: STYLES.thR, note: lastRun?.at ?? '' });
  const { label, note } = comparisons.moveBy;
  grid.put(head, COMPARISON.moveBy, label, { style: STYLES.thR, note, numberFormat: setOff('@') });
  grid.put(head, COMPARISON.told, comparisons.told, { style: STYLES.th });
  HEADLINES.forEach((headline, i) => {
    const { label } = headlineTerm(page, headline);
    const look = { style: STYLES.numS, numberFormat: formatOf(page, headline) };
    const at = row + BODY + i;
    const other = (period: 'before' | 'yearAgo') => ({ formula: `=${trendFigure(page, headline, period)}` });
    grid.put(at, COMPARISON.label, label, { style: STYLES.text });
    grid.put(at, COMPARISON.order, { formula: `=${orderFormula(page, headline)}` }, orderLook);
    grid.put(at, COMPARISON.now, { formula: `=${cardCells(headline).value}` }, { ...look, style: STYLES.num });
    grid.put(at, COMPARISON.before, other('before'), look);
    grid.put(at, COMPARISON.yearAgo, other('yearAgo'), look);
    grid.put(at, COMPARISON.lastRun, lastRun?.figures[headline] ?? '–', look);
    grid.put(
      at,
      COMPARISON.moveBy,
      { kept: `move.${headline}`, initial: null },
      {
        style: STYLES.input,
        numberFormat: setOff(moveFormat(page, headline)),
        note: notedAs(`move.${headline}`, filled(words.summary.moveNote, { headline: label })),
      },
    );
    grid.put(at, COMPARISON.told, { formula: `=${toldFormula(page, headline)}` }, { style: STYLES.wrap });
  });
  const last = row + BODY + HEADLINES.length - 1;
  merges.push(block(row + BODY, COMPARISON.told, last, LAST));
  underline(lines, head, last);
  page.numbers.push({
    range: block(row + BODY, COMPARISON.moveBy, last, COMPARISON.moveBy),
    least: 0,
    most: null,
    help: comparisons.moveBy.note,
  });
}

const orderLook = { style: STYLES.sign, numberFormat: ORDER_FORMAT };

function orderFormula(page: SummaryPage, headline: Headline): string {
  const { status, change } = cardCells(headline);
  const limit = comparisonCell(page, headline, 'moveBy');
  const place = HEADLINES.length - HEADLINES.indexOf(headline);
  const moved = `IF(AND(ISNUMBER(${change}),ISNUMBER(${limit})),IF(ABS(${change})>${limit},${PRESSING.moved + place},0),0)`;
  return `IF(${status}=${STATUS.missed},${PRESSING.missed + place},IF(${status}=${STATUS.watch},${PRESSING.watch + place},${moved}))`;
}

function toldFormula(page: SummaryPage, headline: Headline): string {
  const { words, input } = page;
  const { alerts } = words.summary;
  const { label, value, target, change, side } = cardCells(headline);
  const order = comparisonCell(page, headline, 'order');
  const limit = comparisonCell(page, headline, 'moveBy');
  const figure = told(page, headline, value);
  const parts = {
    name: label,
    value: headline === 'nps' ? `${figure}&" ("&${side}&")"` : figure,
    target: told(page, headline, target),
    gap: toldGap(page, headline, value, target),
    change: `IF(${change}<0,"−","+")&${toldChange(page, headline, change)}`,
    limit: toldChange(page, headline, limit),
    before: quote(input.review ? shortPeriod(words, input.review.before) : ''),
  };
  const missed = sentence(isLowerBetter(headline) ? alerts.over : alerts.short, parts);
  return `IF(${order}>=${PRESSING.watch},${missed},IF(${order}>0,${sentence(alerts.moved, parts)},""))`;
}
