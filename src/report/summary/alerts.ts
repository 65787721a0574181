/** What needs attention, in words: missed targets, then those to watch, then what moved; or that there is nothing to do. */
import { HEADLINES, type Headline } from '../../i18n/sheets/words.ts';
import { quote, sentence } from '../formulas.ts';
import type { Rule } from '../model.ts';
import { block, fixed } from '../sheetGrid.ts';
import { STATUS_COLORS, STYLES } from '../styles.ts';
import { PRESSING } from './comparisons.ts';
import { ALERTS, FIRST, LAST, ROW, STATUS, type SummaryPage } from './page.ts';
import { cardCells, comparisonCell } from './sharedCells.ts';

/** The number by which a line is chosen is not for reading. */
const HIDDEN = '" ";" ";" "';

export function writeAlerts(page: SummaryPage): void {
  const { grid, words } = page;
  const { alerts } = words.summary;
  const each = (formula: (headline: Headline) => string) => HEADLINES.map(formula).join();
  const order = (headline: Headline) => comparisonCell(page, headline, 'order');
  // In order of pressure: CHOOSE takes the text by the place in the units, in which the first headline is the highest.
  const texts = [...HEADLINES].reverse().map((headline) => comparisonCell(page, headline, 'told'));
  const count = HEADLINES.map((headline) => `(${order(headline)}>0)`).join('+');
  const more = `IF(${count}>${ALERTS},${sentence(alerts.more, { count: `(${count}-${ALERTS})` })},"")`;
  const isMet = `OR(${each((headline) => `${cardCells(headline).status}=${STATUS.met}`)})`;
  const nothing = {
    state: `IF(${isMet},${STATUS.met},${STATUS.none})`,
    text: `IF(${isMet},${quote(alerts.allMet)},${quote(alerts.noTargets)})`,
  };
  for (let line = 0; line < ALERTS; line++) {
    const row = ROW.alerts + line;
    const own = fixed(row, LAST);
    const above = fixed(row - 1, LAST);
    const next = each((headline) =>
      line === 0 ? order(headline) : `IF(${order(headline)}<${above},${order(headline)},0)`,
    );
    const [noState, noText] = line === 0 ? [nothing.state, nothing.text] : ['""', '""'];
    const { missed, watch } = PRESSING;
    const state = `IF(${own}>=${missed},${STATUS.missed},IF(${own}>=${watch},${STATUS.watch},IF(${own}>0,${STATUS.moved},${noState})))`;
    const text = `IF(${own}>0,CHOOSE(MOD(${own},100),${texts.join()})${line === ALERTS - 1 ? `&${more}` : ''},${noText})`;
    grid.put(row, FIRST, { formula: `=${state}` }, { style: STYLES.alert, numberFormat: '" "@' });
    grid.put(row, FIRST + 1, { formula: `=${text}` }, { style: STYLES.text });
    grid.put(row, LAST, { formula: `=MAX(${next})` }, { style: STYLES.leadR, numberFormat: HIDDEN });
  }
}

/** Colours of the status words, and of the alert lines by the word they begin with. */
export function statusRules({ words: { summary }, plan }: SummaryPage): Rule[] {
  const cells = block(ROW.alerts, FIRST, ROW.moreCards, LAST);
  const alerts = block(ROW.alerts, FIRST, ROW.alerts + ALERTS - 1, LAST);
  const states = ['met', 'watch', 'missed', 'moved'] as const;
  const words = states.map((state): Rule => {
    const { label } = summary.status[state];
    return { range: cells, when: { kind: 'equals', text: label }, color: STATUS_COLORS[state].color, bold: true };
  });
  const fill = (state: 'watch' | 'missed' | 'moved'): Rule => ({
    range: alerts,
    when: { kind: 'formula', formula: `=$B${ROW.alerts}=${STATUS[state]}` },
    fill: STATUS_COLORS[state].fill,
  });
  const [before] = summary.fillIn.split('{label}');
  const ask: Rule = {
    range: block(plan.newExisting, FIRST, plan.comparisons, LAST),
    when: { kind: 'startsWith', text: (before ?? '').trim() },
    color: STATUS_COLORS.watch.color,
  };
  return [...words, fill('missed'), fill('watch'), fill('moved'), ask];
}
