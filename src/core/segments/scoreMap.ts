/**
 * Maps from RFM scores to segments: the two that are built in for any number of bins, and maps that people write
 * themselves.
 */
import { SEGMENTS, segmentOf } from './segmentMap.ts';
import { VALUE_TYPES, valueTypeOf } from './valueTypeMap.ts';

/** The map of eleven segments, of eight types, or one's own. */
export type ScoreMap = '11' | '8' | CustomMap;

/** Plain JSON. Where ranges overlap, the segment that stands first has the score. */
export interface CustomMap {
  segments: readonly CustomSegment[];
}

export interface CustomSegment {
  name: string;
  /** A score is in the segment when it lies in any of them. */
  ranges: readonly ScoreRange[];
}

/** Lowest and highest score of each dimension, both included. */
export interface ScoreRange {
  recency: readonly [number, number];
  frequency: readonly [number, number];
  monetary: readonly [number, number];
}

/** Recency, frequency and monetary score, 1 to the number of bins. */
export type ScoreTriple = readonly [recency: number, frequency: number, monetary: number];

/** What is wrong with a map; a map is total and free of overlap when `missing` and `double` are empty. */
export interface MapFindings {
  /** Scores that are in no segment. */
  missing: ScoreTriple[];
  /** Scores that are in several segments, with their names in the order of the map. */
  double: { scores: ScoreTriple; segments: string[] }[];
  /** Names of segments that no score leads to. */
  unused: string[];
}

/** Codes of the segments of a built-in map, names of those of one's own, in the order of the map. */
export function segmentsIn(map: ScoreMap): readonly string[] {
  if (map === '11') return SEGMENTS;
  return map === '8' ? VALUE_TYPES : map.segments.map(({ name }) => name);
}

/**
 * The segment of every score: its place in `segmentsIn`, or null for none. The scores stand in ascending order, as in
 * `allScores`.
 *
 * The built-in maps are defined on scores of 1 to 5. With other numbers of bins a score counts as the fifth that the
 * middle of its bin lies in: of ten bins two make a fifth, of three bins the scores are 1, 3 and 5. So they are total
 * and free of overlap for any number, but with few bins some segments are empty.
 */
export function segmentByScores(map: ScoreMap, bins: number): (number | null)[] {
  return allScores(bins).map((scores) => matches(map, scores, bins)[0] ?? null);
}

/** What a map leaves out, has twice and does not use, over all scores. */
export function mapFindings(map: ScoreMap, bins: number): MapFindings {
  const names = segmentsIn(map);
  const missing: ScoreTriple[] = [];
  const double: MapFindings['double'] = [];
  const used = new Set<number>();
  for (const scores of allScores(bins)) {
    const segments = matches(map, scores, bins);
    const [first] = segments;
    if (first === undefined) missing.push(scores);
    else used.add(first);
    if (segments.length > 1) double.push({ scores, segments: segments.map((place) => names[place] as string) });
  }
  return { missing, double, unused: names.filter((_, place) => !used.has(place)) };
}

/** All scores of so many bins, ascending by recency, then frequency, then monetary score. */
export function allScores(bins: number): ScoreTriple[] {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m): ScoreTriple => [r, f, m])));
}

/** Places of the segments that a score is in, in the order of the map. */
function matches(map: ScoreMap, scores: ScoreTriple, bins: number): number[] {
  if (typeof map === 'string') {
    const [r, f, m] = scores.map((score) => fifthOf(score, bins)) as [number, number, number];
    return [map === '11' ? SEGMENTS.indexOf(segmentOf(r, f, m)) : VALUE_TYPES.indexOf(valueTypeOf(r, f, m))];
  }
  return [...map.segments.keys()].filter((place) => map.segments[place]?.ranges.some((range) => isIn(scores, range)));
}

function isIn([r, f, m]: ScoreTriple, { recency, frequency, monetary }: ScoreRange): boolean {
  return isBetween(r, recency) && isBetween(f, frequency) && isBetween(m, monetary);
}

function isBetween(score: number, [lowest, highest]: readonly [number, number]): boolean {
  return score >= lowest && score <= highest;
}

/** The fifth, 1 to 5, that the middle of a bin lies in. The middle never lies between two: 5 × (2·score − 1) is odd. */
function fifthOf(score: number, bins: number): number {
  return Math.ceil((5 * (2 * score - 1)) / (2 * bins));
}
