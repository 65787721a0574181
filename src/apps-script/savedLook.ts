/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import type { ReportSheet } from '../report/model.ts';

const LOOK = 'clientele.look.';

/** What was written last, beside values: plain JSON. */
interface Look {
  fingerprint: string;
  /** The first range of each chart, by which a chart of ours is known. */
  charts: string[];
}

/** The look that a sheet was given last; null when it has none yet or it was written by an older version. */
export function savedLook({ key }: ReportSheet): Look | null {
  const text = PropertiesService.getDocumentProperties().getProperty(LOOK + key);
  return text?.startsWith('{') ? (JSON.parse(text) as Look) : null;
}

export function saveLook(report: ReportSheet): void {
  PropertiesService.getDocumentProperties().setProperty(LOOK + report.key, JSON.stringify(lookOf(report)));
}

export function lookOf(report: ReportSheet): Look {
  return { fingerprint: fingerprint(report), charts: report.charts.map(({ ranges }) => ranges[0] ?? '') };
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
