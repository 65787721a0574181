import { describe, expect, it } from 'vitest';
import { expectationGap, expectationGapByTopic } from '../../src/core/metrics/expectationGap.ts';
import { importancePerformance } from '../../src/core/metrics/importancePerformance.ts';
import { bottomBoxShare, satisfactionClass, topBoxShare } from '../../src/core/metrics/satisfaction.ts';

describe('boxes', () => {
  const scores = [1, 2, 2, 3, 4, 5, 5, 5, 4, 3];

  it('count the highest and the lowest steps of the scale', () => {
    expect(topBoxShare(scores, 5, 2)).toBe(0.5);
    expect(topBoxShare(scores, 5, 1)).toBe(0.3);
    expect(bottomBoxShare(scores, 2)).toBe(0.3);
  });
});

describe('the class of a rating', () => {
  const classesOn = (max: number) => Array.from({ length: max }, (_, i) => satisfactionClass(i + 1, max)[0]).join('');

  it('on five steps is 4–5 satisfied, 3 neutral, 1–2 dissatisfied', () => {
    expect(classesOn(5)).toBe('ddnss');
  });

  it('on other scales is by the thirds of the range, a rating on a third in the outer class', () => {
    expect(classesOn(2)).toBe('ds');
    expect(classesOn(3)).toBe('dns');
    expect(classesOn(4)).toBe('ddss');
    expect(classesOn(6)).toBe('ddnnss');
    expect(classesOn(7)).toBe('dddnsss');
    expect(classesOn(10)).toBe('ddddnnssss');
  });
});

describe('the expectation gap', () => {
  it('is what customers got less what they expected', () => {
    expect(expectationGap([5, 4, 5], [4, 4, 3])).toBe(-1);
    expect(expectationGap([0.3], [0.1])).toBe(-0.2);
  });

  it('is by topic in order of first appearance, with the means it comes from', () => {
    expect(expectationGapByTopic(['service', 'delivery', 'service'], [5, 3, 4], [4, 5, 4])).toEqual([
      { topic: 'service', ratings: 2, expected: 4.5, actual: 4, gap: -0.5 },
      { topic: 'delivery', ratings: 1, expected: 3, actual: 5, gap: 2 },
    ]);
  });
});

describe('importance–performance analysis', () => {
  it('places topics by the means of the axes and ranks them by importance and shortfall', () => {
    // Worked by hand. Means 3.5 and 3.5; priorities 7, 5, 2, 3.
    expect(
      importancePerformance(['repairs', 'courtesy', 'notices', 'parking'], [5, 4, 2, 3], [3, 4.5, 5, 1.5]),
    ).toMatchObject([
      { topic: 'repairs', quadrant: 'concentrateHere', rank: 1 },
      { topic: 'courtesy', quadrant: 'keepUpTheGoodWork', rank: 3 },
      { topic: 'notices', quadrant: 'possibleOverkill', rank: 4 },
      { topic: 'parking', quadrant: 'lowPriority', rank: 2 },
    ]);
  });

  it('weighs topics alike, however many ratings each has', () => {
    const topics = ['a', 'a', 'a', 'b'];
    // Axis mean (4 + 2) / 2 = 3; over rows it would be 3.5.
    expect(importancePerformance(topics, [3, 4, 5, 2], [3, 3, 3, 3])).toMatchObject([
      { topic: 'a', importance: 4, performance: 3, quadrant: 'keepUpTheGoodWork', rank: 1 },
      { topic: 'b', importance: 2, performance: 3, quadrant: 'possibleOverkill', rank: 2 },
    ]);
  });

  it('puts a topic on a mean on its high side, however the mean would round', () => {
    // The middle topic is on both means. In doubles (0.1 + 0.7 + 1.3) / 3 is 0.7000000000000001, which 0.7 does not reach.
    const [, middle] = importancePerformance(['x', 'y', 'z'], [0.1, 0.7, 1.3], [0.1, 0.7, 1.3]);
    expect(middle?.quadrant).toBe('keepUpTheGoodWork');
    // Means of thirds: 4/3 is the mean of 1, 4/3 and 5/3.
    const thirds = importancePerformance(
      ['x', 'y', 'y', 'y', 'z', 'z', 'z'],
      [1, 1, 1, 2, 2, 2, 1],
      [1, 1, 1, 1, 1, 1, 1],
    );
    expect(thirds[1]?.quadrant).toBe('keepUpTheGoodWork');
  });

  it('gives equal priorities one rank, however they round', () => {
    // Priorities 0.3 + 0.1 and 0.4: 0.3 + (0.3 − 0.2) is 0.39999999999999997 in doubles.
    expect(importancePerformance(['a', 'b', 'c'], [0.3, 0.4, 0.1], [0.2, 0.5, 1]).map(({ rank }) => rank)).toEqual([
      1, 1, 3,
    ]);
  });
});
