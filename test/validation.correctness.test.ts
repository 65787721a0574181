/**
 * The published numbers of the validation cases, one test a case: through the custom function in the built bundle where its
 * documented method is the one of the case, else through the variant that `core` has a name for.
 */
import { describe, expect, it } from 'vitest';
import { retentionLifetimeValue } from '../src/core/metrics/clv.ts';
import type { NpsBreakdown } from '../src/core/metrics/nps.ts';
import {
  npsAdjustedWaldInterval,
  npsStandardError,
  npsVariance,
  npsWaldInterval,
} from '../src/core/metrics/npsInterval.ts';
import { waldInterval } from '../src/core/metrics/proportions.ts';
import * as kaplanMeier from '../src/core/models/kaplanMeier.ts';
import { exactProduct, exactSum } from '../src/core/numerics/decimal.ts';
import { moments } from '../src/core/numerics/moments.ts';
import { quantileCuts, type RfmInput, scoresBy, thresholdBins } from '../src/core/segments/rfm.ts';
import { bareRealm, documentIn } from './bundle.ts';
import {
  bgnbd,
  gammaGammaCase,
  lifetimeValue,
  paretoNbdCase,
  summary as purchaseSummary,
} from './validation/repeatPurchases.ts';
import { subscriptions } from './validation/subscriptions.ts';
import { hasValidationData, readCases, readDataSet, type ValidationCase } from './validationData.ts';

/** What the project says to a case, in the form of its expectation. */
type Solver = (inputs: Record<string, unknown>, asked: ValidationCase) => unknown;

const SOLVERS: Record<string, Solver> = {
  nps,
  churn,
  cohort,
  rfm,
  kaplan_meier: survival,
  clv_simple: simpleValue,
  bgnbd: (_, asked) => bgnbd(asked),
  pareto_nbd: (_, asked) => paretoNbdCase(asked),
  gamma_gamma: (_, asked) => gammaGammaCase(asked),
  clv_btyd: (_, asked) => lifetimeValue(asked),
  summary: (_, asked) => purchaseSummary(asked),
  sbg: (_, asked) => subscriptions(asked),
};

const cases = hasValidationData ? readCases() : [];

describe.skipIf(!hasValidationData)('the validation cases', () => {
  it('are of the kinds that there are solvers for', () => {
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual(Object.keys(SOLVERS).sort());
  });

  it.each(cases.map((each) => [each.id, each] as const))('%s', (_, asked) => {
    const got = SOLVERS[asked.kind]?.(asked.inputs, asked);
    expect(differences(got, asked.expected, asked.tolerance)).toEqual([]);
  });
});

/** Where a result is farther from what is expected than the case allows. */
function differences(got: unknown, expected: unknown, tolerance: ValidationCase['tolerance'], at = ''): string[] {
  if (typeof expected === 'number' && typeof got === 'number') {
    const allowed = (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(expected);
    return Math.abs(got - expected) <= allowed ? [] : [`${at}: ${got}, expected ${expected} ± ${allowed}`];
  }
  if (Array.isArray(expected) && Array.isArray(got) && expected.length !== got.length) {
    return [`${at}: ${got.length} values, expected ${expected.length}`];
  }
  if (typeof expected === 'object' && expected !== null && typeof got === 'object' && got !== null) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences((got as Record<string, unknown>)[key], value, tolerance, `${at}/${key}`),
    );
  }
  return got === expected ? [] : [`${at}: ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`];
}

const realm = bareRealm(documentIn('en_US'));

type Row = (number | string)[];

/** A custom function as a cell calls it; columns are given as lists. */
function call(name: string, ...args: unknown[]): unknown {
  const customFunction = realm[name];
  if (!customFunction) throw new Error(`${name} is not in the bundle`);
  return customFunction(...args.map((arg) => (Array.isArray(arg) ? arg.map((cell) => [cell]) : arg)));
}

/** The rows of a table without its header. */
function rowsOf(name: string, ...args: unknown[]): Row[] {
  return (call(name, ...args) as Row[]).slice(1);
}

function column(rows: readonly Row[], index: number): unknown[] {
  return rows.map((row) => row[index]);
}

/** The rows of the case's data set. */
function dataOf({ data }: Record<string, unknown>): Record<string, string>[] {
  return readDataSet(String(data).replace(/^data\//, ''));
}

function texts(rows: readonly Record<string, string>[], name: string): string[] {
  return rows.map((row) => row[name] ?? '');
}

/* NPS and CSAT */

function nps(inputs: Record<string, unknown>, { model, fn }: ValidationCase): unknown {
  if (model === 'CSAT') return csat(inputs);
  const scores = inputs.data ? texts(dataOf(inputs), 'score').map(Number) : scoresOf(inputs);
  const counts = rowsOf('NPS_BREAKDOWN', scores);
  const [promoters, passives, detractors] = column(counts, 1).map(Number) as [number, number, number];
  const breakdown: NpsBreakdown = { promoters, passives, detractors };
  if (fn.startsWith('adjusted-Wald')) {
    const [limits] = call('NPS_INTERVAL', scores) as Row[];
    return [npsAdjustedWaldInterval(breakdown, 0.95).centre, ...(limits ?? [])];
  }
  // Where variances are given, an answer counts 1, 0 or −1; else the score is in points.
  const unit = fn.includes('variance') ? 100 : 1;
  const { low, high } = npsWaldInterval(breakdown, 0.95);
  return {
    counts_DPaP: [detractors, passives, promoters],
    nps: Number(call('NPS', scores)) / unit,
    variance: npsVariance(breakdown),
    se: npsStandardError(breakdown) / unit,
    margin: (high - low) / 2 / unit,
    ci: [low / unit, high / unit],
  };
}

/** Answers of so many promoters, passives and detractors; of shares when their number is given, too. */
function scoresOf({ n = 1, ...groups }: Record<string, unknown>): number[] {
  const answers = { promoters: 10, passives: 8, detractors: 3 };
  return Object.entries(answers).flatMap(([group, score]) =>
    new Array<number>(Math.round(Number(groups[group]) * Number(n))).fill(score),
  );
}

function csat(inputs: Record<string, unknown>): unknown {
  const trials = Number(inputs.n);
  const { low, high } = waldInterval({ successes: Number(inputs.csat) * trials, trials }, 0.95);
  return { margin: (high - low) / 2, ci: [low, high] };
}

/* churn */

function churn(inputs: Record<string, unknown>, { fn }: ValidationCase): unknown {
  const rows = dataOf(inputs);
  if (fn === 'summary') return summary(rows);
  const stayed = rows.filter((row) => row.Churn === 'No');
  const rate = Number(call('CHURN', texts(rows, 'customerID'), texts(stayed, 'customerID')));
  return { rows: rows.length, churned: rate * rows.length, rate };
}

/** Means and deviations of the columns; blank totals are of customers in their first month. */
function summary(rows: readonly Record<string, string>[]): unknown {
  const totals = texts(rows, 'TotalCharges').map((text) => text.trim());
  const monthly = texts(rows, 'MonthlyCharges').map(Number);
  const spread = (values: readonly number[]) => Math.sqrt(moments(values).variance ?? Number.NaN);
  const mean = (values: readonly number[]) => moments(values).mean;
  const tenures = texts(rows, 'tenure').map(Number);
  return {
    blank_TotalCharges: totals.filter((text) => text === '').length,
    tenure_mean: mean(tenures),
    tenure_sd: spread(tenures),
    monthly_mean: mean(monthly),
    monthly_sd: spread(monthly),
    total_mean_blank_as_0: mean(totals.map(Number)),
    total_mean_blank_dropped: mean(totals.filter((text) => text !== '').map(Number)),
    total_mean_blank_as_monthly_charge: mean(totals.map((text, i) => (text === '' ? (monthly[i] as number) : +text))),
  };
}

/* cohorts */

function cohort(inputs: Record<string, unknown>, { fn }: ValidationCase): unknown {
  const rows = dataOf(inputs);
  if (fn === 'counts') return quality(rows);
  const sales = rows.filter(isSale);
  const table = (measure: string) =>
    rowsOf('COHORTS', texts(sales, 'CustomerID'), texts(sales, 'InvoiceDate'), '', 'month', measure);
  const observed = ([, , ...cells]: Row) => cells.filter((cell) => cell !== '').map(Number);
  if (fn.includes('%'))
    return observed(table('rate')[0] ?? [])
      .map((rate) => 100 * rate)
      .slice(1);
  return Object.fromEntries(table('customers').map((row) => [row[0], observed(row)]));
}

/** As the case filters: a customer, no cancellation, a line sold, and neither of the two outsize orders. */
function isSale(row: Record<string, string>): boolean {
  const isOrdinary = Number(row.positive_lines) > 0 && Number(row.max_line_qty) < 70_000;
  return row.CustomerID !== '' && !row.InvoiceNo?.startsWith('C') && isOrdinary;
}

function quality(rows: readonly Record<string, string>[]): unknown {
  const count = (holds: (row: Record<string, string>) => boolean | undefined) => rows.filter(holds).length;
  const [customers, dates] = [texts(rows, 'CustomerID'), texts(rows, 'InvoiceDate')];
  return {
    rows: rows.length,
    missing_customer: count((row) => row.CustomerID === ''),
    cancellation_rows: count((row) => row.InvoiceNo?.startsWith('C')),
    negative_quantity: count((row) => Number(row.Quantity) < 0),
    price_le_0: count((row) => Number(row.UnitPrice) <= 0),
    customers: call('ACTIVE_CUSTOMERS', customers, dates, '2010-12-01', '2010-12-31', '', true),
    net_revenue: exactSum(rows.map((row) => exactProduct(Number(row.Quantity), Number(row.UnitPrice)))),
  };
}

/* RFM */

interface Customers extends RfmInput {
  names: string[];
}

function rfm(inputs: Record<string, unknown>, { fn, expected }: ValidationCase): unknown {
  const customers = recencyFrequencyMoney(inputs);
  const { names, daysSince, orders, revenue } = customers;
  const thresholds = { daysSince: raised(daysSince), orders: raised(orders), revenue: raised(revenue) };
  if (fn === 'thresholds') {
    return { recency: thresholds.daysSince, frequency: thresholds.orders, monetary: thresholds.revenue };
  }
  const scores = {
    recency: scoresBy(daysSince, thresholdBins(thresholds.daysSince, 'less')),
    frequency: scoresBy(orders, thresholdBins(thresholds.orders, 'more')),
    monetary: scoresBy(revenue, thresholdBins(thresholds.revenue, 'more')),
  };
  const scoreOf = (i: number) => [scores.recency[i], scores.frequency[i], scores.monetary[i]] as number[];
  if (fn.startsWith('segment summary')) {
    const rules = Object.entries(inputs).find(([name]) => name.startsWith('rules_first_match'))?.[1] as Rule[];
    const segments = new Map<string, number[]>();
    names.forEach((_, i) => {
      const segment = segmentByRules(scoreOf(i), rules);
      const [count = 0, placed = 0, spent = 0] = segments.get(segment) ?? [];
      segments.set(segment, [count + 1, placed + (orders[i] as number), spent + (revenue[i] as number)]);
    });
    return Object.fromEntries(
      [...segments].map(([name, [count, placed, spent]]) => [
        name,
        [count, placed, spent, Number(spent) / Number(placed)],
      ]),
    );
  }
  if (fn.startsWith('customers per score')) {
    const perScore = (list: readonly number[]) => [1, 2, 3, 4, 5].map((each) => list.filter((s) => s === each).length);
    return {
      R: perScore(scores.recency),
      F: perScore(scores.frequency),
      M: perScore(scores.monetary),
      customers: names.length,
      orders: exactSum(orders),
    };
  }
  const shown = (expected as { customer: string[] }).customer.map((name) => names.indexOf(name));
  return {
    customer: shown.map((i) => names[i]),
    recency_days: shown.map((i) => daysSince[i]),
    count: shown.map((i) => orders[i]),
    amount: shown.map((i) => revenue[i]),
    rfm: shown.map((i) => Number(scoreOf(i).join(''))),
  };
}

/** The columns that RFM scores, as it shows them. */
function recencyFrequencyMoney(inputs: Record<string, unknown>): Customers {
  const rows = dataOf(inputs);
  const [ids, dates, amounts] = ['customer_id', 'order_date', 'revenue'].map((name) => texts(rows, name));
  const table = rowsOf('RFM', ids, dates, amounts, inputs.analysis_date ?? '2006-12-31');
  const numbers = (index: number) => column(table, index).map(Number);
  return { names: column(table, 0).map(String), daysSince: numbers(1), orders: numbers(2), revenue: numbers(3) };
}

/** The R package rfm adds 1 to each quantile. */
function raised(values: readonly number[]): number[] {
  return quantileCuts(values, 5).map((each) => each + 1);
}

/** A name, then the lowest and highest score of R, F and M. */
type Rule = [string, ...number[]];

function segmentByRules(scores: readonly number[], rules: readonly Rule[]): string {
  const rule = rules.find(([, ...bounds]) =>
    scores.every((score, k) => score >= Number(bounds[2 * k]) && score <= Number(bounds[2 * k + 1])),
  );
  return rule?.[0] ?? 'Others';
}

/* Kaplan–Meier */

function survival(inputs: Record<string, unknown>, { fn }: ValidationCase): unknown {
  const { tenures, churned } = lifetimes(inputs);
  const rows = rowsOf('SURVIVAL', tenures, churned.map(Number));
  const curve = kaplanMeier.fit(tenures, churned, 0.95);
  if (fn === 'median') return { median: curve.median, ci_loglog: [curve.medianLow, curve.medianHigh] };
  const times = column(rows, 0).map(Number);
  if (Array.isArray(inputs.t)) {
    const at = (time: number) => [1, ...column(rows, 3)][times.filter((each) => each <= time).length];
    return { survival: inputs.t.map(at), median: curve.median };
  }
  return {
    time: times,
    n_risk: column(rows, 1),
    n_event: column(rows, 2),
    survival: column(rows, 3),
    lower: column(rows, 4),
    upper: column(rows, 5),
    se_greenwood: curve.rows.map(({ standardError }) => standardError),
  };
}

/** From two lists, from the columns that the case names, or from the first two columns of its data. */
function lifetimes(inputs: Record<string, unknown>): { tenures: number[]; churned: boolean[] } {
  if (Array.isArray(inputs.time) && Array.isArray(inputs.event)) {
    return { tenures: inputs.time, churned: inputs.event.map(Boolean) };
  }
  const rows = dataOf(inputs);
  const [time = '', flag = ''] = Object.keys(rows[0] ?? {});
  const [, event = flag, yes = '1'] = /^(\w+)=='(\w+)'$/.exec(String(inputs.event)) ?? [];
  return {
    tenures: texts(rows, String(inputs.time ?? time)).map(Number),
    churned: texts(rows, event).map((text) => text === yes),
  };
}

/* lifetime value in closed form */

function simpleValue(inputs: Record<string, unknown>, { model, fn }: ValidationCase): unknown {
  const [m, r, d] = [Number(inputs.margin), Number(inputs.retention), Number(inputs.discount)] as const;
  if (model === 'residual CLV') return retentionLifetimeValue(m, r, d, 'renewal');
  if (!fn.startsWith('cases')) return call('CLV_RETENTION', m, r, d);
  return {
    'case1_m(1+d)/(1+d-r)': call('CLV_RETENTION', m, r, d, true),
    'case2_mr/(1+d-r)': call('CLV_RETENTION', m, r, d),
    'case3_m/(1+d-r)': retentionLifetimeValue(m, r, d, 'periodEnd'),
  };
}
