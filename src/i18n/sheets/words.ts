/** The shape of the words on sheets: every label, note and treatment, in every language. */
import type { ReviewUnit } from '../../core/review/reviewPeriod.ts';
import type { ClassKind, ExtraKind } from '../../core/segments/customerClasses.ts';
import type { RfmSettings } from '../../core/segments/methods/rfm.ts';
import type { TierSettings } from '../../core/segments/methods/valueTiers.ts';
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
  'periodOrders',
  'periodRevenue',
  'yearPurchases',
  'quietDays',
  'isNew',
  'answers',
  'promoters',
  'detractors',
  'previousTier',
  'move',
  'product',
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
  'grossMargin',
  'discountRate',
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

/** What the method section tells of. */
export const METHOD_ROWS = [
  'source',
  'run',
  'tiers',
  'segments',
  'cuts',
  'period',
  'refunds',
  'forecast',
  'fit',
  'check',
  'live',
  'status',
  'privacy',
] as const;

export type MethodRow = (typeof METHOD_ROWS)[number];

/** A label and the note that defines it. */
export interface Term {
  label: string;
  note: string;
}

/** How tiers are cut. */
type TierBy = TierSettings['by'];
/** The ways that have cuts of their own. */
type CutBy = Exclude<TierBy, 'natural'>;

/** Names of months, quarters and years, from January on. */
export interface PeriodNames {
  months: readonly string[];
  quarter: string;
  year: string;
}

/**
 * Words of one language, all of them plain texts. One with `{…}` is a template: the names in braces stand for figures, which are
 * filled in when the report is built (`i18n/filled.ts`) or, where the text is live, by a formula.
 */
export interface SheetWords {
  sheetNames: Record<
    'summary' | 'customers' | 'playbook' | 'contacts' | 'moves' | 'trend' | 'history' | 'cohorts',
    string
  >;
  /** The note on the first cell of a sheet: who made it, when, from which cells, with which settings. */
  madeBy: string;
  /** Formats as Sheets writes them: dates, days, months, and percentage points with and without their sign. */
  formats: Record<'date' | 'days' | 'months' | 'points' | 'pointsChange', string>;
  /** Stands behind percentage points within a sentence. */
  points: string;
  /** Calendar dates, from January on. */
  days: readonly string[];
  /** Review periods in full, and as heads of columns show them. */
  fullPeriods: PeriodNames;
  shortPeriods: PeriodNames;
  /** What stands between the items of a list, the parts of a sentence, those of a reason, and sentences. */
  between: Record<'items' | 'parts' | 'clauses' | 'sentences', string>;
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
    /** Why a customer has none of the tiers, and the last order. */
    reason: Record<'notKnown' | 'lastOrder' | 'noOrder', string>;
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
    byScore: string;
    byTier: string;
    statuses: Record<ContactStatus, string>;
    /** Before the reason of who has a tier by hand. */
    byHand: string;
    /** Before the reason of who is not among the first any more, and in place of it. */
    notDue: string;
    gone: string;
  };

  moves: {
    title: string;
    since: string;
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
    lastRunAt: string;
  };

  history: {
    /** Names of the columns of its own; figures are named as on Trend. */
    columns: Record<Exclude<HistoryColumn, TrendColumn>, Term>;
    /** How many customers a tier has. */
    tier: string;
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
    title: string;
    subtitle: string;
    compared: string;
    /** Title of a period that is not over. */
    soFar: string;
    reviewPeriod: Term;
    takesEffect: string;
    /** In its place, where another period than the one typed is shown. */
    noSuchPeriod: string;
    /** Who ran it and when; or only when. */
    run: Record<'signed' | 'unsigned', string>;
    status: Record<'met' | 'watch' | 'missed' | 'moved' | 'none', Term>;
    alerts: Record<'allMet' | 'noTargets' | 'more' | 'short' | 'over' | 'moved', string>;
    yours: string;
    target: string;
    /** Before the name of the period that a card compares with. */
    versus: string;
    sinceLastRun: string;
    headlines: Record<Headline, Term>;
    /** Stand for value and equity where no gross margin is known. */
    aheadOfMargin: Record<'lifetimeValue' | 'equity', Term>;
    /** Why a headline has no figure. */
    reasons: Record<'singleOrders' | 'noSurvey' | 'undatedSurvey' | 'noScores' | 'noAnswers' | 'noForecast', string>;
    noForecast: string;
    /** Notes of the cells for a target, and for the change from which a headline is told. */
    targetNote: string;
    moveNote: string;
    /** Between the ends of an interval. */
    interval: string;
    all: Term;
    /** Below the tiers: what the revenue does not include. */
    leftOut: string;
    tiers: Record<'title' | 'override', string> & {
      /** How tiers are cut, where the cuts are told alone. */
      cuts: Record<TierBy, string>;
      /** The cut of the best of two or three tiers, of the next, and of the last. */
      first: Record<CutBy, string>;
      next: Record<CutBy, string>;
      last: string;
    };
    segments: Record<'title' | 'remark', string>;
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
    /** Note of the column of customers at risk, by the names of their two segments. */
    atRiskNote: string;
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
      answersIn: string;
    };
    value: Record<'title' | 'measure', string> & {
      rows: Record<'cac' | 'ltvCac' | 'payback' | 'contribution' | 'cost' | 'roi' | 'topShare', Term>;
    };
    inputs: Record<'label' | 'yours' | 'cuts' | 'from' | 'rest' | 'sharesOnly' | 'amountsOnly', string>;
    inputTerms: Record<Input, Term>;
    /** What a figure shows that waits for an input. */
    fillIn: string;
    fillInCell: string;
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
    quality: Record<'title' | 'used' | 'finding' | 'rows' | 'firstRows' | 'effect', string> & { amount: Term };
    method: {
      title: string;
      labels: Record<MethodRow, string>;
      source: string;
      run: string;
      /** How all tiers were made, and each but the last. */
      tiers: Record<TierBy, string>;
      tier: Record<CutBy, string>;
      /** How all three scores were made, and those with thresholds of their own. */
      scores: Record<'byQuantile' | 'byThreshold' | 'someByThreshold' | 'and', string>;
      binning: Record<RfmSettings['binning'], string>;
      ties: Record<RfmSettings['ties'], string>;
      maps: Record<'11' | '8' | 'own', string>;
      cuts: Record<'fresh' | 'frozen' | 'tiers' | 'segments' | 'both', string>;
      period: string;
      /** What was done with refunds. */
      refunds: Partial<Record<FindingEffect, string>> & { none: string };
      forecast: Record<'none' | 'made' | 'ofMargin' | 'ofRevenue' | 'held' | 'farAhead' | 'unvalued', string>;
      fit: Record<'purchases' | 'values' | 'correlation', string>;
      check: Record<'none' | 'purchases' | 'values', string>;
      live: string;
      status: string;
      privacy: string;
    };
  };
}
