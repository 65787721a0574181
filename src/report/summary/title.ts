/** The head of the summary: the period, the source, and who ran it. */
import { isoDay } from '../../grid/days.ts';
import { STYLES } from '../styles.ts';
import { FIRST, LAST, ROW, type SummaryPage } from './page.ts';

export function writeTitle({ grid, words: { day, summary }, input }: SummaryPage): void {
  const { firstDay, asOf, source, run } = input;
  const [from, to] = [day(isoDay(firstDay)), day(isoDay(asOf))];
  const place = `${source.sheet}!${source.range}`;
  grid.put(ROW.title, FIRST, summary.eyebrow, { style: STYLES.eyebrow });
  grid.put(ROW.title, LAST, { text: summary.run(run.by, run.at) }, { style: STYLES.leadR });
  grid.put(ROW.title + 1, FIRST, { text: summary.title(from, to) }, { style: STYLES.title });
  grid.put(ROW.title + 2, FIRST, { text: summary.subtitle(place, to) }, { style: STYLES.sub });
}
