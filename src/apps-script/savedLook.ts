/** Remembers which look each sheet of ours was given, so that a run does not undo what the team changed about it. */
import { idInNote } from '../report/keptCells.ts';
import type { ReportSheet } from '../report/model.ts';
import { type Places, placesOf } from './displaced.ts';
import { documentProperties, longProperty, propertiesOf } from './documentProperties.ts';
import { fingerprint } from './fingerprint.ts';
import { WIDTH } from './savedWidth.ts';

const LOOK = 'clientele.looks.';

export type Frame = Pick<ReportSheet, 'frozenRows' | 'frozenColumns' | 'hiddenGridlines'> & {
  /** Pixels, by column and by row. */
  widths: Record<number, number>;
  heights: Record<number, number>;
};

/** What was written last, beside values: plain JSON, most of it in short hashes. A part is written again when it is another one. */
export interface Look {
  /** Fonts, fills, lines and number formats. */
  styles: string;
  frame: Frame;
  /** Conditional formats, and how many of them are ours. */
  rules: string;
  ruleCount: number;
  /** Drop-downs and bounds of numbers; '' for none. */
  choices: string;
  merges: string[];
  /** What the team's ranges follow from. */
  team: string;
  charts: string;
  places: Places;
  /** The first range of each chart, by which a chart of ours is known. */
  charted: string[];
}

/** The look that a sheet was given last; null when it has none yet. */
export function savedLook({ key }: ReportSheet): Look | null {
  const text = longProperty(documentProperties().getProperties(), LOOK + key);
  return text === '' ? null : (JSON.parse(text) as Look);
}

/** With the width, which nothing has told of a new sheet before. */
export function saveLook({ key }: ReportSheet, look: Look, width: number): void {
  documentProperties().setProperties({
    ...propertiesOf(LOOK + key, JSON.stringify(look)),
    [WIDTH + key]: String(width),
  });
}

export function lookOf(report: ReportSheet): Look {
  const { formats, rules, lists, numbers = [], merges = [], team, lines, charts } = report;
  const { columnWidths, rowHeights, frozenRows, frozenColumns, hiddenGridlines } = report;
  const noted = formats.flatMap((row, i) => row.flatMap(({ note }, j) => (idInNote(note) === null ? [] : [[i, j]])));
  const styles = formats.map((row) => row.map(({ style, numberFormat }) => [style, numberFormat]));
  const widths = sizes(columnWidths.map(({ column, count, width }) => ({ from: column, count, size: width })));
  const heights = sizes(rowHeights.map(({ row, count, height }) => ({ from: row, count, size: height })));
  return {
    styles: fingerprint([styles, lines]),
    frame: { widths, heights, frozenRows, frozenColumns, hiddenGridlines },
    rules: fingerprint(rules),
    ruleCount: rules.length,
    choices: lists.length + numbers.length === 0 ? '' : fingerprint([lists, numbers]),
    merges,
    team: fingerprint(team ?? noted),
    charts: fingerprint(charts),
    places: placesOf(report),
    charted: charts.map(({ ranges }) => ranges[0] ?? ''),
  };
}

/** Later sizes count. */
function sizes(given: readonly { from: number; count: number; size: number }[]): Record<number, number> {
  const byLine: Record<number, number> = {};
  for (const { from, count, size } of given) {
    for (let i = 0; i < count; i++) byLine[from + i] = size;
  }
  return byLine;
}
