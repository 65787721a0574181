/** The plan of the KPI Summary: which section stands in which rows, where shared cells are, and what every section needs. */
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { FINDINGS } from '../../grid/findings.ts';
import { HEADLINES, INPUTS, type Input, METHOD_ROWS, type SheetWords } from '../../i18n/sheets/words.ts';
import { type Counting, hasUnclassed, namesOf } from '../classes.ts';
import { hasRatings, hasScores } from '../customerColumns.ts';
import type { CustomerRanges } from '../formulas.ts';
import type { ReportInput } from '../input.ts';
import type { Line, NumberRule } from '../model.ts';
import type { Money } from '../money.ts';
import { block, fixed, type SheetGrid } from '../sheetGrid.ts';
import { LINE, STYLES } from '../styles.ts';

/** Columns: a margin in A, ten of content, and the right-hand half, which starts at G. */
export const FIRST = 2;
export const RIGHT = 7;
export const LAST = 11;

const CHART_ROWS = 10;
export const CARD_ROWS = 6;
export const ALERTS = 3;

/** What is told of channels and of topics at most, largest first. */
const MOST_CHANNELS = 4;
const MOST_TOPICS = 6;
export const COMPETITORS = [1, 2] as const;

/** First rows of the sections that stand at the same place in every report; a row of air before each. */
export const ROW = (() => {
  const title = 1;
  const alerts = title + 4;
  const cards = alerts + ALERTS + 1;
  const moreCards = cards + CARD_ROWS + 1;
  const legend = moreCards + CARD_ROWS;
  const tiers = legend + 2;
  return { title, alerts, cards, moreCards, legend, tiers };
})();

/** First rows of the sections below: they follow from how many classes there are, and from what is known. */
export interface Plan {
  tables: Partial<Record<ClassKind, GroupTable>> & Record<'tier' | 'segment', GroupTable>;
  charts: number;
  newExisting: number;
  feedback: number;
  /** The second half of the feedback: channels and ratings. */
  channels: number;
  value: number;
  cuts: number;
  market: number;
  comparisons: number;
  trend: number;
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
/** Heading, heads of columns, and a row of air. */
const AROUND_ROWS = 3;
const RATING_ROWS = 3;
const VALUE_ROWS = 7;
const MARKET_ROWS = 3 + COMPETITORS.length;

export function planOf(input: ReportInput): Plan {
  const table = (kind: ClassKind, row: number): GroupTable => ({
    row,
    groups: namesOf(input, kind).length,
    hasRest: hasUnclassed(input, kind),
  });
  const after = ({ row, groups, hasRest }: GroupTable) => row + groups + (hasRest ? 1 : 0) + AROUND_TABLE;
  const tiers = input.tierNames.length;
  const [channelRows, topicRows] = [channelsOf(input).length, topicsOf(input).length];
  const tier = table('tier', ROW.tiers);
  // Below the tiers stands how many have one by hand.
  const charts = after(tier) + 1;
  const segment = table('segment', charts + CHART_ROWS + 1);
  const tables: Plan['tables'] = { tier, segment };
  let newExisting = after(segment);
  for (const kind of input.extras) {
    const extra = table(kind, newExisting);
    tables[kind] = extra;
    newExisting = after(extra);
  }
  const feedback = newExisting + 4 + AROUND_ROWS;
  const channels = hasScores(input) ? feedback + Math.max(tiers + 1, topicRows) + AROUND_ROWS : feedback + HEAD;
  const ratingRows = hasRatings(input) ? RATING_ROWS : 0;
  const answers = hasScores(input) ? Math.max(channelRows, ratingRows) : ratingRows;
  const value = answers > 0 ? channels + answers + 2 : channels + 2;
  const cuts = value + VALUE_ROWS + AROUND_ROWS;
  const market = Math.max(value + INPUTS.length + AROUND_ROWS, cuts + tiers + 2);
  const comparisons = market + Math.max(MARKET_ROWS, channelRows + 1) + AROUND_ROWS;
  const trend = comparisons + HEADLINES.length + AROUND_ROWS;
  const quality = trend + CHART_ROWS + 2;
  const method = quality + FINDINGS.length + AROUND_ROWS;
  return {
    tables,
    charts,
    newExisting,
    feedback,
    channels,
    value,
    cuts,
    market,
    comparisons,
    trend,
    quality,
    method,
    end: method + METHOD_ROWS.length + 1,
  };
}

/** The channels that are told. */
export function channelsOf({ review }: ReportInput) {
  return (review?.review.channels ?? []).slice(0, MOST_CHANNELS);
}

/** What detractors name most. */
export function topicsOf({ review }: ReportInput) {
  return (review?.review.topics ?? []).slice(0, MOST_TOPICS);
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
  merges: string[];
  numbers: NumberRule[];
}

/** Cells of the legend, with which formulas compare: their words are in the language of the sheet. */
export const STATES = ['met', 'watch', 'missed', 'moved', 'none'] as const;

export type State = (typeof STATES)[number];

export const STATUS = Object.fromEntries(
  STATES.map((state, i) => [state, fixed(ROW.legend, LAST - STATES.length + 1 + i)]),
) as Record<State, string>;

/** Figures that the team fills in stand in the last column. */
export const INPUT_COLUMN = LAST;

export function inputCell({ plan }: SummaryPage, input: Input): string {
  return fixed(plan.value + BODY + INPUTS.indexOf(input), INPUT_COLUMN);
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
