/**
 * What every custom function of the catalogue is declared to take and to give. One entry a function; parameters that many
 * functions share are declared once. Imports nothing of the project: what is held to account does not testify.
 */
import {
  amounts,
  asList,
  customers,
  type Drawn,
  dates,
  day,
  dayAfterFrom,
  dependent,
  flags,
  idList,
  type Kind,
  labels,
  leaveOut,
  number,
  oneOf,
  orderIds,
  reals,
  scores,
  shoppers,
  stages,
  wholeNumber,
} from './kinds.ts';
import {
  ascends,
  cell,
  daysByCustomer,
  hasRows,
  inPeriod,
  lostShare,
  near,
  numbers,
  one,
  share,
  starting,
  sum,
} from './reckoning.ts';
import {
  anyNumber,
  type CellCheck,
  count,
  name,
  orBlank,
  points,
  rate,
  type Shape,
  table,
  within,
  word,
  zeroOrMore,
} from './shapes.ts';

export interface Declared {
  /** Parameters of its own; the shared ones need not be said. */
  takes?: Record<string, Kind>;
  gives: Shape;
  /** What a call that nothing was damaged in must come to; true when it does. */
  agrees?: (result: unknown, drawn: Drawn) => boolean;
}

export const SHARED: Record<string, Kind> = {
  customers,
  dates,
  amounts,
  order_ids: orderIds,
  leave_out: leaveOut,
  language: oneOf('en', 'zh-CN', '中文'),
  confidence: number(0.5, 0.99),
  gross_margin: number(0, 1),
  as_of: day(0, 60),
  from: day(10, 0),
  to: dayAfterFrom,
  scores: scores(0, 10),
};

const money = number(0, 5000);
const people = wholeNumber(0, 5000);
const some = wholeNumber(1, 5000);
const onFive = { scores: scores(1, 5), scale_max: oneOf(5, 7, 10) };

const forecasting = {
  horizon_days: wholeNumber(1, 3650),
  annual_discount_rate: number(0, 1),
  model: oneOf('MBG/NBD', 'BG/NBD', 'Pareto/NBD'),
};
/** What is left of a cohort, mostly fewer in every period. */
const survivors = dependent(asList(reals(0, 0)), (random, rows) => {
  let left = random.whole(1, 5000);
  return Array.from({ length: rows + 2 }, () => (left = random.chance(0.1) ? left : random.whole(0, left)));
});

const value = (cell: CellCheck): Shape => ({ kind: 'value', cell });
const beside = (parameter: string, cell: CellCheck): Shape => ({ kind: 'beside', parameter, cell });

export const DECLARED: Record<string, Declared> = {
  /* value */
  CLV: {
    takes: {
      average_order_value: money,
      purchases_per_period: money,
      lifespan_periods: money,
    },
    gives: value(zeroOrMore),
    agrees: (result, { average_order_value, purchases_per_period, lifespan_periods, gross_margin }) =>
      near(
        result,
        one(average_order_value) * one(purchases_per_period) * one(lifespan_periods) * one(gross_margin ?? [1]),
      ),
  },
  CLV_RETENTION: {
    takes: {
      margin_per_period: money,
      retention_rate: number(0, 1),
      discount_rate_per_period: number(0, 1),
      count_first_period: oneOf(true, false),
    },
    gives: value(anyNumber),
    agrees: (result, { margin_per_period: m, retention_rate, discount_rate_per_period, count_first_period }) => {
      const [r, d] = [one(retention_rate), one(discount_rate_per_period)];
      const first = count_first_period?.[0] === true;
      return near(result, (one(m) * (first ? 1 + d : r)) / (1 + d - r), 1e-7);
    },
  },
  CLV_HISTORIC: {
    gives: table({ Customer: name, 'Net revenue': anyNumber, 'Value to date': anyNumber }, { atMost: 'customers' }),
    agrees: (result, drawn) => hasRows(result, new Set(drawn.customers).size),
  },
  CLV_FORECAST: {
    takes: { customers: shoppers, ...forecasting },
    gives: table(
      {
        Customer: name,
        'Repeat purchases': orBlank(count),
        'Days observed': orBlank(count),
        'P(alive)': orBlank(rate),
        'Expected purchases': orBlank(zeroOrMore),
        'Expected order value': orBlank(zeroOrMore),
        CLV: orBlank(zeroOrMore),
      },
      { atMost: 'customers' },
    ),
    agrees: (result, drawn) => drawn.as_of !== undefined || hasRows(result, new Set(drawn.customers).size),
  },
  CLV_SUBSCRIPTION: {
    takes: {
      margin_per_period: money,
      survivors,
      discount_rate_per_period: number(0.01, 1),
      renewals: wholeNumber(0, 1000),
    },
    gives: value(anyNumber),
    // A margin in every period for ever, the first of them now or on renewal.
    agrees: (result, { margin_per_period: m, discount_rate_per_period: d }) =>
      Number(result) <= one(m) * (1 + 1 / one(d)) * (1 + 1e-9),
  },
  P_ALIVE: {
    takes: { customers: shoppers, model: forecasting.model },
    gives: table(
      { Customer: name, 'Days since last purchase': orBlank(count), 'P(alive)': orBlank(rate) },
      { atMost: 'customers' },
    ),
  },
  AOV: {
    gives: value(anyNumber),
    agrees: (result, { amounts = [], order_ids }) =>
      order_ids !== undefined || near(result, sum(amounts) / amounts.filter((each) => Number(each) > 0).length),
  },
  REVENUE_PER_CUSTOMER: { gives: value(anyNumber) },
  PURCHASE_FREQUENCY: {
    gives: value(within(1, Infinity)),
    agrees: (result, { customers = [], order_ids }) =>
      order_ids !== undefined || near(result, customers.length / new Set(customers).size),
  },
  PURCHASE_CYCLE: { takes: { statistic: oneOf('median', 'mean') }, gives: value(within(1, Infinity)) },
  REPEAT_RATE: {
    gives: value(rate),
    agrees: (result, drawn) => {
      if (drawn.amounts) return true;
      const buyers = daysByCustomer(drawn, inPeriod(drawn));
      return near(result, buyers.filter((days) => new Set(days).size >= 2).length / buyers.length);
    },
  },
  REPURCHASE_RATE: {
    takes: { before: idList, after: idList },
    gives: value(rate),
    agrees: (result, { before = [], after = [] }) => near(result, 1 - lostShare(before, after)),
  },
  REVENUE_CONCENTRATION: { takes: { top_share: number(0.05, 1) }, gives: value(rate) },
  CAC: {
    takes: { cost: money, new_customers: some },
    gives: value(zeroOrMore),
    agrees: (result, { cost, new_customers }) => near(result, one(cost) / one(new_customers)),
  },
  LTV_CAC: {
    takes: { clv: money, cac: number(0.01, 500) },
    gives: value(anyNumber),
    agrees: (result, { clv, cac }) => near(result, one(clv) / one(cac)),
  },
  CAC_PAYBACK: {
    takes: { cac: money, margin_per_period: number(0.01, 500) },
    gives: value(zeroOrMore),
    agrees: (result, { cac, margin_per_period }) => near(result, one(cac) / one(margin_per_period)),
  },
  CUSTOMER_ROI: {
    takes: { contribution: number(-500, 5000), cost: number(0.01, 500) },
    gives: value(anyNumber),
    agrees: (result, { contribution, cost }) => near(result, (one(contribution) - one(cost)) / one(cost), 1e-7),
  },

  /* feedback */
  NPS: {
    gives: value(points),
    agrees: (result, { scores = [] }) =>
      near(result, 100 * (share(scores, (score) => score >= 9) - share(scores, (score) => score <= 6)), 1e-9),
  },
  NPS_BREAKDOWN: {
    gives: table({ Group: word, Answers: count, Share: rate }, 3),
    agrees: (result, { scores = [] }) => {
      const bounds = [9, 7, 0].map((low, i) => [low, [10, 8, 6][i] as number] as const);
      return bounds.every(([low, high], i) =>
        near(
          cell(result, i + 1, 2),
          share(scores, (score) => score >= low && score <= high),
        ),
      );
    },
  },
  NPS_INTERVAL: { gives: { kind: 'row', cells: [points, points] }, agrees: ascends },
  NPS_CHANGE: {
    takes: { before: asList(scores(0, 10)), after: asList(scores(0, 10)) },
    gives: table(
      {
        'NPS before': points,
        'NPS after': points,
        Difference: within(-200, 200),
        Low: within(-200, 200),
        High: within(-200, 200),
        'p-value': rate,
      },
      1,
    ),
    agrees: (result) => near(cell(result, 1, 1) - cell(result, 1, 0), cell(result, 1, 2), 1e-7),
  },
  NPS_BY: {
    takes: { groups: labels },
    gives: table(
      { Group: name, Answers: count, NPS: points, Low: points, High: points, Remark: orBlank(word) },
      { atMost: 'groups' },
    ),
    agrees: (result, { groups }) => hasRows(result, new Set(groups).size),
  },
  CSAT: {
    takes: { ...onFive, top_boxes: oneOf(1, 2, 3) },
    gives: value(rate),
    agrees: (result, { scores = [], scale_max, top_boxes }) =>
      near(
        result,
        share(scores, (score) => score > one(scale_max ?? [5]) - one(top_boxes ?? [2])),
      ),
  },
  DISSATISFACTION: {
    takes: { ...onFive, bottom_boxes: oneOf(1, 2, 3) },
    gives: value(rate),
    agrees: (result, { scores = [], bottom_boxes }) =>
      near(
        result,
        share(scores, (score) => score <= one(bottom_boxes ?? [2])),
      ),
  },
  CES: {
    takes: { scores: scores(1, 7), scale_max: oneOf(7, 10) },
    gives: value(within(1, 10)),
    agrees: (result, { scores = [] }) => near(result, sum(scores) / scores.length),
  },
  SATISFACTION_CLASS: {
    takes: { ...onFive, labels: dependent(leaveOut, () => ['好', '中', '差']) },
    gives: beside('scores', word),
  },
  EXPECTATION_GAP: {
    takes: { expected: scores(1, 5), actual: scores(1, 5) },
    gives: value(anyNumber),
    agrees: (result, { expected = [], actual = [] }) => near(result, (sum(actual) - sum(expected)) / expected.length),
  },
  EXPECTATION_GAP_BY: {
    takes: { topics: labels, expected: scores(1, 5), actual: scores(1, 5) },
    gives: table(
      { Topic: name, Answers: count, Expected: anyNumber, Actual: anyNumber, Gap: anyNumber },
      { atMost: 'topics' },
    ),
    agrees: (result, { topics }) => hasRows(result, new Set(topics).size),
  },
  IMPORTANCE_PERFORMANCE: {
    takes: { topics: labels, importance: scores(1, 5), performance: scores(1, 5) },
    gives: table(
      {
        Topic: name,
        Importance: anyNumber,
        Performance: anyNumber,
        Quadrant: word,
        Priority: anyNumber,
        Rank: count,
      },
      { atMost: 'topics' },
    ),
  },

  /* loyalty */
  CHURN: { ...sameCustomers(), gives: value(rate) },
  RETENTION: {
    ...sameCustomers(),
    gives: value(rate),
    agrees: (result, drawn) => churnAgrees(1 - Number(result), drawn),
  },
  CHURN_INACTIVE: {
    takes: { inactive_days: wholeNumber(0, 60) },
    gives: value(rate),
    agrees: (result, drawn) => {
      if (drawn.amounts) return true;
      const asOf = one(drawn.as_of ?? [Math.max(...numbers(drawn.dates))]);
      const seen = daysByCustomer(drawn, (each) => each <= asOf);
      const inactive = seen.filter((days) => asOf - Math.max(...days) > one(drawn.inactive_days));
      return near(result, inactive.length / seen.length);
    },
  },
  CHURN_REVENUE: {
    takes: { before: reals(0, 500), after: reals(0, 500), net: oneOf(true, false) },
    gives: value(within(-Infinity, 1)),
    agrees: (result, { before, after, net }) => {
      const kept = net?.[0] === true ? starting(before, after) : starting(before, after, Math.min);
      return near(result, 1 - kept, 1e-7);
    },
  },
  GRR: {
    takes: { before: reals(0, 500), after: reals(0, 500) },
    gives: value(rate),
    agrees: (result, { before, after }) => near(result, starting(before, after, Math.min)),
  },
  NRR: {
    takes: { before: reals(0, 500), after: reals(0, 500) },
    gives: value(zeroOrMore),
    agrees: (result, { before, after }) => near(result, starting(before, after)),
  },
  COHORTS: {
    takes: {
      period: oneOf('week', 'month', 'quarter', 'year'),
      measure: dependent(oneOf(''), (random, _, { amounts }) => [
        random.pick(amounts ? ['rate', 'customers', 'revenue'] : ['rate', 'customers']),
      ]),
    },
    gives: table({ Cohort: word, Customers: count }, 'atMostColumns', { most: Infinity, cell: orBlank(anyNumber) }),
  },
  SURVIVAL: {
    takes: { tenures: reals(0, 48), churned: flags },
    gives: table(
      {
        Time: zeroOrMore,
        'At risk': count,
        Churned: count,
        Survival: rate,
        Low: orBlank(rate),
        High: orBlank(rate),
      },
      { atMost: 'tenures' },
    ),
  },
  RETENTION_FORECAST: {
    takes: { survivors, periods: wholeNumber(1, 24) },
    gives: table(
      { Period: count, Survivors: orBlank(zeroOrMore), Survival: rate, Retention: orBlank(rate), Basis: word },
      'any',
    ),
    agrees: (result, { survivors = [], periods }) => hasRows(result, survivors.length + one(periods)),
  },
  RATE_INTERVAL: {
    takes: {
      successes: people,
      trials: dependent(some, (random, _, { successes }) => [one(successes) + random.whole(1, 500)]),
    },
    gives: { kind: 'row', cells: [rate, rate] },
    agrees: ascends,
  },

  /* growth, market, actions */
  NEW_CUSTOMERS: {
    gives: value(count),
    agrees: (result, drawn) => {
      const isWithin = inPeriod(drawn);
      const firsts = daysByCustomer(drawn).filter((days) => isWithin(Math.min(...days)));
      return drawn.amounts !== undefined || result === firsts.length;
    },
  },
  ACTIVE_CUSTOMERS: {
    gives: value(count),
    agrees: (result, drawn) => drawn.amounts !== undefined || result === daysByCustomer(drawn, inPeriod(drawn)).length,
  },
  CONVERSION: part('converted', 'total'),
  FUNNEL: {
    takes: {
      stages,
      counts: dependent(reals(0, 0), (random, rows) => {
        const counts = Array.from({ length: rows }, () => random.whole(1, 5000));
        return counts.sort((a, b) => b - a);
      }),
    },
    gives: table(
      {
        Stage: name,
        Count: count,
        'Step rate': orBlank(rate),
        'Overall rate': orBlank(rate),
        Lost: orBlank(count),
      },
      { atMost: 'stages' },
    ),
    agrees: (result, { stages = [] }) => hasRows(result, stages.length),
  },
  GROWTH_RATE: {
    takes: { before: number(0.01, 5000), after: money },
    gives: value(anyNumber),
    agrees: (result, { before, after }) => near(result, one(after) / one(before) - 1, 1e-7),
  },
  PENETRATION: part('customers', 'target_market'),
  MARKET_SHARE: part('own', 'market'),
  ACTION_EFFECT: {
    takes: {
      treated: dependent(asList(reals(0, 500)), (random, rows) => outcomes(random.chance(0.5), random, rows)),
      control: dependent(asList(reals(0, 500)), (random, rows, { treated = [] }) =>
        outcomes(
          treated.every((each) => each === 0 || each === 1),
          random,
          rows,
        ),
      ),
    },
    gives: table(
      {
        Treated: anyNumber,
        Control: anyNumber,
        Difference: anyNumber,
        Uplift: orBlank(anyNumber),
        Low: orBlank(anyNumber),
        High: orBlank(anyNumber),
        'p-value': orBlank(rate),
        Method: word,
      },
      1,
    ),
    agrees: (result, { treated = [], control = [] }) =>
      near(cell(result, 1, 0), sum(treated) / treated.length) &&
      near(cell(result, 1, 1), sum(control) / control.length),
  },

  /* segmentation */
  RFM: {
    takes: { bins: oneOf(3, 4, 5, 10), ties: oneOf('lower', 'upper') },
    gives: table(
      {
        Customer: name,
        'Days since last purchase': orBlank(count),
        Orders: count,
        'Net revenue': anyNumber,
        // Blank where a customer has refunds only.
        R: orBlank(within(1, 10)),
        F: orBlank(within(1, 10)),
        M: orBlank(within(1, 10)),
      },
      { atMost: 'customers' },
      // The segment, with five bins.
      { most: 1, cell: orBlank(word) },
    ),
  },
  RFM_SEGMENT: {
    takes: {
      recency_score: wholeNumber(1, 5),
      frequency_score: wholeNumber(1, 5),
      monetary_score: wholeNumber(1, 5),
      map: oneOf('11', '8', 11, 8),
    },
    gives: value(word),
  },
  TIER: {
    takes: {
      values: amounts,
      method: oneOf('share', 'percentile', 'threshold', 'natural'),
      cuts: dependent(asList(reals(0, 1)), (_, __, { method }) =>
        method?.[0] === 'natural' ? null : method?.[0] === 'threshold' ? [10, 100, 1000] : [0.5, 0.8, 0.95],
      ),
      labels: dependent(leaveOut, (_, __, { cuts = [0.8, 0.95] }) =>
        ['甲', '乙', '丙', '丁'].slice(0, cuts.length + 1),
      ),
    },
    gives: beside('values', word),
  },
  LIFECYCLE: {
    gives: table(
      {
        Customer: name,
        'Purchase days': count,
        'Days since last purchase': orBlank(count),
        'Purchase cycle in days': orBlank(zeroOrMore),
        Stage: orBlank(word),
      },
      { atMost: 'customers' },
    ),
  },
  CONTACT_PRIORITY: {
    takes: { customers: shoppers, ...forecasting },
    gives: table(
      {
        Rank: orBlank(count),
        Customer: name,
        'Days since last purchase': count,
        'P(alive)': orBlank(rate),
        CLV: orBlank(zeroOrMore),
        'Contact score': orBlank(zeroOrMore),
      },
      { atMost: 'customers' },
    ),
  },
};

/** Two counts, or two lists of ids. */
function sameCustomers(): Pick<Declared, 'takes' | 'agrees'> {
  const before: Kind = dependent(idList, (random, rows, drawn) =>
    random.chance(0.4) ? [random.whole(1, 500)] : idList.draw(random, rows, drawn),
  );
  const after: Kind = dependent(idList, (random, rows, drawn) => {
    const [start] = drawn.before ?? [];
    return typeof start === 'number' ? [random.whole(0, start)] : idList.draw(random, rows, drawn);
  });
  return { takes: { before, after }, agrees: (result, drawn) => churnAgrees(Number(result), drawn) };
}

function churnAgrees(churn: number, { before = [], after = [] }: Drawn): boolean {
  const counted = typeof before[0] === 'number';
  return near(churn, counted ? 1 - one(after) / one(before) : lostShare(before, after), 1e-9);
}

/** A ratio of a part to its whole. */
function part(first: string, second: string): Declared {
  return {
    takes: {
      [first]: people,
      [second]: dependent(some, (random, _, drawn) => [one(drawn[first]) + random.whole(1, 500)]),
    },
    gives: value(rate),
    agrees: (result, drawn) => near(result, one(drawn[first]) / one(drawn[second])),
  };
}

function outcomes(binary: boolean, random: { whole(low: number, high: number): number }, rows: number): number[] {
  return Array.from({ length: rows + 2 }, () => (binary ? random.whole(0, 1) : random.whole(0, 50_000) / 100));
}
