/** The shape of the names of classes: the same on sheets, in the tables of custom functions and in the sidebar. */
import type { SatisfactionClass } from '../../core/metrics/satisfaction.ts';
import type { LifecycleStage } from '../../core/segments/lifecycle.ts';
import type { BEHAVIOURS } from '../../core/segments/methods/behaviour.ts';
import type { NEEDS } from '../../core/segments/methods/need.ts';
import type { SegmentCode } from '../../core/segments/segmentMap.ts';
import type { ValueType } from '../../core/segments/valueTypeMap.ts';

export type Behaviour = (typeof BEHAVIOURS)[number];
export type Need = (typeof NEEDS)[number];

export interface ClassNames {
  /** The map of eleven. */
  segments: Record<SegmentCode, string>;
  /** The eight types of high and low recency, frequency and value. */
  customerTypes: Record<ValueType, string>;
  stages: Record<LifecycleStage, string>;
  behaviours: Record<Behaviour, string>;
  needs: Record<Need, string>;
  satisfactionClasses: Record<SatisfactionClass, string>;
}
