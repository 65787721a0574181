/** Market: sales and their growth, the share of the market beside two competitors, and the channels that revenue came by. */
import { filled } from '../../i18n/filled.ts';
import type { Term } from '../../i18n/sheets/words.ts';
import { notedAs } from '../keptCells.ts';
import { fixed, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { shortPeriod } from './dateNames.ts';
import { change, PERCENT } from './measures.ts';
import {
  BODY,
  COMPETITORS,
  channelsOf,
  FIRST,
  HEAD,
  inputCell,
  LAST,
  RIGHT,
  type SummaryPage,
  underline,
  writeHeading,
} from './page.ts';
import { cardCells, comparisonCell } from './sharedCells.ts';
import { ifTold, isTold } from './smallGroups.ts';
import { waiting } from './waiting.ts';

const [NOW, BEFORE, CHANGE] = [FIRST + 2, FIRST + 3, FIRST + 4] as const;
const [CHANNEL, REVENUE, SHARE, GROWTH] = [RIGHT, LAST - 2, LAST - 1, LAST] as const;

export function writeMarket(page: SummaryPage): void {
  const { grid, words, input, plan } = page;
  const { market } = words.summary;
  const head = plan.market + HEAD;
  writeHeading(page, plan.market, market.title);
  grid.put(head, FIRST, market.position, { style: STYLES.thS });
  const { review } = input;
  grid.put(head, NOW, review && { text: shortPeriod(words, review.period) }, { style: STYLES.thR });
  grid.put(head, BEFORE, review && { text: shortPeriod(words, review.before) }, { style: STYLES.thR });
  grid.put(head, CHANGE, market.columns.change.label, { style: STYLES.thR, note: market.columns.change.note });
  writePosition(page);
  writeChannels(page);
}

function writePosition(page: SummaryPage): void {
  const { grid, words, plan, lines, money } = page;
  const { market } = words.summary;
  const before = (headline: 'revenue' | 'customers') => comparisonCell(page, headline, 'before');
  const marketCell = inputCell(page, 'targetMarket');
  const rows: [term: Term, now: string, before: string, format: string, kind: 'share' | 'points'][] = [
    [market.rows.sales, cardCells('revenue').value, before('revenue'), money.sum, 'share'],
    [
      market.rows.penetration,
      waiting(page, ['targetMarket'], `${cardCells('customers').value}/${marketCell}`),
      `IFERROR(${before('customers')}/${marketCell},"–")`,
      PERCENT,
      'points',
    ],
    [
      market.rows.salesShare,
      waiting(page, ['marketRevenue'], `${cardCells('revenue').value}/${inputCell(page, 'marketRevenue')}`),
      waiting(page, ['marketBefore'], `${before('revenue')}/${inputCell(page, 'marketBefore')}`, 'cell'),
      PERCENT,
      'points',
    ],
  ];
  const writeChange = (row: number, kind: 'share' | 'points') => {
    const numberFormat = kind === 'share' ? '+0.0%;"−"0.0%;0.0%' : words.formats.pointsChange;
    const formula = change(kind, fixed(row, NOW), fixed(row, BEFORE));
    grid.put(row, CHANGE, { formula: `=${formula}` }, { style: STYLES.numS, numberFormat });
  };
  rows.forEach(([{ label, note }, now, other, numberFormat, kind], i) => {
    const row = plan.market + BODY + i;
    grid.put(row, FIRST, label, { style: STYLES.text, note });
    grid.put(row, NOW, { formula: `=${now}` }, { style: STYLES.num, numberFormat });
    grid.put(row, BEFORE, { formula: `=${other}` }, { style: STYLES.numS, numberFormat });
    writeChange(row, kind);
  });
  COMPETITORS.forEach((number, i) => {
    const row = plan.market + BODY + rows.length + i;
    const id = (part: string) => `input.competitor${number}${part}`;
    const own = (column: number, part: string, note: string, initial: string | null, numberFormat: string) =>
      grid.put(
        row,
        column,
        { kept: id(part), initial },
        { style: column === FIRST ? STYLES.softIn : STYLES.input, numberFormat, note: notedAs(id(part), note) },
      );
    own(FIRST, 'Name', market.competitorNote, filled(market.competitor, { number }), 'General');
    grid.fill(row, FIRST + 1, 1, STYLES.softIn);
    own(NOW, 'Share', market.shareNote, null, PERCENT);
    own(BEFORE, 'Before', market.beforeNote, null, PERCENT);
    writeChange(row, 'points');
  });
  underline(lines, plan.market + HEAD, plan.market + BODY + rows.length + COMPETITORS.length - 1, FIRST, CHANGE);
}

/** What revenue came by is written as it was counted: Customers holds only the main channel of each. */
function writeChannels(page: SummaryPage): void {
  const { grid, words, input, plan, lines, money } = page;
  const { market, columns, all } = words.summary;
  const channels = channelsOf(input);
  if (channels.length === 0) return;
  const head = plan.market + HEAD;
  const growth = '+0.0%;"−"0.0%;0.0%';
  const revenue = cardCells('revenue').value;
  grid.put(head, CHANNEL, market.channel, { style: STYLES.thS, numberFormat: INDENT });
  grid.put(head, REVENUE, columns.revenue.label, { style: STYLES.thR });
  grid.put(head, SHARE, market.columns.share.label, { style: STYLES.thR, note: market.columns.share.note });
  grid.put(head, GROWTH, market.columns.growth.label, { style: STYLES.thR, note: market.columns.growth.note });
  channels.forEach(({ name, now, before, customers }, i) => {
    const row = head + 1 + i;
    const [isNow, isBoth] = [isTold(input, customers.now), isTold(input, Math.min(customers.now, customers.before))];
    const share = `IFERROR(${fixed(row, REVENUE)}/${revenue},"–")`;
    grid.put(row, CHANNEL, { text: name || market.notNamed }, { style: STYLES.text, numberFormat: INDENT });
    grid.put(row, REVENUE, isNow ? now : '–', { style: STYLES.num, numberFormat: money.sum });
    grid.put(row, SHARE, { formula: `=${share}` }, { style: STYLES.numS, numberFormat: PERCENT });
    grid.put(row, GROWTH, isBoth && before !== 0 ? (now - before) / Math.abs(before) : '–', {
      style: STYLES.numS,
      numberFormat: growth,
    });
  });
  const total = head + 1 + channels.length;
  grid.put(total, CHANNEL, all.label, { style: STYLES.tot, numberFormat: INDENT });
  grid.put(total, REVENUE, { formula: `=${revenue}` }, { style: STYLES.totN, numberFormat: money.sum });
  grid.put(total, SHARE, { formula: `=${ifTold(revenue, '1')}` }, { style: STYLES.totN, numberFormat: PERCENT });
  const grown = change('share', revenue, comparisonCell(page, 'revenue', 'before'));
  grid.put(total, GROWTH, { formula: `=${grown}` }, { style: STYLES.totN, numberFormat: growth });
  underline(lines, head, total - 1, CHANNEL, LAST);
}
