/** Importance–performance analysis: where improvement is worth most. */
import { exactQuotient, exactSum, exactUnits, greatestCommonDivisor } from '../numerics/decimal.ts';
import { rowsByKey, valuesAt } from '../numerics/grouping.ts';

/** Importance high or low × performance low or high, as Martilla & James name them. */
export type Quadrant = 'concentrateHere' | 'keepUpTheGoodWork' | 'lowPriority' | 'possibleOverkill';

export interface TopicPriority {
  topic: string;
  /** Mean ratings over the rows of the topic. */
  importance: number;
  performance: number;
  quadrant: Quadrant;
  /** importance + max(importance − performance, 0) of the means, in steps of the scale. */
  priority: number;
  /** 1 for the topic to work on first; equal priorities share a rank, and the next ranks are left out. */
  rank: number;
}

/**
 * Places each topic in a quadrant and ranks them by importance + max(importance − performance, 0).
 *
 * The quadrants are cut at the means of the axes over topics, every topic weighing the same however many rows it has. A topic
 * *on* a mean is on its high side: a mean is reached by equalling it.
 *
 * Martilla, J. A. & James, J. C. (1977). Importance-Performance Analysis. Journal of Marketing 41(1), 77–79.
 * Ulwick, A. W. (2002). Turn Customer Input into Innovation. Harvard Business Review 80(1), 91–97, for the rank.
 *
 * @param topics one a row
 * @param importance parallel ratings
 * @param performance parallel ratings on the same scale
 * @returns one a topic, in order of first appearance
 */
export function importancePerformance(
  topics: readonly string[],
  importance: readonly number[],
  performance: readonly number[],
): TopicPriority[] {
  const groups = [...rowsByKey(topics)];
  const sumsOf = (ratings: readonly number[]) => groups.map(([, rows]) => exactSum(valuesAt(ratings, rows)));
  const importanceSums = sumsOf(importance);
  const performanceSums = sumsOf(performance);
  const units = exactUnits([...importanceSums, ...performanceSums]);
  // Means as whole numbers over one denominator: to be on a mean, or equal in priority, is then no matter of rounding.
  const denominator = groups.reduce((lcm, [, rows]) => leastCommonMultiple(lcm, BigInt(rows.length)), BigInt(1));
  const means = units.map((sum, i) => {
    const [, rows] = groups[i % groups.length] as [string, number[]];
    return (sum * denominator) / BigInt(rows.length);
  });
  const wanted = means.slice(0, groups.length);
  const got = means.slice(groups.length);
  const important = reachMean(wanted);
  const good = reachMean(got);
  const ranks = ranksDescending(wanted.map((value, i) => priorityOf(value, got[i] as bigint)));
  return groups.map(([topic, { length }], i) => {
    const ratings = importanceSums[i] as number;
    const shortfall = exactSum([ratings, -(performanceSums[i] as number)]);
    return {
      topic,
      importance: exactQuotient(ratings, length),
      performance: exactQuotient(performanceSums[i] as number, length),
      quadrant: quadrantOf(important[i] as boolean, good[i] as boolean),
      priority: exactQuotient(exactSum([ratings, Math.max(shortfall, 0)]), length),
      rank: ranks[i] as number,
    };
  });
}

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? 'keepUpTheGoodWork' : 'concentrateHere';
  return isGood ? 'possibleOverkill' : 'lowPriority';
}

function priorityOf(importance: bigint, performance: bigint): bigint {
  return performance < importance ? importance + importance - performance : importance;
}

/** Whether each value is at or above the mean of all. */
function reachMean(values: readonly bigint[]): boolean[] {
  const sum = sumOf(values);
  return values.map((value) => value * BigInt(values.length) >= sum);
}

/** 1 + the number of larger values. */
function ranksDescending(values: readonly bigint[]): number[] {
  const rankOf = new Map<bigint, number>();
  const sorted = [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  sorted.forEach((value, i) => {
    if (!rankOf.has(value)) rankOf.set(value, i + 1);
  });
  return values.map((value) => rankOf.get(value) as number);
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, BigInt(0));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
