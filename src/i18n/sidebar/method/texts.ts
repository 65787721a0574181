/** The shape of the words on the method step. */
import type { ClassKind, ClassSettings, ExtraKind } from '../../../core/segments/customerClasses.ts';
import type { RfmDimension } from '../../../core/segments/methods/rfm.ts';
import type { RfmInput, TiePolicy } from '../../../core/segments/rfm.ts';
import type { Option } from '../option.ts';
import type { Fault, MapFault } from './fault.ts';

/** The parts of the step, each on a tab. */
export const METHOD_TABS = ['tiers', 'segments', 'more', 'forecast'] as const;

export type MethodTab = (typeof METHOD_TABS)[number];

type TierSettings = ClassSettings['tier'];

export interface MethodTexts {
  title: string;
  lead: string;
  tabs: Record<MethodTab, string>;
  tabsLabel: string;
  /** Heard in place of the name of a tab that holds something wrong. */
  tabFault: (tab: string) => string;
  next: (customers: number) => string;
  /** Stands in for a preview while something is not valid. */
  noPreview: string;
  customers: string;
  revenue: string;
  /** Customers without a class. */
  noClass: Record<ClassKind, string>;
  fault: (fault: Fault) => string;

  tiers: {
    of: string;
    values: Record<TierSettings['of'], string>;
    noForecast: (repeatBuyers: number, needed: number) => string;
    by: string;
    methods: Record<TierSettings['by']['by'], Option>;
    count: string;
    names: string;
    /** What a tier is cut by. */
    cut: Record<Exclude<TierSettings['by']['by'], 'natural'>, string>;
    nameOf: (place: number) => string;
    cutOf: (name: string, cut: string) => string;
    rest: string;
    chart: (rows: readonly { name: string; customers: string; revenue: string }[]) => string;
    tier: string;
    from: Record<TierSettings['of'], string>;
    /** A method and its cuts in one line. */
    inWords: (by: TierSettings['by']['by'], cuts: readonly string[]) => string;
  };

  segments: {
    map: string;
    maps: Record<'11' | '8' | 'own', string>;
    mapHints: Record<'11' | '8' | 'own', string>;
    bins: string;
    binsOption: (bins: number) => string;
    scoring: string;
    binning: string;
    binnings: Record<'independent' | 'nested', Option>;
    ties: string;
    tiePolicies: Record<TiePolicy, string>;
    limits: string;
    own: Record<keyof RfmInput, string>;
    ownHint: (count: number) => string;
    ownNested: string;
    ownMap: string;
    ownMapHint: string;
    mapFault: (fault: MapFault) => string;
    complete: (scores: number) => string;
    missing: (scores: number, examples: string) => string;
    double: (scores: number, examples: string) => string;
    unused: (names: readonly string[]) => string;
    segment: string;
    revenueShare: string;
    asScored: string;
    score: string;
    values: string;
    dimensions: Record<RfmDimension, string>;
    emptyScores: (dimension: RfmDimension, scores: readonly number[]) => string;
    emptyGroups: (dimension: RfmDimension, bins: number) => string;
    range: (from: string, to: string) => string;
  };

  extras: {
    lead: string;
    kinds: Record<ExtraKind, Option>;
    unavailable: Record<ExtraKind, string>;
    limits: string;
    cycle: (days: string) => string;
    frequentFrom: string;
    discountFrom: string;
    premiumFrom: string;
    premium: (from: string) => string;
    ratings: string;
    ratingsOf: Record<'last' | 'all', string>;
    scale: (min: number, max: number) => string;
  };

  kinds: Record<ClassKind, string>;

  frozen: {
    keep: (at: string, by: string) => string;
    /** How many customers fresh cuts would put elsewhere, by kind. */
    moved: (moves: readonly { kind: ClassKind; customers: number }[]) => string;
    /** Kinds whose settings changed. */
    unfit: (kinds: readonly ClassKind[]) => string;
  };

  file: {
    title: string;
    hint: string;
    copy: string;
    copied: string;
    download: string;
    /** Why there is nothing to copy. */
    incomplete: string;
    paste: string;
    pasteHint: string;
    open: string;
    use: string;
    used: string;
    invalid: string;
    where: (path: string, received: string) => string;
  };
}
