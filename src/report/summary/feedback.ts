/** Feedback of the period: NPS by tier and by channel, what detractors name, and how the ratings share out. */
import { filled } from '../../i18n/filled.ts';
import { ofClass } from '../classes.ts';
import { hasRatings, hasScores } from '../customerColumns.ts';
import type { ReportReview } from '../input.ts';
import type { Cell } from '../model.ts';
import { fixed, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { fullPeriod, versus } from './dateNames.ts';
import { change, PERCENT } from './measures.ts';
import { whyNoScores } from './noFigures.ts';
import { npsInterval, npsOf } from './npsFormulas.ts';
import {
  channelsOf,
  FIRST,
  HEAD,
  inputCell,
  LAST,
  RIGHT,
  type SummaryPage,
  topicsOf,
  underline,
  writeHeading,
} from './page.ts';
import { ANSWERS } from './sharedCells.ts';
import { countOrFew, ifTold, isTold } from './smallGroups.ts';
import { tierCell } from './tiers.ts';
import { trendFigure } from './trendFigures.ts';

/** Columns of what stands at the right: a name, and two figures at the end. */
const NAME = RIGHT + 1;
const [FIGURE, CHANGE] = [LAST - 1, LAST] as const;

export function writeFeedback(page: SummaryPage): void {
  const { grid, words, input, plan } = page;
  const { feedback } = words.summary;
  const { review } = input;
  const isKnown = review !== null && (hasScores(input) || hasRatings(input));
  const remark = isKnown ? { text: filled(feedback.answersIn, { period: fullPeriod(words, review.period) }) } : '';
  writeHeading(page, plan.feedback, feedback.title, remark);
  if (!isKnown) {
    grid.put(plan.feedback + HEAD, FIRST, whyNoScores(page), { style: STYLES.lead });
    return;
  }
  if (hasScores(input)) {
    writeTiers(page);
    writeTopics(page);
    writeChannels(page);
  }
  if (hasRatings(input)) writeRatings(page, review);
}

function writeTiers(page: SummaryPage): void {
  const { grid, words, input, plan, counting, range, lines } = page;
  const { feedback, all } = words.summary;
  const head = plan.feedback + HEAD;
  const columns = ['answers', 'promoters', 'detractors', 'nps', 'interval'] as const;
  grid.put(head, ANSWERS.name, feedback.byTier, { style: STYLES.thS });
  for (const column of columns) {
    const { label, note } = feedback.columns[column];
    grid.put(head, ANSWERS[column], label, { style: STYLES.thR, note });
  }
  const rows = [...input.tierNames, null];
  rows.forEach((name, place) => {
    const row = head + 1 + place;
    const [text, figure, soft] =
      name === null ? [STYLES.tot, STYLES.totN, STYLES.totN] : [STYLES.text, STYLES.num, STYLES.numS];
    const cells = {
      answers: fixed(row, ANSWERS.answers),
      promoters: fixed(row, ANSWERS.promoters),
      detractors: fixed(row, ANSWERS.detractors),
    };
    const sum =
      name === null
        ? (column: (typeof columns)[0 | 1 | 2]) => `SUM(${range(column)})`
        : ofClass(counting, 'tier', { cell: tierCell(place), name }).sum;
    const answers = name === null ? sum('answers') : countOrFew(page, sum('answers'));
    const put = (column: (typeof columns)[number], formula: string, numberFormat: string, style = figure) =>
      grid.put(row, ANSWERS[column], { formula: `=${formula}` }, { style, numberFormat });
    grid.put(row, ANSWERS.name, name === null ? all.label : { text: name }, { style: text });
    put('answers', answers, '#,##0');
    put('promoters', ifTold(cells.answers, sum('promoters')), '#,##0', soft);
    put('detractors', ifTold(cells.answers, sum('detractors')), '#,##0', soft);
    put('nps', npsOf(cells), '0.0');
    put('interval', npsInterval(cells, words.summary.interval), 'General', STYLES.numS);
  });
  underline(lines, head, head + rows.length - 1, FIRST, RIGHT - 1);
}

/** What was counted by topic is written as it was counted: Customers does not hold it. */
function writeTopics(page: SummaryPage): void {
  const { grid, words, plan, input } = page;
  const { feedback, market } = words.summary;
  const topics = topicsOf(input);
  if (topics.length === 0) return;
  const head = plan.feedback + HEAD;
  writeRightHead(page, head, feedback.topics, feedback.columns.detractors.label);
  const told = (count: number, customers: number): Cell => {
    return isTold(input, customers) ? count : { formula: `="< "&ROUND(${inputCell(page, 'smallestGroup')},0)` };
  };
  topics.forEach(({ name, now, before, customers }, i) => {
    const row = head + 1 + i;
    grid.put(row, NAME, { text: name || market.notNamed }, { style: STYLES.text, numberFormat: INDENT });
    grid.put(row, FIGURE, told(now, customers.now), { style: STYLES.num, numberFormat: '#,##0' });
    const isCompared = isTold(input, Math.min(customers.now, customers.before));
    grid.put(row, CHANGE, isCompared ? now - before : '–', { style: STYLES.numS, numberFormat: '+#,##0;"−"#,##0;0' });
  });
  underline(page.lines, head, head + topics.length, NAME, LAST);
}

function writeChannels(page: SummaryPage): void {
  const { grid, words, input, plan, range } = page;
  const { feedback } = words.summary;
  const channels = channelsOf(input).filter(({ name }) => name !== '');
  if (channels.length === 0) return;
  const head = plan.channels;
  grid.put(head, ANSWERS.name, feedback.byChannel, { style: STYLES.thS });
  for (const column of ['answers', 'nps'] as const) {
    const { label, note } = feedback.columns[column];
    grid.put(head, ANSWERS[column], label, { style: STYLES.thR, note });
  }
  channels.forEach(({ name }, i) => {
    const row = head + 1 + i;
    // As the run tells channels apart: criteria would take WEB for Web.
    const sum = (column: 'answers' | 'promoters' | 'detractors') =>
      `SUMPRODUCT(EXACT(${range('channel')},${fixed(row, ANSWERS.name)})*${range(column)})`;
    const answers = fixed(row, ANSWERS.answers);
    const nps = npsOf({ answers, promoters: sum('promoters'), detractors: sum('detractors') });
    const put = (column: 'answers' | 'nps', formula: string, numberFormat: string) =>
      grid.put(row, ANSWERS[column], { formula: `=${formula}` }, { style: STYLES.num, numberFormat });
    grid.put(row, ANSWERS.name, { text: name }, { style: STYLES.text });
    put('answers', countOrFew(page, sum('answers')), '#,##0');
    put('nps', nps, '0.0');
  });
  underline(page.lines, head, head + channels.length, FIRST, RIGHT - 1);
}

/** All three are shares of one whole, so that the middle one follows from the others. */
function writeRatings(page: SummaryPage, { before }: ReportReview): void {
  const { grid, words, plan } = page;
  const { feedback } = words.summary;
  const head = plan.channels;
  writeRightHead(page, head, feedback.ratings, words.summary.market.columns.share.label);
  grid.put(head, CHANGE, { text: versus(words, before) }, { style: STYLES.thR });
  const shares = ['satisfied', 'neutral', 'dissatisfied'] as const;
  const at = (share: (typeof shares)[number]) => fixed(head + 1 + shares.indexOf(share), FIGURE);
  for (const share of shares) {
    const row = head + 1 + shares.indexOf(share);
    const { label, note } = feedback.satisfaction[share];
    const now =
      share === 'neutral' ? `IFERROR(1-${at('satisfied')}-${at('dissatisfied')},"–")` : trendFigure(page, share, 'now');
    grid.put(row, NAME, label, { style: STYLES.text, note, numberFormat: INDENT });
    grid.put(row, FIGURE, { formula: `=${now}` }, { style: STYLES.num, numberFormat: PERCENT });
    if (share === 'neutral') continue;
    const moved = change('points', at(share), trendFigure(page, share, 'before'));
    grid.put(row, CHANGE, { formula: `=${moved}` }, { style: STYLES.numS, numberFormat: words.formats.pointsChange });
  }
  underline(page.lines, head, head + shares.length, NAME, LAST);
}

function writeRightHead({ grid, words }: SummaryPage, row: number, title: string, figure: string): void {
  const { label, note } = words.summary.feedback.columns.change;
  grid.put(row, NAME, title, { style: STYLES.thS, numberFormat: INDENT });
  grid.put(row, FIGURE, figure, { style: STYLES.thR });
  grid.put(row, CHANGE, label, { style: STYLES.thR, note });
}
