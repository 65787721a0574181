/** The plan of the KPI Summary: which section stands in which rows, where shared cells are, and what every section needs. */
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { FINDINGS } from '../../grid/findings.ts';
import { INPUTS, type Input, type SheetWords } from '../../i18n/sheets/words.ts';
import { type Counting, hasUnclassed, namesOf } from '../classes.ts';
import type { CustomerRanges } from '../formulas.ts';
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
const METHOD_ROWS = 12;

/** First rows of the sections that stand at the same place in every report. */
export const ROW = (() => {
  const title = 1;
  const alerts = title + 3;
  const legend = alerts + 2;
  const cards = legend + 1;
  const moreCards = cards + CARD_ROWS + 1;
  const tiers = moreCards + CARD_ROWS + 1;
  return { title, alerts, legend, cards, moreCards, tiers };
})();

/** First rows of the sections below: they follow from how many classes there are. */
export interface Plan {
  tables: Partial<Record<ClassKind, GroupTable>> & Record<'tier' | 'segment', GroupTable>;
  charts: number;
  inputs: number;
  quality: number;
  method: number;
  end: number;
}

/** Where a table of classes starts, and its rows without the total. */
export interface GroupTable {
  row: number;
  /** Classes with a name. */
  groups: number;
  /** Whether a row for those without a class follows them. */
  hasRest: boolean;
}

/** Heading, heads of columns, total, and a row of air. */
const AROUND_TABLE = 4;

export function planOf(input: ReportInput): Plan {
  const table = (kind: ClassKind, row: number): GroupTable => ({
    row,
    groups: namesOf(input, kind).length,
    hasRest: hasUnclassed(input, kind),
  });
  const after = ({ row, groups, hasRest }: GroupTable) => row + groups + (hasRest ? 1 : 0) + AROUND_TABLE;
  const tier = table('tier', ROW.tiers);
  // Below the tiers stands how many have one by hand.
  const charts = after(tier) + 1;
  const segment = table('segment', charts + CHART_ROWS + 1);
  const tables: Plan['tables'] = { tier, segment };
  let inputs = after(segment);
  for (const kind of input.extras) {
    const extra = table(kind, inputs);
    tables[kind] = extra;
    inputs = after(extra);
  }
  const quality = inputs + Math.max(INPUTS.length + 1, input.tierNames.length) + 3;
  const method = quality + FINDINGS.length + 3;
  return { tables, charts, inputs, quality, method, end: method + METHOD_ROWS + 1 };
}

/** A section's heading, its column heads, and its rows. */
export const HEAD = 1;
export const BODY = 2;

export interface SummaryPage {
  input: ReportInput;
  words: SheetWords;
  money: Money;
  grid: SheetGrid;
  plan: Plan;
  counting: Counting;
  /** Range of a column of Customers. */
  range: CustomerRanges;
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

export function inputCell({ plan }: SummaryPage, input: Input): string {
  return fixed(plan.inputs + BODY + INPUTS.indexOf(input), INPUT_COLUMN);
}

/** The as-of day, under the inputs. */
export function asOfCell({ plan }: SummaryPage): string {
  return fixed(plan.inputs + BODY + INPUTS.length, INPUT_COLUMN);
}

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
