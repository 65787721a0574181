/** The KPI Summary: what needs attention, then ten numbers, then why, then how. Native formulas over Customers and Trend. */

import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { METHOD_ROWS } from '../i18n/sheets/words.ts';
import { countingOf } from './classes.ts';
import type { ReportInput } from './input.ts';
import { PLAIN, type ReportSheet } from './model.ts';
import { moneyOf } from './money.ts';
import { sheetGrid } from './sheetGrid.ts';
import { statusRules, writeAlerts } from './summary/alerts.ts';
import { writeCards } from './summary/cards.ts';
import { summaryCharts } from './summary/charts.ts';
import { writeComparisons } from './summary/comparisons.ts';
import { writeFeedback } from './summary/feedback.ts';
import { writeInputs } from './summary/inputs.ts';
import { writeMarket } from './summary/market.ts';
import { writeMethod } from './summary/method.ts';
import { writeNewExisting } from './summary/newExisting.ts';
import { BODY, FIRST, HEAD, LAST, type Plan, planOf, ROW, type SummaryPage, writeHeading } from './summary/page.ts';
import { writeQuality } from './summary/quality.ts';
import { writeExtras, writeSegments } from './summary/segments.ts';
import { CARD } from './summary/sharedCells.ts';
import { writeTiers } from './summary/tiers.ts';
import { periodList, writeTitle } from './summary/title.ts';
import { writeValue } from './summary/value.ts';

export function kpiSummary(input: ReportInput): ReportSheet {
  const plan = planOf(input);
  const counting = countingOf(input);
  const page: SummaryPage = {
    input,
    plan,
    words: sheetWords(input.language),
    money: moneyOf(input.currency, input.customers),
    grid: sheetGrid(FIRST, LAST, plan.end),
    counting,
    range: counting.range,
    lines: [],
    merges: [],
    numbers: [],
  };
  writeTitle(page);
  writeAlerts(page);
  writeCards(page);
  writeTiers(page);
  writeSegments(page);
  writeExtras(page);
  writeNewExisting(page);
  writeFeedback(page);
  writeValue(page);
  writeInputs(page);
  writeMarket(page);
  writeComparisons(page);
  writeHeading(page, plan.trend, page.words.summary.trend);
  writeQuality(page);
  writeMethod(page);
  const { cells, formats } = page.grid;
  return {
    ...PLAIN,
    key: 'summary',
    name: page.words.sheetNames.summary,
    firstColumn: FIRST,
    cells,
    formats,
    columnWidths: [
      { column: 1, count: 1, width: 20 },
      { column: FIRST, count: LAST - FIRST + 1, width: 98 },
    ],
    rowHeights: rowHeights(plan),
    hiddenGridlines: true,
    lines: page.lines,
    rules: statusRules(page),
    lists: periodList(page),
    numbers: page.numbers,
    merges: page.merges,
    charts: summaryCharts(page),
  };
}

/** Later heights count. */
function rowHeights({ tables, method, end }: Plan): ReportSheet['rowHeights'] {
  const cards = [ROW.cards, ROW.moreCards].map((row) => ({ row: row + CARD.value, count: 1, height: 40 }));
  return [
    { row: 1, count: end, height: 30 },
    { row: ROW.title + 1, count: 1, height: 40 },
    ...cards,
    { row: tables.tier.row + BODY, count: tables.tier.groups, height: 40 },
    // What a forecast rests on takes three lines at times.
    { row: method + HEAD + METHOD_ROWS.indexOf('forecast'), count: 1, height: 46 },
  ];
}
