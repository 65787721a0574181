/** Value and cost: what winning and keeping customers costs beside what they bring, and below it where the tiers are cut. */
import { filled } from '../../i18n/filled.ts';
import type { Term } from '../../i18n/sheets/words.ts';
import { quote, share } from '../formulas.ts';
import { tierValue } from '../reasons.ts';
import { address, fixed } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { shortPeriod } from './dateNames.ts';
import { GROUP, totalRow } from './groupTable.ts';
import { PERCENT } from './measures.ts';
import { BODY, FIRST, HEAD, inputCell, RIGHT, type SummaryPage, underline, writeHeading } from './page.ts';
import { cardCells } from './sharedCells.ts';
import { tierFormat } from './tiers.ts';
import { waiting } from './waiting.ts';

/** Figures stand at the right of the left half, so that what is asked for runs over the blank cells beside. */
const FIGURE = RIGHT - 1;

export function writeValue(page: SummaryPage): void {
  const { grid, words, input, plan, lines, money } = page;
  const { value, atNextRun } = words.summary;
  const head = plan.value + HEAD;
  const of = (name: keyof typeof value.rows) =>
    fixed(plan.value + BODY + rows.findIndex(([each]) => each === name), FIGURE);
  // Until the run after the margin was filled in, values are of revenue.
  const ofValue = (expression: string) =>
    waiting(
      page,
      ['grossMargin', 'acquisitionSpend'],
      input.terms.grossMargin === null ? quote(atNextRun) : expression,
    );
  const rows: [name: keyof typeof value.rows, formula: () => string, numberFormat: string][] = [
    [
      'cac',
      () => waiting(page, ['acquisitionSpend'], `${inputCell(page, 'acquisitionSpend')}/${cardCells('new').value}`),
      money.average,
    ],
    ['ltvCac', () => ofValue(`${cardCells('lifetimeValue').value}/${of('cac')}`), '0.0'],
    ['payback', () => ofValue(`12*${of('cac')}/${cardCells('lifetimeValue').value}`), words.formats.months],
    [
      'contribution',
      () => waiting(page, ['grossMargin'], `${cardCells('revenue').value}*${inputCell(page, 'grossMargin')}`),
      money.sum,
    ],
    ['cost', () => waiting(page, COSTS, COSTS.map((cost) => inputCell(page, cost)).join('+')), money.sum],
    [
      'roi',
      () => waiting(page, ['grossMargin', ...COSTS], `(${of('contribution')}-${of('cost')})/${of('cost')}`),
      PERCENT,
    ],
    ['topShare', () => topShare(page), PERCENT],
  ];
  writeHeading(page, plan.value, value.title);
  grid.put(head, FIRST, value.measure, { style: STYLES.thS });
  grid.put(head, FIGURE, input.review && { text: shortPeriod(words, input.review.period) }, { style: STYLES.thR });
  rows.forEach(([name, formula, numberFormat], i) => {
    const { label, note }: Term = value.rows[name];
    const row = plan.value + BODY + i;
    grid.put(row, FIRST, label, { style: STYLES.text, note });
    grid.put(row, FIGURE, { formula: `=${formula()}` }, { style: STYLES.num, numberFormat });
  });
  underline(lines, head, head + rows.length, FIRST, FIGURE);
  writeCuts(page);
}

const COSTS = ['acquisitionSpend', 'maintenanceCost', 'indirectCost'] as const;

/** The sum of the k largest: k times the smallest of them, and what the others have above it. */
function topShare({ range, plan }: SummaryPage): string {
  const total = totalRow(plan.tables.tier);
  const revenue = range('revenue');
  const count = `ROUNDUP(${address(total, GROUP.customers)}/5,0)`;
  const from = `LARGE(${revenue},${count})`;
  return share(
    `(SUMPRODUCT((${revenue}>${from})*(${revenue}-${from}))+${count}*${from})`,
    address(total, GROUP.revenue),
  );
}

function writeCuts(page: SummaryPage): void {
  const { grid, words, money, input, plan, lines } = page;
  const { inputs } = words.summary;
  const last = input.tierNames.length - 1;
  const [at = []] = input.cuts.tier.value.at;
  grid.put(plan.cuts, FIRST, inputs.cuts, { style: STYLES.thS });
  grid.put(plan.cuts, FIGURE, filled(inputs.from, { value: tierValue(words, input).label }), { style: STYLES.thR });
  input.tierNames.forEach((name, place) => {
    const row = plan.cuts + 1 + place;
    const from = place < last ? (at[last - 1 - place] ?? '–') : inputs.rest;
    grid.put(row, FIRST, { text: name }, { style: STYLES.text, numberFormat: tierFormat(page, place) });
    grid.put(row, FIGURE, from, { style: STYLES.num, numberFormat: money.sum });
  });
  underline(lines, plan.cuts, plan.cuts + 1 + last, FIRST, FIGURE);
}
