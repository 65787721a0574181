/** The shape of the words in the tables that custom functions return: headers, classes and stages, in every language. */
import type { SatisfactionClass } from '../../core/metrics/satisfaction.ts';
import type { LifecycleStage } from '../../core/segments/lifecycle.ts';
import type { ValueType } from '../../core/segments/valueTypeMap.ts';

/** Every column that a table of a custom function can have. */
export const TABLE_COLUMNS = [
  'customer',
  'revenue',
  'valueToDate',
  'orders',
  'purchaseDays',
  'daysSince',
  'recencyScore',
  'frequencyScore',
  'monetaryScore',
  'segment',
  'cycle',
  'stage',
  'tier',
  'group',
  'answers',
  'share',
  'nps',
  'npsBefore',
  'npsAfter',
  'difference',
  'low',
  'high',
  'pValue',
  'remark',
  'satisfaction',
  'topic',
  'expected',
  'actual',
  'gap',
  'importance',
  'performance',
  'quadrant',
  'priority',
  'rank',
  'cohort',
  'customers',
  'time',
  'atRisk',
  'churned',
  'survival',
  'funnelStage',
  'count',
  'stepRate',
  'overallRate',
  'lost',
  'treated',
  'control',
  'uplift',
  'method',
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableWords {
  columns: Record<TableColumn, string>;
  /** What a header adds in brackets. */
  asOf: (isoDay: string) => string;
  /** Scores that nobody has, because of ties or few customers. */
  nobodyScores: (scores: readonly number[]) => string;
  lastIncomplete: string;
  npsClasses: Record<'promoters' | 'passives' | 'detractors', string>;
  satisfactionClasses: Record<SatisfactionClass, string>;
  quadrants: Record<'concentrateHere' | 'keepItUp' | 'lowPriority' | 'possibleOverkill', string>;
  stages: Record<LifecycleStage, string>;
  /** The eight types of high and low recency, frequency and value. */
  customerTypes: Record<ValueType, string>;
  fewAnswers: string;
  comparisons: Record<'means' | 'proportions', string>;
}
