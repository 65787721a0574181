/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import type { ReportSheet } from '../report/model.ts';

const LOOK = 'clientele.look.';

/** Whether the sheet already has the look that this report asks for. */
export function isLookSaved(report: ReportSheet): boolean {
  return PropertiesService.getDocumentProperties().getProperty(LOOK + report.key) === fingerprint(report);
}

export function saveLook(report: ReportSheet): void {
  PropertiesService.getDocumentProperties().setProperty(LOOK + report.key, fingerprint(report));
}

/** A short hash of everything that is written with the look: FNV-1a, 32 bits. */
function fingerprint(report: ReportSheet): string {
  const { formats, columnWidths, rowHeights, frozenRows, frozenColumns, lines, rules, lists, charts } = report;
  const styles = formats.map((row) => row.map(({ style }) => style));
  const text = JSON.stringify([
    styles,
    columnWidths,
    rowHeights,
    frozenRows,
    frozenColumns,
    lines,
    rules,
    lists,
    charts,
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
