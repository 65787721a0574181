/** Settings as they arrive from the sidebar or a file: checked once, here. */
import * as v from 'valibot';
import { stepsOf } from '../core/metrics/ratingScales.ts';
import { type ClassSettings, DEFAULT_CLASSES } from '../core/segments/customerClasses.ts';
import { type ColumnRole, userError } from '../errors.ts';
import { type ColumnMapping, columnLetter } from '../grid/columns.ts';
import { customerKey } from '../grid/customerKey.ts';
import type { Settings, SourceRequest, SourceSettings, SurveyRequest } from './contract.ts';

const column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const share = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));

/** Of a scale from 0 to 100. */
const MOST_STEPS = 101;

const columnMapping = v.object({
  customer: column,
  date: column,
  amount: column,
  quantity: column,
  unitPrice: column,
  orderId: column,
  channel: column,
  product: column,
  discount: column,
  lastDate: column,
  orders: column,
  revenue: column,
  firstDate: column,
});

const surveyMapping = v.object({ customer: column, score: column, date: column });

const shape = v.picklist(['orders', 'customers']);
const dateOrder = v.picklist(['auto', 'dayFirst', 'monthFirst']);
const ratingScale = v.pipe(
  v.object({ min: v.pipe(v.number(), v.integer()), max: v.pipe(v.number(), v.integer()) }),
  v.check(({ min, max }) => max > min && max - min < MOST_STEPS),
);

const surveySettings = v.object({ sheetId: v.number(), columns: surveyMapping, scale: ratingScale, dateOrder });

const sourceSettings = v.object({
  sheetId: v.number(),
  shape,
  columns: columnMapping,
  dateOrder,
  refunds: v.picklist(['net', 'drop', 'keep']),
  duplicates: v.picklist(['drop', 'keep']),
  testCustomers: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.transform((entry) => customerKey(entry)),
        v.minLength(1),
        v.maxLength(200),
      ),
    ),
    v.maxLength(500),
  ),
  survey: v.nullable(surveySettings),
});

const sourceRequest = v.object({
  sheetId: v.number(),
  shape: v.exactOptional(shape),
  columns: v.exactOptional(columnMapping),
  dateOrder: v.exactOptional(dateOrder),
});

const surveyRequest = v.object({
  sheetId: v.number(),
  columns: v.exactOptional(surveyMapping),
  scale: v.exactOptional(ratingScale),
  dateOrder: v.exactOptional(dateOrder),
});

const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const ascending = <T extends v.GenericSchema<unknown, number>>(item: T, min: number, max: number) =>
  v.pipe(
    v.array(item),
    v.minLength(min),
    v.maxLength(max),
    v.check((list) => list.every((each, i) => i === 0 || each > (list[i - 1] as number))),
  );
const score = v.tuple([count(1, 10), count(1, 10)]);
const MOST_BINS = 10;
const MOST_TIERS = 6;

/** Formulas on sheets tell names apart by more than letter case. */
function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length;
}

const customMap = v.object({
  segments: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
        ranges: v.pipe(v.array(v.object({ recency: score, frequency: score, monetary: score })), v.maxLength(100)),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
    v.check((segments) => areDistinct(segments.map(({ name }) => name))),
  ),
});

const thresholds = ascending(v.number(), 1, MOST_BINS - 1);

const segment = v.pipe(
  v.object({
    bins: count(2, MOST_BINS),
    binning: v.picklist(['independent', 'nested']),
    ties: v.picklist(['lower', 'upper']),
    thresholds: v.object({
      daysSince: v.exactOptional(thresholds),
      orders: v.exactOptional(thresholds),
      revenue: v.exactOptional(thresholds),
    }),
    map: v.union([v.picklist(['11', '8']), customMap]),
  }),
  v.check(({ bins, thresholds }) =>
    Object.values(thresholds).every((list) => list === undefined || list.length === bins - 1),
  ),
);

const tier = v.object({
  of: v.picklist(['revenue', 'lifetimeValue']),
  by: v.union([
    v.object({ by: v.picklist(['share', 'percentile']), cuts: ascending(share, 1, MOST_TIERS - 1) }),
    v.object({
      by: v.literal('threshold'),
      cuts: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(MOST_TIERS - 1)),
    }),
    v.object({ by: v.literal('natural'), tiers: count(2, MOST_TIERS) }),
  ]),
});

const cycles = v.pipe(v.number(), v.gtValue(0));

/** What is left out is as it is proposed, so that a file need not say all. */
const classes = v.strictObject({
  segment: v.optional(segment, DEFAULT_CLASSES.segment),
  tier: v.optional(tier, DEFAULT_CLASSES.tier),
  lifecycle: v.optional(
    v.object({ limits: v.object({ new: cycles, active: cycles, atRisk: cycles, dormant: cycles }) }),
    DEFAULT_CLASSES.lifecycle,
  ),
  behaviour: v.optional(v.object({ frequentFrom: count(2, 1000) }), DEFAULT_CLASSES.behaviour),
  need: v.optional(
    v.object({ discountFrom: share, premiumFrom: v.pipe(v.number(), v.gtValue(0)) }),
    DEFAULT_CLASSES.need,
  ),
  satisfaction: v.optional(
    v.object({ ratings: v.picklist(['last', 'all']), scaleMax: count(2, MOST_STEPS) }),
    DEFAULT_CLASSES.satisfaction,
  ),
});

const tierName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30));

const settings = v.pipe(
  v.strictObject({
    source: sourceSettings,
    classes: v.optional(classes, {}),
    tierNames: v.optional(v.array(tierName)),
    extras: v.optional(v.array(v.picklist(['lifecycle', 'behaviour', 'need', 'satisfaction'])), []),
    cuts: v.optional(v.picklist(['fresh', 'frozen']), 'fresh'),
    runBy: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  }),
  v.transform(({ tierNames, ...rest }) => ({
    ...rest,
    tierNames: tierNames ?? lettersFor(tierCount(rest.classes.tier)),
  })),
  v.forward(
    v.check(({ classes, tierNames }) => {
      return areDistinct(tierNames) && tierNames.length === tierCount(classes.tier);
    }),
    ['tierNames'],
  ),
);

function tierCount({ by }: ClassSettings['tier']): number {
  return by.by === 'natural' ? by.tiers : by.cuts.length + 1;
}

/** A for the best tier, then B, and so on. */
function lettersFor(tiers: number): string[] {
  return Array.from({ length: tiers }, (_, i) => String.fromCharCode(65 + i));
}

/** Scores are classed on the scale that they are read on: the survey's own, once there is a survey. */
function onScaleOfSurvey(chosen: Settings): Settings {
  const { source, classes } = chosen;
  if (source.survey === null) return chosen;
  const satisfaction = { ...classes.satisfaction, scaleMax: stepsOf(source.survey.scale) };
  return { ...chosen, classes: { ...classes, satisfaction } };
}

export function parseSourceRequest(input: unknown): SourceRequest {
  return parse(sourceRequest, input);
}

export function parseSurveyRequest(input: unknown): SurveyRequest {
  return parse(surveyRequest, input);
}

export function parseSourceSettings(input: unknown): SourceSettings {
  return parse(sourceSettings, input);
}

export function parseSettings(input: unknown): Settings {
  return onScaleOfSurvey(parse(settings, input));
}

/** Settings from a text, such as a file that was exported. */
export function settingsFromJson(json: string): Settings {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    throw userError('INVALID_SETTINGS', { path: 'settings', received: json.slice(0, 40) });
  }
  return parseSettings(input);
}

/** @throws UserError when two roles stand in one column */
export function assertDistinctColumns(columns: ColumnMapping, sheet: string): void {
  const roles = new Map<number, ColumnRole>();
  for (const [role, index] of Object.entries(columns) as [ColumnRole, number | null][]) {
    if (index === null) continue;
    const first = roles.get(index);
    if (first) throw userError('SAME_COLUMN_TWICE', { sheet, column: columnLetter(index), first, second: role });
    roles.set(index, role);
  }
}

/** @throws UserError that names the first value that is not as it should be */
export function parse<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw userError('INVALID_SETTINGS', { path: v.getDotPath(issue) ?? 'settings', received: issue.received });
}
