import { describe, expect, it } from 'vitest';
import { fn as survival } from '../../src/functions/survival.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { columnOf, formula } from './formulas.ts';

const SURVIVAL = formula<Cell[][]>(survival);

/** The table of customers given as tenures, negative where they have not churned. */
function tableOf(tenures: readonly number[], confidence = 0.95): Cell[][] {
  return SURVIVAL(columnOf(tenures.map(Math.abs)), columnOf(tenures.map((tenure) => tenure > 0)), confidence);
}

/** Numbers of one column, without the header. */
function numbersOf(table: Cell[][], header: string): number[] {
  const c = table[0]?.indexOf(header) ?? -1;
  return table.slice(1).map((row) => row[c] as number);
}

function expectNear(got: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(got.length).toBe(expected.length);
  got.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] as number))).toBeLessThanOrEqual(tolerance);
  });
}

describe('SURVIVAL', () => {
  it('is the table of 21 patients with 6-mercaptopurine (Freireich et al. 1963)', () => {
    // Klein & Moeschberger (2003), table 4.1B, and R survival 3.5-3, survfit(conf.type = "log-log"): shared validation cases
    // km-6mp-survival and km-6mp-ci-log-log, with their tolerance
    const table = tableOf([6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35]);
    expect(table[0]).toEqual(['Time', 'At risk', 'Churned', 'Survival', 'Low', 'High']);
    expect(numbersOf(table, 'Time')).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(numbersOf(table, 'At risk')).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(numbersOf(table, 'Churned')).toEqual([3, 1, 1, 1, 1, 1, 1]);
    expectNear(numbersOf(table, 'Survival'), [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448], 0.0006);
    expectNear(numbersOf(table, 'Low'), [0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881], 0.0006);
    expectNear(numbersOf(table, 'High'), [0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801], 0.0006);
  });

  it('is that of R for eleven observations in any order, two of them events', () => {
    // lifelines, test_kmf_survival_curve_output_against_R: shared validation case km-g3-rit
    const table = tableOf([53, -28, -69, -58, -54, 25, -51, -61, -57, -57, -50]);
    expect(numbersOf(table, 'Time')).toEqual([25, 53]);
    expectNear(numbersOf(table, 'Survival'), [0.909, 0.779], 0.0006);
  });

  it('has blank limits where nobody is left, and those of SciPy before', () => {
    // SciPy 1.17.1: stats.ecdf(stats.CensoredData.right_censored(…)).sf.confidence_interval(0.8, method='log-log')
    const table = tableOf([-37, -43, 47, 56, -60, -62, -71, 77, 80, 81], 0.8);
    expect(table.at(-1)).toEqual([81, 1, 1, 0, '', '']);
    const before = table.slice(0, -1);
    expectNear(
      numbersOf(before, 'Low'),
      [0.6178754674932547, 0.48957842890232783, 0.1995173324194542, 0.04888777744704995],
      1e-14,
    );
    expectNear(
      numbersOf(before, 'High'),
      [0.963643503184627, 0.8905842693577837, 0.7422458612366969, 0.5290167182411659],
      1e-14,
    );
  });

  it.skipIf(!hasValidationData)('reads the columns of a telephone company’s customers and agrees with R', () => {
    // R survival, survfit(): shared validation case km-telco
    const customers = readDataSet('telco_churn.csv');
    const table = SURVIVAL(
      columnOf(['tenure', ...customers.map((row) => row.tenure ?? ''), '', '']),
      columnOf(['Churn', ...customers.map((row) => row.Churn ?? ''), '', '']),
    );
    const survivalAt = [1, 12, 24, 48, 72].map((time) => table.find((row) => row[0] === time)?.[3] as number);
    expectNear(survivalAt, [0.945961, 0.8432, 0.788736, 0.70884, 0.59279], 1e-5);
    expect(numbersOf(table, 'Churned').reduce((a, b) => a + b)).toBe(1869);
  });
});
