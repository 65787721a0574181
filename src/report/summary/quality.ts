/** Data quality: everything that was looked for in the rows, how often it was found, and what was done. */
import { FINDINGS } from '../../grid/findings.ts';
import { filled } from '../../i18n/filled.ts';
import { grouped } from '../money.ts';
import { INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { BODY, FIRST, HEAD, LAST, type SummaryPage, underline, writeHeading } from './page.ts';

const [ROWS, AMOUNT, EFFECT, FIRST_ROWS] = [FIRST + 3, FIRST + 4, FIRST + 5, FIRST + 7] as const;

export function writeQuality(page: SummaryPage): void {
  const { grid, words, input, lines, plan, money } = page;
  const { quality } = words.summary;
  const used = filled(quality.used, {
    used: grouped(String(input.rowsUsed)),
    read: grouped(String(input.rowsRead)),
    share: `${((100 * input.rowsUsed) / input.rowsRead).toFixed(1)}%`,
  });
  writeHeading(page, plan.quality, quality.title, { text: used });
  const head = plan.quality + HEAD;
  grid.put(head, FIRST, quality.finding, { style: STYLES.th });
  grid.put(head, ROWS, quality.rows, { style: STYLES.thR });
  grid.put(head, AMOUNT, quality.amount.label, { style: STYLES.thR, note: quality.amount.note });
  grid.put(head, EFFECT, quality.effect, { style: STYLES.th, numberFormat: INDENT });
  grid.put(head, FIRST_ROWS, { text: filled(quality.firstRows, { sheet: input.source.sheet }) }, { style: STYLES.th });
  FINDINGS.forEach((code, i) => {
    const row = plan.quality + BODY + i;
    const finding = input.findings.find((each) => each.code === code);
    grid.put(row, FIRST, words.findings[code], { style: finding ? STYLES.text : STYLES.lead });
    grid.put(row, ROWS, finding?.rows ?? 0, {
      style: finding ? STYLES.num : STYLES.leadR,
      numberFormat: '#,##0;-#,##0;"–"',
    });
    if (!finding) return;
    grid.put(row, AMOUNT, finding.amount ?? null, { style: STYLES.num, numberFormat: money.sum });
    grid.put(row, EFFECT, words.effects[finding.effect], { style: STYLES.soft, numberFormat: INDENT });
    grid.put(row, FIRST_ROWS, { text: finding.firstRows.join(', ') }, { style: STYLES.soft });
  });
  underline(lines, head, plan.quality + BODY + FINDINGS.length - 1, FIRST, LAST);
}
