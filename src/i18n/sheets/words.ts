/** The shape of the words on sheets: every label, note and treatment, in every language. */
import type { ReviewUnit } from '../../core/review/reviewPeriod.ts';
import type { ClassKind, ExtraKind } from '../../core/segments/customerClasses.ts';
import type { RFM_SCALES, TiePolicy } from '../../core/segments/rfm.ts';
import type { FindingCode, FindingEffect } from '../../grid/findings.ts';
import type { ClassNames } from '../classes/words.ts';

/** The headline numbers, in the order of the cards: two rows of five. */
export const HEADLINES = [
  'customers',
  'active',
  'new',
  'revenue',
  'orderValue',
  'repeatRate',
  'inactiveChurn',
  'nps',
  'lifetimeValue',
  'equity',
] as const;

export type Headline = (typeof HEADLINES)[number];

/** All columns that Customers can have, from the left; those that a run knows nothing of are left out. */
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
  'lifecycle',
  'behaviour',
  'need',
  'satisfaction',
  'reason',
  'pAlive',
  'lifetimeValue',
  'contactScore',
  'channel',
  'product',
  'periodOrders',
  'periodRevenue',
  'yearPurchases',
  'quietDays',
  'answers',
  'promoters',
  'detractors',
  'previousTier',
  'move',
  'action',
  'override',
] as const;

export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** The columns of the contact list, from the left; the last three are the team's. */
export const CONTACT_COLUMNS = [
  'rank',
  'customer',
  'contactScore',
  'lifetimeValue',
  'pAlive',
  'daysSince',
  'tier',
  'segment',
  'reason',
  'action',
  'owner',
  'status',
  'outcome',
] as const;

export type ContactColumn = (typeof CONTACT_COLUMNS)[number];

/** What can have become of a contact. */
export const CONTACT_STATUSES = ['toDo', 'contacted', 'wonBack', 'noAnswer', 'doNotContact'] as const;

export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** The columns of Trend, from the left: a period, or the last run, and its figures. */
export const TREND_COLUMNS = [
  'period',
  'customers',
  'active',
  'new',
  'revenue',
  'newRevenue',
  'orders',
  'orderValue',
  'repeatRate',
  'inactiveChurn',
  'repurchaseRate',
  'purchaseCycle',
  'answers',
  'nps',
  'npsLow',
  'npsHigh',
  'satisfied',
  'neutral',
  'dissatisfied',
  'lifetimeValue',
  'equity',
] as const;

export type TrendColumn = (typeof TREND_COLUMNS)[number];

/** The columns of KPI History, from the left: what is told of a run, and the headline figures of its review period. */
export const HISTORY_COLUMNS = [
  'at',
  'by',
  'source',
  'period',
  'customers',
  'active',
  'new',
  'revenue',
  'orderValue',
  'repeatRate',
  'inactiveChurn',
  'nps',
  'lifetimeValue',
  'equity',
  'settings',
  'tiers',
] as const;

export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** What the team fills in on the summary, apart from targets. */
export const INPUTS = [
  'grossMargin',
  'discountRate',
  'watchShare',
  'acquisitionSpend',
  'maintenanceCost',
  'indirectCost',
  'registrations',
  'targetMarket',
  'marketRevenue',
  'marketBefore',
  'inactiveDays',
  'smallestGroup',
] as const;

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
  sheetNames: Record<
    'summary' | 'customers' | 'playbook' | 'contacts' | 'moves' | 'trend' | 'history' | 'cohorts',
    string
  >;
  /** The note on the first cell of a sheet: who made it, when, from which cells, with which settings. */
  madeBy: (run: { by: string; at: string; source: string; settings: string }) => string;
  /** Formats as Sheets writes them: dates, days, months, and percentage points with and without their sign. */
  formats: Record<'date' | 'days' | 'months' | 'points' | 'pointsChange', string>;
  /** Stands behind percentage points within a sentence. */
  points: string;
  /** A calendar date in words, from `yyyy-mm-dd`. */
  day: (iso: string) => string;
  /** Between the items of a list. */
  separator: string;
  /** Between the parts of a reason. */
  clauses: string;
  /** What the tiers A, B and C are called beside their letters. */
  tierNames: Record<'A' | 'B' | 'C', string>;
  classKinds: Record<ClassKind, string>;
  /** Stands for the class of those who have none. */
  noClass: Record<ClassKind, string>;
  /** What to do with each class to start with: of six tiers, best first, and of each class whose name is ours. */
  treatments: readonly [string, string, string, string, string, string];
  actions: ClassNames;
  findings: Record<FindingCode, string>;
  effects: Record<FindingEffect, string>;

  customers: {
    columns: Record<CustomerColumn, Term>;
    reason: (facts: ReasonFacts) => string;
    /** What tiers are made of, within a sentence. */
    values: Record<'revenue' | 'lifetimeValue' | 'revenueAhead', string>;
    /** Stands in Move for who was not there before. */
    joined: string;
    /** Heads the lifetime values where no gross margin is known. */
    revenueAhead: Term;
    /** Stands behind the heads of a forecast that is rough, or that there is none of. */
    marks: Record<'rough' | 'none', string>;
  };

  playbook: {
    remark: string;
    columns: Record<'kind' | 'name' | 'customers' | 'treatment', Term>;
    /** Stands behind the kind of a class that no setting of the run knows. */
    notInUse: string;
  };

  contacts: {
    /** Names of the columns of its own; the others are named as on Customers. */
    columns: Record<'rank' | 'owner' | 'status' | 'outcome', Term>;
    byScore: (most: number) => string;
    byTier: (most: number, repeatBuyers: number, needed: number) => string;
    statuses: Record<ContactStatus, string>;
    /** Before the reason of who has a tier by hand. */
    byHand: string;
    /** Before the reason of who is not among the first any more, and in place of it. */
    notDue: string;
    gone: string;
  };

  moves: {
    title: string;
    since: (before: string, now: string) => string;
    first: string;
    before: string;
    joined: string;
    left: string;
    all: string;
    counts: Record<'up' | 'down' | 'same' | 'joined' | 'left', string>;
    notes: readonly string[];
  };

  trend: {
    columns: Record<TrendColumn, Term>;
    /** Stands for the period of the row with the figures of the last run. */
    lastRun: string;
    remark: string;
    lastRunAt: (by: string, at: string) => string;
  };

  history: {
    /** Names of the columns of its own; figures are named as on Trend. */
    columns: Record<Exclude<HistoryColumn, TrendColumn>, Term>;
    /** How many customers each tier has. */
    tiers: (tiers: readonly { name: string; customers: number }[]) => string;
  };

  cohorts: {
    columns: Record<'first' | 'size' | 'since' | 'rate', Term>;
    remark: string;
    all: string;
  };

  /** Stands above sheets of periods where orders are not known one by one. */
  noPeriods: string;

  summary: {
    eyebrow: string;
    /** Title where orders are not known one by one: from the first to the last day. */
    title: (from: string, to: string) => string;
    subtitle: (source: string, asOf: string) => string;
    /** The name of a review period by its id, in full and as heads of columns show it. */
    fullPeriod: (id: string) => string;
    shortPeriod: (id: string) => string;
    compared: (before: string, yearAgo: string, source: string, asOf: string) => string;
    reviewPeriod: Term;
    takesEffect: string;
    run: (by: string, at: string) => string;
    status: Record<'met' | 'watch' | 'missed' | 'moved' | 'none', Term>;
    alerts: Record<'allMet' | 'noTargets' | 'more' | 'short' | 'over' | 'moved', string>;
    yours: string;
    target: string;
    /** Before the name of the period that a card compares with. */
    versus: (period: string) => string;
    sinceLastRun: string;
    headlines: Record<Headline, Term>;
    /** Stand for value and equity where no gross margin is known. */
    aheadOfMargin: Record<'lifetimeValue' | 'equity', Term>;
    /** Why a headline has no figure. */
    reasons: Record<'singleOrders' | 'noSurvey' | 'noAnswers' | 'noForecast', string>;
    noForecast: (repeatBuyers: number, needed: number) => string;
    /** Notes of the cells for a target, and for the change from which a headline is told. */
    targetNote: (headline: string) => string;
    moveNote: (headline: string) => string;
    /** Between the ends of an interval. */
    interval: string;
    all: string;
    tiers: Record<'title' | 'override', string> & { cuts: (rule: TierRule) => string };
    segments: { title: string; remark: (bins: number) => string };
    /** Beside the heading of the block of an extra class. */
    extras: Record<ExtraKind, string>;
    charts: Record<'tiers' | 'newCustomers' | 'retention' | 'monthsSince' | 'nps' | 'npsLow' | 'npsHigh', string> & {
      revenue: Record<ReviewUnit, string>;
    };
    columns: Record<
      | 'tier'
      | 'segment'
      | 'customers'
      | 'customerShare'
      | 'revenue'
      | 'revenueShare'
      | 'perCustomer'
      | 'atRisk'
      | 'class'
      | 'treatment'
      | 'action',
      Term
    >;
    /** Note of the column of customers at risk, by the names of their segments. */
    atRiskNote: (segments: readonly string[]) => string;
    newExisting: Record<'title' | 'new' | 'existing', string> & {
      rows: Record<
        | 'newCustomers'
        | 'buyersShare'
        | 'newRevenue'
        | 'conversion'
        | 'returning'
        | 'repeatRate'
        | 'repurchase'
        | 'cycle',
        Term
      >;
    };
    feedback: Record<'title' | 'byTier' | 'byChannel' | 'topics' | 'ratings', string> & {
      columns: Record<'answers' | 'promoters' | 'detractors' | 'nps' | 'interval' | 'change', Term>;
      satisfaction: Record<'satisfied' | 'neutral' | 'dissatisfied', Term>;
      answersIn: (period: string) => string;
    };
    value: Record<'title' | 'measure', string> & {
      rows: Record<'cac' | 'ltvCac' | 'payback' | 'contribution' | 'cost' | 'roi' | 'topShare', Term>;
    };
    inputs: Record<'label' | 'yours' | 'cuts' | 'rest' | 'sharesOnly' | 'amountsOnly', string> & {
      from: (value: string) => string;
    };
    inputTerms: Record<Input, Term>;
    /** What a figure shows that waits for an input. */
    fillIn: (label: string, cell: string) => string;
    fillInCell: (cell: string) => string;
    /** What a figure shows that an input has reached, and a run not yet. */
    atNextRun: string;
    market: Record<
      'title' | 'notNamed' | 'position' | 'channel' | 'competitor' | 'competitorNote' | 'shareNote' | 'beforeNote',
      string
    > & {
      columns: Record<'share' | 'change' | 'growth', Term>;
      rows: Record<'sales' | 'penetration' | 'salesShare', Term>;
    };
    comparisons: Record<'title' | 'remark' | 'measure' | 'lastRun' | 'told', string> & { moveBy: Term };
    trend: string;
    quality: Record<'title' | 'used' | 'finding' | 'rows' | 'effect', string> & {
      firstRows: (sheet: string) => string;
    };
    method: {
      title: string;
      rows: (facts: MethodFacts) => [label: string, text: string][];
    };
  };
}

/** Why a customer is in a tier, in figures as they are shown. */
export interface ReasonFacts {
  /** Name of the value that decides. */
  of: string;
  /** Null where it is not known. */
  value: string | null;
  /** The cut that it met or missed; null where there is none. */
  cut: { sign: string; at: string } | null;
  /** Days since the last order; null without one. */
  daysSince: number | null;
}

/** How tiers are cut, in figures as they are shown. */
export interface TierRule {
  by: 'share' | 'percentile' | 'threshold' | 'natural';
  /** Name of the value that decides. */
  of: string;
  names: readonly string[];
  /** Shares in per cent, or lower bounds, best tier first; none for natural breaks. */
  cuts: readonly string[];
}

/** How scores and segments are made. */
export interface ScoreRule {
  bins: number;
  binning: 'independent' | 'nested';
  ties: TiePolicy;
  /** Letters of the scores that have thresholds of their own. */
  own: readonly string[];
  map: '11' | '8' | 'own';
}

/** The letter of each score. */
export const SCORE_LETTERS: Record<keyof typeof RFM_SCALES, string> = { recency: 'R', frequency: 'F', monetary: 'M' };

/** What the method section tells about one run. */
export interface MethodFacts {
  source: string;
  run: string;
  tiers: TierRule;
  segments: ScoreRule;
  /** The run whose cuts decided, and about what; null where they are new. */
  frozen: { run: string; tiers: boolean; segments: boolean } | null;
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

type Sentence = (...facts: never[]) => unknown;
type Text = string | readonly string[];

/** The part of the words that is plain text: what JSON can hold. */
export type SheetTexts = TextsOf<SheetWords>;
/** The part that is made from figures and names. */
export type SheetSentences = SentencesOf<SheetWords>;

type TextsOf<T> = T extends Text ? T : { [K in keyof T as T[K] extends Sentence ? never : K]: TextsOf<T[K]> };
type SentencesOf<T> = T extends Sentence
  ? T
  : { [K in keyof T as HasSentence<T[K]> extends true ? K : never]: SentencesOf<T[K]> };
type HasSentence<T> = T extends Sentence
  ? true
  : T extends Text
    ? false
    : true extends { [K in keyof T]: HasSentence<T[K]> }[keyof T]
      ? true
      : false;
