/** Tiers and what to do: live counts that follow every override, with the treatment of each tier. */
import { BUILT_IN } from '../../i18n/classes/classNames.ts';
import { namesOf, ofClass, setOf } from '../classes.ts';
import { isName, sentence } from '../formulas.ts';
import { treatmentFormula } from '../playbook.ts';
import { tierRuleOf } from '../rules.ts';
import { fixed, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { tierStyle } from '../tierLook.ts';
import { GROUP, groupColumn, totalRow, writeGroup, writeGroupHeads, writeGroupTotal, writeRest } from './groupTable.ts';
import { BODY, FIRST, HEAD, ROW, type SummaryPage, writeHeading } from './page.ts';
import { segmentCell } from './segments.ts';

/** Segments whose customers are worth keeping and about to go; a map of one's own does not say which they are. */
const AT_RISK: readonly string[] = ['atRisk', 'cantLoseThem', 'importantKeep', 'importantWinBack'];

/** The usual names, which their words stand beside. */
const LETTERS = ['A', 'B', 'C'] as const;

/** Format that shows a tier with its word where it is one of the three usual letters; its cell holds the name alone. */
export function tierFormat({ words, input }: SummaryPage, place: number): string {
  const letter = LETTERS[place];
  const isUsual = input.tierNames.join() === LETTERS.join() && letter !== undefined;
  return isUsual ? `"  "@" · ${words.tierNames[letter]}"` : '"  "@';
}

export function writeTiers(page: SummaryPage): void {
  const { grid, words, input, counting, range, plan, money } = page;
  const { summary } = words;
  const table = plan.tables.tier;
  const atRisk = placesAtRisk(page);
  writeHeading(page, ROW.tiers, summary.tiers.title, { text: summary.tiers.cuts(tierRuleOf(words, money, input)) });
  writeGroupHeads(page, table, {
    tier: GROUP.name,
    treatment: GROUP.treatment,
    ...(atRisk.length > 0 ? { atRisk: GROUP.atRisk } : {}),
  });
  const count = { style: STYLES.num, numberFormat: '#,##0' };
  const tierCell = (place: number) => fixed(ROW.tiers + BODY + place, GROUP.name);
  input.tierNames.forEach((name, place) => {
    const row = ROW.tiers + BODY + place;
    const tier = { cell: tierCell(place), name };
    const all = ofClass(counting, 'tier', tier);
    const style = tierStyle(place, input.tierNames.length);
    grid.put(row, GROUP.name, { text: name }, { style, numberFormat: tierFormat(page, place) });
    writeGroup(page, table, place, { customers: all.count, revenue: all.sum('revenue') });
    if (atRisk.length > 0) {
      const parts = atRisk.map(
        (segment) => ofClass(counting, 'tier', tier, range('segment'), segmentCell(page, segment)).count,
      );
      grid.put(row, GROUP.atRisk, { formula: `=${parts.join('+')}` }, count);
    }
    const treatment = { formula: `=${treatmentFormula(input, 'tier', tierCell(place))}` };
    grid.put(row, GROUP.treatment, treatment, { style: STYLES.soft, numberFormat: INDENT });
  });
  writeRest(page, table, 'tier');
  writeGroupTotal(page, table);
  const total = totalRow(table);
  if (atRisk.length > 0) {
    grid.put(ROW.tiers + HEAD, GROUP.atRisk, summary.columns.atRisk.label, {
      style: STYLES.thR,
      note: summary.atRiskNote(atRisk.map((place) => namesOf(input, 'segment')[place] ?? '')),
    });
    const sum = { formula: `=SUM(${groupColumn(table, GROUP.atRisk)})` };
    grid.put(total, GROUP.atRisk, sum, { ...count, style: STYLES.totN });
  }
  const overrides = input.tierNames.map((name, i) => `COUNTIF(${range('override')},${isName(tierCell(i), name)})`);
  const sentenceOf = sentence(summary.tiers.override, { count: `(${overrides.join('+')})` });
  grid.put(total + 1, FIRST, { formula: `=${sentenceOf}` }, { style: STYLES.lead });
}

function placesAtRisk({ input }: SummaryPage): number[] {
  const set = setOf(input, 'segment');
  if (set === null) return [];
  return BUILT_IN[set].flatMap((code, place) => (AT_RISK.includes(code) ? [place] : []));
}
