import { describe, expect, it } from 'vitest';
import { fn as ces } from '../../src/functions/ces.ts';
import { fn as csat } from '../../src/functions/csat.ts';
import { fn as dissatisfaction } from '../../src/functions/dissatisfaction.ts';
import { fn as satisfactionClass } from '../../src/functions/satisfactionClass.ts';
import { call } from './formulas.ts';

/** A column of answers from the number of those who gave 1, 2, … */
const answers = (...counts: number[]) =>
  counts.flatMap((count, i) => Array.from({ length: count }, (): [number] => [i + 1]));

/** Delighted help centre, “How is CSAT calculated?”: 14 answers of 1, 9 of 2, 10 of 3, 32 of 4, 42 of 5. */
const delighted = answers(14, 9, 10, 32, 42);

describe('satisfaction on a scale of five', () => {
  it('is 74 of 107, as Delighted computes CSAT', () => {
    // (74 / 107) × 100 = 69.16 on that page.
    expect(call(csat, delighted)).toBe(74 / 107);
    expect((100 * Number(call(csat, delighted))).toFixed(2)).toBe('69.16');
  });

  it('counts 60% satisfied of fifty answers, as VoC Metrics does', () => {
    // intercom.help/voc-metrics, “What is CSAT and how is CSAT score calculated?”: 10 × 5, 20 × 4, 10 × 3, 5 × 2, 5 × 1.
    const scores = answers(5, 5, 10, 20, 10);
    expect(call(csat, scores)).toBe(0.6);
    expect(call(dissatisfaction, scores)).toBe(0.2);
  });

  it('has the classes of SogoSurvey: 4–5 satisfied, 3 neutral, 1–2 dissatisfied', () => {
    // sogosurvey.com/help, “Introduction to Customer Satisfaction – CSAT”.
    const classes = (call(satisfactionClass, delighted) as string[][]).flat();
    const count = (name: string) => classes.filter((each) => each === name).length;
    expect([count('Satisfied'), count('Neutral'), count('Dissatisfied')]).toEqual([74, 10, 23]);
    expect(call(dissatisfaction, delighted)).toBe(23 / 107);
  });
});

describe('CES on a scale of seven', () => {
  it('is the mean 4.08 of a thousand answers, as CYS computes it', () => {
    // support.cys.group, “Customer Effort Score 7-point scale to average”: 4080 / 1000.
    expect(call(ces, answers(80, 210, 140, 110, 160, 180, 120))).toBe(4.08);
  });
});
