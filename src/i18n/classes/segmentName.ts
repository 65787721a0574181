/** The names of segments by both maps. */
import { segmentOf } from '../../core/segments/segmentMap.ts';
import { valueTypeOf } from '../../core/segments/valueTypeMap.ts';
import type { Language } from '../language.ts';
import { classNames } from './classNames.ts';

type SegmentName = (recency: number, frequency: number, monetary: number, language: Language) => string;

/** The name of three scores from 1 to 5, by the number of segments of the map. */
export const SEGMENT_NAME: Record<'11' | '8', SegmentName> = {
  '11': (r, f, m, language) => classNames(language).segments[segmentOf(r, f, m)],
  '8': (r, f, m, language) => classNames(language).customerTypes[valueTypeOf(r, f, m)],
};
