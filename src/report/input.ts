/** What a report is written from: a finished segmentation, without a word of prose. */
import type { ForecastBasis } from '../core/models/ordersForecast.ts';
import type { SegmentCode } from '../core/segments/segmentMap.ts';
import type { Tier } from '../core/segments/tiers.ts';
import type { Currency } from '../grid/currency.ts';
import type { Finding } from '../grid/findings.ts';
import type { Language } from '../i18n/language.ts';

export interface SegmentedCustomer {
  customer: string;
  /** Whole Sheets serial days. */
  firstDay: number;
  lastDay: number;
  daysSince: number;
  orders: number;
  revenue: number;
  /** Scores of 1 to 5. */
  recency: number;
  frequency: number;
  monetary: number;
  segment: SegmentCode;
  tier: Tier;
  /** Probability of being alive; null where there is no forecast. */
  pAlive: number | null;
  /** Expected within a year, discounted: margin, or revenue where no gross margin is known. Null where it is not known. */
  lifetimeValue: number | null;
  /** lifetimeValue × (1 − pAlive): what is at stake, and likely to be lost. */
  contactScore: number | null;
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
  tierCuts: readonly [number, number];
  /** Smallest revenue of tier A and of tier B; null when the tier is empty. */
  tierFrom: readonly [number | null, number | null];
  forecast: ForecastBasis;
  terms: ForecastTerms;
  run: { by: string; at: string };
}
