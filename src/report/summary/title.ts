/** The head of the summary: the review period and what it is compared with, or the days of the source; and who ran it. */
import { lastDayOf, periodFromId } from '../../core/review/reviewPeriod.ts';
import { isoDay } from '../../grid/days.ts';
import { filled } from '../../i18n/filled.ts';
import { notedAs, textOf } from '../keptCells.ts';
import type { List } from '../model.ts';
import { runBy } from '../runNames.ts';
import { address } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { dayName, fullPeriod } from './dateNames.ts';
import { FIRST, LAST, ROW, type SummaryPage } from './page.ts';

export function writeTitle(page: SummaryPage): void {
  const { grid, words, input } = page;
  const { summary } = words;
  const { source, review } = input;
  const [from, asOf] = [dayName(words, isoDay(input.firstDay)), dayName(words, isoDay(input.asOf))];
  const title = review ? reviewTitle(page, review.period) : filled(summary.title, { from, to: asOf });
  const subtitle = review
    ? filled(summary.compared, {
        before: fullPeriod(words, review.before),
        yearAgo: fullPeriod(words, review.yearAgo),
        source: source.sheet,
        asOf,
      })
    : filled(summary.subtitle, { source: `${source.sheet}!${source.range}`, asOf });
  grid.put(ROW.title, FIRST, summary.eyebrow, { style: STYLES.eyebrow });
  grid.put(ROW.title + 1, FIRST, { text: title }, { style: STYLES.title });
  grid.put(ROW.title + 2, FIRST, { text: subtitle }, { style: STYLES.sub });
  grid.put(ROW.title + 2, LAST, { text: runBy(words, input.run) }, { style: STYLES.leadR });
  if (!review) return;
  const { label, note } = summary.reviewPeriod;
  grid.put(ROW.title, LAST - 1, label, { style: STYLES.leadR, note });
  grid.put(
    ROW.title,
    LAST,
    { kept: 'review.period', initial: null },
    { style: STYLES.input, numberFormat: '@', note: notedAs('review.period', note) },
  );
  const asked = textOf(input.kept, 'review.period');
  const isShown = asked === '' || asked.toUpperCase() === review.period;
  const remark = isShown ? summary.takesEffect : { text: filled(summary.noSuchPeriod, { period: asked }) };
  grid.put(ROW.title + 1, LAST, remark, { style: STYLES.leadR });
}

/** The period, and whether it still goes on: its figures are set beside those of whole ones. */
function reviewTitle({ words, input }: SummaryPage, id: string): string {
  const period = periodFromId(id);
  const name = fullPeriod(words, id);
  return period && lastDayOf(period) > input.asOf ? filled(words.summary.soFar, { period: name }) : name;
}

/** The drop-down of periods; another id may be typed, too. */
export function periodList({ input: { review }, words: { summary } }: SummaryPage): List[] {
  if (!review) return [];
  const range = address(ROW.title, LAST);
  return [{ range, values: review.choices, help: summary.reviewPeriod.note, allowsOthers: true }];
}
