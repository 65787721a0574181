/** All that is chosen on the method step, as it stands in its controls, and the settings that come of it. */
import type { Settings } from '../../app/contract.ts';
import {
  type ClassKind,
  type ClassSettings,
  type CustomerColumns,
  DEFAULT_CLASSES,
  EXTRA_KINDS,
} from '../../core/segments/customerClasses.ts';
import type { MethodTab } from '../../i18n/sidebar/method/texts.ts';
import {
  DEFAULT_EXTRAS,
  type ExtraChoice,
  type ExtraRead,
  extraChoiceFrom,
  isKnown,
  readBehaviour,
  readLifecycle,
  readNeed,
} from './extraChoice.ts';
import {
  DEFAULT_SEGMENTS,
  readSegments,
  type SegmentChoice,
  type SegmentsRead,
  segmentChoiceFrom,
} from './segmentChoice.ts';
import { DEFAULT_TIERS, readTiers, type TierChoice, type TiersRead, tierChoiceFrom } from './tierChoice.ts';

export interface MethodChoice {
  tiers: TierChoice;
  segments: SegmentChoice;
  extras: ExtraChoice;
  /** Keep the cuts of the last run where they fit. */
  keepsCuts: boolean;
}

export type MethodSettings = Omit<Settings, 'source' | 'runBy'>;

export const DEFAULT_METHOD: MethodChoice = {
  tiers: DEFAULT_TIERS,
  segments: DEFAULT_SEGMENTS,
  extras: DEFAULT_EXTRAS,
  keepsCuts: false,
};

/** The choice that gives these settings. */
export function methodChoiceFrom({ classes, tierNames, extras, cuts }: MethodSettings): MethodChoice {
  return {
    tiers: tierChoiceFrom(classes.tier, tierNames),
    segments: segmentChoiceFrom(classes.segment),
    extras: extraChoiceFrom(classes, extras),
    keepsCuts: cuts === 'frozen',
  };
}

export interface MethodRead {
  tier: TiersRead;
  segment: SegmentsRead;
  lifecycle: ExtraRead<ClassSettings['lifecycle']>;
  behaviour: ExtraRead<ClassSettings['behaviour']>;
  need: ExtraRead<ClassSettings['need']>;
  satisfaction: ExtraRead<ClassSettings['satisfaction']>;
}

export function readMethod({ tiers, segments, extras }: MethodChoice, table: CustomerColumns): MethodRead {
  return {
    tier: readTiers(tiers, hasForecast(table)),
    segment: readSegments(segments),
    lifecycle: readLifecycle(extras),
    behaviour: readBehaviour(extras),
    need: readNeed(extras),
    satisfaction: { settings: extras.satisfaction, faults: {} },
  };
}

export function hasForecast({ lifetimeValue }: CustomerColumns): boolean {
  return lifetimeValue.some((value) => value !== null);
}

/** The kinds that are wanted: always segment and tier, and of the others those chosen of which something is known. */
export function wantedKinds({ extras: { chosen } }: MethodChoice, table: CustomerColumns): ClassKind[] {
  return ['tier', 'segment', ...EXTRA_KINDS.filter((extra) => chosen.includes(extra) && isKnown(extra, table))];
}

/** The first tab with something wrong in what is wanted; null when all can be used. */
export function faultyTab(choice: MethodChoice, read: MethodRead, table: CustomerColumns): MethodTab | null {
  const kind = wantedKinds(choice, table).find((each) => read[each].settings === null);
  if (kind === undefined) return null;
  return kind === 'tier' ? 'tiers' : kind === 'segment' ? 'segments' : 'more';
}

/** What is sent; null while something is wrong. Classes that nobody asked for have the usual settings where theirs are wrong. */
export function methodSettings(choice: MethodChoice, table: CustomerColumns): MethodSettings | null {
  const read = readMethod(choice, table);
  const { tier, segment } = read;
  if (faultyTab(choice, read, table) !== null || !tier.settings || !segment.settings) return null;
  const wanted = wantedKinds(choice, table);
  return {
    classes: {
      segment: segment.settings,
      tier: tier.settings,
      lifecycle: read.lifecycle.settings ?? DEFAULT_CLASSES.lifecycle,
      behaviour: read.behaviour.settings ?? DEFAULT_CLASSES.behaviour,
      need: read.need.settings ?? DEFAULT_CLASSES.need,
      satisfaction: read.satisfaction.settings ?? DEFAULT_CLASSES.satisfaction,
    },
    tierNames: choice.tiers.names.map((name) => name.trim()),
    extras: EXTRA_KINDS.filter((extra) => wanted.includes(extra)),
    cuts: choice.keepsCuts ? 'frozen' : 'fresh',
  };
}
