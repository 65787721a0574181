import { describe, expect, it } from 'vitest';
import { fn as expectationGap } from '../../src/functions/expectationGap.ts';
import { fn as expectationGapBy } from '../../src/functions/expectationGapBy.ts';
import { fn as importancePerformance } from '../../src/functions/importancePerformance.ts';
import { fn as npsBreakdown } from '../../src/functions/npsBreakdown.ts';
import { fn as npsBy } from '../../src/functions/npsBy.ts';
import { fn as npsChange } from '../../src/functions/npsChange.ts';
import { fn as npsInterval } from '../../src/functions/npsInterval.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { columnOf, formula } from './formulas.ts';

const NPS_BREAKDOWN = formula(npsBreakdown);
const NPS_INTERVAL = formula(npsInterval);
const NPS_CHANGE = formula(npsChange);
const NPS_BY = formula(npsBy);
const EXPECTATION_GAP = formula(expectationGap);
const EXPECTATION_GAP_BY = formula(expectationGapBy);
const IMPORTANCE_PERFORMANCE = formula(importancePerformance);

/** So many answers of 10, of 8 and of 2. */
function answers(promoters: number, passives: number, detractors: number): Cell[][] {
  const times = (count: number, score: number) => Array.from({ length: count }, () => score);
  return columnOf([...times(promoters, 10), ...times(passives, 8), ...times(detractors, 2)]);
}

/** Rows of cells, numbers to 10 decimals. */
function rounded(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(rounded);
  return typeof result === 'number' ? Number(result.toFixed(10)) : result;
}

describe('NPS_BREAKDOWN', () => {
  it.skipIf(!hasValidationData)('counts the test data of the R package NPS 1.1', () => {
    // shared validation case nps-r-testdata: 362 detractors, 176 passives, 462 promoters of 1000
    const scores = readDataSet('nps_testdata_1000.csv').map((row) => Number(row.score));
    expect(NPS_BREAKDOWN(columnOf(scores))).toEqual([
      ['Group', 'Answers', 'Share'],
      ['Promoters', 462, 0.462],
      ['Passives', 176, 0.176],
      ['Detractors', 362, 0.362],
    ]);
  });

  it('counts 9 and 10 as promoters, 7 and 8 as passives, 0 to 6 as detractors', () => {
    // Reichheld (2003)
    const scores = Array.from({ length: 11 }, (_, score) => score);
    expect(NPS_BREAKDOWN(columnOf(scores), 'zh-CN')).toEqual([
      ['分组', '回答数', '占比'],
      ['推荐者', 2, 2 / 11],
      ['被动者', 2, 2 / 11],
      ['贬损者', 7, 7 / 11],
    ]);
  });
});

describe('NPS_INTERVAL', () => {
  it('is the adjusted Wald interval that R gives for 300 answers', () => {
    // shared validation case nps-adjusted-wald-300
    const [[low, high]] = NPS_INTERVAL(answers(120, 120, 60)) as [[number, number]];
    expect(low).toBeCloseTo(11.37751247, 7);
    expect(high).toBeCloseTo(28.22644793, 7);
  });

  it('is 14.09 to 20.81 for 250 promoters and 75 detractors of 1000', () => {
    // The worked figures of the catalogue of functions
    const [row] = NPS_INTERVAL(answers(250, 675, 75)) as [[number, number]];
    expect(row.map((points) => points.toFixed(2))).toEqual(['14.09', '20.81']);
  });
});

describe('NPS_CHANGE', () => {
  it('compares the adjusted scores of two samples', () => {
    // measuringu.com/nps-significance-test, evaluated with scipy.stats.norm of SciPy 1.17.1
    expect(rounded(NPS_CHANGE(answers(120, 120, 60), answers(250, 675, 75)))).toEqual([
      ['NPS before', 'NPS after', 'Difference', 'Low', 'High', 'p-value'],
      [20, 17.5, -2.5, ...[-11.424779646006508, 6.716133307793422, 0.6109434004613901].map(rounded)],
    ]);
  });

  it('has a narrower interval and the same p-value at a lower confidence', () => {
    // as above, at 90%: the regions NAM and EMEA of the test data of the R package NPS
    const [, row] = rounded(NPS_CHANGE(answers(240, 83, 184), answers(110, 50, 99), 0.9)) as Cell[][];
    expect(row).toEqual(
      rounded([
        11.045364891518737, 4.2471042471042475, -6.79826064441449, -18.024931501496233, 4.4610937526562395,
        0.32110228335868374,
      ]),
    );
  });
});

describe('NPS_BY', () => {
  it.skipIf(!hasValidationData)('scores each region of the test data of the R package NPS 1.1', () => {
    // Counted with Python; intervals with the formula of Rocks (2016) and scipy.stats.norm of SciPy 1.17.1
    const rows = readDataSet('nps_testdata_1000.csv');
    const regions = columnOf(['region', ...rows.map((row) => row.region ?? '')]);
    const scores = columnOf(['score', ...rows.map((row) => Number(row.score))]);
    expect(rounded(NPS_BY(regions, scores))).toEqual(
      rounded([
        ['Group', 'Answers', 'NPS', 'Low', 'High', 'Remark'],
        ['NAM', 507, 11.045364891518737, 3.1105368743195507, 18.85024743940594, ''],
        ['EMEA', 259, 4.2471042471042475, -6.643189887589902, 15.040136452475398, ''],
        ['APAC', 139, 23.02158273381295, 8.039974311776666, 37.0304482234346, ''],
        ['LATAM', 95, 1.0526315789473684, -16.47095941143221, 18.51177573796282, ''],
      ]),
    );
  });

  it('marks groups of fewer than 30 answers', () => {
    // 30: National Center for Health Statistics, Vital and Health Statistics 2(175), 2017
    const groups = columnOf([...Array.from({ length: 30 }, () => 'many'), ...Array.from({ length: 29 }, () => 'few')]);
    const result = NPS_BY(groups, answers(59, 0, 0)) as Cell[][];
    expect(result.map((row) => row.at(-1))).toEqual(['Remark', '', 'fewer than 30 answers']);
  });
});

/* Student (1908): hours of sleep gained by ten patients with each of two drugs. */
const DEXTRO = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const LAEVO = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('EXPECTATION_GAP', () => {
  it('is the mean of paired differences', () => {
    // R's help page of t.test: mean of the differences −1.58 for these data, first less second
    expect(EXPECTATION_GAP(columnOf(DEXTRO), columnOf(LAEVO))).toBe(1.58);
    expect(EXPECTATION_GAP(columnOf(LAEVO), columnOf(DEXTRO))).toBe(-1.58);
  });
});

describe('EXPECTATION_GAP_BY', () => {
  it('is the gap of each topic with the means it comes from', () => {
    // R's help page of sleep: means 0.75 and 2.33
    const topics = [...DEXTRO.map(() => 'gain'), ...LAEVO.map(() => 'loss')];
    expect(
      EXPECTATION_GAP_BY(columnOf(topics), columnOf([...DEXTRO, ...LAEVO]), columnOf([...LAEVO, ...DEXTRO])),
    ).toEqual([
      ['Topic', 'Answers', 'Expected', 'Actual', 'Gap'],
      ['gain', 10, 0.75, 2.33, 1.58],
      ['loss', 10, 2.33, 0.75, -1.58],
    ]);
  });
});

describe('IMPORTANCE_PERFORMANCE', () => {
  it('names the quadrants as Martilla & James do and ranks by importance and shortfall', () => {
    // Quadrants: Martilla & James (1977), figure 1. Worked by hand: means of topics 3.4 and 3.2; “price” is rated twice.
    const topics = ['quality', 'price', 'price', 'delivery', 'packing', 'leaflets'];
    const importance = [4.8, 4, 4.4, 3.6, 2.4, 2];
    const performance = [4.6, 2, 2.2, 3.4, 1.9, 4];
    expect(IMPORTANCE_PERFORMANCE(columnOf(topics), columnOf(importance), columnOf(performance))).toEqual([
      ['Topic', 'Importance', 'Performance', 'Quadrant', 'Priority', 'Rank'],
      ['quality', 4.8, 4.6, 'Keep up the good work', 5, 2],
      ['price', 4.2, 2.1, 'Concentrate here', 6.3, 1],
      ['delivery', 3.6, 3.4, 'Keep up the good work', 3.8, 3],
      ['packing', 2.4, 1.9, 'Low priority', 2.9, 4],
      ['leaflets', 2, 4, 'Possible overkill', 2, 5],
    ]);
  });
});
