/** A map of segments as a text: what is read, what is refused, and that it comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFindings, segmentByScores, segmentsIn } from '../../src/core/segments/scoreMap.ts';
import { customMapFrom, mapText, readMap } from '../../src/sidebar/method/mapText.ts';

const BINS = 5;
const interval = fc
  .tuple(fc.integer({ min: 1, max: BINS }), fc.integer({ min: 1, max: BINS }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const range = fc.record({ recency: interval, frequency: interval, monetary: interval });
const maps = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('Champions', 'Can’t lose', '重要价值客户', 'A, B', 'R4 buyers'),
      ranges: fc.array(range, { minLength: 1, maxLength: 4 }),
    }),
    { selector: ({ name }) => name, minLength: 1 },
  )
  .map((segments) => ({ segments }));

describe('the text of a map', () => {
  it('is read as the same map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(readMap(mapText(map, BINS), BINS).map).toEqual(map);
      }),
    );
  });

  it.each([
    'Champions: R4-5 F4-5 M4-5',
    'Champions：r4–5，f4 - 5，m 4-5',
    'Champions,4,5,4,5,4,5',
    '"Champions"\t4\t5\t4\t5\t4\t5',
  ])('may be %j', (text) => {
    const ranges = [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }];
    expect(readMap(text, BINS)).toEqual({ map: { segments: [{ name: 'Champions', ranges }] }, faults: [] });
  });

  it('may leave out what may be anything', () => {
    const ranges = [
      { recency: [5, 5], frequency: [1, 5], monetary: [1, 5] },
      { recency: [1, 5], frequency: [3, 5], monetary: [1, 5] },
    ];
    expect(readMap('\nNew: R5; F3-5;\n', BINS).map).toEqual({ segments: [{ name: 'New', ranges }] });
  });

  it.each([
    ['', { line: 1, kind: 'empty' }],
    ['A: R1\nChampions', { line: 2, kind: 'noSegment', text: 'Champions' }],
    ['A: R6', { line: 1, kind: 'noRange', text: 'R6', bins: 5 }],
    ['A: R0-2', { line: 1, kind: 'noRange', text: 'R0-2', bins: 5 }],
    ['A: R4-2', { line: 1, kind: 'noRange', text: 'R4-2', bins: 5 }],
    ['A: X3', { line: 1, kind: 'noRange', text: 'X3', bins: 5 }],
    ['A,1,5,1,6,1,5', { line: 1, kind: 'noRange', text: '1–6', bins: 5 }],
    ['A: R1\n\nA: R2', { line: 3, kind: 'sameName', name: 'A' }],
    [`${'x'.repeat(41)}: R1`, { line: 1, kind: 'longName', most: 40 }],
  ])('is not %j', (text, fault) => {
    expect(readMap(text, BINS)).toEqual({ map: null, faults: [fault] });
  });

  it('has at most 20 segments', () => {
    const lines = Array.from({ length: 21 }, (_, i) => `S${i}: R1`);
    expect(readMap(lines.join('\n'), BINS).faults).toEqual([{ line: 21, kind: 'tooMany', most: 20 }]);
  });
});

describe.each(['11', '8'] as const)('the map of %s as one’s own', (map) => {
  it.each([2, 3, 4, 5, 7, 10])('gives every one of the scores to %i to the same segment, once', (bins) => {
    const names = segmentsIn(map);
    const read = readMap(mapText(customMapFrom(map, bins, names), bins), bins).map;
    if (!read) throw new Error('The text of a built-in map cannot be read');
    expect(mapFindings(read, bins)).toEqual({ missing: [], double: [], unused: [] });
    const own = segmentsIn(read);
    expect(segmentByScores(read, bins).map((place) => own[place ?? -1])).toEqual(
      segmentByScores(map, bins).map((place) => names[place ?? -1]),
    );
  });
});
