/** RFM as a method: scores by quantiles of all customers or of those with the scores before, or by own thresholds. */
import { valuesAt } from '../../numerics/grouping.ts';
import { type Cuts, levelOf } from '../cuts.ts';
import type { CutsOf, Method } from '../method.ts';
import { quantileBins, RFM_SCALES, type RfmInput, type RfmThresholds, type TiePolicy, thresholdBins } from '../rfm.ts';
import { type ScoreMap, segmentByScores, segmentsIn } from '../scoreMap.ts';

/** A score is a level plus one. */
export type RfmDimension = keyof typeof RFM_SCALES;

export interface RfmSettings {
  /** Scores of each dimension, 2 to 10. */
  bins: number;
  /**
   * Independent: each dimension by the quantiles of all customers. Nested: frequency by those of the customers who
   * share a recency score, and monetary value by those of the customers who share both. Combined scores are then spread
   * more evenly, but a frequency score says less by itself: IBM SPSS Statistics, Direct Marketing, “RFM Binning”.
   */
  binning: 'independent' | 'nested';
  ties: TiePolicy;
  /**
   * Own thresholds in place of quantiles, ascending, one fewer than there are bins. They hold for all customers alike.
   */
  thresholds: Partial<RfmThresholds>;
  map: ScoreMap;
}

const DIMENSIONS = Object.keys(RFM_SCALES) as RfmDimension[];

/**
 * Customers without an order have nothing to be scored on: they have no class, and quantiles are those of the others.
 *
 * In nested binning a group that nobody is in has the cuts of all customers, for those who come into it later.
 */
export const rfm: Method<RfmDimension, RfmInput, RfmSettings, CutsOf<RfmDimension>> = {
  dimensions: DIMENSIONS,

  cutsOf(columns, { bins, binning, ties, thresholds }) {
    const buyers = [...columns.orders.keys()].filter((i) => (columns.orders[i] as number) > 0);
    let groups = [buyers];
    const cuts = {} as Record<RfmDimension, Cuts>;
    for (const dimension of DIMENSIONS) {
      const { column, better } = RFM_SCALES[dimension];
      const values = columns[column];
      const own = thresholds[column];
      const binsOf = (rows: readonly number[]) => quantileBins(valuesAt(values, rows), bins, ties, better);
      cuts[dimension] = own ? thresholdBins(own, better) : cutsOfGroups(groups, binsOf, binsOf(buyers));
      if (binning === 'nested') groups = splitByLevel(groups, values, cuts[dimension]);
    }
    return cuts;
  },

  valuesOf: ({ daysSince, orders, revenue }) => ({
    recency: daysSince.map((days, i) => ((orders[i] as number) > 0 ? days : null)),
    frequency: orders,
    monetary: revenue,
  }),

  classCount: ({ map }) => segmentsIn(map).length,

  classOf({ map, bins }) {
    const segments = segmentByScores(map, bins);
    return (levels) => segments[levels.reduce((place, level) => place * bins + level, 0)] ?? null;
  },
};

function cutsOfGroups(
  groups: readonly (readonly number[])[],
  binsOf: (rows: readonly number[]) => Cuts,
  ofAll: Cuts,
): Cuts {
  if (groups.length === 1) return ofAll;
  return { passing: ofAll.passing, at: groups.flatMap((rows) => (rows.length === 0 ? ofAll : binsOf(rows)).at) };
}

/** Each group parted by the levels of its members, the lowest level first. */
function splitByLevel(groups: readonly (readonly number[])[], values: readonly number[], cuts: Cuts): number[][] {
  return groups.flatMap((rows, group) => {
    const own = cuts.at[cuts.at.length === 1 ? 0 : group] ?? [];
    const parts = Array.from({ length: own.length + 1 }, (): number[] => []);
    for (const row of rows) parts[levelOf(values[row] as number, cuts.passing, own)]?.push(row);
    return parts;
  });
}
