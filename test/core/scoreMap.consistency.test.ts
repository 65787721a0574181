import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allScores, type CustomMap, mapFindings, segmentByScores } from '../../src/core/segments/scoreMap.ts';

const BINS = 4;
const bounds = fc
  .tuple(fc.integer({ min: 1, max: BINS }), fc.integer({ min: 1, max: BINS }))
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);
const range = fc.record({ recency: bounds, frequency: bounds, monetary: bounds });
const maps: fc.Arbitrary<CustomMap> = fc
  .array(fc.array(range, { maxLength: 3 }), { maxLength: 6 })
  .map((segments) => ({ segments: segments.map((ranges, i) => ({ name: `s${i}`, ranges })) }));

describe('findings on a map', () => {
  it('are missing scores where no segment is given, and only there', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const segments = segmentByScores(map, BINS);
        const without = allScores(BINS).filter((_, i) => segments[i] === null);
        expect(mapFindings(map, BINS).missing).toEqual(without);
      }),
    );
  });

  it('are double scores where the order of the segments matters, and only there', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const backwards = { segments: [...map.segments].reverse() };
        const name = (places: CustomMap, place: number | null | undefined) => places.segments[place ?? -1]?.name;
        const [there, back] = [segmentByScores(map, BINS), segmentByScores(backwards, BINS)];
        const contested = allScores(BINS).filter((_, i) => name(map, there[i]) !== name(backwards, back[i]));
        expect(mapFindings(map, BINS).double.map(({ scores }) => scores)).toEqual(contested);
      }),
    );
  });

  it('call a segment unused when no score is given to it', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const used = new Set(segmentByScores(map, BINS));
        const unused = map.segments.filter((_, place) => !used.has(place)).map(({ name }) => name);
        expect(mapFindings(map, BINS).unused).toEqual(unused);
      }),
    );
  });
});
