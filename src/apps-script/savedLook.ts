/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import type { ReportSheet } from '../report/model.ts';

const LOOK = 'clientele.look.';

const WIDTH = 'clientele.width.';

/** How many columns of a sheet are ours, as it stands; 0 where it is not known. */
export function savedWidth({ key }: ReportSheet): number {
  return Number(PropertiesService.getDocumentProperties().getProperty(WIDTH + key) ?? 0);
}

/** Told as soon as columns come or go, so that a run that fails right after does not mislead the next. */
export function saveWidth({ key }: ReportSheet, width: number): void {
  PropertiesService.getDocumentProperties().setProperty(WIDTH + key, String(width));
}

/** What was written last, beside values: plain JSON, in short hashes. */
interface Look {
  fingerprint: string;
  /** The part of it that is columns, rows and gridlines. */
  frame: string;
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
  const { formats, columnWidths, rowHeights, frozenRows, frozenColumns, hiddenGridlines, lines, rules, lists, charts } =
    report;
  const styles = formats.map((row) => row.map(({ style }) => style));
  const frame = [columnWidths, rowHeights, frozenRows, frozenColumns, hiddenGridlines];
  return {
    fingerprint: hash([styles, frame, lines, rules, lists, charts]),
    frame: hash(frame),
    charts: charts.map(({ ranges }) => ranges[0] ?? ''),
  };
}

/** FNV-1a, 32 bits. */
function hash(content: unknown): string {
  const text = JSON.stringify(content);
  let hashed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hashed = Math.imul(hashed ^ text.charCodeAt(i), 0x01000193);
  return (hashed >>> 0).toString(16);
}
