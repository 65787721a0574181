/** The KPI Summary: what needs attention, then ten numbers, then why, then how. Native formulas over Customers. */
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { countingOf } from './classes.ts';
import type { ReportInput } from './input.ts';
import { PLAIN, type ReportSheet } from './model.ts';
import { moneyOf } from './money.ts';
import { sheetGrid } from './sheetGrid.ts';
import { statusRules, writeAlerts } from './summary/alerts.ts';
import { writeCards } from './summary/cards.ts';
import { summaryCharts } from './summary/charts.ts';
import { writeInputs } from './summary/inputs.ts';
import { writeMethod } from './summary/method.ts';
import { FIRST, LAST, planOf, type SummaryPage } from './summary/page.ts';
import { writeQuality } from './summary/quality.ts';
import { writeExtras, writeSegments } from './summary/segments.ts';
import { writeTiers } from './summary/tiers.ts';
import { writeTitle } from './summary/title.ts';

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
  };
  writeTitle(page);
  writeAlerts(page);
  writeCards(page);
  writeTiers(page);
  writeSegments(page);
  writeExtras(page);
  writeInputs(page);
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
      { column: FIRST, count: 1, width: 134 },
      { column: FIRST + 1, count: LAST - FIRST, width: 94 },
    ],
    rowHeights: [{ row: 1, count: plan.end, height: 30 }],
    hiddenGridlines: true,
    lines: page.lines,
    rules: statusRules(page),
    charts: summaryCharts(page),
  };
}
