/** What needs attention, by name: the missed targets, then those to watch; or that there is nothing to do. */
import { HEADLINES, type Headline } from '../../i18n/sheets/words.ts';
import { quote } from '../formulas.ts';
import type { Rule } from '../model.ts';
import { block, fixed } from '../sheetGrid.ts';
import { STATUS_COLORS, STYLES } from '../styles.ts';
import { cardCells } from './cards.ts';
import { FIRST, LAST, ROW, STATUS, type SummaryPage } from './page.ts';

export function writeAlerts({ grid, words: { separator, summary } }: SummaryPage): void {
  const { met, watch, missed, none } = STATUS;
  const statusOf = (headline: Headline) => cardCells(headline).status;
  const has = (state: string) => `OR(${HEADLINES.map((headline) => `${statusOf(headline)}=${state}`).join(',')})`;
  const names = (state: string) => {
    const each = HEADLINES.map((headline) => {
      const { label, status } = cardCells(headline);
      return `IF(${status}=${state},${quote(separator)}&${label},"")`;
    });
    return `MID(${each.join('&')},${separator.length + 1},500)`;
  };
  const write = (row: number, status: string, text: string) => {
    grid.put(row, FIRST, { formula: `=${status}` }, { style: STYLES.alert });
    grid.put(row, FIRST + 1, { formula: `=${text}` }, { style: STYLES.text });
  };
  const first = fixed(ROW.alerts, FIRST);
  write(
    ROW.alerts,
    `IF(${has(missed)},${missed},IF(${has(watch)},${watch},IF(${has(met)},${met},${none})))`,
    `IF(${first}=${missed},${names(missed)},IF(${first}=${watch},${names(watch)},IF(${first}=${met},${quote(summary.allMet)},${quote(summary.noTargets)})))`,
  );
  const both = `AND(${first}=${missed},${has(watch)})`;
  write(ROW.alerts + 1, `IF(${both},${watch},"")`, `IF(${both},${names(watch)},"")`);
}

/** Colours of the status words, and of the alert lines by the word they begin with. */
export function statusRules({ words: { summary } }: SummaryPage): Rule[] {
  const cells = block(ROW.alerts, FIRST, ROW.moreCards, LAST);
  const alerts = block(ROW.alerts, FIRST, ROW.alerts + 1, LAST);
  const states = ['met', 'watch', 'missed'] as const;
  const words = states.map((state): Rule => {
    const { label } = summary.status[state];
    return { range: cells, when: { kind: 'equals', text: label }, color: STATUS_COLORS[state].color, bold: true };
  });
  const fill = (state: 'watch' | 'missed'): Rule => ({
    range: alerts,
    when: { kind: 'formula', formula: `=$B${ROW.alerts}=${STATUS[state]}` },
    fill: STATUS_COLORS[state].fill,
  });
  return [...words, fill('missed'), fill('watch')];
}
