/** The shape of the words on sheets: every label, note and treatment, in every language. */
import type { SegmentCode } from '../../core/segments/segmentMap.ts';
import type { Tier } from '../../core/segments/tiers.ts';
import type { FindingCode, FindingEffect } from '../../grid/findings.ts';

/** The headline numbers, in the order of the cards: two rows of five. */
export const HEADLINES = [
  'revenue',
  'customers',
  'orders',
  'orderValue',
  'topShare',
  'equity',
  'repeatRate',
  'active',
  'new',
  'inactiveChurn',
] as const;

export type Headline = (typeof HEADLINES)[number];

/** The columns of Customers, from the left. */
export const CUSTOMER_COLUMNS = [
  'customer',
  'firstOrder',
  'lastOrder',
  'daysSince',
  'orders',
  'revenue',
  'orderValue',
  'recency',
  'frequency',
  'monetary',
  'segment',
  'tier',
  'reason',
  'pAlive',
  'lifetimeValue',
  'contactScore',
  'action',
  'override',
] as const;

export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** What the team fills in on the summary, apart from targets. */
export const INPUTS = ['activeDays', 'inactiveDays', 'watchShare', 'grossMargin', 'discountRate'] as const;

export type Input = (typeof INPUTS)[number];

/** A label and the note that defines it. */
export interface Term {
  label: string;
  note: string;
}

/**
 * Words of one language. A text with `{…}` is a template: the names in braces stand for figures, which are filled in when the
 * report is built or, where the text is live, by a formula.
 */
export interface SheetWords {
  sheetNames: { summary: string; customers: string };
  /** Date and integer formats as Sheets writes them. */
  formats: { date: string; days: string };
  /** A calendar date in words, from `yyyy-mm-dd`. */
  day: (iso: string) => string;
  /** Between the items of a list. */
  separator: string;
  tierNames: Record<Tier, string>;
  treatments: Record<Tier, string>;
  segments: Record<SegmentCode, string>;
  actions: Record<SegmentCode, string>;
  findings: Record<FindingCode, string>;
  effects: Record<FindingEffect, string>;

  customers: {
    columns: Record<CustomerColumn, Term>;
    /** `{revenue} {sign} {from}` and days. */
    reason: (revenue: string, sign: '≥' | '<', from: string, days: number) => string;
    reasonWithoutOrders: (revenue: string) => string;
    /** Heads the lifetime values where no gross margin is known. */
    revenueAhead: Term;
    /** Stands behind the heads of a forecast that is rough, or that there is none of. */
    marks: Record<'rough' | 'none', string>;
  };

  summary: {
    eyebrow: string;
    title: (from: string, to: string) => string;
    subtitle: (source: string, asOf: string) => string;
    run: (by: string, at: string) => string;
    status: Record<'met' | 'watch' | 'missed' | 'none', Term>;
    allMet: string;
    noTargets: string;
    yours: string;
    target: string;
    headlines: Record<Headline, Term & { sub: string }>;
    /** Stands for customer equity where no gross margin is known. */
    revenueAhead: Term & { sub: string };
    noForecast: (repeatBuyers: number, needed: number) => string;
    /** Note of a target cell. */
    targetNote: (headline: string) => string;
    all: string;
    tiers: Record<'title' | 'cuts' | 'override', string>;
    segments: Record<'title' | 'remark', string>;
    charts: Record<'tiers' | 'segments', string>;
    columns: Record<
      | 'tier'
      | 'segment'
      | 'customers'
      | 'customerShare'
      | 'revenue'
      | 'revenueShare'
      | 'perCustomer'
      | 'atRisk'
      | 'treatment'
      | 'action',
      Term
    >;
    inputs: Record<'title' | 'label' | 'yours' | 'cuts' | 'from' | 'rest' | 'asOf', string>;
    inputTerms: Record<Input, Term>;
    quality: Record<'title' | 'used' | 'finding' | 'rows' | 'effect', string> & {
      firstRows: (sheet: string) => string;
    };
    method: {
      title: string;
      rows: (facts: MethodFacts) => [label: string, text: string][];
    };
  };
}

/** What the method section tells about one run. */
export interface MethodFacts {
  source: string;
  run: string;
  /** Cumulative shares in per cent. */
  cuts: readonly [string, string];
  /** What was done with refunds; null when there were none. */
  refunds: FindingEffect | null;
  forecast: ForecastFacts;
}

/** What a forecast rests on, in figures as they are shown. */
export interface ForecastFacts {
  model: string;
  customers: string;
  repeatBuyers: string;
  needed: number;
  days: string;
  /** One-time buyers whose value is not known; null where there are none. */
  unvalued: string | null;
  discountRate: string;
  /** Null where the team has not said. */
  grossMargin: string | null;
  /** Null where there is no forecast. */
  fit: {
    isHeld: boolean;
    isFarAhead: boolean;
    purchases: string;
    /** Null where no value is known. */
    values: string | null;
    correlation: string | null;
  } | null;
  /** Null where there is none; `value` where some values could not be forecast. */
  check: {
    until: string;
    expected: string;
    actual: string;
    difference: string;
    value: { expected: string; actual: string } | null;
  } | null;
}
