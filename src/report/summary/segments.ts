/** Segments and what to do, best first, the empty ones too; and below them a block for each class beside segment and tier. */
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { filled } from '../../i18n/filled.ts';
import { namesOf, ofClass } from '../classes.ts';
import { treatmentFormula } from '../playbook.ts';
import { fixed } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import {
  GROUP,
  mergeTexts,
  writeGroup,
  writeGroupHeads,
  writeGroupTotal,
  writePerCustomer,
  writeRest,
} from './groupTable.ts';
import { BODY, type GroupTable, type SummaryPage, writeHeading } from './page.ts';

/** The cell that holds a segment's name, with which formulas compare. */
export function segmentCell({ plan }: SummaryPage, place: number): string {
  return fixed(plan.tables.segment.row + BODY + place, GROUP.name);
}

export function writeSegments(page: SummaryPage): void {
  const { words, plan, input } = page;
  const { title, remark } = words.summary.segments;
  writeHeading(page, plan.tables.segment.row, title, filled(remark, { bins: input.classes.segment.bins }));
  writeClasses(page, 'segment', plan.tables.segment);
}

export function writeExtras(page: SummaryPage): void {
  const { words, plan, input } = page;
  for (const kind of input.extras) {
    const table = plan.tables[kind];
    if (!table) continue;
    writeHeading(page, table.row, words.classKinds[kind], words.summary.extras[kind]);
    writeClasses(page, kind, table);
  }
}

function writeClasses(page: SummaryPage, kind: ClassKind, table: GroupTable): void {
  const { grid, counting, input } = page;
  const name = kind === 'segment' ? { segment: GROUP.name } : { class: GROUP.name };
  writeGroupHeads(page, table, { ...name, perCustomer: GROUP.perCustomer, action: GROUP.action });
  namesOf(input, kind).forEach((name, place) => {
    const row = table.row + BODY + place;
    const cell = fixed(row, GROUP.name);
    const { count, sum } = ofClass(counting, kind, { cell, name });
    grid.put(row, GROUP.name, { text: name }, { style: STYLES.text });
    writeGroup(page, table, place, { customers: count, revenue: sum('revenue') });
    const treatment = { formula: `=${treatmentFormula(input, kind, place, cell)}` };
    grid.put(row, GROUP.action, treatment, { style: STYLES.soft });
  });
  // Their names are the longest; those of the other classes are ours, and fit.
  if (kind === 'segment') mergeTexts(page, table, GROUP.name, GROUP.name + 1);
  writeRest(page, table, kind);
  writeGroupTotal(page, table);
  writePerCustomer(page, table);
}
