/** What a report is written from: a finished segmentation, without a word of prose. */
import type { Cohorts } from '../core/metrics/cohorts.ts';
import type { ForecastBasis } from '../core/models/ordersForecast.ts';
import type { CustomerReview, Review } from '../core/review/periodFigures.ts';
import type { ClassKind, ClassSettings, ExtraKind, KeptCuts } from '../core/segments/customerClasses.ts';
import type { Reason } from '../core/segments/method.ts';
import type { Currency } from '../grid/currency.ts';
import type { Finding } from '../grid/findings.ts';
import type { Language } from '../i18n/language.ts';
import type { HistoryColumn, TrendColumn } from '../i18n/sheets/words.ts';
import type { KeptCells } from './keptCells.ts';

export interface SegmentedCustomer {
  customer: string;
  /** Whole Sheets serial days; the first is null where the source does not say. */
  firstDay: number | null;
  lastDay: number;
  daysSince: number;
  orders: number;
  revenue: number;
  /** Scores from 1 to the number of bins; null for a customer without an order. */
  recency: number | null;
  frequency: number | null;
  monetary: number | null;
  /** The class of each kind, 0 for the first or best; null for none. */
  classes: Record<ClassKind, number | null>;
  /** Why the customer is in its tier. */
  reason: Reason<'value'>;
  /**
   * Name of the tier that counted after the last run, an override before the computed one; '' for who was there without one, null
   * for who is new.
   */
  previousTier: string | null;
  /** Probability of being alive; null where there is no forecast. */
  pAlive: number | null;
  /** Expected within a year, discounted: margin, or revenue where no gross margin is known. Null where it is not known. */
  lifetimeValue: number | null;
  /** lifetimeValue × (1 − pAlive): what is at stake, and likely to be lost. */
  contactScore: number | null;
  /** What is told of the review period; null where single orders are not known. */
  review: CustomerReview | null;
}

/** What the team says about money to come. */
export interface ForecastTerms {
  /** Share of revenue, above 0 up to 1; null where the team has not said. */
  grossMargin: number | null;
  /** As a decimal, 0 to 1. */
  annualDiscountRate: number;
}

export interface ReportInput {
  /** The document's language. */
  language: Language;
  /** By revenue, highest first; ties by customer key. */
  customers: readonly SegmentedCustomer[];
  currency: Currency;
  /** First and last day of the rows used, serial. */
  firstDay: number;
  asOf: number;
  rowsRead: number;
  rowsUsed: number;
  findings: readonly Finding[];
  /** Sheet and range of the source, such as `Orders` and `A1:H5413`. */
  source: { sheet: string; range: string };
  classes: ClassSettings;
  /** The cuts that the classes were made by. */
  cuts: KeptCuts;
  /** The run whose cuts they are, and what they decided; null where all are new. */
  frozen: { by: string; at: string; tiers: boolean; segments: boolean } | null;
  /** Names of the tiers, best first. */
  tierNames: readonly string[];
  extras: readonly ExtraKind[];
  /** The run before; null when there was none. */
  previous: PreviousRun | null;
  forecast: ForecastBasis;
  terms: ForecastTerms;
  /** Null where single orders are not known. */
  review: ReportReview | null;
  /** Months of first purchase × months since: at most the last 24 of them. Null where single orders are not known. */
  cohorts: Cohorts | null;
  /** The figures that KPI History has from the last run of the same review period; null where there was none. */
  lastRun: HistoryRow | null;
  /** What the joined survey asks, and whether it says when; null without one. */
  survey: SurveyFacts | null;
  /** What the team has typed into the sheets. */
  kept: KeptCells;
  /** `settings` is a short text that is the same for the same settings. */
  run: { by: string; at: string; settings: string };
}

export interface SurveyFacts {
  hasScores: boolean;
  hasRatings: boolean;
  isDated: boolean;
}

/** A run as KPI History tells it, in figures; null where one was not known. */
export interface HistoryRow {
  by: string;
  at: string;
  figures: Readonly<Record<HistoryFigure, number | null>>;
}

/** The headline figures, which both KPI History and Trend have. */
export type HistoryFigure = Exclude<Extract<HistoryColumn, TrendColumn>, 'period'>;

/** A review period and what it is compared with, by the ids of `core/review/reviewPeriod`. */
export interface ReportReview {
  period: string;
  /** The period before, and the same one a year before: whether there are data or not. */
  before: string;
  yearAgo: string;
  /** What can be chosen: months, quarters and years with data, each newest first. */
  choices: string[];
  /** A customer whose last purchase was more days ago than this counts as lost. */
  inactiveDays: number;
  review: Review;
}

export interface PreviousRun {
  by: string;
  at: string;
  /** Names of its tiers, best first. */
  tierNames: readonly string[];
  /** Customers of that run who are not in this one, by the tier that counted, '' for none. */
  left: Readonly<Record<string, number>>;
}
