/** The head of the summary: the review period and what it is compared with, or the days of the source; and who ran it. */
import { isoDay } from '../../grid/days.ts';
import { notedAs } from '../keptCells.ts';
import type { List } from '../model.ts';
import { address } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { FIRST, LAST, ROW, type SummaryPage } from './page.ts';

export function writeTitle({ grid, words: { day, summary }, input }: SummaryPage): void {
  const { firstDay, asOf, source, run, review } = input;
  const [from, to] = [day(isoDay(firstDay)), day(isoDay(asOf))];
  const place = `${source.sheet}!${source.range}`;
  const title = review ? summary.fullPeriod(review.period) : summary.title(from, to);
  const subtitle = review
    ? summary.compared(summary.fullPeriod(review.before), summary.fullPeriod(review.yearAgo), source.sheet, to)
    : summary.subtitle(place, to);
  grid.put(ROW.title, FIRST, summary.eyebrow, { style: STYLES.eyebrow });
  grid.put(ROW.title + 1, FIRST, { text: title }, { style: STYLES.title });
  grid.put(ROW.title + 2, FIRST, { text: subtitle }, { style: STYLES.sub });
  grid.put(ROW.title + 2, LAST, { text: summary.run(run.by, run.at) }, { style: STYLES.leadR });
  if (!review) return;
  const { label, note } = summary.reviewPeriod;
  grid.put(ROW.title, LAST - 1, label, { style: STYLES.leadR, note });
  grid.put(
    ROW.title,
    LAST,
    { kept: 'review.period', initial: null },
    { style: STYLES.input, numberFormat: '@', note: notedAs('review.period', note) },
  );
  grid.put(ROW.title + 1, LAST, summary.takesEffect, { style: STYLES.leadR });
}

/** The drop-down of periods; another id may be typed, too. */
export function periodList({ input: { review }, words: { summary } }: SummaryPage): List[] {
  if (!review) return [];
  const range = address(ROW.title, LAST);
  return [{ range, values: review.choices, help: summary.reviewPeriod.note, allowsOthers: true }];
}
