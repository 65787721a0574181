/** The plan of the KPI Summary: which section stands in which rows, where shared cells are, and what every section needs. */
import { SEGMENTS } from '../../core/segments/segmentMap.ts';
import { TIERS } from '../../core/segments/tiers.ts';
import { FINDINGS } from '../../grid/findings.ts';
import { type CustomerColumn, INPUTS, type Input, type SheetWords } from '../../i18n/sheets/words.ts';
import type { ReportInput } from '../input.ts';
import type { Line } from '../model.ts';
import type { Money } from '../money.ts';
import { block, fixed, type SheetGrid } from '../sheetGrid.ts';
import { LINE, STYLES } from '../styles.ts';

/** Columns: a margin in A, ten of content, and the right-hand half, which starts at G. */
export const FIRST = 2;
export const RIGHT = 7;
export const LAST = 11;

const CHART_ROWS = 11;
const CARD_ROWS = 4;
const METHOD_ROWS = 11;

/** First row of every section. The plan is the same for every report, so that cells keep their addresses from run to run. */
export const ROW = (() => {
  const title = 1;
  const alerts = title + 3;
  const legend = alerts + 2;
  const cards = legend + 1;
  const moreCards = cards + CARD_ROWS + 1;
  const tiers = moreCards + CARD_ROWS + 1;
  const charts = tiers + TIERS.length + 5;
  const segments = charts + CHART_ROWS + 1;
  const inputs = segments + SEGMENTS.length + 4;
  const quality = inputs + INPUTS.length + 4;
  const method = quality + FINDINGS.length + 3;
  const end = method + METHOD_ROWS + 1;
  return { title, alerts, legend, cards, moreCards, tiers, charts, segments, inputs, quality, method, end };
})();

/** A section's heading, its column heads, and its rows. */
export const HEAD = 1;
export const BODY = 2;

export interface SummaryPage {
  input: ReportInput;
  words: SheetWords;
  money: Money;
  grid: SheetGrid;
  /** Range of a column of Customers. */
  range: (column: CustomerColumn) => string;
  lines: Line[];
}

/** Cells of the legend, with which formulas compare: their words are in the language of the sheet. */
export const STATUS = {
  met: fixed(ROW.legend, LAST - 3),
  watch: fixed(ROW.legend, LAST - 2),
  missed: fixed(ROW.legend, LAST - 1),
  none: fixed(ROW.legend, LAST),
};

/** Figures that the team fills in stand in the last column of the left half. */
export const INPUT_COLUMN = RIGHT - 1;

export function inputCell(input: Input): string {
  return fixed(ROW.inputs + BODY + INPUTS.indexOf(input), INPUT_COLUMN);
}

/** The as-of day, under the inputs. */
export const AS_OF = fixed(ROW.inputs + BODY + INPUTS.length, INPUT_COLUMN);

/** Text that starts the right-hand half stands off the left half. */
export const INDENT = '"   "@';

/** Writes a section's heading with a remark at the right, and the line under both. */
export function writeHeading(
  { grid, lines }: SummaryPage,
  row: number,
  title: string,
  remark: string | { text: string } = '',
): void {
  grid.put(row, FIRST, title, { style: STYLES.section });
  if (remark !== '') grid.put(row, LAST, remark, { style: STYLES.leadR });
  underline(lines, row, row);
}

/** Hairlines under rows, in all columns or in some. */
export function underline(lines: Line[], row: number, lastRow: number, first = FIRST, last = LAST): void {
  const hairline = lines.find(({ edge }) => edge === 'bottom');
  const ranges = [];
  for (let each = row; each <= lastRow; each++) ranges.push(block(each, first, each, last));
  if (hairline) hairline.ranges.push(...ranges);
  else lines.push({ ranges, edge: 'bottom', color: LINE, medium: false });
}
