/**
 * A map of segments as a text that people read and write: a line each, “Champions: R4-5 F4-5 M4-5; R5 F3 M5”. What is left out
 * of a range may be anything. Lines of a name and six numbers, as tables of other tools have them, are understood too.
 */
import {
  allScores,
  type CustomMap,
  type CustomSegment,
  type ScoreRange,
  segmentByScores,
} from '../../core/segments/scoreMap.ts';
import type { MapFault } from '../../i18n/sidebar/method/fault.ts';

const MOST_SEGMENTS = 20;
const LONGEST_NAME = 40;

const LETTERS = { R: 'recency', F: 'frequency', M: 'monetary' } as const;
type Letter = keyof typeof LETTERS;
type Interval = readonly [number, number];

export interface MapRead {
  /** Null when anything is wrong. */
  map: CustomMap | null;
  faults: MapFault[];
}

export function readMap(text: string, bins: number): MapRead {
  const faults: MapFault[] = [];
  const segments: CustomSegment[] = [];
  text.split('\n').forEach((written, i) => {
    if (written.trim() === '') return;
    const read = readLine(written.trim(), bins);
    if ('kind' in read) faults.push({ line: i + 1, ...read });
    else if (read.name.length > LONGEST_NAME) faults.push({ line: i + 1, kind: 'longName', most: LONGEST_NAME });
    else if (segments.some(({ name }) => name.toLowerCase() === read.name.toLowerCase()))
      faults.push({ line: i + 1, kind: 'sameName', name: read.name });
    else if (segments.length === MOST_SEGMENTS) faults.push({ line: i + 1, kind: 'tooMany', most: MOST_SEGMENTS });
    else segments.push(read);
  });
  if (segments.length === 0 && faults.length === 0) faults.push({ line: 1, kind: 'empty' });
  return { map: faults.length === 0 ? { segments } : null, faults };
}

type LineFault = { kind: 'noSegment'; text: string } | { kind: 'noRange'; text: string; bins: number };

function readLine(line: string, bins: number): CustomSegment | LineFault {
  const cells = /^["']?(.+?)["']?\s*[\t,;，；]\s*(\d+(?:\s*[\t,;，；]\s*\d+){5})$/.exec(line);
  if (cells) return segmentOfCells(cells[1] as string, (cells[2] as string).split(/\D+/).map(Number), bins);
  const [, name = '', written = ''] = /^(.+?)\s*[:：]\s*(.+)$/.exec(line) ?? [];
  if (name === '') return { kind: 'noSegment', text: line.slice(0, LONGEST_NAME) };
  const ranges: ScoreRange[] = [];
  for (const part of written.split(/[;；]/)) {
    if (part.trim() === '') continue;
    const range = readRange(part, bins);
    if ('kind' in range) return range;
    ranges.push(range);
  }
  return { name, ranges };
}

function segmentOfCells(name: string, numbers: readonly number[], bins: number): CustomSegment | LineFault {
  const intervals = [0, 2, 4].map((i): Interval => [numbers[i] as number, numbers[i + 1] as number]);
  const odd = intervals.find((interval) => !isWithin(interval, bins));
  if (odd) return { kind: 'noRange', text: odd.join('–'), bins };
  const [recency, frequency, monetary] = intervals as [Interval, Interval, Interval];
  return { name, ranges: [{ recency, frequency, monetary }] };
}

function readRange(part: string, bins: number): ScoreRange | LineFault {
  const range = { recency: [1, bins], frequency: [1, bins], monetary: [1, bins] } as Record<keyof ScoreRange, Interval>;
  for (const written of part
    .trim()
    .replace(/\s*[-–—~]\s*/g, '-')
    .replace(/([RFM])\s+(?=\d)/gi, '$1')
    .split(/[\s,，、]+/)) {
    const [, letter = '', lowest = '', highest = lowest] = /^([RFM])(\d+)(?:-(\d+))?$/i.exec(written) ?? [];
    const interval: Interval = [Number(lowest), Number(highest)];
    if (letter === '' || !isWithin(interval, bins)) return { kind: 'noRange', text: written, bins };
    range[LETTERS[letter.toUpperCase() as Letter]] = interval;
  }
  return range;
}

function isWithin([lowest, highest]: Interval, bins: number): boolean {
  return lowest >= 1 && lowest <= highest && highest <= bins;
}

/** The text of a map; reading it gives the map again. */
export function mapText({ segments }: CustomMap, bins: number): string {
  const range = (each: ScoreRange) => {
    const parts = (Object.keys(LETTERS) as Letter[]).flatMap((letter) => {
      const [lowest, highest] = each[LETTERS[letter]];
      if (lowest === 1 && highest === bins) return [];
      return [lowest === highest ? `${letter}${lowest}` : `${letter}${lowest}-${highest}`];
    });
    return parts.length > 0 ? parts.join(' ') : `R1-${bins}`;
  };
  return segments.map(({ name, ranges }) => `${name}: ${ranges.map(range).join('; ')}`).join('\n');
}

/** A built-in map as a map of one's own to begin with: the same scores, in as few ranges as come from merging neighbours. */
export function customMapFrom(map: '11' | '8', bins: number, names: readonly string[]): CustomMap {
  const segments = segmentByScores(map, bins);
  const scores = allScores(bins);
  const all = names.map((name, place) => {
    const single = scores
      .filter((_, i) => segments[i] === place)
      .map(
        ([r, f, m]): ScoreRange => ({
          recency: [r, r],
          frequency: [f, f],
          monetary: [m, m],
        }),
      );
    return { name, ranges: merged(merged(merged(single, 'monetary'), 'frequency'), 'recency') };
  });
  return { segments: all.filter(({ ranges }) => ranges.length > 0) };
}

/** Ranges that touch in one dimension and are equal in the others become one. */
function merged(ranges: readonly ScoreRange[], along: keyof ScoreRange): ScoreRange[] {
  const result: ScoreRange[] = [];
  for (const range of ranges) {
    const before = result.findIndex(
      (each) =>
        each[along][1] + 1 === range[along][0] &&
        Object.values(LETTERS).every((key) => key === along || each[key].join() === range[key].join()),
    );
    if (before < 0) result.push(range);
    else result[before] = { ...range, [along]: [result[before]?.[along][0] as number, range[along][1]] };
  }
  return result;
}
