/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import type { ReportSheet } from '../report/model.ts';
import { documentProperties } from './documentProperties.ts';
import { fingerprint } from './fingerprint.ts';

const LOOK = 'clientele.look.';

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
  /** The first range of each chart, by which a chart of ours is known. */
  charts: string[];
}

/** The look that a sheet was given last; null when it has none yet or it was written by an older version. */
export function savedLook({ key }: ReportSheet): Look | null {
  const text = documentProperties().getProperty(LOOK + key);
  const look = text?.startsWith('{') ? (JSON.parse(text) as Look) : null;
  return typeof look?.frame === 'object' ? look : null;
}

export function saveLook(report: ReportSheet): void {
  documentProperties().setProperty(LOOK + report.key, JSON.stringify(lookOf(report)));
}

export function lookOf(report: ReportSheet): Look {
  const { formats, columnWidths, rowHeights, frozenRows, frozenColumns, hiddenGridlines, lines, rules, lists, charts } =
    report;
  const styles = formats.map((row) => row.map(({ style }) => style));
  const frame = { widths: widthsOf(columnWidths), rowHeights, frozenRows, frozenColumns, hiddenGridlines };
  return {
    fingerprint: fingerprint([styles, frame, lines, rules, lists, charts]),
    frame,
    rules: rules.length,
    charts: charts.map(({ ranges }) => ranges[0] ?? ''),
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
