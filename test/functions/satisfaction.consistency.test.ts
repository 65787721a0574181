import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fn as ces } from '../../src/functions/ces.ts';
import { fn as csat } from '../../src/functions/csat.ts';
import { fn as dissatisfaction } from '../../src/functions/dissatisfaction.ts';
import { fn as satisfactionClass } from '../../src/functions/satisfactionClass.ts';
import { call, columnOf } from './formulas.ts';

const CSAT = (scores: number[], max: number, boxes: number) => call<number>(csat, columnOf(scores), max, boxes);
const DISSATISFACTION = (scores: number[], max: number, boxes: number) =>
  call<number>(dissatisfaction, columnOf(scores), max, boxes);
const CES = (scores: number[], max: number) => call<number>(ces, columnOf(scores), max);
const classes = (scores: number[], max: number) => call<string[][]>(satisfactionClass, columnOf(scores), max).flat();

/** Answers on a scale, with fewer boxes than it has steps. */
const survey = fc.integer({ min: 2, max: 100 }).chain((max) =>
  fc.record({
    max: fc.constant(max),
    boxes: fc.integer({ min: 1, max: max - 1 }),
    scores: fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 50 }),
  }),
);
const mirrored = (scores: number[], max: number) => scores.map((score) => max + 1 - score);

describe('on a scale turned round', () => {
  it('the satisfied are the dissatisfied, and the neutral stay neutral', () => {
    const opposite: Record<string, string> = {
      Satisfied: 'Dissatisfied',
      Dissatisfied: 'Satisfied',
      Neutral: 'Neutral',
    };
    fc.assert(
      fc.property(survey, ({ scores, max, boxes }) => {
        expect(DISSATISFACTION(mirrored(scores, max), max, boxes)).toBe(CSAT(scores, max, boxes));
        expect(classes(mirrored(scores, max), max)).toEqual(classes(scores, max).map((name) => opposite[name]));
        expect(CES(mirrored(scores, max), max)).toBeCloseTo(max + 1 - CES(scores, max), 10);
      }),
    );
  });
});

describe('shares and means', () => {
  it('depend neither on the order of the answers nor on how often all of them stand there', () => {
    fc.assert(
      fc.property(survey, ({ scores, max, boxes }) => {
        const again = [...scores].reverse().concat(scores);
        expect(CSAT(again, max, boxes)).toBe(CSAT(scores, max, boxes));
        expect(DISSATISFACTION(again, max, boxes)).toBe(DISSATISFACTION(scores, max, boxes));
        expect(CES(again, max)).toBe(CES(scores, max));
      }),
    );
  });

  it('part everyone: those in the top boxes, and those in all boxes below', () => {
    fc.assert(
      fc.property(survey, ({ scores, max, boxes }) => {
        expect(CSAT(scores, max, boxes) + DISSATISFACTION(scores, max, max - boxes)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('classes', () => {
  it('never fall as the score rises, end in both outer classes, and agree with CSAT on five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (max) => {
        const order = ['Dissatisfied', 'Neutral', 'Satisfied'];
        const ranks = classes(
          Array.from({ length: max }, (_, i) => i + 1),
          max,
        ).map((name) => order.indexOf(name));
        expect(ranks).toEqual([...ranks].sort());
        expect([ranks[0], ranks[max - 1]]).toEqual([0, 2]);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (scores) => {
        const satisfied = classes(scores, 5).filter((name) => name === 'Satisfied').length;
        expect(satisfied / scores.length).toBe(CSAT(scores, 5, 2));
      }),
    );
  });
});
