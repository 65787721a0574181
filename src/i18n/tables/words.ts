/** The shape of the words in the tables that custom functions return: headers, classes and stages, in every language. */
import type { ActionEffect } from '../../core/metrics/actionEffect.ts';
import type { Quadrant } from '../../core/metrics/importancePerformance.ts';
import type { NpsBreakdown } from '../../core/metrics/nps.ts';

/** Every column that a table of a custom function can have. */
export type TableColumn =
  | 'customer'
  | 'revenue'
  | 'valueToDate'
  | 'orders'
  | 'purchaseDays'
  | 'daysSince'
  | 'recencyScore'
  | 'frequencyScore'
  | 'monetaryScore'
  | 'segment'
  | 'cycle'
  | 'stage'
  | 'tier'
  | 'group'
  | 'answers'
  | 'share'
  | 'nps'
  | 'npsBefore'
  | 'npsAfter'
  | 'difference'
  | 'low'
  | 'high'
  | 'pValue'
  | 'remark'
  | 'satisfaction'
  | 'topic'
  | 'expected'
  | 'actual'
  | 'gap'
  | 'importance'
  | 'performance'
  | 'quadrant'
  | 'priority'
  | 'rank'
  | 'cohort'
  | 'customers'
  | 'time'
  | 'atRisk'
  | 'churned'
  | 'survival'
  | 'funnelStage'
  | 'count'
  | 'stepRate'
  | 'overallRate'
  | 'lost'
  | 'treated'
  | 'control'
  | 'uplift'
  | 'method'
  | 'repeatPurchases'
  | 'daysObserved'
  | 'pAlive'
  | 'expectedPurchases'
  | 'expectedOrderValue'
  | 'clv'
  | 'contactScore'
  | 'period'
  | 'survivors'
  | 'shareLeft'
  | 'retentionRate'
  | 'basis';

export interface TableWords {
  columns: Record<TableColumn, string>;
  /** What a header adds in brackets. */
  asOf: (isoDay: string) => string;
  /** Scores that nobody has, because of ties or few customers. */
  nobodyScores: (scores: readonly number[]) => string;
  lastIncomplete: string;
  npsClasses: Record<keyof NpsBreakdown, string>;
  quadrants: Record<Quadrant, string>;
  /** Beside a group with fewer answers than `least`. */
  fewAnswers: (least: number) => string;
  comparisons: Record<ActionEffect['method'], string>;
  /** What a forecast rests on, as a header adds it. */
  basis: (notes: readonly string[]) => string;
  noForecast: (repeatBuyers: number, needed: number) => string;
  customersUsed: (customers: number, repeatBuyers: number) => string;
  /** The sample does not determine the model. */
  rough: string;
  horizon: (days: number) => string;
  correlation: (coefficient: string) => string;
  oneTimeBuyersUnknown: string;
  periods: { observed: string; projected: string };
  constantRetention: string;
}
