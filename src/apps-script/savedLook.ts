/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import type { ReportSheet } from '../report/model.ts';
import { fingerprint } from './fingerprint.ts';

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

export type Frame = Pick<ReportSheet, 'rowHeights' | 'frozenRows' | 'frozenColumns' | 'hiddenGridlines'> & {
  /** Pixels, by column. */
  widths: Record<number, number>;
};

/** What was written last, beside values: plain JSON, most of it in a short hash. */
export interface Look {
  fingerprint: string;
  /** The part of it that is columns, rows and gridlines. */
  frame: Frame;
  /** How many conditional formats are ours. */
  rules: number;
  /** Whether cells are merged. */
  merged: boolean;
  /** The first range of each chart, by which a chart of ours is known. */
  charts: string[];
  /** Of the charts, which follow how much there is to show while the rest of the look stays. */
  chartsFingerprint: string;
}

/** The look that a sheet was given last; null when it has none yet or it was written by an older version. */
export function savedLook({ key }: ReportSheet): Look | null {
  const text = PropertiesService.getDocumentProperties().getProperty(LOOK + key);
  const look = text?.startsWith('{') ? (JSON.parse(text) as Look) : null;
  return typeof look?.frame === 'object' ? look : null;
}

export function saveLook(report: ReportSheet): void {
  PropertiesService.getDocumentProperties().setProperty(LOOK + report.key, JSON.stringify(lookOf(report)));
}

export function lookOf(report: ReportSheet): Look {
  const { formats, rules, lists, numbers = [], merges = [], team = [], lines, charts } = report;
  const { columnWidths, rowHeights, frozenRows, frozenColumns, hiddenGridlines } = report;
  const styles = formats.map((row) => row.map(({ style }) => style));
  const frame = { widths: widthsOf(columnWidths), rowHeights, frozenRows, frozenColumns, hiddenGridlines };
  return {
    fingerprint: fingerprint([styles, frame, lines, rules, lists, numbers, merges, team]),
    frame,
    rules: rules.length,
    merged: merges.length > 0,
    charts: charts.map(({ ranges }) => ranges[0] ?? ''),
    chartsFingerprint: fingerprint(charts),
  };
}

/** Later widths count. */
function widthsOf(columnWidths: ReportSheet['columnWidths']): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { column, count, width } of columnWidths) {
    for (let i = 0; i < count; i++) widths[column + i] = width;
  }
  return widths;
}
