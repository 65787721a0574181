/** Tiers and what to do: live counts that follow every override, with who is at risk, what a customer is worth and the treatment. */

import { exactSum } from '../../core/numerics/decimal.ts';
import { BUILT_IN } from '../../i18n/classes/classNames.ts';
import { filled } from '../../i18n/filled.ts';
import { namesOf, ofClass, setOf } from '../classes.ts';
import { isName, sentence } from '../formulas.ts';
import { grouped } from '../money.ts';
import { treatmentFormula } from '../playbook.ts';
import { valueAhead } from '../reasons.ts';
import { tierCuts, tierRuleOf } from '../rules.ts';
import { address, fixed, setOff } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { tierStyle } from '../tierLook.ts';
import { GROUP, mergeTexts, totalRow, writeGroup, writeGroupHeads, writeGroupTotal, writeRest } from './groupTable.ts';
import { BODY, FIRST, HEAD, LAST, ROW, type SummaryPage, writeHeading } from './page.ts';
import { segmentCell } from './segments.ts';
import { countOrFew, ifTold } from './smallGroups.ts';

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

/** The cell that holds a tier's name, with which formulas compare. */
export function tierCell(place: number): string {
  return fixed(ROW.tiers + BODY + place, GROUP.name);
}

export function writeTiers(page: SummaryPage): void {
  const { grid, words, input, counting, range, plan, money } = page;
  const { summary } = words;
  const table = plan.tables.tier;
  const atRisk = placesAtRisk(page);
  const hasValues = input.forecast.values !== null;
  writeHeading(page, ROW.tiers, summary.tiers.title, { text: tierCuts(words, tierRuleOf(words, money, input)) });
  writeGroupHeads(page, table, { tier: GROUP.name, treatment: GROUP.treatment });
  const head = (column: number, label: string, note: string, numberFormat = 'General') =>
    grid.put(ROW.tiers + HEAD, column, label, { style: STYLES.thR, note, numberFormat });
  if (atRisk.length > 0) {
    const [first = '', second = ''] = atRisk.map((place) => namesOf(input, 'segment')[place]);
    head(GROUP.atRisk, summary.columns.atRisk.label, filled(summary.atRiskNote, { first, second }));
  }
  const { label, note } = valueAhead(words, input);
  head(GROUP.lifetimeValue, label, note, setOff('@'));
  input.tierNames.forEach((name, place) => {
    const row = ROW.tiers + BODY + place;
    const tier = { cell: tierCell(place), name };
    const all = ofClass(counting, 'tier', tier);
    const style = tierStyle(place, input.tierNames.length);
    const customers = address(row, GROUP.customers);
    const put = (column: number, formula: string, numberFormat: string) =>
      grid.put(row, column, { formula: `=${formula}` }, { style: STYLES.num, numberFormat });
    grid.put(row, GROUP.name, { text: name }, { style, numberFormat: tierFormat(page, place) });
    grid.fill(row, GROUP.name + 1, 1, style);
    writeGroup(page, table, place, { customers: all.count, revenue: all.sum('revenue') });
    if (atRisk.length > 0) {
      const segments = atRisk.map((segment) => `(${range('segment')}=${segmentCell(page, segment)})`).join('+');
      const { count } = ofClass(counting, 'tier', tier, `(${segments})`);
      put(GROUP.atRisk, ifTold(customers, countOrFew(page, count)), '#,##0');
    }
    if (hasValues) {
      const valued = ofClass(counting, 'tier', tier, `(${range('lifetimeValue')}<>"")`);
      const average = `IFERROR(${all.sum('lifetimeValue')}/${valued.count},"–")`;
      put(GROUP.lifetimeValue, ifTold(customers, average), setOff(money.sum));
    } else grid.put(row, GROUP.lifetimeValue, '–', { style: STYLES.numS });
    const treatment = { formula: `=${treatmentFormula(input, 'tier', place, tierCell(place))}` };
    grid.put(row, GROUP.treatment, treatment, { style: STYLES.wrap });
  });
  mergeTexts(page, table, GROUP.treatment);
  writeRest(page, table, 'tier');
  writeGroupTotal(page, table);
  const total = totalRow(table);
  const put = (column: number, formula: string, numberFormat: string) =>
    grid.put(total, column, { formula: `=${formula}` }, { style: STYLES.totN, numberFormat });
  if (atRisk.length > 0) {
    const each = input.tierNames.map((_, place) => address(ROW.tiers + BODY + place, GROUP.atRisk));
    put(GROUP.atRisk, `IFERROR(${each.join('+')},"–")`, '#,##0');
  }
  if (hasValues) put(GROUP.lifetimeValue, `IFERROR(AVERAGE(${range('lifetimeValue')}),"–")`, setOff(money.sum));
  const overrides = input.tierNames.map((name, i) => `COUNTIF(${range('override')},${isName(tierCell(i), name)})`);
  const sentenceOf = sentence(summary.tiers.override, { count: `(${overrides.join('+')})` });
  grid.put(total + 1, FIRST, { formula: `=${sentenceOf}` }, { style: STYLES.lead });
  grid.put(total + 1, LAST, leftOut(page), { style: STYLES.leadR });
}

/** What no revenue on the page includes; null where every row is used. */
function leftOut({ words, money, input: { findings } }: SummaryPage): { text: string } | null {
  const amounts = findings.filter(({ amount }) => amount !== undefined);
  if (amounts.length === 0) return null;
  const rows = amounts.reduce((sum, each) => sum + each.rows, 0);
  const amount = money.text(exactSum(amounts.map((each) => each.amount ?? 0)));
  return { text: filled(words.summary.leftOut, { amount, rows: grouped(String(rows)) }) };
}

function placesAtRisk({ input }: SummaryPage): number[] {
  const set = setOf(input, 'segment');
  if (set === null) return [];
  return BUILT_IN[set].flatMap((code, place) => (AT_RISK.includes(code) ? [place] : []));
}
