import { describe, expect, it } from 'vitest';
import { fn as clvForecast } from '../../src/functions/clvForecast.ts';
import { fn as clvSubscription } from '../../src/functions/clvSubscription.ts';
import { fn as contactPriority } from '../../src/functions/contactPriority.ts';
import { CDNOW_ROWS, cdnowForecast } from '../../src/functions/docs/forecasts.ts';
import { fn as pAlive } from '../../src/functions/pAlive.ts';
import { fn as retentionForecast } from '../../src/functions/retentionForecast.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { column, columnOf, formula } from './formulas.ts';

const P_ALIVE = formula<Cell[][]>(pAlive);
const CLV_FORECAST = formula<Cell[][]>(clvForecast);
const CONTACT_PRIORITY = formula<Cell[][]>(contactPriority);
const RETENTION_FORECAST = formula<Cell[][]>(retentionForecast);
const CLV_SUBSCRIPTION = formula<number>(clvSubscription);

function expectNear(got: Cell | undefined, expected: number, relative: number): void {
  expect(Math.abs(Number(got) / expected - 1)).toBeLessThan(relative);
}

describe.skipIf(!hasValidationData)('forecasts of the CDNOW customers', () => {
  const orders = hasValidationData ? readDataSet('cdnow_transactions.csv') : [];
  const customers = columnOf(orders.map(({ id }) => Number(id)));
  const dates = columnOf(orders.map(({ date }) => date ?? ''));
  const amounts = columnOf(orders.map(({ value }) => Number(value)));
  const asOf = '1997-09-30';

  it('have the chances to be alive that SciPy finds, confirmed by R’s BTYD and CLVTools', () => {
    // Shared validation data, cdnow_predictions.json: orders of nothing count there, so amounts are left out
    const table = P_ALIVE(customers, dates, '', asOf, 'BG/NBD');
    expect(table[0]?.[2]).toBe('P(alive) (BG/NBD, 2357 customers, 946 repeat buyers)');
    for (const [id, expected] of [
      [1, 0.726620316685],
      [6, 0.64183473812],
      [17, 0.815537092544],
    ]) {
      expectNear(table.find(([customer]) => customer === id)?.[2], expected as number, 1e-6);
    }
  });

  it.each([
    // SciPy 1.17.1, fixtures/cdnowForecast.py: id, x, days, P(alive), purchases in 365 days, value of one, CLV
    {
      model: 'MBG/NBD',
      rows: [
        [1, 2, 272, 0.7060736502508108, 1.600575541687413, 24.653918954157305, 11.334377776619176],
        [2, 1, 272, 0.17094718307026438, 0.24100472074562257, 18.910018967086646, 1.3084800570514215],
        [6, 7, 272, 0.6222074349559852, 3.9664941480729095, 71.46470567022234, 81.4887488402122],
        [17, 10, 272, 0.8023735615035925, 7.06053825336702, 24.694980742968312, 50.133337679118156],
      ],
    },
    {
      model: 'BG/NBD',
      rows: [
        [1, 2, 272, 0.7265176480378038, 1.5624813934523598, 24.653918954157305, 11.060124969960485],
        [2, 1, 272, 0.21210338089944536, 0.2605620543774897, 18.910018967086646, 1.4140695345260301],
        [6, 7, 272, 0.6418946550642596, 4.2091377686262, 71.46470567022234, 86.43721943804859],
        [17, 10, 272, 0.8155923699482884, 7.468878498688964, 24.694980742968312, 53.00981096947395],
      ],
    },
  ])('under $model are those of SciPy, discounted by quadrature', ({ model, rows }) => {
    const table = CLV_FORECAST(customers, dates, amounts, 0.3, 365, 0.1, asOf, model);
    expect(table[0]).toEqual([
      'Customer',
      'Repeat purchases',
      'Days observed (as of 1997-09-30)',
      `P(alive) (${model}, 2349 customers, 946 repeat buyers)`,
      'Expected purchases (365 days)',
      'Expected order value (Gamma-Gamma, correlation 0.11)',
      'CLV (365 days)',
    ]);
    for (const expected of rows) {
      const got = table.find(([customer]) => customer === expected[0]) ?? [];
      expect(got.slice(0, 3)).toEqual(expected.slice(0, 3));
      for (const c of [3, 4, 5, 6]) expectNear(got[c], expected[c] as number, 1e-6);
    }
    // The mean of all customers, for whom no value is known: p γ/(q − 1) of the same fit
    const oneTimeBuyer = table.find(([, repeats]) => repeats === 0);
    expectNear(oneTimeBuyer?.[5], (6.249572022346792 * 15.443522121244042) / (3.7442246932703784 - 1), 1e-6);
  });

  it('are on the page as they are', () => {
    const table = CLV_FORECAST(customers, dates, amounts, 0.3, 365, 0.1, asOf);
    expect(cdnowForecast('en').header).toEqual(table[0]);
    const places = [0, 0, 0, 3, 2, 2, 2];
    for (const row of CDNOW_ROWS) {
      const got = table.find(([customer]) => customer === row[0]) ?? [];
      expect(got.map((cell, c) => Number(Number(cell).toFixed(places[c])))).toEqual(row);
    }
  });

  it('come to 20,643 for all of them, and begin the list of whom to contact', () => {
    // SciPy 1.17.1, fixtures/cdnowForecast.py
    const forecasts = CLV_FORECAST(customers, dates, amounts, 0.3, 365, 0.1, asOf).slice(1);
    expectNear(
      forecasts.reduce((sum, row) => sum + Number(row[6]), 0),
      20642.76571849594,
      1e-7,
    );
    const [, ...ranked] = CONTACT_PRIORITY(customers, dates, amounts, 0.3, 365, 0.1, asOf);
    expect(ranked.slice(0, 5).map(([rank, customer]) => [rank, customer])).toEqual([
      [1, 2332],
      [2, 1010],
      [3, 1696],
      [4, 1820],
      [5, 1920],
    ]);
    expectNear(ranked.find(([, customer]) => customer === 6)?.[5], 30.785843446571253, 1e-6);
  });

  it('come to 1,653 purchases in the next 39 weeks under BG/NBD', () => {
    // R package CLVTools, shared validation case clv-cdnow-total-transactions, with its tolerance; 1,882 were made
    const table = CLV_FORECAST(customers, dates, amounts, 1, 273, 0, asOf, 'BG/NBD').slice(1);
    expectNear(
      table.reduce((sum, row) => sum + Number(row[4]), 0),
      1653.407839,
      1e-4,
    );
  });
});

describe('RETENTION_FORECAST', () => {
  it('projects the high-end segment of Fader & Hardie (2007) eight to twelve years ahead', () => {
    // README of jdmaturen/shifted_beta_geometric_py @ 80561a2; the cohort: table 1 of the paper
    const table = RETENTION_FORECAST(column(1000, 869, 743, 653, 593, 551, 517, 491), 5);
    expect(table.length).toBe(14);
    [0.46, 0.436, 0.414, 0.395, 0.378].forEach((share, i) => {
      const [period, survivors, survival, , basis] = table[9 + i] as Cell[];
      expect([period, survivors, basis]).toEqual([8 + i, '', 'Projected']);
      expect(Math.abs(Number(survival) - share)).toBeLessThan(0.0006);
    });
  });

  it('projects shares as it projects counts', () => {
    const counts = RETENTION_FORECAST(column(1000, 869, 743, 653), 3);
    const shares = RETENTION_FORECAST(column('100%', '86.9%', '74.3%', '65.3%'), 3);
    counts.slice(1).forEach((row, i) => {
      expect(Math.abs(Number(shares[i + 1]?.[2]) - Number(row[2]))).toBeLessThan(1e-9);
    });
  });
});

describe('CLV_SUBSCRIPTION', () => {
  // A cohort that follows α = 3.8 and β = 15.2 of Fader & Hardie (2010).
  const cohort = column(1e6);
  for (let t = 1; t <= 5; t++) cohort.push([(Number(cohort[t - 1]?.[0]) * (14.2 + t)) / (18 + t)]);

  it('values a new customer at 4.009 margins', () => {
    // Workshop Customer-Base Analysis of Fader & Hardie, day 2, slide 169
    expect(Math.abs(CLV_SUBSCRIPTION(1, cohort, 0.1) - 4.009)).toBeLessThan(0.0005);
    expect(Math.abs(CLV_SUBSCRIPTION(100, cohort, 0.1) - 400.9)).toBeLessThan(0.05);
  });

  it('values a present customer by the renewals made, 0 included', () => {
    // The same slide
    [3.31, 3.45, 3.59, 3.72, 3.84].forEach((margins, renewals) => {
      expect(Math.abs(CLV_SUBSCRIPTION(1, cohort, 0.1, renewals) - margins)).toBeLessThan(0.005);
    });
  });

  it('is CLV_RETENTION where retention does not rise', () => {
    // Geometric: m (1 + d)/(1 + d − r)
    expectNear(CLV_SUBSCRIPTION(100, column(1000, 800, 640, 512), 0.1), (100 * 1.1) / 0.3, 0.001);
  });
});
