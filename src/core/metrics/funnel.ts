/** Funnel: how many come through each stage, and how many are lost on the way. */

export interface FunnelStage {
  count: number;
  /** Share of the stage before; null for the first stage, and after a stage that nobody reached. */
  stepRate: number | null;
  /** Share of the first stage, 1 for the first; null when nobody entered. */
  overallRate: number | null;
  /** How many of the stage before did not come; 0 for the first stage. */
  lost: number;
}

/** @param counts one a stage, 0 or more, none larger than the one before */
export function funnel(counts: readonly number[]): FunnelStage[] {
  const [entered] = counts;
  return counts.map((count, i) => {
    const before = counts[i - 1];
    return {
      count,
      stepRate: before ? count / before : null,
      overallRate: entered ? count / entered : null,
      lost: (before ?? count) - count,
    };
  });
}
