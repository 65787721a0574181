/** What a report is written from: a finished segmentation, without a word of prose. */
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
  run: { by: string; at: string };
}
