import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectationGap, expectationGapByTopic } from '../../src/core/metrics/expectationGap.ts';
import { importancePerformance } from '../../src/core/metrics/importancePerformance.ts';
import { bottomBoxShare, satisfactionClass, topBoxShare } from '../../src/core/metrics/satisfaction.ts';

const rating = fc.record({
  topic: fc.constantFrom('quality', 'service', 'delivery', 'price'),
  wanted: fc.integer({ min: 1, max: 10 }),
  got: fc.integer({ min: 1, max: 10 }),
});
const ratings = fc.array(rating, { minLength: 1, maxLength: 30 });
type Rating = { topic: string; wanted: number; got: number };

const columns = (list: Rating[]) =>
  [list.map(({ topic }) => topic), list.map(({ wanted }) => wanted), list.map(({ got }) => got)] as const;
const byTopic = <T extends { topic: string }>(list: T[]) => [...list].sort((a, b) => (a.topic < b.topic ? -1 : 1));

describe('classes of ratings', () => {
  it('mirror each other about the midpoint, on every scale', () => {
    const opposite = { satisfied: 'dissatisfied', neutral: 'neutral', dissatisfied: 'satisfied' };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), fc.nat(), (max, seed) => {
        const score = 1 + (seed % max);
        expect(satisfactionClass(max + 1 - score, max)).toBe(opposite[satisfactionClass(score, max)]);
      }),
    );
  });

  it('call the best satisfied, the worst dissatisfied, and the middle neutral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (half) => {
        const max = 2 * half + 1;
        expect(satisfactionClass(max, max)).toBe('satisfied');
        expect(satisfactionClass(half + 1, max)).toBe('neutral');
        expect(satisfactionClass(1, max)).toBe('dissatisfied');
      }),
    );
  });
});

describe('boxes', () => {
  it('from above and from below make up the whole scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        (list, top) => {
          expect(topBoxShare(list, 7, top) + bottomBoxShare(list, 7 - top)).toBeCloseTo(1, 14);
        },
      ),
    );
  });
});

describe('ratings by topic', () => {
  it('do not depend on the order of the rows, nor on all being given twice', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const [, wanted, got] = columns(list);
        const twice = columns([...list, ...[...list].reverse()]);
        const reversed = columns([...list].reverse());
        expect(byTopic(importancePerformance(...reversed))).toEqual(byTopic(importancePerformance(...columns(list))));
        expect(importancePerformance(...twice)).toEqual(importancePerformance(...columns(list)));
        expect(byTopic(expectationGapByTopic(...reversed))).toEqual(byTopic(expectationGapByTopic(...columns(list))));
        expect(expectationGap(twice[1], twice[2])).toBe(expectationGap(wanted, got));
      }),
    );
  });

  it('do not change their places when the scale is in tenths', () => {
    const tenth = (value: number) => Number(`${value}e-1`);
    fc.assert(
      fc.property(ratings, (list) => {
        const [topics, wanted, got] = columns(list);
        const places = importancePerformance(topics, wanted.map(tenth), got.map(tenth));
        expect(places.map(({ quadrant, rank }) => [quadrant, rank])).toEqual(
          importancePerformance(topics, wanted, got).map(({ quadrant, rank }) => [quadrant, rank]),
        );
      }),
    );
  });

  it('have gaps that average to the gap of all, weighed by ratings', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const [topics, wanted, got] = columns(list);
        const sum = expectationGapByTopic(topics, wanted, got).reduce(
          (total, { gap, ratings }) => total + gap * ratings,
          0,
        );
        expect(sum / list.length).toBeCloseTo(expectationGap(wanted, got), 12);
      }),
    );
  });
});
