/** Method: where the figures come from and what they mean. */
import { STYLES } from '../styles.ts';
import { FIRST, HEAD, ROW, type SummaryPage, writeHeading } from './page.ts';
import { percent } from './tiers.ts';

export function writeMethod(page: SummaryPage): void {
  const { grid, words, input } = page;
  const { method, run } = words.summary;
  const [a, b] = input.tierCuts;
  const rows = method.rows({
    source: `${input.source.sheet}!${input.source.range}`,
    run: run(input.run.by, input.run.at),
    cuts: [percent(a), percent(b)],
    refunds: input.findings.find(({ code }) => code === 'REFUND')?.effect ?? null,
  });
  writeHeading(page, ROW.method, method.title);
  rows.forEach(([label, text], i) => {
    grid.put(ROW.method + HEAD + i, FIRST, label, { style: STYLES.lead });
    grid.put(ROW.method + HEAD + i, FIRST + 1, { text }, { style: STYLES.sub });
  });
}
