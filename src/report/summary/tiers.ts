/** Tiers and what to do: live counts that follow every override, with the treatment of each tier. */
import type { SegmentCode } from '../../core/segments/segmentMap.ts';
import { TIERS, type Tier } from '../../core/segments/tiers.ts';
import { sentence } from '../formulas.ts';
import { fixed } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import {
  GROUP,
  type GroupTable,
  groupColumn,
  totalRow,
  writeGroup,
  writeGroupHeads,
  writeGroupTotal,
} from './groupTable.ts';
import { BODY, FIRST, INDENT, ROW, type SummaryPage, writeHeading } from './page.ts';
import { segmentCell } from './segments.ts';

/** Segments whose customers are worth keeping and about to go. */
const AT_RISK: readonly SegmentCode[] = ['atRisk', 'cantLoseThem'];

const TIER_STYLES = { A: STYLES.tierA, B: STYLES.tierB, C: STYLES.tierC };

export const TIER_TABLE: GroupTable = { row: ROW.tiers, groups: TIERS.length };

/** The cell of a tier: it holds the letter alone, which formulas compare with; its format adds the name. */
function tierCell(tier: Tier): string {
  return fixed(ROW.tiers + BODY + TIERS.indexOf(tier), GROUP.name);
}

/** Format that shows a tier's letter with its name. */
export function tierFormat(name: string): string {
  return `"  "@" · ${name}"`;
}

export function writeTiers(page: SummaryPage): void {
  const { grid, words, input, range } = page;
  const { summary } = words;
  const [a = '', b = ''] = input.tierCuts.map(percent);
  writeHeading(page, ROW.tiers, summary.tiers.title, summary.tiers.cuts.replace('{a}', a).replace('{b}', b));
  writeGroupHeads(page, TIER_TABLE, { tier: GROUP.name, atRisk: GROUP.atRisk, treatment: GROUP.treatment });
  const count = { style: STYLES.num, numberFormat: '#,##0' };
  TIERS.forEach((tier, i) => {
    const row = ROW.tiers + BODY + i;
    // LibreOffice 7.4 counts wrongly unless the criterion on the filled column comes first.
    const computed = (...among: string[]) => [range('tier'), tierCell(tier), ...among, range('override'), '""'].join();
    const byHand = (...among: string[]) => [...among, range('override'), tierCell(tier)].join();
    const revenue = range('revenue');
    const atRisk = AT_RISK.map((segment) => {
      const among = [range('segment'), segmentCell(segment)];
      return `COUNTIFS(${computed(...among)})+COUNTIFS(${byHand(...among)})`;
    });
    grid.put(row, GROUP.name, tier, { style: TIER_STYLES[tier], numberFormat: tierFormat(words.tierNames[tier]) });
    writeGroup(page, TIER_TABLE, i, {
      customers: `COUNTIFS(${computed()})+COUNTIFS(${byHand()})`,
      revenue: `SUMIFS(${revenue},${computed()})+SUMIFS(${revenue},${byHand()})`,
    });
    grid.put(row, GROUP.atRisk, { formula: `=${atRisk.join('+')}` }, count);
    grid.put(row, GROUP.treatment, words.treatments[tier], { style: STYLES.soft, numberFormat: INDENT });
  });
  writeGroupTotal(page, TIER_TABLE);
  const total = totalRow(TIER_TABLE);
  grid.put(
    total,
    GROUP.atRisk,
    { formula: `=SUM(${groupColumn(TIER_TABLE, GROUP.atRisk)})` },
    { ...count, style: STYLES.totN },
  );

  const overrides = TIERS.map((tier) => `COUNTIF(${range('override')},${tierCell(tier)})`).join('+');
  grid.put(
    total + 1,
    FIRST,
    { formula: `=${sentence(summary.tiers.override, { count: `(${overrides})` })}` },
    { style: STYLES.lead },
  );
}

/** A cut as `80%`, or `92.5%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
