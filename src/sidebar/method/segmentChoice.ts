/** RFM segments as they are being chosen: how scores are made, and which map leads from them to segments. */
import type { ClassSettings } from '../../core/segments/customerClasses.ts';
import { quantileCuts, type RfmInput, type RfmThresholds } from '../../core/segments/rfm.ts';
import type { Fault, MapFault } from '../../i18n/sidebar/method/fault.ts';
import { mapText, readMap } from './mapText.ts';
import { typedList } from './typedNumbers.ts';

type RfmSettings = ClassSettings['segment'];
export type RfmColumn = keyof RfmInput;

export const RFM_COLUMNS = ['daysSince', 'orders', 'revenue'] as const satisfies readonly RfmColumn[];

export interface SegmentChoice extends Pick<RfmSettings, 'bins' | 'binning' | 'ties'> {
  /** Own limits, as typed. They hold where they are used. */
  limits: Readonly<Record<RfmColumn, { used: boolean; typed: string }>>;
  map: '11' | '8' | 'own';
  /** Own map, as written. */
  ownMap: string;
}

const UNUSED = { used: false, typed: '' };

export const DEFAULT_SEGMENTS: SegmentChoice = {
  bins: 5,
  binning: 'independent',
  ties: 'lower',
  limits: { daysSince: UNUSED, orders: UNUSED, revenue: UNUSED },
  map: '11',
  ownMap: '',
};

/** The choice that gives these settings. */
export function segmentChoiceFrom({ bins, binning, ties, thresholds, map }: RfmSettings): SegmentChoice {
  const limits = (column: RfmColumn) => {
    const own = thresholds[column];
    return own ? { used: true, typed: own.join(' ') } : UNUSED;
  };
  return {
    bins,
    binning,
    ties,
    limits: { daysSince: limits('daysSince'), orders: limits('orders'), revenue: limits('revenue') },
    map: typeof map === 'string' ? map : 'own',
    ownMap: typeof map === 'string' ? '' : mapText(map, bins),
  };
}

/**
 * Own limits switched on begin at the quantiles of the customers, which are there to be rounded and shifted. Where many are alike,
 * they are moved up until each is larger than the one before, and the first larger than the least value.
 */
export function withLimits(
  choice: SegmentChoice,
  column: RfmColumn,
  used: boolean,
  values: readonly number[],
): SegmentChoice {
  const { typed } = choice.limits[column];
  const begin = () => {
    let last = Math.round(values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY));
    return quantileCuts(values, choice.bins)
      .map((cut) => {
        last = Math.max(last + 1, Math.round(cut));
        return last;
      })
      .join(' ');
  };
  const limits = { used, typed: used && typed === '' ? begin() : typed };
  return { ...choice, limits: { ...choice.limits, [column]: limits } };
}

export interface SegmentsRead {
  settings: RfmSettings | null;
  limitFaults: Partial<Record<RfmColumn, Fault | undefined>>;
  mapFaults: MapFault[];
}

export function readSegments({ bins, binning, ties, limits, map, ownMap }: SegmentChoice): SegmentsRead {
  const thresholds: { -readonly [C in keyof RfmThresholds]?: readonly number[] } = {};
  const limitFaults: SegmentsRead['limitFaults'] = {};
  for (const column of RFM_COLUMNS) {
    if (!limits[column].used) continue;
    const { value, fault } = typedList(limits[column].typed, bins - 1);
    if (value) thresholds[column] = value;
    else limitFaults[column] = fault;
  }
  const own = map === 'own' ? readMap(ownMap, bins) : { map, faults: [] };
  const isSound = own.map !== null && Object.keys(limitFaults).length === 0;
  return {
    settings: isSound && own.map ? { bins, binning, ties, thresholds, map: own.map } : null,
    limitFaults,
    mapFaults: own.faults,
  };
}
