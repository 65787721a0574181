/**
 * What customers are worth in the year after a day, at a gross margin of 40% and a discount rate of 10% a year, by SciPy 1.17.1:
 * summaryForecasts.py, beside this file, prints these numbers.
 */

export interface Worth {
  equity: number;
  /** Customers who have a value. */
  customers: number;
}

export interface Forecasts {
  now: Worth;
  before: Worth | null;
  yearAgo: Worth | null;
  /** On the last day, by the tier that was computed. */
  tiers: Record<string, Worth>;
  /** Of some customers who get a tier by hand. */
  customers: Record<string, number>;
  repeatBuyers: number;
  days: number;
  /** Parameters of MBG/NBD and of Gamma-Gamma, and their standard errors where they are not held. */
  fits: [model: string, parameters: Record<string, readonly [value: number, error?: number]>][];
  /** Of frequency and spend. */
  correlation: number;
  /** From the first half of the days: purchases in the second half and what they were worth. */
  check: { until: string; expected: number; actual: number; worth: [expected: number, actual: number] };
}

export const MARGIN = 0.4;

export const FORECASTS = {
  demo: {
    now: { equity: 237889.15141001833, customers: 871 },
    before: { equity: 231261.30403394075, customers: 830 },
    yearAgo: { equity: 203583.44078221085, customers: 508 },
    tiers: {
      A: { equity: 161089.8010872825, customers: 273 },
      B: { equity: 38949.53832754561, customers: 268 },
      C: { equity: 37849.81199519044, customers: 330 },
    },
    customers: { 'C-00015': 0.06325933100508285, 'C-00398': 448.29600581388695 },
    repeatBuyers: 706,
    days: 729,
    fits: [
      [
        'MBG/NBD, in days',
        {
          r: [4.237331396645965, 0.458930697191108],
          α: [153.61069289258447, 17.276243547394895],
          a: [1.395770615389539, 0.26961493428763644],
          b: [8.692320036853124, 2.1642019754900184],
        },
      ],
      [
        'Gamma-Gamma',
        {
          p: [4.541880224103992, 1.311235408973624],
          q: [2.2399301054507905, 0.14657939813705456],
          γ: [78.72855772129043, 27.44468560230981],
        },
      ],
    ],
    correlation: 0.009350515523936268,
    check: {
      until: '31 Oct 2025',
      expected: 1802.9883750617216,
      actual: 1681,
      worth: [531170.5327447231, 477575.6],
    },
  },
  cdnow: {
    now: { equity: 27216.79137832858, customers: 2349 },
    before: { equity: 28458.780603600615, customers: 2349 },
    yearAgo: { equity: 27919.24401206852, customers: 2349 },
    tiers: {
      A: { equity: 23337.399737342246, customers: 777 },
      B: { equity: 2610.997261586535, customers: 804 },
      C: { equity: 1268.3943793998535, customers: 768 },
    },
    customers: {},
    repeatBuyers: 1139,
    days: 545,
    fits: [
      [
        'MBG/NBD, in days',
        {
          r: [0.6182965837971094, 0.09019180808663602],
          α: [60.62989625129651, 6.788827372900899],
          a: [0.5538658941783563, 0.058333355375012],
          b: [1.022116106512112, 0.22613868912148016],
        },
      ],
      [
        'Gamma-Gamma',
        {
          p: [4.68345304190141, 0.6854260114608374],
          q: [4.1897832363545975, 0.29527716154571365],
          γ: [24.390555362959358, 5.235798075208887],
        },
      ],
    ],
    correlation: 0.06965585192734046,
    check: {
      until: '30 Sep 1997',
      expected: 1575.9455095943797,
      actual: 1882,
      worth: [57098.18390994785, 70976.39],
    },
  },
  retail: {
    now: { equity: 1307470.1189120314, customers: 883 },
    before: null,
    yearAgo: null,
    tiers: {
      A: { equity: 773646.9605216741, customers: 368 },
      B: { equity: 308987.89758840814, customers: 295 },
      C: { equity: 224835.26080195693, customers: 220 },
    },
    customers: {},
    repeatBuyers: 203,
    days: 22,
    fits: [
      [
        'MBG/NBD, in days',
        { r: [0.68880069990822], α: [28.081734081048754], a: [0.15360652535196845], b: [3.0996725934218077] },
      ],
      [
        'Gamma-Gamma',
        {
          p: [2.1966517725630417, 0.3988223645499607],
          q: [2.2471085805610658, 0.34864028459754737],
          γ: [303.3620601092694, 102.76601698704187],
        },
      ],
    ],
    correlation: 0.004973301164420974,
    check: {
      until: '12 Dec 2010',
      expected: 165.70991458489516,
      actual: 198,
      worth: [99802.98868909311, 91097.42],
    },
  },
} satisfies Record<string, Forecasts>;
