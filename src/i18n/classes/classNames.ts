/** The names of classes, by language. */
import { SATISFACTION_CLASSES } from '../../core/metrics/satisfaction.ts';
import type { ExtraKind } from '../../core/segments/customerClasses.ts';
import { LIFECYCLE_STAGES } from '../../core/segments/lifecycle.ts';
import { BEHAVIOURS } from '../../core/segments/methods/behaviour.ts';
import { NEEDS } from '../../core/segments/methods/need.ts';
import type { ScoreMap } from '../../core/segments/scoreMap.ts';
import { SEGMENTS } from '../../core/segments/segmentMap.ts';
import { VALUE_TYPES } from '../../core/segments/valueTypeMap.ts';
import type { Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { en } from './en.ts';
import type { ClassNames } from './words.ts';
import { zhCN } from './zhCN.ts';

export const classNames: (language: Language) => ClassNames = perLanguage({ en, 'zh-CN': zhCN });

/** Classes of which the names are ours, as they stand under one key of the words, in the order of their places. */
export const BUILT_IN = {
  segments: SEGMENTS,
  customerTypes: VALUE_TYPES,
  stages: LIFECYCLE_STAGES,
  behaviours: BEHAVIOURS,
  needs: NEEDS,
  satisfactionClasses: SATISFACTION_CLASSES,
} as const;

export type ClassSet = keyof typeof BUILT_IN;

/** Which of them an extra kind of classes has. */
export const SET_OF: Record<ExtraKind, ClassSet> = {
  lifecycle: 'stages',
  behaviour: 'behaviours',
  need: 'needs',
  satisfaction: 'satisfactionClasses',
};

/** Which of them the segments of a map have; null for a map of one's own. */
export function setOfMap(map: ScoreMap): 'segments' | 'customerTypes' | null {
  if (map === '11') return 'segments';
  return map === '8' ? 'customerTypes' : null;
}

/** Names of one set in the order of its places. */
export function namesOfSet(set: ClassSet, language: Language): string[] {
  const names: Record<string, string> = classNames(language)[set];
  return BUILT_IN[set].map((code) => names[code] as string);
}

/** Names of the segments of a map in its order: ours in this language, or the user's own. */
export function segmentNames(map: ScoreMap, language: Language): string[] {
  const set = setOfMap(map);
  if (set) return namesOfSet(set, language);
  return typeof map === 'string' ? [] : map.segments.map(({ name }) => name);
}
