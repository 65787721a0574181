/** Segments and what to do: all eleven, best first, the empty ones too. */
import { SEGMENTS, type SegmentCode } from '../../core/segments/segmentMap.ts';
import { fixed } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { GROUP, type GroupTable, writeGroup, writeGroupHeads, writeGroupTotal } from './groupTable.ts';
import { BODY, INDENT, ROW, type SummaryPage, writeHeading } from './page.ts';

export const SEGMENT_TABLE: GroupTable = { row: ROW.segments, groups: SEGMENTS.length };

/** The cell that holds a segment's name, with which formulas compare. */
export function segmentCell(segment: SegmentCode): string {
  return fixed(ROW.segments + BODY + SEGMENTS.indexOf(segment), GROUP.name);
}

export function writeSegments(page: SummaryPage): void {
  const { grid, words, range } = page;
  writeHeading(page, ROW.segments, words.summary.segments.title, words.summary.segments.remark);
  writeGroupHeads(page, SEGMENT_TABLE, { segment: GROUP.name, action: GROUP.atRisk });
  SEGMENTS.forEach((segment, i) => {
    const row = ROW.segments + BODY + i;
    const among = `${range('segment')},${segmentCell(segment)}`;
    grid.put(row, GROUP.name, words.segments[segment], { style: STYLES.text });
    writeGroup(page, SEGMENT_TABLE, i, {
      customers: `COUNTIF(${among})`,
      revenue: `SUMIF(${among},${range('revenue')})`,
    });
    grid.put(row, GROUP.atRisk, words.actions[segment], { style: STYLES.soft, numberFormat: INDENT });
  });
  writeGroupTotal(page, SEGMENT_TABLE);
}
